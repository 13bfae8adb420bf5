# What an act comes to, told before it is done (rule 1.25), and what the plate will be (rule 3.3).
# $who is one name or several.

preview-free = This costs nothing.
preview-influence = It costs { $n ->
    [one] one influence
   *[other] { $n } influence
 }.
preview-goodwill = It costs the room { $n } of its goodwill.
preview-goodwill-caught = If you are caught, it costs the room { $n } of its goodwill.
preview-trust = { $who }: each trusts you less, by { $less } of 100.
# Where a package that one agreed to promises other words.
preview-trust-broken = If you then break the package with them: each of { $who } trusts you less, by { $less } of 100.
preview-trust-outvoted = If they are outvoted: each of { $who } trusts you less, by { $less } of 100.
preview-trust-caught = If you are caught, which has a chance of { $chance } %: each of { $who } trusts you less, by { $less } of 100.
preview-honesty = Your red lines are believed less, by { $less } of 100.

## Promises

preview-breaks-package = This breaks the package with { $who }.
# $bracket, $wording and $to are names in the scenario's files; $to is what the new package asks.
preview-promised-otherwise = You have promised { $who } { $wording } in { $bracket }; this asks you for { $to } there. Both cannot stand: once it is agreed your plate goes up for { $to }, and speaking for either breaks the package about the other.
preview-breaks-line = This takes back your red line on { $bracket }.
preview-breaks-pledge = This breaks your pledge to { $who } in an arrangement.
preview-breaks-text = The text in force restrains operations of this kind, and you are a party to it.

# What is said later stands in place of a plate that was raised before.
preview-drops-objection = Your plate here objects to any other wording; after this it no longer does, unless you raise it so again.

## Acts that do nothing

preview-nothing-stands = This wording stands in the draft already; tabling it changes no word.
preview-nothing-said = You have said so already, and the wording stands in the draft.
preview-nothing-bound = A package that you agreed to binds your plate here; another plate changes nothing.
preview-nothing-plate = Your plate shows that already.
preview-nothing-line = Your red lines are no longer believed, so it keeps nothing open.
preview-nothing-common = Your group has taken this wording already.
preview-nothing-writes = The chair writes a text today in any case.
preview-nothing-put-off = This bracket is put off; nothing is held on it before day { $day }.
preview-nothing-last-day = This is the last day; there is no day after it.
preview-nothing-open = Everything is settled; there is nothing to overhear.
preview-nothing-same = That is so already.

## Plates

# $why is one of the messages that follow; $bracket and $wording are names in the scenario's files.
preview-plate = { $objects ->
    [yes] On { $bracket } your plate will be { $wording }, and it will object to any other, because { $why }.
   *[no] On { $bracket } your plate will be { $wording }, because { $why }.
 }
preview-because-promise = a package that you agreed to binds you to it
preview-because-said = { $how ->
    [raised] you raised it on day { $day }
    [supported] you spoke for it on day { $day }
    [opposed] your mandate prefers it, and you spoke against a wording on day { $day }
    [tabled] you tabled it on day { $day }
   *[cosponsored] you put your name under it on day { $day }
 }
preview-because-mandate = your mandate prefers it
