//! Role cards: one sheet for each delegation; in large print three.

use maud::{Markup, html};

use super::page::{Sheets, page as whole};
use super::parts::{around, delegations, of, people, plates, scale, sentence_at};
use crate::classroom::brief::{Brief, middles};
use crate::classroom::open::Open;
use crate::classroom::print::sheet::{Audience, Page};
use crate::locale::Sentence;
use crate::model::goals::Goal;
use crate::model::ids::{DimensionId, StateId, WordingId};
use crate::{say, text};

/// Heaviest subjects that a card shows; the dossier has all.
const SUBJECTS: usize = 3;
/// Friends, and rivals, that a card names.
const NEAR: usize = 3;

/// The role cards of a class.
pub(super) fn page(open: &Open, briefs: &[Brief], large: bool) -> Page {
    let mut sheets = vec![];
    for brief in briefs {
        if large {
            // Three sides of about the same height.
            let sides = [
                front(open, brief),
                html! { (scales(open, brief)) (friends(open, brief)) },
                html! { (decision(open, brief)) (acts(open)) },
            ];
            for (side, part) in (1..).zip(sides) {
                let side = Some((open.name(brief.seat), side));
                sheets.push(html! { div.large { (part) (foot(open, side)) } });
            }
        } else {
            sheets.push(html! {
                div.card {
                    (front(open, brief))
                    (scales(open, brief))
                    (decision(open, brief))
                    div.two.uneven { div { (friends(open, brief)) } div { (acts(open)) } }
                    (foot(open, None))
                }
            });
        }
    }
    let each = open.states.iter().map(|&s| spoken_by(open, s)).max();
    let (file, title, copies) = if large {
        let copies = say!("print-copies-large");
        ("role-cards-large.html", say!("print-cards-large"), copies)
    } else {
        let (cards, times) = (briefs.len(), each.unwrap_or(1));
        let copies = say!("print-copies-cards", cards = cards, times = times);
        ("role-cards.html", say!("print-cards"), copies)
    };
    Page {
        file,
        html: whole(&title.to_string(), Sheets::Upright, &sheets),
        title,
        audience: Audience::Delegation,
        copies,
        sheets: Some(sheets.len()),
    }
}

/// Students who speak for a state, at all tables.
fn spoken_by(open: &Open, state: StateId) -> usize {
    let all = delegations(&open.class, state).into_iter();
    all.map(|(_, d)| d.people.len()).sum()
}

fn front(open: &Open, brief: &Brief) -> Markup {
    let goals = brief.goals.as_ref();
    html! {
        header {
            span.plate.big { (open.name(brief.seat)) }
            p.of { (of(open)) br; span.private { (text!("print-private")) } }
        }
        p.small { (text!("print-card-people", names = people(&open.class, brief.seat))) }
        h2 { (text!("print-card-who")) }
        p.lede { (who(open, brief.seat)) }
        h2 { (text!("print-card-wants")) }
        @if let Some(goals) = goals {
            (goal(&goals.public, "public", say!("print-goal-public")))
            (goal(&goals.secret, "secret", say!("print-goal-secret")))
            @if let Some(line) = &goals.red_line {
                (goal(line, "redline", say!("print-goal-line")))
            }
        }
    }
}

/// Where the capital wants the subjects that weigh most.
fn scales(open: &Open, brief: &Brief) -> Markup {
    let middles = middles(open);
    html! {
        div.scales {
            @for d in brief.subjects().into_iter().take(SUBJECTS) {
                @let (subject, own) = (&open.scenario.text.dimensions[d], brief.mandate[d]);
                (scale(&subject.name, &subject.ends, (own.ideal, own.salience), middles[d]))
            }
            p.small { (text!("print-card-scales")) }
        }
    }
}

fn friends(open: &Open, brief: &Brief) -> Markup {
    html! {
        h2 { (text!("print-card-near")) }
        (near(open, brief))
    }
}

fn acts(open: &Open) -> Markup {
    html! {
        h2 { (text!("print-card-may")) }
        (may(open))
    }
}

/// The foot of a card; of one with several sides, whose it is and which side.
fn foot(open: &Open, side: Option<(&str, u8)>) -> Markup {
    html! {
        div.foot {
            span { (text!("print-card-foot", seed = open.class.seed.to_string())) }
            @if let Some((state, side)) = side {
                span { (text!("print-card-side", state = state, side = side)) }
            }
        }
    }
}

/// Who a state is, from what is published of it.
pub(super) fn who(open: &Open, seat: StateId) -> String {
    let state = &open.scenario.states[seat];
    let gdp = state.economy.gdp_bn;
    let larger = open
        .scenario
        .states
        .iter()
        .filter(|s| s.economy.gdp_bn > gdp);
    let place = |own: f64, of: &dyn Fn(StateId) -> f64| -> Sentence {
        let all = StateId::all(open.scenario.states.len());
        let above = all.filter(|&s| of(s) > own).count();
        match 3 * above / open.scenario.states.len().max(1) {
            0 => say!("print-skill-high"),
            1 => say!("print-skill-middle"),
            _ => say!("print-skill-low"),
        }
    };
    let skills = open.scenario.published(seat).capabilities;
    let published = |s: StateId| open.scenario.published(s).capabilities;
    text!(
        "print-card-state",
        group = open.scenario.region(seat),
        people = format!("{:.0}", state.economy.population_m),
        gdp = crate::locale::grouped(gdp),
        rank = larger.count() + 1,
        all = open.scenario.states.len(),
        needs = format!("{:.0}", 100.0 * state.digital.dependence),
        defends = place(skills.defence, &|s| published(s).defence),
        attacks = place(skills.offence, &|s| published(s).offence),
    )
}

pub(super) fn goal(goal: &Goal, class: &str, kind: Sentence) -> Markup {
    html! {
        div class={ "goal " (class) } {
            div.kind { (kind.to_string()) }
            div.title { (goal.title.to_string()) }
            div { (goal.text.to_string()) }
        }
    }
}

/// The decision of the room, with who wants what; the delegation's own wish is marked.
fn decision(open: &Open, brief: &Brief) -> Markup {
    let bracket = open.decision.bracket;
    let clause = &open.scenario.text.clauses[open.scenario.text.brackets[bracket].clause];
    let own = open.best(&brief.mandate, bracket);
    html! {
        h2 { (text!("print-card-decision", clause = &clause.title)) }
        div.decision {
            p.said { (sentence_at(open, bracket)) }
            (wanted(open, Some((brief.seat, own))))
        }
    }
}

/// Who wants which wording of the decision of the room.
pub(super) fn wanted(open: &Open, own: Option<(StateId, WordingId)>) -> Markup {
    let bracket = open.decision.bracket;
    let named = around(open);
    let row = |k: usize, states: &[StateId]| {
        let wording = WordingId::new(k);
        let names: Vec<&str> = (states.iter())
            .filter(|&&s| named.contains(&s) && own.is_none_or(|o| o.0 != s))
            .map(|&s| open.name(s))
            .collect();
        let ours = own.is_some_and(|o| o.1 == wording);
        html! {
            tr {
                td.num { (k + 1) }
                td {
                    (open.words(bracket, wording))
                    @if ours { " " span.b.ours { (text!("print-card-ours")) } }
                }
                td.small {
                    @if states.len() > names.len() + 1 {
                        @if names.is_empty() {
                            (text!("print-wanted-elsewhere", n = states.len()))
                        } @else {
                            (text!("print-wanted-many", n = states.len(), names = names.join(", ")))
                        }
                    } @else if names.is_empty() {
                        (text!("print-wanted-nobody"))
                    } @else { (names.join(", ")) }
                }
            }
        }
    };
    html! {
        table {
            @for (k, states) in open.decision.wanted.iter().enumerate() { (row(k, states)) }
        }
        p.small { (text!("print-card-published")) }
    }
}

/// Whom the delegation trusts most and least among those it meets, and why they are near or far.
fn near(open: &Open, brief: &Brief) -> Markup {
    let around = around(open);
    let mut met: Vec<StateId> = (brief.trusted().into_iter())
        .filter(|s| around.contains(s))
        .collect();
    if met.len() < 2 {
        met = brief.trusted();
    }
    let n = NEAR.min(met.len() / 2);
    let list = |states: &[StateId], with: bool| {
        let mut named = vec![];
        let rows: Vec<(StateId, Option<DimensionId>)> = (states.iter())
            .map(|&s| {
                let subject = brief.between(open, (s, with), &named);
                named.extend(subject);
                (s, subject)
            })
            .collect();
        html! {
            @for (s, subject) in rows {
                p.near.tagged {
                    (plates(open, &[s]))
                    @if let Some(d) = subject { span { (reason(open, d, with)) } }
                }
            }
        }
    };
    html! {
        h3 { (text!("print-card-friends")) }
        (list(&met[..n], true))
        h3 { (text!("print-card-rivals")) }
        (list(&met[met.len() - n..], false))
    }
}

fn reason(open: &Open, subject: DimensionId, with: bool) -> String {
    let subject = &open.scenario.text.dimensions[subject].name;
    if with {
        text!("print-card-with", subject = subject)
    } else {
        text!("print-card-against", subject = subject)
    }
}

/// What a delegation may do.
fn may(open: &Open) -> Markup {
    let setup = &open.scenario.setup;
    html! {
        p { (text!("print-may-acts", n = setup.actions_per_day)) }
        ul {
            li { (text!("print-may-speak")) }
            li { (text!("print-may-table")) }
            li { (text!("print-may-package")) }
            li { (text!("print-may-line")) }
            li { (text!("print-may-vote")) }
        }
        p { (text!("print-may-free")) }
        p { (text!("print-may-sign")) }
    }
}
