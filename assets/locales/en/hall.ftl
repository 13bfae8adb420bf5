# The hall: desks with name plates around the chair.

hall-heard = the hall; every desk has a name, and the list stands beside it
hall-group = { $group }, { $n } { $n ->
    [one] desk
   *[other] desks
}
hall-chair = chair
