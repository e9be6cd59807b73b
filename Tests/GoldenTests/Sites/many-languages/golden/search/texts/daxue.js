pamphletSearch("daxue/",{title:"大學",by:"曾子",lang:"zh-Hant",dir:"ltr",ids:"大學之道在明明德 fn-1",often:""})
