pamphletSearch("essays/bundle/",{title:"A Bundle",by:"A Walker, 1863",lang:"en",dir:"ltr",ids:"a-heading",often:""})
