//! The signing: every state's answer, with its reasons.

pub mod hall;
pub mod rules;
pub mod sum;

use crate::conference::beliefs::{Beliefs, trust_in_members};
use crate::conference::capital::overruled::overruled;
use crate::conference::corridors::offers::{Corridors, Offer};
use crate::conference::delegation::Attention;
use crate::conference::forums;
use crate::conference::forums::rules::reviewed;
use crate::conference::home;
use crate::conference::mandates::sponsor_trust;
use crate::conference::reasons::hall::losses;
use crate::conference::reasons::{Touched, Whose};
use crate::conference::room::Room;
use crate::conference::signing::hall::SigningHall;
use crate::conference::signing::rules::{Reason, Verdict, decide, pulls};
use crate::conference::signing::sum::{Own, Question, Stakes, own_sum};
use crate::locale::Sentence;
use crate::model::calendar::Phase;
use crate::model::ids::{InstrumentId, StateId};
use crate::model::lever::{Lever, Levers};
use crate::model::motive::Motive;
use crate::model::{Capabilities, Decision, Doctrine, Interests, Scenario, Society};
use crate::negotiation::levers::{by_clause, follow_up, force, in_full, levers};
use crate::negotiation::reading::read;
use crate::negotiation::worth::{Scale, depth};
use crate::say;
use crate::world::calendar::make_transition;
use crate::world::digest::DigestApp as _;
use crate::world::journal::{Happening, Journal, Mark};
use crate::world::orders::{NO_SENDER, Order};
use crate::world::random::{logistic_draw, stream};
use crate::world::regime::{Instrument, Regime};
use crate::world::relations::Relations;
use crate::world::schedule::{Act, ActSystems, Signing};
use crate::world::setting::Setting;
use crate::world::states::{Adherence, Seats};
use bevy_app::App;
use bevy_ecs::message::Messages;
use bevy_ecs::prelude::*;
use bevy_ecs::schedule::common_conditions::on_message;
use bevy_ecs::system::{RunSystemError, RunSystemOnce as _, SystemParam};
use bevy_state::prelude::NextState;
use rand::RngExt as _;
use std::collections::BTreeMap;

/// What the states weigh when they are asked to sign.
#[derive(SystemParam)]
struct Capitals<'w, 's> {
    seats: Res<'w, Seats>,
    states: Query<'w, 's, (&'static Interests, &'static Society, &'static Doctrine)>,
    skills: Query<'w, 's, &'static Capabilities>,
    attention: Query<'w, 's, &'static Attention>,
    setting: Res<'w, Setting>,
    room: Res<'w, Room>,
    corridors: Res<'w, Corridors>,
    relations: Res<'w, Relations>,
}

/// Rule 5.1 to 5.5: works out every verdict as it stands now, in the order of the states; none in a
/// world that no session was built in.
#[must_use]
pub fn verdicts(world: &mut World) -> Vec<Verdict> {
    let weigh = |capitals: Capitals, hall: Res<SigningHall>| weigh(&capitals, &hall.chosen);
    world.run_system_once(weigh).unwrap_or_default()
}

/// What is left of the sum where a person overrules it (rule 5.7). Judgement: its sign is what
/// counts, its size moves nothing.
const OWN_CALL: f64 = 0.001;

/// Every verdict, where persons have given these answers.
fn weigh(capitals: &Capitals, chosen: &BTreeMap<StateId, Decision>) -> Vec<Verdict> {
    let (setting, room) = (&capitals.setting, &capitals.room);
    let (scenario, theory) = (&setting.scenario, &setting.theory);
    let n = &theory.hall.signing;
    let on = Question::new(&theory.hall.lateness, scenario, room, &room.draft.text);
    let own = own_sums(capitals, &on);
    // Rule 5.4: what a state expects of others it knows from what is public.
    let attention = capitals.attention.iter_many(capitals.seats.in_order());
    let attention = attention.cloned().collect();
    let rules = (&**scenario, theory);
    let (sponsors, first_trust) = (&setting.sponsors, &setting.first_trust);
    let beliefs = Beliefs::public(rules, sponsors, first_trust, room, attention);
    let chance = beliefs.outlook(rules, room, &on).chance;
    let groups = &beliefs.groups;
    let touched = Touched::by(&scenario.text);
    let trust = trust_in_members(room, &capitals.relations.trust);
    StateId::all(own.len())
        .zip(own)
        .map(|(i, mut own)| {
            if !room.sits(i) {
                return absent(scenario.iso(i));
            }
            let (group, friends) = pulls(n, i, &chance, groups, &trust);
            own.push("group", group);
            own.push("friends", friends);
            let mut rng = stream(
                setting.seed,
                "signing",
                room.opens(),
                setting.stream_name(i),
                "",
                0,
            );
            own.push("noise", n.signing_noise * logistic_draw(&mut rng));
            let mut total = own.sum();
            let mut decision = decide(n, total, own.grievance, own.caution);
            if let Some(&order) = chosen.get(&i).filter(|_| setting.controls.human(i)) {
                if order.signs() != (total >= 0.0) {
                    // Rule 5.7: a person may overrule the sum; the sum then says so.
                    let margin = if order.signs() { OWN_CALL } else { -OWN_CALL };
                    own.push("own_call", margin - total);
                    total = own.sum();
                }
                decision = order;
            }
            let declares = own
                .minded_most
                .filter(|_| decision == Decision::SignWithDeclaration);
            let motives = motives(capitals, &on, &touched, (i, decision), &own.reasons);
            let (stated, truly) = motives.unzip();
            Verdict {
                state: scenario.iso(i).to_owned(),
                declares: declares.map(|c| scenario.text.clauses[c].id.clone()),
                decision,
                stated,
                truly,
                total,
                reasons: own.reasons,
            }
        })
        .collect()
}

/// Rule 5.10: what a state says of any answer but a plain signature, and what is true.
fn motives(
    capitals: &Capitals,
    on: &Question,
    touched: &Touched,
    (seat, decision): (StateId, Decision),
    reasons: &[Reason],
) -> Option<(Motive, Motive)> {
    if decision == Decision::Sign {
        return None;
    }
    let (setting, entity) = (&capitals.setting, capitals.seats[seat]);
    let (scenario, theory) = (&setting.scenario, &setting.theory);
    let (interests, society, _) = capitals.states.get(entity).ok()?;
    let (row, movers) = (
        capitals.relations.trust.row(seat),
        &capitals.room.draft.mover,
    );
    let chair = &theory.conference.chair;
    let published = scenario.published(seat);
    let whose = Whose {
        scale: Scale {
            interests: &interests.0,
            sponsor_trust: &sponsor_trust(chair, &setting.sponsors, movers, row),
            liberty: society.liberty,
            fear: theory.stakes.worth.fear_weight,
        },
        skills: capitals.skills.get(entity).ok()?,
        home: home::weights(&theory.stakes.home, published),
    };
    let losses = losses(&scenario.text, touched, &whose, on, reasons);
    let n = &theory.stakes.reasons;
    let stated = losses.stated(n, &scenario.text, published.society.liberty);
    Some((stated, losses.truly(n, &scenario.text)))
}

/// Every state's own sum, before the pull of others and the mood of its capital.
fn own_sums(capitals: &Capitals, on: &Question) -> Vec<Own> {
    let (setting, room) = (&capitals.setting, &capitals.room);
    let n = &setting.theory.hall.lateness;
    let entities = capitals.seats.in_order();
    StateId::all(entities.len())
        .zip(capitals.states.iter_many(entities))
        .zip(capitals.attention.iter_many(entities))
        .map(|((seat, (interests, society, doctrine)), attention)| {
            let row = capitals.relations.trust.row(seat);
            let (movers, chair) = (&room.draft.mover, &setting.theory.conference.chair);
            let sponsors = sponsor_trust(chair, &setting.sponsors, movers, row);
            let scale = Scale {
                interests: &interests.0,
                sponsor_trust: &sponsors,
                liberty: society.liberty,
                fear: setting.theory.stakes.worth.fear_weight,
            };
            let deals: Vec<&Offer> = (capitals.corridors.since(room.sittings.last.packages))
                .filter(|o| o.party(seat))
                .collect();
            let (opens, name) = (room.opens(), setting.stream_name(seat));
            let mut rng = stream(setting.seed, "instructions", opens, name, "", 0);
            let stakes = Stakes {
                seat,
                scale,
                risk: doctrine.risk_tolerance,
                instructions: n.instructions_least + n.instructions_span * rng.random::<f64>(),
                attention: &attention.0,
                deals: &deals,
            };
            own_sum((&setting.scenario, &setting.theory), room, on, stakes)
        })
        .collect()
}

/// Rule 14.2: who does not sit in a conference signs nothing there.
fn absent(iso: &str) -> Verdict {
    let reason = Reason {
        term: "not_seated".to_owned(),
        value: -1.0,
    };
    Verdict {
        state: iso.to_owned(),
        decision: Decision::NotNow,
        declares: None,
        stated: None,
        truly: None,
        total: reason.value,
        reasons: vec![reason],
    }
}

/// The answer a person gives at the signing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decide(pub Decision);

/// Notes what persons answer.
fn note(mut hall: ResMut<SigningHall>, mut given: ResMut<Messages<Order<Decide>>>) -> Result {
    for order in given.drain() {
        let seat = order.by.ok_or(NO_SENDER)?;
        hall.chosen.insert(seat, order.act.0);
    }
    Ok(())
}

pub(super) fn plugin(app: &mut App) {
    app.digest_resource::<SigningHall>();
    app.add_message::<Order<Decide>>();
    let carried_out = note.run_if(on_message::<Order<Decide>>);
    app.add_systems(Act, carried_out.in_set(ActSystems::Signing));
    let bound = bind.run_if(the_text_was_adopted);
    app.add_systems(
        Signing,
        (sign, overruled, bound, go_on, forums::rise, make_transition).chain(),
    );
}

/// A run condition: the room took the text.
fn the_text_was_adopted(room: Res<Room>) -> bool {
    room.adopted == Some(true)
}

/// Signs: writes down every verdict of those who sit.
fn sign(mut hall: ResMut<SigningHall>, capitals: Capitals, mut journal: ResMut<Journal>) {
    let verdicts = weigh(&capitals, &hall.chosen);
    let outcome = journal.last(Mark::Outcome);
    let scenario = &capitals.setting.scenario;
    for &seat in &capitals.room.sittings.last.members {
        let v = &verdicts[seat];
        let what = Happening::Signing {
            state: v.state.clone(),
            decision: v.decision,
            total: Some(v.total),
            stated: v.stated.clone(),
        };
        let mut why = main_reason(v, scenario);
        if let Some(clause) = &v.declares {
            let number = scenario.text.clauses.iter().find(|c| c.id == *clause);
            let number = number.map_or(clause, |c| &c.number);
            let declares = say!("conference-signing-declares", clause = number);
            why = say!("general-sentences", all = vec![why, declares]);
        }
        let n = journal.write(what, "5.6", outcome, why);
        journal.mark(Mark::Signed(seat), n);
    }
    hall.close(&capitals.room, verdicts);
}

/// The years after go on from the quarter in which the conference was called.
fn go_on(room: Res<Room>, mut journal: ResMut<Journal>, mut next: ResMut<NextState<Phase>>) {
    let sitting = &room.sittings.last;
    journal.turn = sitting.opens + sitting.days + 2;
    next.set(Phase::Aftermath(sitting.resumes));
}

/// What a text needs to become an instrument.
#[derive(SystemParam)]
struct Ties<'w, 's> {
    setting: Res<'w, Setting>,
    regime: ResMut<'w, Regime>,
    seats: Res<'w, Seats>,
    states: Query<'w, 's, (&'static Interests, &'static mut Adherence)>,
}

impl Ties<'_, '_> {
    /// The text before the room becomes an instrument, in force since a quarter if it is in force
    /// already, and states are tied to it.
    fn bind(
        &mut self,
        room: &Room,
        since: Option<u32>,
        ties: impl IntoIterator<Item = (StateId, Adherence)>,
    ) -> Result<InstrumentId> {
        let states = self.states.iter_many(self.seats.in_order());
        let interests = states.map(|(own, _)| own);
        let instrument = Instrument {
            since,
            ..instrument(&self.setting, room, interests)
        };
        let number = InstrumentId::new(self.regime.instruments.len());
        self.regime.instruments.push(instrument);
        for (seat, tie) in ties {
            let (_, mut adherence) = self.states.get_mut(self.seats[seat])?;
            self.regime.tie(seat, number, tie, &mut adherence);
        }
        Ok(number)
    }
}

/// The text becomes an instrument, and those who signed are tied to it.
fn bind(mut ties: Ties, mut room: ResMut<Room>, hall: Res<SigningHall>) -> Result {
    let signed = StateId::each(hall.verdicts()).filter(|(_, v)| v.decision.signs());
    let signed = signed.map(|(seat, v)| {
        let tie = Adherence {
            signed: true,
            declared: v.decision == Decision::SignWithDeclaration,
            ..Adherence::default()
        };
        (seat, tie)
    });
    let number = ties.bind(&room, None, signed)?;
    if room.sittings.last.opens == 0 {
        let others = StateId::each(hall.verdicts()).filter(|(_, v)| !v.decision.signs());
        for (seat, _) in others {
            ties.regime.under[seat] = Some(number);
        }
    }
    room.sittings.last.adopted = Some(number);
    Ok(())
}

/// The text before the room as an instrument that nobody is tied to yet.
fn instrument<'a>(
    setting: &Setting,
    room: &Room,
    interests: impl Iterator<Item = &'a Interests>,
) -> Instrument {
    let (treaty, text) = (&setting.scenario.text, room.draft.text.clone());
    let sitting = &room.sittings.last;
    let reading = read(treaty, &text);
    let full = read(treaty, &in_full(treaty, &text));
    let (mut depth, mut asked) = (vec![], vec![]);
    let mut rng = stream(setting.seed, "fortune", sitting.resumes, "text", "", 0);
    let spread = setting.theory.regime.compliance.keep_fortune;
    for own in interests {
        depth.push(self::depth(&own.0, &reading));
        asked.push(self::depth(&own.0, &full));
    }
    Instrument {
        levers: levers(treaty, &text),
        by_clause: by_clause(treaty, &text),
        follow_up: follow_up(treaty, &text),
        reviewed: reviewed(&setting.theory.hall.forums, treaty, &text),
        force: force(treaty, &text),
        fortune: spread * logistic_draw(&mut rng),
        text,
        depth,
        asked,
        delegations: sitting.members.len(),
        opened: sitting.resumes,
        since: None,
        review: None,
    }
}

/// The text before the room binds states without a ceremony, for a forecast: these from the first
/// quarter on, or, if none are named, those who would sign it, who ratify as in a session. Levers may
/// be put at a value, whatever the words pull.
///
/// # Errors
/// If the world is none of a session.
pub fn conclude(
    world: &mut World,
    parties: Option<&[StateId]>,
    set: &[(Lever, f64)],
) -> Result<(), NotConcluded> {
    bound(world, parties).map_err(|fault| NotConcluded(fault.to_string()))?;
    if let Some(text) = world.resource_mut::<Regime>().instruments.last_mut() {
        for &(lever, value) in set {
            text.levers.set(lever, value);
            text.by_clause = with(std::mem::take(&mut text.by_clause), lever, value);
        }
    }
    Ok(())
}

/// Why a text binds nobody: what was missing from the world.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the text could not be concluded: {0}")]
pub struct NotConcluded(String);

/// The text before the room binds these states, or those who would sign it.
fn bound(world: &mut World, parties: Option<&[StateId]>) -> Result<(), RunSystemError> {
    let Some(parties) = parties else {
        let verdicts = verdicts(world);
        world.resource_scope(|world, mut hall: Mut<SigningHall>| {
            hall.close(world.resource::<Room>(), verdicts);
        });
        return world.run_system_once(bind);
    };
    world.run_system_once_with(tie, parties.to_vec())
}

/// The text becomes an instrument in force, and these states are parties to it.
fn tie(In(parties): In<Vec<StateId>>, mut ties: Ties, room: Res<Room>) -> Result {
    let party = || Adherence {
        signed: true,
        party_since: Some(0),
        ..Adherence::default()
    };
    let parties = parties.into_iter().map(|seat| (seat, party()));
    ties.bind(&room, Some(0), parties)?;
    Ok(())
}

/// What clauses pull, where a lever is put at a value: its clauses keep their shares, and if no clause
/// pulls it, it stands by its own name.
fn with(mut clauses: Vec<(String, Levers)>, lever: Lever, value: f64) -> Vec<(String, Levers)> {
    let pulled: f64 = clauses.iter().map(|(_, levers)| levers.get(lever)).sum();
    if pulled > 0.0 {
        for (_, levers) in &mut clauses {
            let share = levers.get(lever) / pulled;
            levers.set(lever, share * value);
        }
    } else {
        let mut levers = Levers::default();
        levers.set(lever, value);
        clauses.push((format!("{lever:?}"), levers));
    }
    clauses
}

/// The strongest reason that points the way of the answer.
fn main_reason(v: &Verdict, scenario: &Scenario) -> Sentence {
    let signs = v.total >= 0.0;
    let sign = if signs { 1.0 } else { -1.0 };
    let strongest = v
        .reasons
        .iter()
        .max_by(|a, b| (a.value * sign).total_cmp(&(b.value * sign)));
    let Some(strongest) = strongest else {
        return say!("conference-signing-neither");
    };
    let subject = strongest.term.strip_prefix("text:");
    let mut dimensions = scenario.text.dimensions.iter();
    let subject = subject.and_then(|id| dimensions.find(|d| d.id == id));
    let term = subject.map_or_else(
        || in_words(&strongest.term),
        |d| say!("conference-term-text", dimension = format!("“{}”", d.name)),
    );
    if signs {
        say!("conference-signing-for", term = term)
    } else {
        say!("conference-signing-against", term = term)
    }
}

/// A term of the sum in words.
#[must_use]
pub fn in_words(term: &str) -> Sentence {
    match term {
        "links" => say!("conference-term-links"),
        "feared" => say!("conference-term-feared"),
        "deals" => say!("conference-term-deals"),
        "favours" => say!("conference-term-favours"),
        "outvoted" => say!("conference-term-outvoted"),
        "red_lines" => say!("conference-term-red-lines"),
        "caution" => say!("conference-term-caution"),
        "group" => say!("conference-term-group"),
        "friends" => say!("conference-term-friends"),
        "noise" => say!("conference-term-noise"),
        "own_call" => say!("conference-term-own-call"),
        "no_text" => say!("conference-term-no-text"),
        "not_seated" => say!("conference-term-not-seated"),
        other => match other.split_once(':') {
            Some(("text", dimension)) => say!("conference-term-text", dimension = dimension),
            Some(("home", id)) => home::in_words(id).unwrap_or_else(|| other.into()),
            _ => other.into(),
        },
    }
}
