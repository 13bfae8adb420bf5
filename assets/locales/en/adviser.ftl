### What the adviser says. $points are hundredths of the most that a text can ask of the seat: what is
### expected of the end of the conference with an act beside what is expected without it, by the mandate, at
### home, for the seat's goals, and in packages by thanks and favours. $chance is in a hundred, $clause a
### clause, $wording one of the two messages that follow.

adviser-words = “{ $words }”
# Of a wording that has none.
adviser-no-words = “no text”

adviser-silence = Nothing that we could do now is likely to bring more than it costs.

## How sure

adviser-sure-very = very likely
adviser-sure-likely = likely
adviser-sure-even = about even
adviser-sure-unlikely = unlikely
adviser-sure-hardly = hardly likely

## On the floor

# $kind is vote, order (a point of order) or close.
adviser-call = { $kind ->
    [close] Few object to { $wording } in { $clause }: if the debate closes now it stands, for { $points } points; that carries { $chance } times in a hundred.
    [order] A vote out of turn would settle { $wording } in { $clause } { $chance } times in a hundred, for { $points } points.
   *[vote] The plates would carry { $wording } in { $clause } { $chance } times in a hundred, and what is settled the chair no longer changes: { $points } points.
 }
# The same where the wording stands already: what the call is to prevent. $other is the wording that is feared
# most, $likely its chance in a hundred where nothing is done.
adviser-keep = { $kind ->
    [close] { $wording } stands in { $clause } and few object to it: if the debate closes now it stays, { $chance } times in a hundred.
    [order] { $wording } stands in { $clause }. A vote out of turn would settle it there { $chance } times in a hundred.
   *[vote] { $wording } stands in { $clause }. The plates would settle it there { $chance } times in a hundred, and what is settled the chair no longer changes.
 } Left open it comes to { $other } { $likely } times in a hundred; to prevent that and the like is worth { $points } points.
# $objects is stands where the wording is in the text and the plate objects to any other.
adviser-plate = { $objects ->
    [yes] A plate for { $wording } in { $clause } that objects to any other keeps the bracket from clearing against us: { $points } points.
    [stands] The text has { $wording } in { $clause }. A plate for it that objects to any other keeps it from being cleared away: { $points } points.
   *[no] A plate for { $wording } in { $clause } that does not object lets the room settle: { $points } points.
 }
adviser-table = { $wording } in { $clause } finds a second { $chance } times in a hundred; in the draft it is worth { $points } points to us.
adviser-second = With our name { $wording } in { $clause } comes into the draft, for { $points } points.
adviser-open = Once it is open, the room would move { $clause } to { $wording } { $chance } times in a hundred; that is worth { $points } points.
# $n counts the others of the group who gain.
adviser-caucus = { $n ->
    [one] One other in our group gains by { $wording } in { $clause }; together it is worth { $points } points.
   *[other] { $n } others in our group gain by { $wording } in { $clause }; together it is worth { $points } points.
 }
adviser-press = Our public likes what the draft says there; if it looks at { $clause }, that is worth { $points } points at home.

## What stands behind the points

# Whole sentences. $mandate, $home, $goals and $usual are points with their sign; $n counts the changes.
adviser-apart = { $n ->
    [one] If it stood now
   *[other] If all of it stood now
 }: { $mandate } by our mandate alone, { $home } at home, { $goals } for our goals. If we do nothing we expect it to come to { $usual } by the end; the points of this proposal are beside that.
adviser-apart-stands = It stands now. If we do nothing we expect it to come to { $usual } by the end, mandate, home and goals together; the points of this proposal are beside that.

# $why is a whole sentence, $goal the title of a goal of our own.
adviser-serves = { $why } It serves our goal “{ $goal }”.

## Packages

adviser-offer = A package with { $states } on { $clauses } is worth { $points } points to us by the end; they take it { $chance } times in a hundred.
adviser-answer-yes = The package of { $state } is worth { $points } points to us by the end.
adviser-answer-no = The package of { $state } costs us { $points } points by the end.
adviser-answer-loses = The package of { $state } would lose a goal that the draft holds for us.
adviser-answer-promised = The package of { $state } asks for other words in { $clause } than we have promised.

## At the signing

adviser-sign = Our own sum is { $points } points above zero: the capital would sign.
adviser-not-sign = Our own sum is { $points } points below zero: the capital would not sign.
