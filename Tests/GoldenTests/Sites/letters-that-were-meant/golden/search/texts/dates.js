pamphletSearch("dates/",{title:"A Handbill",by:"Emma Goldman, c. 1862",lang:"en",dir:"ltr",ids:"undated-but-the-paper-is",often:""})
