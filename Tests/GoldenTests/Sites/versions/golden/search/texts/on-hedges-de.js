pamphletSearch("on-hedges-de/",{title:"Von Hecken",by:"Ada Quill, 2024",lang:"de",dir:"ltr",ids:"eine-hecke-hält-die-ziegen",often:""})
