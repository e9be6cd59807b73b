pamphletSearch("on-walking/",{title:"On Walking",by:"A Walker, Ann Resting, 1 May 1862",lang:"en",dir:"ltr",ids:"walk-softly-it-says-and one again two three end fn-stick fn-two fn-ed-1",often:""})
