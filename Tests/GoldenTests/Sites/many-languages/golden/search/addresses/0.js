pamphletSearch("t0",[["bereshit/","בראשית","1475","he","rtl"],["daxue/","大學","曾子","zh-Hant"],["ete/","L’été","Anne Durand, juin 1936","fr"],["sommer/","Der Sommer","Anna Weiß, 1936","de"]])
