# The page of the conference with texts from shallow to deep.

frontier-title = From shallow to deep
frontier-close = Back to the text
frontier-first = Looking for the texts between what is in force and the deepest that can be written…
# $theory is its title.
frontier-line = Each step asks more of states, for the signatures it costs least. Signatures are what you expect today; the years run from public data, { $theory } theory. Depth is in % of the deepest text. { $done } of { $all } texts are worked out.
frontier-in-force = in force today
frontier-step = step { $n }
frontier-deepest = the deepest text
frontier-recorded = the recorded text
frontier-before = the draft before day { $day }
frontier-draft = the draft
frontier-no-record = This scenario has no recorded text.
frontier-head-text = Text
frontier-head-depth = Depth in %
frontier-head-signs = Would sign
frontier-head-security = Security { $year }
frontier-head-against = Against no text
frontier-head-r = R
frontier-axis-signs = would sign, of { $n }
frontier-axis-security = world security in { $year }, 0 to 100
# A row for screen readers; $r is how many further incidents one incident brings about.
frontier-row = { $name }: depth { $depth } % of the deepest; { $mean } would sign, { $low } to { $high }; security in { $year } { $security }, { $worst } to { $best }, { $against } against no text; R { $r }; { $worlds } worlds.
frontier-row-later = { $name }: depth { $depth } % of the deepest; { $mean } would sign, { $low } to { $high }; the years are being worked out.
