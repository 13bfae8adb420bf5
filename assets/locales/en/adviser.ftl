### What the adviser says. $points are hundredths of the most that a text can ask of the seat, $chance is
### in a hundred, $clause a clause, $wording one of the two messages that follow.

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

# $why is a whole sentence, $goal the title of a goal of our own.
adviser-serves = { $why } It serves our goal “{ $goal }”.

## Packages

adviser-offer = A package with { $states } on { $clauses } brings us { $points } points; they take it { $chance } times in a hundred.
adviser-answer-yes = The package of { $state } brings us { $points } points.
adviser-answer-no = The package of { $state } costs us { $points } points.
adviser-answer-loses = The package of { $state } would lose a goal that the draft holds for us.
adviser-answer-promised = The package of { $state } asks for other words in { $clause } than we have promised.

## At the signing

adviser-sign = Our own sum is { $points } points above zero: the capital would sign.
adviser-not-sign = Our own sum is { $points } points below zero: the capital would not sign.
