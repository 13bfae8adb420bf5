//! The signing: every state's answer, with its reasons.

pub mod answers;
pub mod instrument;
pub mod rules;
pub mod sum;

use crate::conference::beliefs::{Beliefs, trust_in_members};
use crate::conference::capital::overruled::overruled;
use crate::conference::corridors::offers::{Corridors, Offer};
use crate::conference::delegation::Attention;
use crate::conference::forums;
use crate::conference::home;
use crate::conference::mandates::sponsor_trust;
use crate::conference::reasons::signing::losses;
use crate::conference::reasons::{Touched, Whose};
use crate::conference::room::Room;
use crate::conference::signing::answers::SigningAnswers;
use crate::conference::signing::instrument::{bind, bind_signed, tie, with};
use crate::conference::signing::rules::{Reason, Verdict, decide, pulls};
use crate::conference::signing::sum::{SignatureSum, Stakes, TextToSign, own_sum};
use crate::locale::Sentence;
use crate::model::calendar::Phase;
use crate::model::ids::{ClauseId, StateId};
use crate::model::lever::Lever;
use crate::model::motive::Motive;
use crate::model::theory::fixed::fixed;
use crate::model::{Capabilities, Decision, Doctrine, Interests, Scenario, Society};
use crate::negotiation::worth::Scale;
use crate::world::calendar::make_transition;
use crate::world::digest::DigestApp as _;
use crate::world::journal::{Happening, Journal, Mark};
use crate::world::lobby::Lobbied;
use crate::world::orders::{NO_SENDER, Order};
use crate::world::random::{logistic_draw, stream};
use crate::world::regime::Instruments;
use crate::world::relations::Relations;
use crate::world::schedule::{Act, ActSystems, Signing};
use crate::world::setting::Setting;
use crate::world::states::Seats;
use crate::{say, text};
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
    states: Query<
        'w,
        's,
        (
            &'static Interests,
            &'static Society,
            &'static Doctrine,
            &'static Lobbied,
        ),
    >,
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
    let weigh =
        |capitals: Capitals, answers: Res<SigningAnswers>| weigh(&capitals, &answers.chosen);
    world.run_system_once(weigh).unwrap_or_default()
}

fixed! {
    overruled:

    /// What is left of the sum where a person overrules it (rule 5.7), in units of utility.
    /// Judgement: its sign is what counts, its size moves nothing.
    const OWN_CALL: f64 = 0.001;
}

/// Every verdict, where persons have given these answers.
fn weigh(capitals: &Capitals, chosen: &BTreeMap<StateId, Decision>) -> Vec<Verdict> {
    let (setting, room) = (&capitals.setting, &capitals.room);
    let (scenario, theory) = (&setting.scenario, &setting.theory);
    let n = &theory.signatures.signing;
    let on = TextToSign::new(
        &theory.signatures.lateness,
        scenario,
        room,
        &room.draft.text,
    );
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
    on: &TextToSign,
    touched: &Touched,
    (seat, decision): (StateId, Decision),
    reasons: &[Reason],
) -> Option<(Motive, Motive)> {
    if decision == Decision::Sign {
        return None;
    }
    let (setting, entity) = (&capitals.setting, capitals.seats[seat]);
    let (scenario, theory) = (&setting.scenario, &setting.theory);
    let (interests, society, _, lobbied) = capitals.states.get(entity).ok()?;
    let interests = lobbied.minded(interests);
    let (row, movers) = (
        capitals.relations.trust.row(seat),
        &capitals.room.draft.mover,
    );
    let chair = &theory.conference.chair;
    let published = scenario.published(seat);
    let sponsors = sponsor_trust(chair, &setting.sponsors, movers, row);
    let whose = Whose {
        scale: Scale::of(theory, &interests.0, &sponsors, society.liberty),
        skills: capitals.skills.get(entity).ok()?,
        home: home::weights(&theory.stakes.home, published),
    };
    let losses = losses(&scenario.text, touched, &whose, on, reasons);
    let n = &theory.stakes.reasons;
    let stated = losses.stated(n, &scenario.text, published.society.liberty);
    Some((stated, losses.truly(n, &scenario.text)))
}

/// Every state's own sum, before the pull of others and the mood of its capital.
fn own_sums(capitals: &Capitals, on: &TextToSign) -> Vec<SignatureSum> {
    let (setting, room) = (&capitals.setting, &capitals.room);
    let n = &setting.theory.signatures.lateness;
    let entities = capitals.seats.in_order();
    StateId::all(entities.len())
        .zip(capitals.states.iter_many(entities))
        .zip(capitals.attention.iter_many(entities))
        .map(
            |((seat, (interests, society, doctrine, lobbied)), attention)| {
                let interests = lobbied.minded(interests);
                let row = capitals.relations.trust.row(seat);
                let (movers, chair) = (&room.draft.mover, &setting.theory.conference.chair);
                let sponsors = sponsor_trust(chair, &setting.sponsors, movers, row);
                let scale = Scale::of(&setting.theory, &interests.0, &sponsors, society.liberty);
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
            },
        )
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
fn note(mut answers: ResMut<SigningAnswers>, mut given: ResMut<Messages<Order<Decide>>>) -> Result {
    for order in given.drain() {
        let seat = order.by.ok_or(NO_SENDER)?;
        answers.chosen.insert(seat, order.act.0);
    }
    Ok(())
}

pub(super) fn plugin(app: &mut App) {
    app.digest_resource::<SigningAnswers>();
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
fn sign(mut answers: ResMut<SigningAnswers>, capitals: Capitals, mut journal: ResMut<Journal>) {
    let verdicts = weigh(&capitals, &answers.chosen);
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
            let mut all = ClauseId::each(&scenario.text.clauses);
            let found = all.find(|(_, c)| c.id == *clause);
            let number =
                found.map_or_else(|| clause.clone(), |(c, _)| scenario.text.clause_name(c));
            let declares = say!("conference-signing-declares", clause = number);
            why = say!("general-sentences", all = vec![why, declares]);
        }
        let n = journal.write(what, "5.6", outcome, why);
        journal.mark(Mark::Signed(seat), n);
    }
    answers.close(&capitals.room, verdicts);
}

/// The years after go on from the quarter in which the conference was called.
fn go_on(room: Res<Room>, mut journal: ResMut<Journal>, mut next: ResMut<NextState<Phase>>) {
    let sitting = &room.sittings.last;
    journal.turn = sitting.opens + sitting.days + 2;
    next.set(Phase::Aftermath(sitting.resumes));
}

/// Who is bound by a text that is concluded without a ceremony.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound<'a> {
    /// These, parties to a text in force from the first quarter on.
    Parties(&'a [StateId]),
    /// These have signed it and ratify as in a session.
    Signed(&'a [StateId]),
    /// Those who would sign it (rule 5.1), who ratify as in a session.
    Expected,
}

/// The text before the room binds states without a ceremony, for a forecast. Levers may be put at a
/// value, whatever the words pull.
///
/// # Errors
/// If the world is none of a session.
pub fn conclude(
    world: &mut World,
    parties: Bound,
    set: &[(Lever, f64)],
) -> Result<(), NotConcluded> {
    bound(world, parties).map_err(|fault| NotConcluded(fault.to_string()))?;
    if let Some(text) = world.resource_mut::<Instruments>().0.last_mut() {
        for &(lever, value) in set {
            text.levers.set(lever, value);
            text.by_clause = with(std::mem::take(&mut text.by_clause), lever, value);
        }
    }
    Ok(())
}

/// Why a text binds nobody: what was missing from the world.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", text!("conference-not-concluded", why = _0))]
pub struct NotConcluded(String);

/// The text before the room binds states.
fn bound(world: &mut World, parties: Bound) -> Result<(), RunSystemError> {
    match parties {
        Bound::Parties(parties) => world.run_system_once_with(tie, parties.to_vec()),
        Bound::Signed(signed) => world.run_system_once_with(bind_signed, signed.to_vec()),
        Bound::Expected => {
            let verdicts = verdicts(world);
            world.resource_scope(|world, mut answers: Mut<SigningAnswers>| {
                answers.close(world.resource::<Room>(), verdicts);
            });
            world.run_system_once(bind)
        }
    }
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
