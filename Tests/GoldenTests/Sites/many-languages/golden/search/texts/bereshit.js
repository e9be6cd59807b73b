pamphletSearch("bereshit/",{title:"בראשית",by:"1475",lang:"he",dir:"rtl",ids:"טקסט-עם-הערה-ועם-english fn-1",often:""})
