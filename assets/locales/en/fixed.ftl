# Numbers that stand beside their code and are nobody's to change: the habits of delegates, and how a
# room that marks texts is led. They end the page Assumptions. The sentences are those that stand
# beside the numbers; "Judgement:" or "Source:" says where a number comes from.

## Titles

fixed-habits-curves = Habits: how far delegates still hold out
fixed-habits-mind = Habits: what a delegate weighs
fixed-habits-others = Habits: what it believes of others
fixed-habits-packages = Habits: packages
fixed-habits-habits = Habits of most delegates
fixed-habits-broker = Habits: broker
fixed-habits-hardliner = Habits: hardliner
fixed-habits-conceder = Habits: conceder
fixed-habits-reciprocator = Habits: reciprocator
fixed-habits-opportunist = Habits: opportunist
fixed-habits-free-rider = Habits: free rider
fixed-habits-group-loyal = Habits: loyal to its group
fixed-habits-historical = Habits: by the record
fixed-habits-years = Habits: in the years after

## src/delegates/broker.rs

fixed-broker-EAGER = Share of what a broker asks that it already takes: it lives by packages. Judgement: no source gives it.
fixed-broker-PATIENT = Loss that it bears, in times what others live with. Judgement: no source gives it.
fixed-broker-SECONDS = Gain from which on it puts its name under a wording, in units of utility. Judgement: no source gives it.
fixed-broker-TABLES = Gain from which on it tables one, in units of utility. Judgement: no source gives it.
fixed-broker-CLOSES = Share of the days after which it closes debates. Judgement: no source gives it.

## src/delegates/conceder.rs

fixed-conceder-ASKS = Share of what others ask of a package that it asks. Judgement: no source gives it.
fixed-conceder-TRUSTED = Trust from which on it follows a mover, 0–1. Judgement: a little more than even.
fixed-conceder-SECONDS = Gain from which on it puts its name under a wording, in units of utility. Judgement: hardly any.
fixed-conceder-TABLES = Gain from which on it tables one, in units of utility. Judgement: it seldom asks.

## src/delegates/curves.rs

fixed-curves-LATE = Exponent of a delegate that concedes at the very end (Boulware). Source: Faratin, Sierra and Jennings (1998), research note §1.2.
fixed-curves-EVEN = Exponent of most. Source: Faratin, Sierra and Jennings (1998), research note §1.2.
fixed-curves-EARLY = Exponent of one that concedes at once. Source: Faratin, Sierra and Jennings (1998), research note §1.2.
fixed-curves-AIM = Gain a package must bring on the first day, in units of utility, above the last day's. Judgement: at 0.02 and 0.01 more was lost in packages refused than won in better ones, `plenary tricks`.
fixed-curves-LEAST = Gain it must bring on the last day, in units of utility: more than nothing. Judgement: no source gives it.
fixed-curves-OPENS_AT = Where a line opens in a room that marks texts, as a share of the way from the reservation to the best. Judgement: no source gives it.

## src/delegates/free_rider.rs

fixed-free_rider-RELIEF = Fall of depth that is worth an action, in units of utility. Judgement: more than nothing.
fixed-free_rider-ASKS = Share of what others ask of a package that it asks. Judgement: no source gives it.
fixed-free_rider-SECONDS = Gain from which on it puts its name under a wording, in units of utility. Judgement: no source gives it.

## src/delegates/group_loyal.rs

fixed-group_loyal-ASKS = Share of what others ask of a package that it asks. Judgement: no source gives it.
fixed-group_loyal-SECONDS = Gain from which on it puts its name under a wording, in units of utility. Judgement: no source gives it.
fixed-group_loyal-TABLES = Gain from which on it tables one by itself, in units of utility. Judgement: its group speaks.
fixed-group_loyal-FOR_THE_GROUP = Loss that it bears for its group, in times what it lives with. Judgement: no source gives it.
fixed-group_loyal-LOYALTY = Share of its marks that is owed to the favourite of those nearest to it. Judgement: no source gives it.

## src/delegates/habits.rs

fixed-habits-NEAR = How far below its price a package may lie to be met with a counter, in units of utility. Judgement: no source gives it.
fixed-habits-DRAFTS = Gain in one clause from which on it is worth drafting, in units of utility. Judgement: no source gives it.
fixed-habits-LOBBIES = Gain from which on a wording is worth bringing to the group, in units of utility. Judgement: no source gives it.
fixed-habits-FOR_FRIENDS = Loss that it bears to put its name beside those it likes, in units of utility. Judgement: no source gives it.
fixed-habits-OPENS = Gain from which on a follow-up is worth opening, in units of utility. Judgement: no source gives it.
fixed-habits-DOUBTED = Trust below which others are told of a package, 0–1. Judgement: even odds.

## src/delegates/hardliner.rs

fixed-hardliner-SERIOUS = Loss that is worth a red line or a vote, in units of utility. Judgement: about what it bears at the end.
fixed-hardliner-TABLES = Gain from which on it tables a wording, in units of utility. Judgement: no source gives it.
fixed-hardliner-SECONDS = Gain from which on it puts its name under one, in units of utility. Judgement: the name of who holds out is dear.
fixed-hardliner-TOLD = Attention of its public from which on it has been told, in times the usual. Judgement: once to the press in a free country.

## src/delegates/historical.rs

fixed-historical-ASKS = Share of what others ask of a package that it asks. Judgement: packages are not on the record.
fixed-historical-SECONDS = Gain from which on it puts its name under a wording, in units of utility. Judgement: no source gives it.
fixed-historical-SPEAKS = Loss from which on it speaks, in times what it lives with. Judgement: no source gives it.

## src/delegates/mind.rs

fixed-mind-WANTS = Gain from which on a change is wanted, in units of utility. Judgement: more than nothing.
fixed-mind-EVEN_ODDS = Odds that a package agreed on is kept. Judgement: no source gives it.

## src/delegates/opportunist.rs

fixed-opportunist-TRUST = What all of one other's trust is worth to it, in units of utility. Judgement: no source gives it.
fixed-opportunist-LATE = Share of the days after which it leaves packages. Judgement: no source gives it.
fixed-opportunist-SAFE = Chance to be caught below which it listens, 0–1. Judgement: no source gives it.
fixed-opportunist-HEEDED = Chance that an honest seat's line is heeded, 0–1. Judgement: no source gives it.
fixed-opportunist-NEXT = What its next line is worth to it, in units of utility. Judgement: as much as a crossed one costs, rule 3.9.
fixed-opportunist-DISCOUNT = Share of a later gain that counts now. Judgement: no source gives it.
fixed-opportunist-ASKS = Share of what others ask of a package that it asks. Judgement: no source gives it.
fixed-opportunist-TAKES = Gain from which on it takes a package, in times the least. Judgement: no source gives it.
fixed-opportunist-SECONDS = Gain from which on it puts its name under a wording, in units of utility. Judgement: no source gives it.
fixed-opportunist-TABLES = Gain from which on it tables one, in units of utility. Judgement: no source gives it.
fixed-opportunist-STRETCHES = How far it stretches its marks about the middle, in times. Judgement: no source gives it.
fixed-opportunist-CLAIM = How far the line it claims stands above its reservation where texts are marked, 0–1. Judgement: 14 marks for a true 7.

## src/delegates/others.rs

fixed-others-NEED = Gain another is thought to need before it takes a package, in units of utility. Judgement: no source gives it.
fixed-others-LIKES = Gain from which on it is thought to like a change, in units of utility. Judgement: no source gives it.
fixed-others-EVEN_CHANCE = Chance that another takes what brings it just its need. Judgement: even odds.
fixed-others-LEAST_CHANCE = Least chance that it takes a package. Judgement: nothing is impossible.
fixed-others-MOST_CHANCE = Greatest chance that it takes a package. Judgement: nothing is certain.

## src/delegates/packages.rs

fixed-packages-COSTS = Gain below which a term is a concession, in units of utility. Judgement: more than nothing.
fixed-packages-FAR = How far below its price the sum of the single changes may lie to be looked at more closely, in units of utility. Judgement: no source gives it.
fixed-packages-UNHEARD = Odds that the room takes a wording where no plate was raised. Judgement: even odds.
fixed-packages-BEFOREHAND = Plates that every wording has beforehand. Judgement: a tenth of one, so that no wording is without odds.
fixed-packages-MORE = Share of the worth of a package that a further party takes: two are held together more easily than three. Judgement: no source gives it.

## src/delegates/reciprocator.rs

fixed-reciprocator-CREDIT = Utility that one turn of support is worth in a package. Judgement: no source gives it.
fixed-reciprocator-ASKS = Share of what others ask of a package that it asks. Judgement: no source gives it.
fixed-reciprocator-SECONDS = Gain from which on it puts its name under a wording, in units of utility. Judgement: no source gives it.
fixed-reciprocator-TABLES = Gain from which on it tables one, in units of utility. Judgement: no source gives it.
fixed-reciprocator-MOOD = Most points of good or bad will where texts are marked, of 20. Judgement: no source gives it.
fixed-reciprocator-FORGIVES = Share that is left of bad will. Judgement: no source gives it.

## src/negotiation/marks/book.rs

fixed-book-LEAST = A party at its line counts as if it had this many marks above it. Judgement: no source gives it.
fixed-book-UNSIGNED = What one party that could not sign costs, in marks. Judgement: no source gives it.

## src/negotiation/marks/chair.rs

fixed-chair-HEAT = The chair's patience with a worse text, in votes per party, at the start. Judgement: no source gives it.

## src/negotiation/marks/fit.rs

fixed-fit-RIDGE = Weight of the guess "this adds nothing" against one said mark. Judgement: no source gives it.

## src/negotiation/marks/room.rs

fixed-room-TALKS = Share of the time before the first package. Judgement: no source gives it.

## src/negotiation/marks/voice.rs

fixed-voice-STRONG = A change of worth, 0–1, above this is a strong yes or a strong no. Judgement: no source gives it.

## src/delegates/years/questions.rs

fixed-years-ACTS = How often a computer does anything about what it is asked in the years after, 0–1. Judgement: one matter in four, so that the years before the record ends stay as they were fitted.
fixed-years-STOOD_BY = Trust in another from which on it is stood by and helped, 0–1. Judgement: even odds.
