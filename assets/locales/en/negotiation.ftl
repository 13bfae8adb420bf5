# Titles on the page Assumptions: numbers of the room that marks texts, which `plenary negotiate` and
# the delegates use.

negotiation-marks-record = A room that marks texts: its record
negotiation-marks-chair = A room that marks texts: its chair
negotiation-marks-guesses = A room that marks texts: its guesses
negotiation-marks-packages = A room that marks texts: its packages
negotiation-marks-votes = A room that marks texts: votes

# Goals of seats to which the scenario gives none.
negotiation-goal-more = Stronger words on { $subject }
# $way is raise, hold-up, lower or hold-down; $low and $high are the ends of the subject in words.
negotiation-goal-text = { $way ->
    [raise] Strengthen what the text says on “{ $subject }”: at least { $at } of 4
    [hold-up] Keep what the text says on “{ $subject }” from growing weaker: at least { $at } of 4
    [lower] Weaken what the text says on “{ $subject }”: at most { $at } of 4
   *[hold-down] Keep what the text says on “{ $subject }” weak: at most { $at } of 4
 }, where 0 is “{ $low }” and 4 is “{ $high }”. Today’s law is at { $stands }; the middle of the table wants { $middle }.
negotiation-goal-less = Weaker words on { $subject }
negotiation-goal-signs = { $state } on board
negotiation-goal-signs-text = Get { $state } to sign, which would lose by the first draft.
negotiation-goal-line = Your red line in { $clause }
# Several wordings that a line forbids, each in quotation marks.
negotiation-goal-line-or = { $first } or { $second }
negotiation-goal-line-text = Clause { $number } must not say { $words }.
