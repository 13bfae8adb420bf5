# The dossier of a delegation, in the place of the treaty text.

## Its head

dossier-no-group = no group
dossier-speaks-for = { $group }, speaks for it
dossier-back = Back to the text
# $risk is the chance of being caught, a percentage.
dossier-listen = Listen at its door, caught { $risk } %
dossier-listen-note = You hear what it truly wants on every open bracket. One influence; if caught you lose { $trust } of its trust, some of its group’s, and { $goodwill } goodwill (4.9).

## What is believed of it

dossier-will-do = What we think it will do
dossier-answered = The hall has answered; see the roll.
# Under a percentage.
dossier-signs = that it signs the text as it stands
dossier-everything-else = everything else
dossier-sum = Its sum; it signs from 0 up
dossier-if-stood = If “{ $wording }” stood: { $worth } for it.
dossier-estimate = This is your estimate, from its published position and from what it said and did here. Its mandate is not known to you. What it says of its reasons stands beside.

## What would bring it on board

dossier-ways = What would bring it on board
dossier-nothing-to-look-for = Nothing to look for here.
dossier-nothing-needed = Nothing is needed: by what we believe it signs.
dossier-nothing-is-enough = No two changes or favours that we looked at are enough.
dossier-into-package = Into a package
dossier-way = { $ours } for us, its sum then { $sum }

## What it said: when or how at the left, then what

dossier-said = What it said
dossier-nothing-said = Nothing yet.
dossier-plate = plate
dossier-line = line
dossier-day = day { $day }
dossier-plate-objects = { $what }: for it, objecting to any other
dossier-plate-others = { $what }: for it, can live with others
dossier-overheard = overheard: it truly wants { $what }
dossier-tables = tables { $what }
dossier-co-sponsors = co-sponsors { $what }
dossier-speaks-in-favour = speaks for { $what }
dossier-speaks-against = speaks against { $what }

## Packages between it and the player

dossier-between-us = Between us
dossier-no-package = No package so far.
dossier-packages = { $kept } kept, { $theirs } broken by them, { $ours } broken by us, { $holding } holding.
dossier-package = Day { $day }: { $terms }, { $standing }.
