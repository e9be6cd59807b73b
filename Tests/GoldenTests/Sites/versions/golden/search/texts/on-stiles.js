pamphletSearch("on-stiles/",{title:"Über Tritte",by:"Bo Lark",lang:"de",dir:"ltr",ids:"ein-tritt-ist-eine-pforte",often:""})
