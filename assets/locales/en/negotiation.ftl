# Titles on the page Assumptions: numbers of the room that marks texts, which `plenary negotiate` and
# the delegates use.

negotiation-marks-record = A room that marks texts: its record
negotiation-marks-chair = A room that marks texts: its chair
negotiation-marks-guesses = A room that marks texts: its guesses
negotiation-marks-packages = A room that marks texts: its packages
negotiation-marks-votes = A room that marks texts: votes

# Goals of seats to which the scenario gives none.
negotiation-goal-more = More on { $subject }
negotiation-goal-more-text = Bring the text to at least { $at } of 4 on { $subject }. What stands now says { $stands }; the middle of the table wants { $middle }.
negotiation-goal-less = Less on { $subject }
negotiation-goal-less-text = Keep the text at { $at } of 4 or less on { $subject }. What stands now says { $stands }; the middle of the table wants { $middle }.
negotiation-goal-signs = { $state } on board
negotiation-goal-signs-text = Get { $state } to sign, which would lose by the first draft.
negotiation-goal-line = Your red line in { $clause }
negotiation-goal-line-text = Clause { $number } must not say { $words }.
