pamphletSearch("index",{texts:4,block:512,file:"index.html",languages:"de en",by:"!! !",words:"a of"})
