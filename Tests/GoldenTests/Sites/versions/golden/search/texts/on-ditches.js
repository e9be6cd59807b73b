pamphletSearch("on-ditches/",{title:"On Ditches",by:"Ada Quill, 1863",lang:"en",dir:"ltr",ids:"a-ditch-is-a-hedge",often:""})
