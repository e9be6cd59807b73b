pamphletSearch("index",{texts:2,block:512,file:"index.html",languages:"en",words:"1 of"})
