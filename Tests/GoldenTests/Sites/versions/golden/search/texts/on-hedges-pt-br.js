pamphletSearch("on-hedges-pt-br/",{title:"Sobre sebes",by:"Ada Quill",lang:"pt-BR",dir:"ltr",ids:"uma-sebe-deixa-as-cabras",often:""})
