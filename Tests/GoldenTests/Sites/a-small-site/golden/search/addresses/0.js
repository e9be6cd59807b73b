pamphletSearch("t0",["essays/bundle/","on-walking/"])
