pamphletSearch("about/",{title:"About the Shelf",by:"",lang:"en",dir:"ltr",ids:"open-when-the-lamp-is",often:""})
