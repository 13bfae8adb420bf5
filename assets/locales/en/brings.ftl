# What a course of a question brings, a sentence each; $points in hundredths, $share in percent

brings-evidence = Nothing is answered yet; in a quarter the evidence may leave one suspect, who can then be named.
brings-defence = Defence grows, so that fewer blows reach their aim.
brings-one = { $state } trusts us more in the quarters that follow.
brings-group = Our group trusts us more in the quarters that follow.
brings-all = Everybody trusts us a little more in the quarters that follow.
brings-name-with = The accused is named by two, and is believed less by all who hear of it.
brings-shield = Our network is walled off by { $points } points more: fewer blows and less crime come in, and less trade and fewer ties.
brings-open = Our network opens by { $points } points: more trade and ties, and more that comes in.
brings-encryption = { $points } points more of our traffic is encrypted: it is read less, and the police read less.
brings-no-encryption = { $points } points less of our traffic is encrypted: the police read more, and so does everybody else.
brings-less-crime = Crime falls by { $points } points.
brings-more-crime = Crime rises by { $points } points.
brings-cut = The programme of surveillance shrinks by { $share } %: more liberty, and less is found.
brings-more-watching = The programme of surveillance grows by { $share } %: more is found, and less liberty.
brings-review = The text is looked at again next quarter, and may go deeper.
brings-aid = Its defence grows, and { $state } trusts us more.
brings-arrangement = If they enter it, what all in it promise holds from the next quarter on.
brings-join = What all in it promise holds from the next quarter on, for us, too.
