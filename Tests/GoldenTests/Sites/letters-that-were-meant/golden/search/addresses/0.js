pamphletSearch("t0",["about/","dates/","span/","title/"])
