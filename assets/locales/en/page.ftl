# The page of the conference: the treaty text with its brackets, and the wordings of the selected one.

# The head of the page, where a clause goes on at its top; $number as “Article 5A”.
page-goes-on = { $number }, { $title }

# In the sentence, in place of wordings that would take many lines.
# Wordings that the list has no room for; it is moved through. $place is above or below.
page-wordings-hidden = { $n } more { $place ->
    [above] above
   *[below] below
 }
page-others = { $n } others
# All brackets with their wordings, or those that the room works on and the selected one.
page-unfold = All wordings
page-fold = Fewer wordings

## The head of a clause

page-article = Article { $number }
# Where the clause is to stand, and what follows from it.
page-place = place: { $now }
page-follow-up = follow-up: { $now }

## Under a clause: in whose hands it lies; under a wording: whose names stand for it

page-chairs-hand = in the chair’s hand
page-tabled = tabled by { $names }
page-tabled-alone = tabled by { $names }, needs a second name
page-tabled-with = tabled by { $first } with { $second }
page-tabled-with-others = tabled by { $first } with { $n } others

## In the margin: how a bracket stands

page-shut = settled unless opened
page-waiting = not up yet
page-near =
    { $objects ->
        [1] near: one objects
       *[other] near: { $objects } object
    }
# $counts is as 12 : 7 : 3, plates for each wording.
page-contested = contested { $counts }
page-blocked = blocked: { $objects } object
page-clear = clear

## Names for those who hear the screen

page-days = day { $day } of { $days }
page-bracket = bracket in { $number } says: { $wording }
page-wording = wording { $number }: { $wording }, { $plates ->
    [one] 1 plate
   *[other] { $plates } plates
}

## Under the wordings: plates and worth

page-in-the-text = in the text
# $rest says whose names stand under it.
page-in-the-text-and = in the text; { $rest }
# A wording as a button names it: by its words, or by its number where they are long.
page-wording-named = “{ $wording }”
page-wording-number = wording { $n }
# What the bars beside the wordings show, and the way to the other.
page-bars-preferences = Wordings of this bracket: who would prefer which
page-bars-published = Wordings of this bracket: who would prefer which
page-bars-plates = Wordings of this bracket: plates as they went up
page-bars-to-preferences = What they would prefer
page-bars-to-plates = Plates
page-bars-no-plates = no plate has gone up here
page-plate-up = Plate up for it
page-plate-objects = … and object to any other
page-your-plate = Your plate: “{ $wording }”. It is free.
page-your-plate-objects = Your plate: “{ $wording }”, objecting. It is free.
page-no-plate = Your plate is free; if you raise none, your mandate does.
# A plate that the mandate raises against a goal; $which is what the goal is called, $title what it is.
page-against = { $which }, “{ $title }”: your plate here works against it. Your mandate raises it for as long as you say nothing.
page-against-follow = Plate up for { $wording } instead
# The same beside the text.
page-against-short = your plate: against your goal
# With the rest of the text as it stands.
page-worth = Worth { $worth } to you by your mandate.
page-hundred = 100 is all you want. Each act costs one influence.
# Where the pointer rests on it.
page-worth-how = 100 points are all that your mandate wants. A wording is worth what it brings the text nearer to that, with the rest of the text as it stands: so the same words can be worth something else once the rest has moved, and less than nothing where the text already says more than you want.
# Its parts, what weighs most first, each with what it brings in points with their sign. The subject on which it
# changes most stands before a scale from 0 to 4, on which a dot is what the seat wants and a stroke what the text
# says; $weight is the percentage that the subject has of all the seat wants.
page-toward = { $brings } on “{ $subject }”, { $weight } % of all you want:
page-toward-none = On “{ $subject }”, { $weight } % of all you want:
# After the scale: what the text says now, with the wording, and what the seat wants, 0 to 4.
page-toward-moves = { $now } → { $then }; you want { $ideal } of 4.
page-toward-stays = the text says { $now }; you want { $ideal } of 4.
page-toward-feared = { $by } by how its words can be read.
page-toward-others = { $by } on other subjects.
page-toward-links = { $by } by how clauses hang together.
page-toward-dropped = The clause is dropped, so that its words weigh nothing.
page-away-has-no-plate = You do not sit in this conference and have no plate.
page-chair-has-no-plate = You have no plate. What you do about it is at the right.
# A heading in the line, and what follows it.
page-feared = Read as feared:
# $wording is one of page-wording-… above.
page-feared-how = some would read { $wording } as more than it says.

## Buttons that put the wording into the package in hand, or say that it is in

page-we-take = We could take it
page-we-take-in = We could take it (in)
page-they-take = They should take it
# Why neither can be pressed.
page-term-settled = This bracket is settled; a package is about words that are still open.
page-they-take-in = They should take it (in)

## Before the first day

page-before = Before the first day
page-before-chair = The regional groups meet this evening. Choose at the right what the room hears first.
page-mandate = Mandate
page-mandate-wants = Your capital minds most: { $wants }.
# A subject that the capital minds, in the list of the sentence above.
page-towards = { $subject }, towards “{ $end }”
page-midway = { $subject }, midway
page-press = Press
page-press-key = { $press } { $key } tells it to look at the selected wording.
# The sentence that stands first in the one above.
page-press-quiet = The press at home hardly writes of it.
page-press-loud = The press at home writes of { $subjects }.
page-group = Group
page-group-key = { $group } { $key } brings it the selected wording.
# The sentence that stands first in the one above.
page-no-group = You have no group at this table.
page-group-meets = { $group } meets this evening. It takes a common proposal if { $rule }.
page-offers = Offers
page-offers-keys = Packages can be offered already: { $give }, { $want }, then { $offer }. The floor is closed.

# What became of a wording. In the margin: $by is one of stand-by-…, $worth hundredths of utility with
# their sign, by the mandate alone, as it is told of the last day.
page-redline = { $by }: { $worth } by our mandate
# Under the wordings: day, old wording, new wording (these two are set between), by whom, what it brought.
page-rewritten-day = Day { $day }:
page-rewritten-by = , { $by }
# The same where nothing follows.
page-rewritten-by-whole = , { $by }.
page-rewritten-brought = ; by our mandate it brought us { $worth }.
# Who gains is told of all changes that the same hands made that evening, once: under the first of them.
page-rewritten-gain = { " " }{ $n ->
    [one] Gain most: { $list }.
   *[other] By { $n } changes of that evening together, gain most: { $list }.
 }
page-rewritten-told = { " " }Who gained by the changes of that evening is told under the first of them, in { $clause }.
page-rewritten-lose = { " " }Lose most: { $list }.
# How often it was changed before.
page-rewritten-before = { $n ->
    [one] { " " }It changed once before.
   *[other] { " " }It changed { $n } times before.
 }
