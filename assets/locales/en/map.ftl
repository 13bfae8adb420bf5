# The map, for those who hear the screen.

map-heard = the map; its list stands beside it
