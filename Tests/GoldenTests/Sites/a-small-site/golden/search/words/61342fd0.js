pamphletSearch("w61342fd0","!on(&$#   %-e%&#!)&$paragraph%& !C&!resting(&$# & ,")
