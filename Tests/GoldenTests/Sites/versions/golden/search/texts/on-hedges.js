pamphletSearch("on-hedges/",{title:"On Hedges",by:"Ada Quill, 1862",lang:"en",dir:"ltr",ids:"what-a-hedge-is a-hedge-keeps-the-goats a-wall-only-does-the",often:""})
