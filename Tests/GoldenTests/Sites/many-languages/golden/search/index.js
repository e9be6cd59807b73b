pamphletSearch("index",{texts:4,block:64,file:"",languages:"de fr he zh",by:"#$! ",words:"a:anna"})
