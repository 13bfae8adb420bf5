# A capital and its delegation (section 17 of the rules), as its own seat reads it: in the journal and
# beside its patience. Whole sentences; $clause is the number of a clause, as in “Article 5A”.

## What the capital does

capital-stage-content = Your capital is content with you again.
capital-stage-cable = Your capital sends a cable and asks you to mind your instructions.
capital-stage-envoy = Your capital sends an envoy who reads your drafts: you have one influence less a day.
capital-stage-instructions = Your instructions bind you now: on the two weightiest subjects that are open your capital raises the plates.
capital-stage-recall = Your capital calls you back: an official speaks for your country until the next morning, or until you talk your capital round.
capital-stage-no-budget = Your capital has lost its patience: for a year it accepts no budget of yours.

## The stages in a few words

capital-name-content = content
capital-name-cable = a cable was sent
capital-name-envoy = an envoy is here
capital-name-instructions = instructions bind
capital-name-recall = called back

## Why its patience moved

# $change is of the patience, with its sign.
capital-moved = { $why } ({ $change } of patience)
capital-cause-draft-worse = The draft costs your mandate more than it did the evening before.
capital-cause-draft-better = The draft is better for your mandate than it was the evening before.
capital-cause-against = You raised your plate or spoke against your mandate on { $clause }.
capital-cause-uncontested = The draft goes past what your capital can take in { $clause }, and you let it pass.
capital-cause-walked-out = You left the room.
capital-cause-silent = You did nothing all day while a subject that weighs in your mandate was open.
capital-cause-broke = You broke an agreed package.
capital-cause-caught = You were caught listening.
capital-cause-outvoted = You were outvoted on { $clause }.
capital-cause-package = A package of yours is agreed, and it helps your mandate.
capital-cause-consulted = You talked with your capital.
capital-cause-returned = You may speak for your country again.
capital-cause-sent = You are sent to a new conference.
capital-cause-overruled = You overruled your capital at the signing.
capital-cause-unanswered = You left an incident unanswered whose culprit you know.
capital-cause-breach = That your country broke the text was laid open.
capital-cause-indices = Your country fares worse in what matters to it.
capital-cause-calm = It was a calm quarter.
