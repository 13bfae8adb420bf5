# The hall: desks with name plates around the chair.

hall-heard = the hall; every desk has a name, the chair sits in front, and the list stands beside it
hall-group =
    { $n ->
        [one] { $group }, one desk
       *[other] { $group }, { $n } desks
    }
hall-chair = chair
