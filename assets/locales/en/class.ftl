# A class in one room: its file and the steps of its hour.

# Names in place of students' own, with commas.
class-pseudonyms = Alder, Ash, Aspen, Beech, Birch, Cedar, Elder, Elm, Fir, Hazel, Holly, Juniper, Larch, Laurel, Linden, Maple, Oak, Olive, Pine, Poplar, Rowan, Spruce, Sycamore, Willow, Bunting, Crane, Curlew, Dipper, Finch, Heron, Kestrel, Lark, Linnet, Merlin, Plover, Robin, Swallow, Swift, Thrush, Wren

# Head of a class file; every line becomes a comment.
class-file-head =
    A class of Plenary, as `plenary class` writes it. Change what you like: names, seats, minutes.
    A round ends with the day that `to` says, a stretch of years with the quarter that it says.
    The seed draws mandates and secret goals: another seed, other cards.

# Steps of the hour.
class-step-roles = Roles
class-step-together = The first bracket, together
class-step-round = Round
class-step-signing = Signing
class-step-years = The years after
class-step-debrief = Debrief
class-step-ticket = Exit ticket

# Faults of a file of names.
class-names-csv = { $file }:{ $line }: this line is no CSV: { $what }
class-names-empty = { $file }:{ $line }: there is no name on this line
class-names-twice = { $file }:{ $line }: { $name } is there twice; add a letter to one of them
class-names-count = { $file }: { $n ->
    [one] one name
   *[other] { $n } names
 } for { $students } students

# Faults of a class file. What a number is:
class-what-students = the number of students
class-what-minutes = the number of minutes
class-what-days = days
class-what-quarters = quarters
class-no-conference = “{ $scenario }” has no conference that a class could sit at
class-no-conference-help = choose a scenario with days, such as dubai-twelve or first-steps
class-no-table = the class has no table
class-no-table-help = add a Table with delegations
class-no-delegation = table { $table } has no delegation
class-no-delegation-help = add a Delegation, or take the table out
class-delegation-size = the delegation of { $state } has { $n ->
    [0] nobody in it
    [one] one student
   *[other] { $n } students
 }
class-delegation-size-help = one to { $most } students; leave a state out and a computer plays it
class-students-seated = { $n } names are seated, and the class has { $students } students
class-students-seated-help = seat everybody once: in a delegation, as press or as observer
class-plan-long = the steps take { $sum } minutes, and the hour has { $minutes }
class-plan-long-help = shorten a round, not the debrief
class-plan-debrief = the debrief has { $n } minutes and needs { $least }
class-plan-debrief-help = give it three tenths of the hour or more: what was played is learned there
class-plan-to = this step ends with { $what } { $to }
class-plan-to-help = a number from { $from } to { $last }
class-plan-end = the plan goes through { $what } up to { $to } of { $last }
class-plan-end-help = let the last step of its kind end with { $last }
