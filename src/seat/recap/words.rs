//! A recap in sentences.

use crate::locale::Sentence;
use crate::model::Scenario;
use crate::model::action::CallKind;
use crate::model::deeds::Shock;
use crate::model::ids::{BracketId, WordingId};
use crate::say;
use crate::seat::recap::parts::{
    Asked, Breach, Called, Chaired, Fallen, Kept, Moved, MovedBy, Recap, Unheld,
};

/// Change of worth that counts as none, in units of utility. Source: as in rule 4.1.
const NONE: f64 = 0.0005;
/// Worth, like a share, is told in hundredths. Source: units.
const PERCENT: f64 = 100.0;

/// Everything, in the order in which it is read.
pub(super) fn sentences(recap: &Recap, scenario: &Scenario, seated: bool) -> Vec<Sentence> {
    let name = |iso: &str| match scenario.seat(iso) {
        Some(s) => scenario.states[s].profile.name.clone(),
        None => iso.to_owned(),
    };
    let mut all: Vec<Sentence> = vec![];
    let own = recap.chaired.is_some();
    all.extend((recap.asked.iter()).map(|a| asked(a, scenario, &name)));
    all.extend((recap.moved.iter()).map(|m| moved(m, own, scenario, &name)));
    for (b, w) in &recap.cleared {
        let (bracket, wording) = term(scenario, *b, *w);
        all.push(say!("recap-cleared", bracket = bracket, wording = wording));
    }
    if let Some(it) = &recap.chaired {
        all.extend(chaired(it, scenario, &name));
    }
    if recap.worth.abs() > NONE {
        let (way, n) = (way(recap.worth), hundredths(recap.worth));
        all.push(say!("recap-worth", way = way, n = n));
    }
    if let Some(it) = recap.subject {
        let number = |v: f64| format!("{v:.1}");
        all.push(say!(
            "recap-subject",
            subject = &scenario.text.dimensions[it.dimension].name,
            before = number(it.before),
            after = number(it.after),
            ideal = number(it.ideal)
        ));
    }
    if let Some((before, after)) = recap.goodwill {
        let (before, after) = (format!("{before:.0}"), format!("{after:.0}"));
        all.push(say!("recap-goodwill", before = before, after = after));
    }
    all.extend(recap.promises.iter().map(|k| kept(k, scenario, &name)));
    if let Some(s) = &recap.signatures {
        let (before, after) = (format!("{:.1}", s.before), format!("{:.1}", s.after));
        all.push(say!("recap-signatures", before = before, after = after));
        for (state, before, after) in &s.most {
            let share = |x: f64| format!("{:.0}", x * PERCENT);
            all.push(say!(
                "recap-signer",
                state = &scenario.states[*state].profile.name,
                before = share(*before),
                after = share(*after)
            ));
        }
    }
    if let Some((n, all_of)) = recap.signed {
        all.push(say!("recap-signed", n = n, all = all_of));
    }
    for shock in &recap.shocks {
        let kind = match shock {
            Shock::Worm => "worm",
            Shock::SupplyChain => "supply",
            Shock::Ransom => "ransom",
            Shock::Crisis => "crisis",
        };
        all.push(say!("recap-shock", kind = kind));
    }
    if !recap.incidents.is_empty() {
        all.push(say!("recap-incidents", n = recap.incidents.len()));
    }
    if !recap.answers.is_empty() {
        all.push(say!("recap-answers", n = recap.answers.len()));
    }
    if let Some((before, after)) = &recap.indices {
        for index in crate::model::indices::IndexName::ALL {
            let change = after[index] - before[index];
            let change = format!("{change:+.1}");
            let none = ["+0.0", "-0.0"].contains(&change.as_str());
            if !none {
                let index = index.title();
                let change = change.replace('-', "−");
                // Whose it is: of one's own state, or of the world to whoever has none.
                all.push(match seated {
                    true => say!("recap-index", index = index, change = change),
                    false => say!("recap-index-world", index = index, change = change),
                });
            }
        }
    }
    for (state, change) in &recap.trust {
        all.push(say!(
            "recap-trust",
            state = &scenario.states[*state].profile.name,
            way = way(*change),
            change = format!("{:.0}", PERCENT * change.abs())
        ));
    }
    all
}

fn moved(m: &Moved, own: bool, scenario: &Scenario, name: &dyn Fn(&str) -> String) -> Sentence {
    let by = match &m.by {
        MovedBy::Seat(iso) => say!("recap-by-seat", state = name(iso)),
        MovedBy::Vote { by, yes, no } => match by {
            Some(iso) => say!("recap-by-vote", state = name(iso), yes = *yes, no = *no),
            None => say!("recap-by-vote-of-the-chair", yes = *yes, no = *no),
        },
        MovedBy::Plates { with, opened } => match opened {
            Some(iso) => say!("recap-by-plates-opened", n = *with, state = name(iso)),
            None => say!("recap-by-plates", n = *with),
        },
        MovedBy::Drafters => say!("recap-by-drafters"),
        // Who presides wrote it.
        MovedBy::Chair if own => say!("recap-by-own-text"),
        MovedBy::Chair => say!("recap-by-chair"),
        MovedBy::Event(title) => say!("recap-by-event", title = title),
        MovedBy::Unknown => say!("recap-by-unknown"),
    };
    let (bracket, from) = term(scenario, m.bracket, m.from);
    let (_, to) = term(scenario, m.bracket, m.to);
    let way = if m.worth.abs() > NONE {
        way(m.worth)
    } else {
        "none"
    };
    say!(
        "recap-moved",
        bracket = bracket,
        from = from,
        to = to,
        by = by,
        way = way,
        n = hundredths(m.worth)
    )
}

/// What concerns the chair: who spoke against the text, what is objected to, what was called for, and
/// what is before the room now.
fn chaired(it: &Chaired, scenario: &Scenario, name: &dyn Fn(&str) -> String) -> Vec<Sentence> {
    let mut all: Vec<Sentence> = vec![];
    for a in &it.against {
        let (bracket, wording) = term(scenario, a.bracket, a.wording);
        let states: Vec<String> = a.states.iter().map(|iso| name(iso)).collect();
        all.push(say!(
            "recap-against",
            states = states.join(", "),
            wording = wording,
            bracket = bracket,
            whose = if a.own { "own" } else { "room" }
        ));
    }
    for o in &it.objected {
        let (bracket, wording) = term(scenario, o.bracket, o.wording);
        all.push(say!(
            "recap-objected",
            n = o.n,
            wording = wording,
            bracket = bracket
        ));
    }
    all.extend(it.calls.iter().map(|c| called(c, scenario, name)));
    if !it.agenda.is_empty() {
        let keys = it.agenda.iter();
        let keys: Vec<&str> = keys.map(|&b| &*scenario.text.brackets[b].key).collect();
        all.push(say!("recap-agenda", all = keys.join(", ")));
    }
    all
}

/// What became of what the seat itself asked for.
fn asked(a: &Asked, scenario: &Scenario, name: &dyn Fn(&str) -> String) -> Sentence {
    let who = |by: &Option<String>| match by {
        Some(iso) => ("seat", name(iso)),
        None => ("chair", String::new()),
    };
    match a {
        Asked::Held(c) => {
            let (yes, no) = c.tally;
            say!(
                "recap-own-held",
                what = own_call(scenario, c.kind, (c.bracket, c.wording)),
                end = end(c),
                yes = yes,
                no = no
            )
        }
        Asked::Unheld {
            bracket,
            wording,
            kind,
            why,
        } => {
            let because = match why {
                Unheld::PutOff { by, tally } => {
                    let (whose, state) = who(by);
                    say!(
                        "recap-unheld-put-off",
                        whose = whose,
                        state = state,
                        yes = tally.0,
                        no = tally.1
                    )
                }
                Unheld::Settled { by, wording } => {
                    let (whose, state) = who(by);
                    let (bracket, wording) = term(scenario, *bracket, *wording);
                    say!(
                        "recap-unheld-settled",
                        whose = whose,
                        state = state,
                        bracket = bracket,
                        wording = wording
                    )
                }
                Unheld::NoPlates => say!("recap-unheld-no-plates"),
                Unheld::Unknown => say!("recap-unheld-unknown"),
            };
            say!(
                "recap-own-unheld",
                what = own_call(scenario, *kind, (*bracket, *wording)),
                why = because
            )
        }
        Asked::Said {
            bracket,
            wording,
            stands,
            settled,
        } => {
            let (named, wanted) = term(scenario, *bracket, *wording);
            let (_, now) = term(scenario, *bracket, *stands);
            let end = match (wording == stands, settled) {
                (true, true) => "settled",
                (true, false) => "stands",
                (false, true) => "lost",
                (false, false) => "open",
            };
            say!(
                "recap-own-said",
                bracket = named,
                wording = wanted,
                now = now,
                end = end
            )
        }
        Asked::Caucus {
            group,
            bracket,
            wording,
            backers,
            against,
            taken,
        } => {
            let (bracket, wording) = term(scenario, *bracket, *wording);
            say!(
                "recap-own-caucus",
                group = group,
                bracket = bracket,
                wording = wording,
                backers = *backers,
                against = *against,
                end = if *taken { "taken" } else { "left" }
            )
        }
    }
}

/// The motion or the vote that the seat called, as the head of a sentence.
fn own_call(
    scenario: &Scenario,
    kind: CallKind,
    (bracket, wording): (BracketId, WordingId),
) -> Sentence {
    let (bracket, wording) = term(scenario, bracket, wording);
    say!(
        "recap-own-call",
        kind = kind_name(kind),
        bracket = bracket,
        wording = wording
    )
}

fn kind_name(kind: CallKind) -> &'static str {
    match kind {
        CallKind::PointOfOrder => "order",
        CallKind::Adjourn => "adjourn",
        CallKind::Close => "close",
        CallKind::Show => "show",
        CallKind::Vote => "vote",
    }
}

fn end(c: &Called) -> &'static str {
    match (c.put_off, c.carried) {
        (true, _) => "put-off",
        (false, true) => "carried",
        (false, false) => "lost",
    }
}

fn called(c: &Called, scenario: &Scenario, name: &dyn Fn(&str) -> String) -> Sentence {
    let (bracket, wording) = term(scenario, c.bracket, c.wording);
    let (kind, end) = (kind_name(c.kind), end(c));
    let (yes, no) = c.tally;
    let (by, state) = match &c.by {
        Some(iso) => ("seat", name(iso)),
        None => ("chair", String::new()),
    };
    say!(
        "recap-called",
        by = by,
        state = state,
        kind = kind,
        wording = wording,
        bracket = bracket,
        end = end,
        yes = yes,
        no = no
    )
}

fn kept(k: &Kept, scenario: &Scenario, name: &dyn Fn(&str) -> String) -> Sentence {
    let with: Vec<String> = k.with.iter().map(|iso| name(iso)).collect();
    let with = with.join(", ");
    if !k.fallen.is_empty() {
        let fallen = k.fallen.iter().map(|f| fallen(f, scenario));
        let fallen: Vec<Sentence> = fallen.collect();
        let felt = k.worth.abs() > NONE;
        return say!(
            "recap-promise-fell",
            with = with,
            fate = &k.fate,
            fallen = fallen,
            way = if felt { way(-k.worth) } else { "none" },
            n = hundredths(k.worth)
        );
    }
    match &k.by {
        Some(iso) => match k.because {
            Some(because) => say!(
                "recap-promise-broken",
                with = with,
                state = name(iso),
                because = breach(because, scenario)
            ),
            None => say!(
                "recap-promise-by",
                with = with,
                fate = &k.fate,
                state = name(iso)
            ),
        },
        None => say!("recap-promise", with = with, fate = &k.fate),
    }
}

fn breach(breach: Breach, scenario: &Scenario) -> Sentence {
    match breach {
        Breach::SpokeFor {
            bracket,
            wording,
            promised,
        } => {
            let (_, to) = term(scenario, bracket, promised);
            let (bracket, wording) = term(scenario, bracket, wording);
            say!(
                "recap-broken-for",
                bracket = bracket,
                wording = wording,
                to = to
            )
        }
        Breach::SpokeAgainst { bracket, wording } => {
            let (bracket, wording) = term(scenario, bracket, wording);
            say!("recap-broken-against", bracket = bracket, wording = wording)
        }
        Breach::Left => say!("recap-broken-left"),
    }
}

fn fallen(f: &Fallen, scenario: &Scenario) -> Sentence {
    let (bracket, wording) = term(scenario, f.bracket, f.wording);
    let (_, to) = term(scenario, f.bracket, f.stands);
    let by = if f.chair { "chair" } else { "room" };
    say!(
        "recap-fallen",
        bracket = bracket,
        wording = wording,
        to = to,
        by = by
    )
}

fn term(scenario: &Scenario, bracket: BracketId, wording: WordingId) -> (String, String) {
    let p = scenario.proposal(bracket, wording);
    (p.bracket, p.wording)
}

fn way(change: f64) -> &'static str {
    if change < 0.0 { "less" } else { "more" }
}

fn hundredths(worth: f64) -> String {
    format!("{:.1}", worth.abs() * PERCENT)
}
