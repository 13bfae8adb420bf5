//! Things that two states hide from everybody else, which may change places.

use super::common::packages::agreed;
use super::common::regime::participation;
use super::made::{incident, question, report};
use bevy_ecs::component::{Component, Mutable};
use plenary::aftermath::decisions::Questions;
use plenary::aftermath::incidents::Incidents;
use plenary::aftermath::orders::Orders;
use plenary::aftermath::regime::{Violation, Violations};
use plenary::conference::corridors::offers::{Corridors, Overheard};
use plenary::conference::room::{Motion, Room};
use plenary::model::calendar::Phase;
use plenary::model::ids::{
    BracketId, IncidentId, OfferId, QuestionId, StateId, ViolationId, WordingId,
};
use plenary::model::years::{Kind, Posture};
use plenary::model::{
    Action, Budget, Capabilities, Decision, Doctrine, Interests, Motive, Rung, Society,
};
use plenary::session::Session;
use plenary::world::capital::{Capital, CapitalStage};
use plenary::world::journal::{Happening, Journal};
use plenary::world::lobby::Lobbied;
use plenary::world::relations::Relations;
use plenary::world::states::{Condition, Seats};
use std::collections::BTreeSet;

/// What is hidden by two states. It stands at the end of each list, so that it can be taken away.
pub struct Secrets {
    pair: (StateId, StateId),
    entries: usize,
    incidents: usize,
    violations: usize,
    offers: usize,
    overheard: usize,
    motions: usize,
    questions: usize,
    reports: usize,
    asks: BTreeSet<StateId>,
}

impl Secrets {
    /// Adds what two states hide: packages, an incident that nobody noticed and one that only the
    /// target did, a breach, what one overheard of the other, what one brings to its group, and the
    /// journal of all that.
    pub fn plant(s: &mut Session, a: StateId, b: StateId) -> Self {
        let world = s.world();
        let secrets = Self {
            pair: (a, b),
            entries: world.resource::<Journal>().entries.len(),
            incidents: world.resource::<Incidents>().all.len(),
            violations: world.resource::<Violations>().0.len(),
            offers: world.resource::<Corridors>().offers.len(),
            overheard: world.resource::<Corridors>().overheard.len(),
            motions: world.resource::<Room>().regional.caucus.len(),
            questions: world.resource::<Questions>().open.len(),
            reports: world.resource::<Questions>().reports.len(),
            asks: world.resource::<Questions>().ask_off.clone(),
        };
        secrets.put(s, (a, b));
        secrets
    }

    /// What is hidden changes places between the two.
    pub fn swap(&self, s: &mut Session) {
        let (a, b) = self.pair;
        component::<Interests>(s, a, b);
        component::<Capabilities>(s, a, b);
        component::<Budget>(s, a, b);
        component::<Orders>(s, a, b);
        component::<Condition>(s, a, b);
        component::<Capital>(s, a, b);
        component::<Lobbied>(s, a, b);
        component::<Doctrine>(s, a, b);
        component::<Society>(s, a, b);
        let relations = &mut *s.world().resource_mut::<Relations>();
        let n = relations.n;
        for table in [
            &mut relations.trust,
            &mut relations.tension,
            &mut relations.grievance,
            &mut relations.expected,
            &mut relations.seen,
        ] {
            for state in StateId::all(n).filter(|&s| s != a && s != b) {
                let (of_a, of_b) = (table[(a, state)], table[(b, state)]);
                table[(a, state)] = of_b;
                table[(b, state)] = of_a;
            }
        }
        // That a state is bound everybody knows; how far it keeps the text, nobody does.
        let [of_a, of_b] = [a, b].map(|state| participation(s.world(), state).bound);
        if of_a > 0.0 && of_b > 0.0 {
            participation(s.world(), a).bound = of_b;
            participation(s.world(), b).bound = of_a;
        }
        let offers = &s.world().resource::<Corridors>().offers;
        let first = offers[self.offers].from;
        self.lift(s);
        self.put(s, if first == a { (b, a) } else { (a, b) });
    }

    /// Takes away what was planted.
    pub fn lift(&self, s: &mut Session) {
        let world = s.world();
        world
            .resource_mut::<Journal>()
            .entries
            .truncate(self.entries);
        world
            .resource_mut::<Incidents>()
            .all
            .truncate(self.incidents);
        world
            .resource_mut::<Violations>()
            .0
            .truncate(self.violations);
        let mut corridors = world.resource_mut::<Corridors>();
        corridors.offers.truncate(self.offers);
        corridors.overheard.truncate(self.overheard);
        let mut room = world.resource_mut::<Room>();
        room.regional.caucus.truncate(self.motions);
        let mut questions = world.resource_mut::<Questions>();
        questions.open.truncate(self.questions);
        questions.reports.truncate(self.reports);
        questions.ask_off = self.asks.clone();
    }

    fn put(&self, s: &mut Session, (a, b): (StateId, StateId)) {
        let [by, on] = [a, b].map(|state| s.scenario().iso(state).to_owned());
        let over = s.phase() == Phase::Over;
        assert!(!over, "nothing is hidden after the end");
        let world = s.world();
        let (bracket, wording) = (BracketId::new(0), WordingId::new(0));
        let id = OfferId::new(self.offers);
        let mut corridors = world.resource_mut::<Corridors>();
        corridors
            .offers
            .push(agreed(id, 1, (a, b), (bracket, wording)));
        corridors.overheard.push(Overheard {
            day: 1,
            by: a,
            on: b,
            bracket,
            wording,
            truly: Some(Motive::default()),
        });
        let mut room = world.resource_mut::<Room>();
        let seat = a;
        room.regional.caucus.push(Motion {
            seat,
            bracket,
            wording,
        });
        let mut questions = world.resource_mut::<Questions>();
        questions.open.push(question(a));
        questions.reports.push(report(a));
        questions.ask_off.insert(a);
        let breach = ViolationId::new(self.violations);
        world.resource_mut::<Violations>().0.push(Violation {
            id: breach,
            state: a,
            quarter: 1,
            known: [b].into(),
            public: false,
        });
        let unseen = IncidentId::new(self.incidents);
        let seen = IncidentId::new(self.incidents + 1);
        let mut incidents = world.resource_mut::<Incidents>();
        incidents.all.push(incident(unseen, (a, b), u32::MAX));
        incidents.all.push(incident(seen, (a, b), 0));
        let act = |action| Happening::Act {
            seat: by.clone(),
            action,
        };
        let hit = |incident| Happening::Incident {
            incident,
            initiator: by.clone(),
            target: on.clone(),
            kind: Kind::Espionage,
            severity: 8,
            success: true,
        };
        let happened = [
            act(Action::Authorise {
                target: on.clone(),
                kind: Kind::Espionage,
            }),
            act(Action::Posture(Posture::Forward)),
            act(Action::Decide(Decision::Refuse)),
            act(Action::SetBudget {
                shares: [0.2; 5].into(),
            }),
            act(Action::Respond {
                incident: seen,
                rung: 5,
            }),
            act(Action::Eavesdrop { on: on.clone() }),
            act(Action::Consult),
            act(Action::Choose {
                question: QuestionId::new(77),
                course: 1,
            }),
            Happening::TakenBack {
                seat: by.clone(),
                action: Action::Consult,
            },
            Happening::Capital {
                seat: by.clone(),
                stage: CapitalStage::Envoy,
            },
            Happening::Mandate {
                seat: by.clone(),
                subjects: vec![],
            },
            Happening::Lobbied {
                seat: by.clone(),
                asks: vec![],
            },
            Happening::Eavesdropped {
                by: by.clone(),
                on: on.clone(),
                caught: false,
            },
            Happening::Deal {
                offer: id,
                from: by.clone(),
                to: on.clone(),
                agreed: true,
            },
            Happening::DealEnded {
                offer: id,
                fate: "broken".to_owned(),
                by: Some(by.clone()),
                known: vec![by.clone(), on.clone()],
            },
            Happening::Violation {
                violation: breach,
                state: by.clone(),
                public: false,
            },
            hit(unseen),
            hit(seen),
            Happening::Detected {
                incident: seen,
                day: 0,
            },
            Happening::Attributed {
                incident: seen,
                believed: by.clone(),
                confidence: 0.7,
                public: false,
            },
            Happening::Answered {
                incident: seen,
                rung: Rung::CyberInKind,
            },
        ];
        let mut journal = world.resource_mut::<Journal>();
        for what in happened {
            let why = format!("because of {by}");
            journal.write(what, "", None, why);
        }
    }
}

/// A component of two states changes places.
fn component<C: Component<Mutability = Mutable> + Clone>(s: &mut Session, a: StateId, b: StateId) {
    let world = s.world();
    let [a, b] = [a, b].map(|state| world.resource::<Seats>()[state]);
    let of = |e| world.get::<C>(e).unwrap().clone();
    let (of_a, of_b) = (of(a), of(b));
    *world.get_mut::<C>(a).unwrap() = of_b;
    *world.get_mut::<C>(b).unwrap() = of_a;
}
