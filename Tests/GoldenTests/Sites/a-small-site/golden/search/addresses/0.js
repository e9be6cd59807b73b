pamphletSearch("t0",[["essays/bundle/","A Bundle","A Walker, 1863","en"],["on-walking/","On Walking","A Walker, Ann Resting, 1 May 1862","en"]])
