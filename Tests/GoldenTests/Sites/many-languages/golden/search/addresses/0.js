pamphletSearch("t0",["bereshit/","daxue/","ete/","sommer/"])
