# A conference that was called after the first: on its first page, and on the desk of the years while it
# has not met. $forum is as "the ITU"; $old is one of the two texts at the end.

called-meets = A conference is called, and meets now
called-waits = A conference is called, and meets when the quarter is over
called-go = Go to the conference
# To who is not one of those who come.
called-look = Look on at the conference
called-desk-waits = The years stop until it is over. What lies on your desk waits for that long.
called-title = The conference of { $year }, { $forum }
# Its name at the head of the page.
called-name = Conference of { $year }
called-by = { $state } called it.
called-by-us = You called it.
called-by-text = No state called it: the text in force asks to be looked at again.
called-come = { $n } of { $all } states come.
called-you-come = You are one of those who come.
called-you-stay = You are not one of those who come.
called-away = Who stays away neither votes nor signs.
called-about = It may change clauses { $clauses }. All others stay as they are.
called-about-all = It may change every clause.
called-starts = { $old } is its draft, and what stands if nothing is adopted.
called-starts-draft = No text is in force: it starts from the first draft, and without a new text nothing binds anybody.
called-starts-waits = It starts from the text in force that its caller lives under.
called-stands = Whoever signs a new text stays bound by the old one until the new one is in force and ratified. Whoever does not sign stays where it is.
called-text-first = the text of { $title }
called-text-later = the text of { $year }
