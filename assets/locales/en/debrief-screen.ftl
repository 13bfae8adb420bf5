# The debrief: a page with the text, lines of the years, and what caused what. The reasons that stand
# on it are in other files.

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
debrief-screen-lines = The years in five lines
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
