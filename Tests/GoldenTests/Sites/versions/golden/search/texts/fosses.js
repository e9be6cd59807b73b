pamphletSearch("fosses/",{title:"Des fossés",by:"Ada Quill, 1863",lang:"fr",dir:"ltr",ids:"un-fossé-est-une-haie",often:""})
