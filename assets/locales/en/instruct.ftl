# Standing instructions on small blows, on the page of services and on the card of a blow.

# $severity is the highest that is small, $belief a share in percent.
instruct-head = Small blows against us
instruct-ask = ask me about every blow
instruct-ask-price = the years stop for each
instruct-covers = up to severity { $severity }
instruct-severity = another severity
instruct-like-this = from now on no word to blows like this
instruct-like-this-too = from now on the same to blows like this: { $rung }
instruct-elsewhere = Other standing instructions are given on the page Services.
instruct-note = They are then answered so without asking, and the years do not stop for them. Where we believe in a culprit with less than { $belief } %, nothing is said.
