pamphletSearch("span/",{title:"A Newspaper",by:"Mao Zedong, Flannery O’Connor, 1862–1863",lang:"de",dir:"ltr",ids:"eine-zeitung",often:""})
