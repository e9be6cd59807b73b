pamphletSearch("title/",{title:"A Reply to Common Sense, from the source",by:"",lang:"en",dir:"ltr",ids:"everyone-knows-is-no-argument notes see-the-notes-and-all text fn-u2a",often:""})
