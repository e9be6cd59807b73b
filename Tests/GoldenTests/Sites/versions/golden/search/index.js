pamphletSearch("index",{texts:13,block:64,file:"",languages:"de en fr pt",by:"#! !$ !!#!!#!",versions:"0,1 2,3,4,12 5,9 6,7,8 10,11",words:"a on t:gardens"})
