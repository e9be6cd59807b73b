pamphletSearch("index",{texts:4,block:64,file:"index.html",languages:"de en",by:"!! !",words:"a"})
