# The map, for those who hear the screen.

map-heard = the map: { $shows }; its list stands beside it
# What it shows before a session.
map-seats = the seats there are
# In the key: states that are on the map and not in the session.
map-no-party = takes no part
map-away-or-no-party = did not sit, or takes no part
