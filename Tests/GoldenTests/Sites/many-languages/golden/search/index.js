pamphletSearch("index",{texts:4,block:512,file:"",languages:"de fr he zh",by:"#$! ",words:"a:anna"})
