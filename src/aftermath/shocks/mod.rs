//! Great shocks: rare, heavy-tailed, shared by many states (rules 12.3 to 12.5). Their hazard and
//! size follow from stocks of tools, dependence, crime and escalation, so that a text can change both.

pub mod rules;

use bevy_app::App;
use bevy_ecs::prelude::*;
use bevy_state::prelude::State;
use rand::RngExt as _;

use crate::aftermath::escalation::escalation_of;
use crate::aftermath::operations::yields;
use crate::aftermath::rivals::Rivals;
use crate::aftermath::shocks::rules::{Shock, Stocks, harm, hazard, reaches, size};
use crate::aftermath::words::hundredths;
use crate::model::calendar::{Phase, QUARTERS_A_YEAR};
use crate::model::ids::StateId;
use crate::model::lever::Lever;
use crate::model::{Capabilities, Digital, Intervention, Theory};
use crate::world::journal::{Happening, Journal, Mark, brought_in};
use crate::world::random::stream;
use crate::world::regime::{Regime, RegimeReader};
use crate::world::relations::Relations;
use crate::world::schedule::{Quarter, QuarterSystems};
use crate::world::setting::Setting;
use crate::world::states::{Condition, Seat, in_seat_order};

pub(super) fn plugin(app: &mut App) {
    let shocks = shocks.in_set(QuarterSystems::Outcome).after(yields::yields);
    app.add_systems(Quarter, shocks);
}

/// A state as a shock finds it.
type Struck<'a> = (&'a Seat, &'a Capabilities, &'a Digital, Mut<'a, Condition>);

/// Rules 12.3 to 12.5: each kind of shock comes or not; it reaches some states and harms them. A
/// crisis strikes the two that are driven most instead.
fn shocks(
    setting: Res<Setting>,
    phase: Res<State<Phase>>,
    regime: RegimeReader,
    rivals: Res<Rivals>,
    mut relations: ResMut<Relations>,
    mut journal: ResMut<Journal>,
    mut states: Query<(&Seat, &Capabilities, &Digital, &mut Condition)>,
) {
    let (theory, regime) = (&setting.theory, regime.read());
    let mut all = in_seat_order(&mut states, |state| state.0.0);
    let hottest = hottest(theory, &relations, &regime, &rivals);
    let stocks = stocks(&setting, &regime, &all, hottest.map_or(0.0, |(_, e)| e));
    let mut strikes = Strikes {
        setting: &setting,
        quarter: phase.quarter(),
        regime: &regime,
        relations: &mut relations,
        all: &mut all,
    };
    for shock in Shock::ALL {
        let purpose = shock.stream();
        let mut rng = stream(setting.seed, purpose, phase.quarter(), "", "", 0);
        let chance = hazard(theory, shock, &stocks);
        let comes = rng.random::<f64>() < 1.0 - libm::exp(-chance / QUARTERS_A_YEAR);
        let size = size(theory, &mut rng);
        if !comes {
            continue;
        }
        let between = if shock == Shock::Crisis {
            hottest
        } else {
            None
        };
        let between = between.map(|(pair, _)| pair);
        let what = strikes.strike(shock, size, between, 1);
        let cause = between.and_then(|(a, b)| journal.last(Mark::confrontation(a, b)));
        let why = crate::say!("aftermath-shock-why", chance = hundredths(chance));
        journal.write(what, "12.3", cause, why);
    }
    for (n, what) in strikes.brought_in(&journal) {
        journal.write(what, "1.28", Some(n), brought_in());
    }
}

/// What a shock strikes.
struct Strikes<'a, 'b> {
    setting: &'a Setting,
    quarter: u32,
    regime: &'a Regime<'a>,
    relations: &'a mut Relations,
    all: &'a mut [Struck<'b>],
}

impl Strikes<'_, '_> {
    /// Rule 1.28: the shocks that whoever leads the session brought in, after those of the dice, each
    /// on dice of its own. Gives what happened, with the entry that asked for it.
    fn brought_in(&mut self, journal: &Journal) -> Vec<(usize, Happening)> {
        let mut happened = vec![];
        for (n, what) in journal.interventions() {
            let Intervention::Shock {
                kind,
                size: wanted,
                between,
            } = what
            else {
                continue;
            };
            let setting = self.setting;
            let dice = u32::try_from(n).unwrap_or(u32::MAX).saturating_add(1);
            let (purpose, quarter) = (kind.stream(), self.quarter);
            let mut rng = stream(setting.seed, purpose, quarter, "", "", dice);
            let size = match wanted {
                Some(size) => f64::from(*size),
                None => size(&setting.theory, &mut rng),
            };
            let seat = |iso: &String| setting.scenario.seat(iso);
            let pair = between.as_ref().and_then(|(a, b)| seat(a).zip(seat(b)));
            happened.push((n, self.strike(*kind, size, pair, dice.saturating_add(1))));
        }
        happened
    }

    /// A shock strikes, on the `dice`-th dice of its kind in the quarter.
    fn strike(
        &mut self,
        kind: Shock,
        size: f64,
        between: Option<(StateId, StateId)>,
        dice: u32,
    ) -> Happening {
        let setting = self.setting;
        let touched = match between {
            Some(pair) => {
                brink(&setting.theory, self.relations, pair);
                2
            }
            None => self.spread((kind, size), dice),
        };
        let iso = |s| setting.scenario.iso(s).to_owned();
        Happening::Shock {
            kind,
            size,
            touched,
            between: between.map(|(a, b)| (iso(a), iso(b))),
        }
    }

    /// A shock spreads: how many states it reached.
    fn spread(&mut self, (shock, size): (Shock, f64), dice: u32) -> u32 {
        let theory = &self.setting.theory;
        let mut touched = 0;
        for (seat, skill, digital, condition) in &mut *self.all {
            let name = self.setting.stream_name(seat.0);
            let purpose = shock.stream();
            let mut rng = stream(self.setting.seed, purpose, self.quarter, name, "", dice);
            if rng.random::<f64>() < reaches(theory, size, digital.dependence) {
                let warned = self.regime.kept(Lever::ShareThreats, seat.0);
                condition.harm += harm(theory, size, digital.dependence, skill.defence, warned);
                if shock == Shock::Ransom {
                    let more = theory.capabilities.shocks.shock_crime * size;
                    condition.crime += more.min(1.0) * (1.0 - condition.crime);
                }
                touched += 1;
            }
        }
        touched
    }
}

/// The pair whose drive to strike escalates most, with how far; the first of equals.
fn hottest(
    theory: &Theory,
    relations: &Relations,
    regime: &Regime,
    rivals: &Rivals,
) -> Option<((StateId, StateId), f64)> {
    let pairs = rivals.0.iter().map(|r| (r.by, r.on));
    let driven = pairs.map(|pair| (pair, escalation_of(theory, relations, regime, pair)));
    driven.fold(None, |best, (pair, e)| match best {
        Some((_, most)) if most >= e => best,
        _ => Some((pair, e)),
    })
}

/// What the hazards follow from this quarter.
fn stocks(setting: &Setting, regime: &Regime, all: &[Struck], escalation: f64) -> Stocks {
    let published = &setting.scenario.states;
    let n = f64::from(u32::try_from(all.len()).unwrap_or(1)).max(1.0);
    let kept = |lever: Lever| {
        let sum: f64 = all.iter().map(|(s, ..)| regime.kept(lever, s.0)).sum();
        1.0 - setting.theory.capabilities.shocks.shock_held * sum / n
    };
    let over = |now: f64, then: f64| now / then.max(1e-9);
    let tools = |c: &Capabilities| c.offence * c.offence;
    let tools_then: f64 = published.iter().map(|s| tools(&s.capabilities)).sum();
    let dependence_then: f64 = published.iter().map(|s| s.digital.dependence).sum();
    let opening = &setting.theory.capabilities.first;
    let crime_then: f64 = published
        .iter()
        .map(|s| s.digital.dependence * opening.crime(s.capabilities.defence))
        .sum();
    Stocks {
        tools: over(all.iter().map(|(_, c, ..)| tools(c)).sum(), tools_then),
        dependence: over(
            all.iter().map(|(_, _, d, _)| d.dependence).sum(),
            dependence_then,
        ),
        crime: over(
            all.iter().map(|(_, _, d, c)| d.dependence * c.crime).sum(),
            crime_then,
        ),
        secrecy: kept(Lever::ShareThreats),
        open_supply: kept(Lever::SupplyChain),
        havens: kept(Lever::DenySafeHaven),
        escalation,
    }
}

/// Rule 12.5: two states come to the brink: their tension is at least what a crisis makes it.
fn brink(theory: &Theory, relations: &mut Relations, (a, b): (StateId, StateId)) {
    for pair in [(a, b), (b, a)] {
        let tension = &mut relations.tension[pair];
        *tension = tension.max(theory.capabilities.shocks.shock_brink);
    }
}
