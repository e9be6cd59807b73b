pamphletSearch("ete/",{title:"L’été",by:"Anne Durand, juin 1936",lang:"fr",dir:"ltr",ids:"bonjour-dit-elle-attendez un note fn-1 deux encore fn-2",often:""})
