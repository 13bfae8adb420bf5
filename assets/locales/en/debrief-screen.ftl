# The debrief: what the session was, how one did, when it turned, and what caused what. The reasons that
# stand on it, and the moments (turning-…), are in other files.

# What the session was. $end is the ending as files have it, $text what became of the text: held where it
# held operations back, $held of them; idle where it held none; waiting where it never entered into force;
# earlier where that of an earlier conference holds. $n of $all signed.
debrief-screen-headline = { $end ->
    [escalation-crisis] Rivals on the upper rungs
    [federated-internet] The networks drew apart
    [open-season] Open season for crime
    [surveillance-order] Quiet, bought with watching
    [working-regime] Words that held
   *[armed-truce] A truce under arms
 }: { $text ->
    [held] { $n } of { $all } signed, and their text held back { $held ->
        [one] one operation
       *[other] { $held } operations
     }
    [idle] { $n } of { $all } signed, and their text held nothing back
    [waiting] { $n } of { $all } signed a text that never came into force
    [earlier] the last conference failed, and an earlier text held back { $held ->
        [0] nothing
        [one] one operation
       *[other] { $held } operations
     }
   *[none] no text was agreed
 }
# Over it at the right: whose session it was.
debrief-screen-as = { $title }, as { $state }
debrief-screen-as-chair = { $title }, from the chair
# $why are whole sentences, and so is $signed.
debrief-screen-lede = { $why } { $signed }

# A card of a goal: where it stands ($now is a sentence), and its points.
debrief-screen-goal = { $now } { $points } of { $most } points.

# When it turned.
debrief-screen-turned = When it turned
debrief-screen-turned-note = { $n ->
    [one] one moment; red are your own
   *[other] { $n } moments; red are your own
 }
# The name of the line of the days of the conference.
debrief-screen-worth = worth to your mandate
debrief-screen-settled = brackets settled
# A line of the years to choose: its index, where it ended, how far that is from where it began.
debrief-screen-line = { $index } { $now } { $by }
debrief-screen-line-own = { $line }; your own state went from { $from } to { $to }
debrief-screen-ghost = Dashed: the same years had no text stood, by the mean difference of { $n } pairs of worlds. Dotted: a text enters into force.
# The picture, for those who hear the screen.
debrief-screen-heard = World { $index }: the world from { $first } to { $last }.
debrief-screen-heard-ghost = The text moved it by { $by }.
debrief-screen-heard-worth = The days of the conference, worth to your mandate: the draft ended at { $end }.
debrief-screen-heard-settled = The days of the conference, brackets settled: { $end } in the end.
debrief-screen-days = Days: { $n }.
# When a moment was.
debrief-screen-day = Day { $n }
debrief-screen-signing = Signing
# A moment, for those who hear the screen. $what is what happened, $did what came of it.
debrief-screen-moment = { $n }, { $when }: { $what }{ $own ->
    [yes] , your own decision
   *[no] { "" }
 }. { $did }
debrief-screen-no-moment = Nothing in this session moved this line by as much as can be told.
# A moment that was chosen, and what its day or quarter had.
debrief-screen-why = { $n }. { $when }
debrief-screen-back = Back to the lists
debrief-screen-then = What the journal has of it
debrief-screen-then-none = The journal has nothing of it.
debrief-screen-rewritten = What changed in the draft
debrief-screen-rewritten-line = { $heading }: from { $from } to { $to }

# Why one has so many points.
debrief-screen-points = Why this many points
# Whom one is compared with: the delegate (a computer in the chair) or silence. $n points fewer or more;
# $losses and $gains are lists of debrief-screen-part.
debrief-screen-against = { $whom ->
    [silence] Silence
   *[delegate] { $place ->
        [chair] A computer
       *[seat] Your delegate
     }
 } { $how ->
    [fewer] has { $n } more points than you in the mean{ $lost ->
        [yes] : { $losses }
       *[no] { "" }
     }.
    [more] has { $n } fewer points than you in the mean{ $lost ->
        [yes] , though more for { $losses }
       *[no] { "" }
     }.
   *[same] has as many points as you in the mean.
 }{ $how ->
    [fewer] { $won ->
        [yes] { " " }You are ahead by { $gains }.
       *[no] { "" }
     }
   *[other] { "" }
 }
debrief-screen-part = { $item } { $n }
debrief-screen-tick-delegate = { $place ->
    [chair] a computer in the mean
   *[seat] your delegate in the mean
 }
debrief-screen-tick-silence = silence in the mean
debrief-screen-part-heard = { $item }: { $points } points{ $known ->
    [both] ; { $place ->
        [chair] a computer
       *[seat] your delegate
     } { $delegate }, silence { $silence } in the mean
    [one] ; { $place ->
        [chair] a computer
       *[seat] your delegate
     } { $delegate } in the mean
   *[none] { "" }
 }

# Lists that are told in part at first.
debrief-screen-all = All { $n }
debrief-screen-fewer = Fewer
debrief-screen-causes-years = What weighed most in each year, hidden truth included.
debrief-screen-all-of-it = All that happened
debrief-screen-years-alone = The years alone
debrief-screen-text-read = Read the text
debrief-screen-text-away = Put the text away

debrief-screen-agreed = A text was agreed
debrief-screen-not-agreed = No text was agreed
debrief-screen-earlier-holds = The text of an earlier conference holds, and none was agreed
# $agreed is one of the three before.
debrief-screen-signed = { $agreed }; { $n } of { $all } states signed.
debrief-screen-signed-last = { $agreed } at the last conference; { $n } of the { $all } states that came to it signed.
debrief-screen-words = What your words did
debrief-screen-words-none = No clause did anything that can be counted.

# Buttons.
debrief-screen-another = Another conference
debrief-screen-save = Save this session
debrief-screen-record = Against 2012
debrief-screen-assumptions = Assumptions

# Heads of the other columns, and the notes under them.
debrief-screen-causes = What happened, and why
debrief-screen-causes-note = All of it now, hidden truth included; newest first.
debrief-screen-truths = Whom you believed, and what was true
# Findings that the seat acted on and operations that it ordered; its other answers stand below.
debrief-screen-right = { $all ->
    [one] The one finding or operation of yours { $n ->
        [0] did not go
       *[other] went
     } as you believed or hoped.
   *[other] Of { $all } findings and operations of yours, { $n } went as you believed or hoped.
 }
debrief-screen-answers = What else you answered, and what came of it
debrief-screen-answers-none = You answered no other question in these years.

debrief-screen-text = The text
