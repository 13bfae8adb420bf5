# The scenes of the tutorial (scenarios/first-steps/scenes.ron): of each its title, what it is about, what
# is said when it is done; of each part what to do, and three hints, the last of which says exactly how. A key between ‹ and › is
# shown as the key that does the same where a person has changed it; before it may stand its part of the game.

scenes-text-title = Text and plates
scenes-text-says = Three days, two clauses, one text. You speak for Ardenia: its mandate says what it wants, with points under each wording, and it wants the evidence behind warnings shared. Words in square brackets are not agreed: a bracket has a few wordings to choose from, and it is gone when nobody objects to the one that most plates are up for.
scenes-text-done = The bracket is gone: two plates of three were up for this wording, and nobody objected. Had you raised yours for “warnings” alone, Calvera would have objected, and it would still stand. A plate costs nothing, and it is public.
scenes-text-brief = Read what your capital wants, and go to the first day
scenes-text-brief-1 = Your goals stand on the left. On the right stands how much each subject weighs with your capital, which has little patience for a delegate who forgets it.
scenes-text-brief-2 = A word with a dotted line says what it means when the pointer lies on it, or when Tab has brought you to it; ‹F1› then opens the codex there.
scenes-text-brief-3 = Press ‹briefing Enter›: the first day begins.
scenes-text-raise = Raise your plate for sharing the evidence; nothing else is needed today
scenes-text-raise-1 = In article 1, find the bracket that says what is shared. The offers on the right are packages, which are the next scene; if you leave them, they lapse, and others come.
scenes-text-raise-2 = Press that bracket, then the wording “warnings and the evidence behind them”.
scenes-text-raise-3 = By keyboard: ‹conference N› until that bracket is selected, the number of the wording, then ‹conference A›; your plate goes up for it.
scenes-text-end = End the day and see what the room does
scenes-text-end-1 = Plates are counted when the day ends.
scenes-text-end-2 = The button at the top right ends the day.
scenes-text-end-3 = Press ‹conference Space›; if it warns you of what you have not used, press it again.

scenes-package-title = A package
scenes-package-says = The second day, with what you did on the first. A package ties two wordings together: we take what they want, they take what we want, and all who agree are bound by both. Boreland wants no foreign experts looking in. You want a line between capitals that is always answered: your public goal asks for it, while your mandate, by which the worth under a wording is counted, is content without. You are scored by both.
scenes-package-done = Boreland said yes: it keeps foreign experts out, and you have the line that your goal asks for. Whoever agreed is bound to both wordings; leaving a package later costs nothing but trust.
scenes-package-offer = Offer Boreland: no experts, for a line between capitals
scenes-package-offer-1 = The offers that wait on the right are what others ask of you; this one is your own. It begins with two wordings: one that we take, one that they take.
scenes-package-offer-2 = In article 1 select the line between capitals and press ‹conference K› (they should take it). In article 2 select “no text” in the bracket on experts and press ‹conference G› (we could take it). Then choose Boreland on the right.
scenes-package-offer-3 = In article 1 press the last bracket, or ‹conference N› until it is selected; then ‹conference 2› and ‹conference K›. In article 2 the last bracket; then ‹conference 1› and ‹conference G›. Press ‹conference Slash› and type Boreland, Enter; then ‹conference E› offers it.
scenes-package-end = End the day and hear the answer
scenes-package-end-1 = Offers are answered when the day ends.
scenes-package-end-2 = The button at the top right ends the day.
scenes-package-end-3 = Press ‹conference Space›; if it warns you of what you have not used, press it again.

scenes-vote-title = A vote and its price
scenes-vote-says = The third day, with your package in the text. Where nobody gives way, a vote decides: more than half is enough. It spends goodwill, which is the patience of the room with each other, and whoever is outvoted trusts you less and may not sign. It is the last day, and Calvera holds out. Your public goal asks for the widest words on hospitals (at least 3.1 of 4); your mandate finds them too wide, and says so in points. A goal that is met counts for more. Tonight the chair writes what is still open.
scenes-vote-done = Two plates against one put the clinics into the text, and the vote spent goodwill. Now look at the plates: Calvera, which was outvoted, signs only with a declaration of how it reads the text, and is held to less of it; so does Boreland. With a little less in the text for Calvera the vote would have cost its signature.
scenes-vote-call = Call a vote on hospitals, clinics and all that they depend on
scenes-vote-call-1 = The vote stands among the procedures, with its price in goodwill.
scenes-vote-call-2 = In article 2, select the widest wording of the places; then unfold More and press Call a vote.
scenes-vote-call-3 = Press the first bracket of article 2, or ‹conference N› until it is selected; then ‹conference 3›, then ‹conference V›.
scenes-vote-win = End the day and win it
scenes-vote-win-1 = Votes are held when the day ends.
scenes-vote-win-2 = The button at the top right ends the day.
scenes-vote-win-3 = Press ‹conference Space›; if it warns you of what you have not used, press it again.
scenes-vote-sign = Sign, and see who else does
scenes-vote-sign-1 = On the right your reasons for and against a signature are added up; above zero it pays to sign.
scenes-vote-sign-2 = Press Sign, at the foot of the right column: the delegations are called one by one.
scenes-vote-sign-3 = Press ‹signing S›. ‹signing Enter› then passes over the calls, to the last plate.

scenes-blow-title = A blow, and whom you believe
scenes-blow-says = From here on a session lies prepared that is not the one you played: its text is another, and Boreland did not sign it. Three quarters into the years after, somebody reads Ardenia’s mail. Your experts name suspects, with how firmly they believe in each; they may be wrong. Answers stand on a ladder from silence to an armed crisis: the higher, the more it hurts whoever it is aimed at, guilty or not.
scenes-blow-done = The answer was measured, and it went to the one whom the evidence names. Nine in ten is not certain: had you answered high on the ladder, you might have struck the wrong neighbour. The next scene opens the books.
scenes-blow-answer = Answer whom you believe: with a protest, the name or the police, no harder
scenes-blow-answer-1 = On the right you are asked what you answer. Each course says what it costs, and how surely it meets whoever did it.
scenes-blow-answer-2 = Name Boreland before everybody; or scroll on to the card with all suspects and the ladder, and choose a protest, the name, or law enforcement.
scenes-blow-answer-3 = Press ‹years F7›, or ‹years 2›, which is that rung of the ladder: the culprit is named before everybody.
scenes-blow-end = Let the quarter pass
scenes-blow-end-1 = An answer is given at once, and felt in the quarters that follow.
scenes-blow-end-2 = The button at the top right lets the quarter pass.
scenes-blow-end-3 = Press ‹years Space›.

scenes-after-title = What followed, and one decision flipped
scenes-after-says = The same session, as it ended when somebody else sat in your place: the books are open. It was Calvera, in Boreland’s clothes; and that delegate, nine in ten sure, had disrupted Boreland’s infrastructure. The same seed has the same luck: go back to that quarter, answer otherwise, and whatever differs at the end follows from your answer.
scenes-after-done = The end has come a second time, on the same luck: what differs is what your answer did.
scenes-after-back = Go back and answer otherwise
scenes-after-back-1 = “Go back to it” on this band returns to the quarter of the blow.
scenes-after-back-2 = Then answer on another rung of the ladder than disruption. You know now that it was Calvera, and Ardenia does not; to wait for better evidence is another answer, too.
scenes-after-back-3 = Press “Go back to it”, or ‹F10›; then ‹years 2›: the culprit is named before everybody.
scenes-after-end = Play on to the end
scenes-after-end-1 = Quarters pass one by one.
scenes-after-end-2 = The button at the top right lets a quarter pass.
scenes-after-end-3 = Press ‹years Space› until the books open again.
