# The codex: every word of the game with what it means, an example and a source.

codex-title = Codex
codex-close = Close
codex-back = Back
codex-find = Find a word
codex-found = { $n ->
    [one] one entry
   *[other] { $n } entries
}
codex-nothing = Nothing has these words.
codex-example = For example
codex-source = From
codex-see = See also
codex-whole = The rule in full
codex-all = Everything
codex-kind-term = Words
codex-kind-person = Who is who
codex-kind-paper = The paper
codex-kind-index = Indices
codex-kind-lever = Levers
codex-kind-clause = Clauses
codex-kind-theory = Theories
codex-kind-rule = Rules
codex-scenes = Learn by doing
codex-scene = { $n }. { $title }
codex-scene-done = { $n }. { $title }, done
codex-glossary-unread = The glossary of the data folder cannot be read, so the words that ship are shown:
    { $fault }
# The name of a word that opens its entry.
codex-opens = { $word }: what it means
codex-hover = { $key } or a click opens the codex here.
# Where an entry comes from: numbers of rules.
codex-rules = { $n ->
    [one] rule { $all }
   *[other] rules { $all }
}
codex-rule = Rule { $number }
codex-theory = Theory: { $title }
# Where an entry comes from that no other work is the source of.
codex-source-term = A word of this program.
codex-source-rule = The rules of this model, which name their sources; whatever has none is judgement.
codex-source-scenario = The sources that come with the scenario “{ $scenario }”.
codex-source-theory = Each number names its own source.
codex-theory-says = { $summary } Its numbers stand wherever a rule names one, and a session keeps those that it began with.
codex-theory-numbers = Its numbers, each with its unit, range and source, stand under Assumptions, where they can be changed for a session.
codex-clause = { $number } { $title } ({ $scenario })
codex-lever-pulled = “{ $wording }” in { $clause }, { $title } ({ $scenario }).

# Levers: a short name, and what they do.
codex-lever-restrain-denial = Restraint: denial of service
codex-lever-restrain-denial-does = Parties carry out fewer operations that block what others offer online. The further it is pulled, the more such occasions are held back.
codex-lever-restrain-alteration = Restraint: alteration
codex-lever-restrain-alteration-does = Parties carry out fewer destructive operations. It holds back what does the greatest harm, and some of it turns elsewhere.
codex-lever-restrain-spoofing = Restraint: spoofing
codex-lever-restrain-spoofing-does = Parties carry out fewer operations in another’s name. Beliefs about who did it become a little safer.
codex-lever-restrain-espionage = Restraint: espionage
codex-lever-restrain-espionage-does = Parties carry out fewer operations that read what is not theirs. Capitals with strong services lose what these brought, and give it up last.
codex-lever-restrain-civil-targets = Civil targets off limits
codex-lever-restrain-civil-targets-does = Hospitals, power and the like may not be hit, whoever is fighting. It lowers the severity of what still happens.
codex-lever-share-threats = Shared warnings
codex-lever-share-threats-does = Parties share warnings and evidence. Attacks are noticed sooner, and experts are surer who did it.
codex-lever-assist-developing = Help for the defence of others
codex-lever-assist-developing-does = Parties fund the defence of developing parties. Weak networks get stronger, which helps their neighbours, too.
codex-lever-limit-surveillance = Limits to surveillance
codex-lever-limit-surveillance-does = Mass surveillance programmes of parties shrink, where courts at home or follow-up can hold them to it. Liberty gains, and services lose sight.
codex-lever-judicial-oversight = A judge for surveillance
codex-lever-judicial-oversight-does = Foreign surveillance needs a judge. It slows programmes and is slow to be accepted by those who run them.
codex-lever-protect-encryption = Protected encryption
codex-lever-protect-encryption-does = Strong encryption may not be weakened, and those who listen may ask for no ways in. Theft becomes harder for criminals and for services alike.
codex-lever-supply-chain = Clean supply chains
codex-lever-supply-chain-does = Hardware is not tampered with in transit. Trust in what one buys rises, and one way to attack is given up.
codex-lever-minimum-security = A minimum of security
codex-lever-minimum-security-does = Networks and what answers on them meet a minimum of security. It costs those most whose defence is poor.
codex-lever-suppress-spam = Rules against spam
codex-lever-suppress-spam-does = Spam and the crime that rides on it shrink. Some fear that a rule on content hides in it.
codex-lever-deny-safe-haven = No haven for criminals
codex-lever-deny-safe-haven-does = Criminal organisations find no haven with a party. They work less, or move to those outside the text; where no court stops it, the police turn on critics, too.
codex-lever-attribution-standard = A standard of evidence
codex-lever-attribution-standard-does = Evidence is weighed by an agreed standard. Wrong answers become rarer, and denial becomes harder.
codex-lever-proportionate-response = Answers in proportion
codex-lever-proportionate-response-does = Answers stay within the size of the offence. Ladders are climbed more slowly.
codex-lever-sovereign-control = Control of one’s own segment
codex-lever-sovereign-control-does = States control their own part of the network. It makes some safer, and costs liberty and connection.
codex-lever-guarantee-access = Guaranteed access
codex-lever-guarantee-access-does = No party may cut another off. Interconnection is kept, even in a quarrel.
codex-lever-rights-safeguard = A safeguard of rights
codex-lever-rights-safeguard-does = Rights are named and limit every other clause. It takes the fear out of words that could be read badly; at home it is worth what courts or follow-up make of it.
codex-lever-roaming-transparency = Clear prices abroad
codex-lever-roaming-transparency-does = Travellers see prices. It pleases consumers everywhere and moves little else.
codex-lever-sender-pays = The sender pays
codex-lever-sender-pays-does = The sending network pays. It moves money from large senders to those who receive, and from the whole a little is lost.
codex-lever-verification = Checking
codex-lever-verification-does = Compliance is checked by somebody. Texts are kept better, and those who can strike fear the visit, which shows what they can do.
codex-lever-hotline = A line between capitals
codex-lever-hotline-does = A hotline is always answered. Fewer quarrels climb, because somebody asks first.
codex-lever-review-conference = A later review
codex-lever-review-conference-does = The text is reviewed at a later conference. What is not kept comes to light there.

# Terms as the glossary has them, for the words on screens that open their entry.
codex-term-belief = belief
codex-term-bracket = bracket
codex-term-capital = capital
codex-term-chairs-text = chair’s text
codex-term-cyber-war = cyber war
codex-term-doubt = doubt
codex-term-ending = ending
codex-term-feared-reading = feared reading
codex-term-finding = finding
codex-term-forecast = forecast
codex-term-goal = goal
codex-term-goodwill = goodwill
codex-term-group = group
codex-term-influence = influence
codex-term-ladder = ladder
codex-term-lever = lever
codex-term-mandate = mandate
codex-term-package = package
codex-term-par = par
codex-term-patience = patience
codex-term-plate = plate
codex-term-r = R
codex-term-red-line = red line
codex-term-rung = rung
codex-term-signing-sum = signing sum
codex-term-silence = silence
codex-term-tension = tension
codex-term-verdict = verdict
codex-term-wording = wording
