# The debrief: a page with the text, lines of the years, and what caused what. The reasons that stand
# on it are in other files.

debrief-screen-agreed = A text was agreed
debrief-screen-not-agreed = No text was agreed
# $agreed is one of the two before.
debrief-screen-signed = { $agreed }; { $n } of { $all } states signed.
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
debrief-screen-truths = What you decided, and what was true
debrief-screen-right = { $n } of { $all } went as you believed or hoped.

debrief-screen-text = The text
