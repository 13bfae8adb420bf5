//! Checks `clauses.ron` and builds the treaty text.

use crate::locale::typographic;
use crate::model::ids::BracketId;
use crate::model::ids::ClauseId;
use crate::model::ids::DimensionId;

use std::collections::BTreeMap;

use crate::model::clause::{
    Bracket, BracketKind, Clause, Dimension, FOLLOW_UP, FOLLOW_UPS, FORCE, FORCES, Frame,
    FrameWording, Link, PLACE, PLACES, SPAN, TreatyText, Wording,
};
use crate::model::forum::Forum;
use crate::model::indices::IndexName;
use crate::model::lever::Lever;
use crate::say;
use crate::scenario::faults::{Faults, NameKind};
use crate::scenario::raw::{Name, RawBracket, RawClause, RawFrame, RawText, RawWording};

/// The wordings that a place, a force or a follow-up can take.
type Table = &'static [FrameWording];

/// Builds the text; faults go to `faults`. `sponsors` are the known codes and groups, if known.
pub fn check(raw: &RawText, sponsors: Option<&[String]>, faults: &mut Faults) -> TreatyText {
    faults.unique(NameKind::Dimension, raw.dimensions.iter().map(|d| &d.id));
    faults.unique(NameKind::Clause, raw.clauses.iter().map(|c| &c.id));
    let dims: Vec<String> = raw.dimensions.iter().map(|d| d.id.value.clone()).collect();
    let ids: Vec<String> = raw.clauses.iter().map(|c| c.id.value.clone()).collect();
    for d in &raw.dimensions {
        for &effect in &d.effects.value {
            faults.range(
                say!("scenario-what-effect"),
                d.effects.mark,
                effect,
                -1.0,
                1.0,
            );
        }
        if let Some(home) = &d.home {
            for &stance in &home.value {
                faults.range(say!("scenario-what-stance"), home.mark, stance, -1.0, 1.0);
            }
        }
        if let Some(companies) = &d.companies {
            for &stance in &companies.value {
                let what = say!("scenario-what-stance");
                faults.range(what, companies.mark, stance, -1.0, 1.0);
            }
        }
    }
    let mut text = TreatyText {
        title: raw.title.clone(),
        dimensions: raw
            .dimensions
            .iter()
            .map(|d| Dimension {
                id: d.id.value.clone(),
                name: d.name.clone(),
                ends: d.ends.clone(),
                effects: d.effects.value.into(),
                home: d.home.as_ref().map_or([0.0; 4], |h| h.value),
                companies: d.companies.as_ref().map_or([0.0; 3], |c| c.value),
            })
            .collect(),
        clauses: vec![],
        brackets: vec![],
        links: vec![],
    };
    let checking = faults.index(NameKind::Dimension, &raw.follow_up, &dims);
    for (index, clause) in ClauseId::each(&raw.clauses) {
        for sponsor in &clause.sponsors {
            if let Some(known) = sponsors {
                faults.index::<usize>(NameKind::StateOrGroup, sponsor, known);
            }
        }
        marks(clause, faults);
        let first = text.brackets.len();
        text.brackets
            .extend(frame(clause, (index, checking), faults));
        for bracket in &clause.brackets {
            text.brackets
                .push(words(clause, bracket, index, &dims, faults));
        }
        let forums = forums(clause, &text, first + 3, faults);
        text.clauses.push(Clause {
            forums,
            id: clause.id.value.clone(),
            number: clause.number.clone(),
            title: clause.title.clone(),
            text: clause.text.value.clone(),
            note: typographic(clause.note.clone()),
            sponsors: clause.sponsors.iter().map(|s| s.value.clone()).collect(),
            frame: Frame {
                place: BracketId::new(first),
                force: BracketId::new(first + 1),
                follow_up: BracketId::new(first + 2),
            },
            words: (first + 3..text.brackets.len())
                .map(BracketId::new)
                .collect(),
        });
    }
    for link in &raw.links {
        faults.range(
            say!("scenario-what-bonus"),
            link.bonus.mark,
            link.bonus.value,
            -1.0,
            1.0,
        );
        let a = faults.index(NameKind::Clause, &link.a, &ids);
        let b = faults.index(NameKind::Clause, &link.b, &ids);
        let stake = faults.index(NameKind::Dimension, &link.stake, &dims);
        if let (Some(a), Some(b), Some(stake)) = (a, b, stake) {
            text.links.push(Link {
                a,
                b,
                stake,
                bonus: link.bonus.value,
            });
        }
    }
    text
}

/// Every `{mark}` needs a bracket, and every bracket a mark.
fn marks(clause: &RawClause, faults: &mut Faults) {
    faults.unique(NameKind::Bracket, clause.brackets.iter().map(|b| &b.id));
    let mut known: Vec<String> = clause.brackets.iter().map(|b| b.id.value.clone()).collect();
    known.push(FORCE.to_owned());
    let mut used = vec![];
    for part in clause.text.split('{').skip(1) {
        let Some((mark, _)) = part.split_once('}') else {
            faults.at(clause.text.mark, say!("scenario-not-closed"), None);
            continue;
        };
        let name = Name {
            value: mark.to_owned(),
            mark: clause.text.mark,
        };
        faults.index::<usize>(NameKind::Bracket, &name, &known);
        used.push(mark.to_owned());
    }
    for bracket in clause
        .brackets
        .iter()
        .filter(|b| !used.contains(&b.id.value))
    {
        let id = &bracket.id.value;
        faults.at(
            bracket.id.mark,
            say!("scenario-not-shown", name = id),
            say!("scenario-not-shown-help", name = id),
        );
        if [PLACE, FORCE, FOLLOW_UP].contains(&id.as_str()) {
            faults.at(
                bracket.id.mark,
                say!("scenario-taken", name = id),
                say!("scenario-taken-help"),
            );
        }
    }
}

/// Place, force and follow-up; follow-ups stand on the dimension `checking` by their weight.
fn frame(
    clause: &RawClause,
    (index, checking): (ClauseId, Option<DimensionId>),
    faults: &mut Faults,
) -> Vec<Bracket> {
    let table = |(kind, named),
                 id: &str,
                 table: Table,
                 pick: fn(&RawFrame) -> &Name,
                 faults: &mut Faults| {
        let names: Vec<String> = table.iter().map(|t| t.id.to_owned()).collect();
        let mut find = |f: &RawFrame| faults.index(named, pick(f), &names).unwrap_or_default();
        let (status_quo, opening) = (find(&clause.status_quo), find(&clause.opening));
        let checked = checking.filter(|_| kind == BracketKind::FollowUp);
        let wordings = table
            .iter()
            .map(|FrameWording { id, words, weight }| Wording {
                id: (*id).to_owned(),
                text: words.to_string(),
                positions: checked.map(|d| (d, SPAN * weight)).into_iter().collect(),
                levers: match kind {
                    BracketKind::FollowUp if *weight > 0.0 => {
                        [(Lever::Verification, *weight)].into()
                    }
                    _ => BTreeMap::new(),
                },
                feared: 0.0,
            });
        Bracket {
            key: format!("{}.{id}", clause.id.value),
            id: id.to_owned(),
            clause: index,
            kind,
            wordings: wordings.collect(),
            speaks: checked.into_iter().collect(),
            status_quo,
            left_out: status_quo,
            opening,
        }
    };
    let kinds = [
        (BracketKind::Place, NameKind::Place),
        (BracketKind::Force, NameKind::Force),
        (BracketKind::FollowUp, NameKind::FollowUp),
    ];
    vec![
        table(kinds[0], PLACE, &PLACES, |f| &f.place, faults),
        table(kinds[1], FORCE, &FORCES, |f| &f.force, faults),
        table(kinds[2], FOLLOW_UP, &FOLLOW_UPS, |f| &f.follow_up, faults),
    ]
}

fn words(
    clause: &RawClause,
    raw: &RawBracket,
    index: ClauseId,
    dims: &[String],
    faults: &mut Faults,
) -> Bracket {
    if !(2..=5).contains(&raw.wordings.len()) {
        let n = raw.wordings.len();
        faults.at(
            raw.id.mark,
            say!("scenario-wordings", name = &raw.id.value, n = n),
            say!("scenario-wordings-help"),
        );
    }
    faults.unique(NameKind::Wording, raw.wordings.iter().map(|w| &w.id));
    let names: Vec<String> = raw.wordings.iter().map(|w| w.id.value.clone()).collect();
    let status_quo = faults
        .index(NameKind::Wording, &raw.status_quo, &names)
        .unwrap_or_default();
    let opening = faults
        .index(NameKind::Wording, &raw.opening, &names)
        .unwrap_or_default();
    let mut wordings = vec![];
    for w in &raw.wordings {
        let mut positions = BTreeMap::new();
        for (dim, value) in &w.positions {
            faults.range(
                say!("scenario-what-position"),
                value.mark,
                value.value,
                0.0,
                4.0,
            );
            if let Some(d) = faults.index(NameKind::Dimension, dim, dims) {
                positions.insert(d, value.value);
            }
        }
        for value in w.levers.values() {
            faults.range(
                say!("scenario-what-lever"),
                value.mark,
                value.value,
                0.0,
                1.0,
            );
        }
        if let Some(feared) = &w.feared {
            faults.range("feared", feared.mark, feared.value, 0.0, 1.0);
        }
        wordings.push(Wording {
            id: w.id.value.clone(),
            text: w.text.clone(),
            positions,
            levers: w.levers.iter().map(|(&l, v)| (l, v.value)).collect(),
            feared: w.feared.as_ref().map_or(0.0, |f| f.value),
        });
    }
    let mut speaks: Vec<DimensionId> = (wordings.iter())
        .flat_map(|w: &Wording| w.positions.keys().copied())
        .collect();
    speaks.sort_unstable();
    speaks.dedup();
    let pulls = |w: &&RawWording| !w.levers.is_empty() && speaks.is_empty();
    if let Some(w) = raw.wordings.iter().find(pulls) {
        faults.at(
            w.id.mark,
            say!(
                "scenario-nobody-wants",
                wording = &w.id.value,
                bracket = &raw.id.value
            ),
            say!("scenario-nobody-wants-help"),
        );
    }
    Bracket {
        key: format!("{}.{}", clause.id.value, raw.id.value),
        id: raw.id.value.clone(),
        clause: index,
        kind: BracketKind::Words,
        wordings,
        speaks,
        status_quo,
        left_out: status_quo,
        opening,
    }
}

/// Names of the forums that a clause can belong to.
const FORUMS: [(&str, Forum); 2] = [("itu", Forum::Itu), ("human_rights", Forum::HumanRights)];

/// Rule 14.12: the forums that may change a clause, as the file says, else by what it is about.
/// `words` is the index of the first bracket of its own words.
fn forums(clause: &RawClause, text: &TreatyText, words: usize, faults: &mut Faults) -> Vec<Forum> {
    let known = FORUMS.map(|(name, _)| name.to_owned());
    faults.unique(NameKind::Forum, clause.forums.iter());
    let found = |name| faults.index::<usize>(NameKind::Forum, name, &known);
    let said = clause.forums.iter().filter_map(found);
    let said: Vec<Forum> = said.map(|at| FORUMS[at].1).collect();
    if !said.is_empty() {
        return said;
    }
    let positions = text.brackets.iter().skip(words);
    let positions = positions
        .flat_map(|b| &b.wordings)
        .flat_map(|w| &w.positions);
    let mut subject: Option<(DimensionId, f64)> = None;
    for (&d, &x) in positions {
        if subject.is_none_or(|(_, most)| x > most) {
            subject = Some((d, x));
        }
    }
    let rights = subject.is_some_and(|(d, _)| {
        let effects = text.dimensions[d].effects;
        let liberty = effects.liberty.abs();
        let mut others = IndexName::ALL
            .into_iter()
            .filter(|i| *i != IndexName::Liberty);
        others.all(|i| effects[i].abs() < liberty)
    });
    vec![if rights {
        Forum::HumanRights
    } else {
        Forum::Itu
    }]
}
