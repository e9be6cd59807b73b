pamphletSearch("shed/on-gates/",{title:"On Gates",by:"Ada Quill, 1870",lang:"en",dir:"ltr",ids:"a-gate-is-the-only",often:""})
