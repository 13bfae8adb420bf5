# The map, for those who hear the screen.

map-heard = the map: { $shows }; its list stands beside it
# What it shows before a session.
map-seats = the seats there are
