pamphletSearch("sommer/",{title:"Der Sommer",by:"Anna Weiß, 1936",lang:"de",dir:"ltr",ids:"wort-antwort eine-strophe-eine-zweite-zeile noch-eine-und-schluss",often:""})
