pamphletSearch("index",{texts:2,block:64,file:"index.html",languages:"en",words:"1 on right"})
