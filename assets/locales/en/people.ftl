# The left column of the conference: the adviser, and who stands where.

## The adviser, or the chair's secretary, as said aloud

people-adviser = Your adviser
people-secretary = Your secretary
# What it says of a bracket; $number is the clause. One of the messages that follow them stands below it.
people-advice-suits = “In { $number } no other words bring us more by our mandate.”
people-advice-little = “In { $number } other words would bring us little more.”
people-advice-want = “In { $number } we want ‘{ $wording }’: { $worth } by our mandate.”
# $who are the others of a package.
people-advice-promised = “In { $number } we gave { $who } our word for ‘{ $wording }’. Speaking for another wording would break that package.”
# Below it: what the adviser would do first today. $act is a sentence; $key opens the page with all it proposes.
people-proposes = First today: { $act } { $chance } in 100. All proposals: { $key }
people-proposes-nothing = Today your adviser would do nothing. Why: { $key }
people-we-gain = The text as a whole is a gain for us as it stands.
people-we-lose = The text as a whole is a loss for us as it stands.
people-elsewhere = Other brackets are worth more of your influence.
# A goal that the text does not hold; $which is what the goal is called, $now a whole sentence.
people-goal-hangs = A goal hangs on this clause. { $which }, “{ $title }”: { $now }
# How many of the table have their plate up for the leading wording, and brackets left.
people-report-raised =
    “{ $with } of { $all } have up ‘{ $wording }’, { $against ->
        [0] nobody objects
        [1] one objects
       *[other] { $against } object
    }. { $left } brackets are still open.”
people-report-expected = “I expect { $with } of { $all } for ‘{ $wording }’. { $left } brackets are still open.”

## The column: its name where there is room for one only, its heading, drawing or list

# $n is how many packages wait for an answer.
people-column-corridors = { $n ->
    [0] Corridors
   *[other] Corridors: { $n } for you
 }
people-column-people = People
people-who-stands-where = Who stands where
people-who-can-block = Who can block this
people-as-list = List
people-as-room = Room
# The drawing of the room, for those who hear the screen.
people-room = the room, by group

## Search, filter and order of the list

people-find-hint = Find a delegation  /
people-find = find among those listed, /
people-nobody-is-called = nobody at this table is called “{ $name }”
people-nobody-of-that-name = Nobody of that name sits here.
people-nobody-in-its-way = Nobody we know of stands in its way.
people-nobody = Nobody.
# Names of the two menus for those who hear the screen.
people-list = list: { $now }
people-order = order: { $by }
people-by-size = by size
people-by-chance = by chance
people-by-trust = by trust
people-filter-all = everyone
people-filter-mine = my group
people-filter-friends = friends
people-filter-for = for this wording
people-filter-against = against it
people-filter-red-lines = with red lines
people-filter-undecided = signature open
people-filter-block = can block it

## A line of the list

# Name of a delegation's line for those who hear the screen.
people-dossier = { $who }, dossier
# A group: its name for those who hear the screen, then what its line shows. $with is how many
# plates are up for the selected wording, $sign how many are expected to sign.
people-group = group { $group }: { $n } members, { $with } for it, about { $sign } sign
people-group-yours = { $n }, yours
people-group-counts = { $with } for it, { $sign } sign
# Headings of the list, for those who hear it as a table.
people-head-delegation = delegation or group
people-head-plate = plate
people-head-signs = would sign
people-head-trust = trust
people-head-lines = red lines
# A group in the cells: plates up for the wording, and of how many members.
people-cell-plates = { $with } of { $n } for it
# Why a delegation stands in the way, before what it would lose.
people-block-red-line = red line
people-block-objects = objects
people-block-loses = would lose
# What is known of a delegation, while the pointer rests on its line. Shares are percentages.
people-expected-for = expected for “{ $wording }”
people-objects-is-for = objects, is for “{ $wording }”
people-plate-up-for = plate up for “{ $wording }”
people-signs-with = signs with { $mean } % [{ $low }–{ $high }], by your estimate
people-red-line = red line against { $against }; its red lines are believed { $believed } %
