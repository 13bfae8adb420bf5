//! Companies lobby their capital (section 19 of the rules): before the first day they say what they
//! want, and in the evening they ask for what the draft has moved against them.

use bevy_app::App;
use bevy_ecs::prelude::*;

use crate::conference::capital::evening;
use crate::conference::mandates::sponsor_trust;
use crate::conference::room::Room;
use crate::locale::Sentence;
use crate::model::clause::{SPAN, TreatyText};
use crate::model::companies::{Request, Trade, homes};
use crate::model::ids::{DimensionId, StateId};
use crate::model::published::PublishedState;
use crate::model::theory::fixed::fixed;
use crate::model::theory::stakes::LobbyNumbers;
use crate::model::{Interests, Scenario, Society};
use crate::negotiation::reading::{Reading, read};
use crate::negotiation::worth::{Scale, utility};
use crate::say;
use crate::world::calendar::on_a_day_of_the_conference;
use crate::world::capital::Capital;
use crate::world::digest::DigestApp as _;
use crate::world::journal::{Happening, Journal, Mark};
use crate::world::lobby::{Ask, Lobbied};
use crate::world::relations::Relations;
use crate::world::schedule::{Day, DaySystems};
use crate::world::setting::Setting;
use crate::world::states::Seats;

fixed! {
    lobby:

    /// Subjects that the companies of a trade speak of before the first day. Judgement: what a
    /// capital remembers.
    const FIRST: usize = 2;
}

pub(super) fn plugin(app: &mut App) {
    app.digest_component::<Lobbied>();
    let lobby = in_the_evening.after(evening::evening);
    let lobby = lobby.in_set(DaySystems::Capitals);
    app.add_systems(Day, lobby.run_if(on_a_day_of_the_conference));
}

/// Rule 19.1: how strong companies are at home, 0–1: by the share of life that needs the network, the
/// voice of industry, and liberty, since where there is none the companies are the state's own, and what
/// they want is in the mandate already.
#[must_use]
pub fn strength(state: PublishedState) -> f64 {
    state.digital.dependence * state.society.industry_voice * state.society.liberty
}

/// Rule 19.1: carriers are everywhere; large hosts of content and makers only in some states.
fn at_home(trade: Trade, large: bool) -> bool {
    large || trade == Trade::Carriers
}

/// Rule 19.3: how hard companies press for a subject, 0–1, at such a strength: by how far the draft has
/// moved against their stance (−1 to 1) since the first draft, in positions of 0–4.
#[must_use]
pub fn pressure(n: &LobbyNumbers, strength: f64, stance: f64, (first, now): (f64, f64)) -> f64 {
    let loss = stance * (first - now) / SPAN;
    strength * (loss / n.lobby_full).clamp(0.0, 1.0)
}

/// Rule 19.4: how far a capital is on the side of its companies, −1 to 1: wholly if it wants the draft a
/// position or more where they want it, wholly against them if it wants it as far the other way.
#[must_use]
pub fn side(stance: f64, ideal: f64, now: f64) -> f64 {
    (stance.signum() * (ideal - now)).clamp(-1.0, 1.0)
}

/// Rules 19.3 and 19.4: what the companies of a state ask in the evening; `first` and `now` are the first
/// draft and the draft of the evening, `large` says whether all trades are at home.
#[must_use]
pub fn asks(
    n: &LobbyNumbers,
    treaty: &TreatyText,
    (strength, large): (f64, bool),
    mandate: &Interests,
    (first, now): (&Reading, &Reading),
) -> Vec<Ask> {
    let mut all = vec![];
    for (on, dimension) in DimensionId::each(&treaty.dimensions) {
        let (was, is) = (first.position[on], now.position[on]);
        let begins = all.len();
        for (by, stance) in Trade::ALL.into_iter().zip(dimension.companies) {
            let pressure = pressure(n, strength, stance, (was, is));
            if pressure > 0.0 && at_home(by, large) {
                all.push(Ask {
                    by,
                    on,
                    more: stance > 0.0,
                    pressure,
                    minds: n.lobby_most * pressure * side(stance, mandate.0[on].ideal, is),
                });
            }
        }
        // All trades together move a subject no further than one could.
        let together: f64 = all[begins..].iter().map(|ask| ask.minds).sum();
        let over = together.abs() / n.lobby_most.max(f64::MIN_POSITIVE);
        for ask in &mut all[begins..] {
            ask.minds /= over.max(1.0);
        }
    }
    all
}

/// Rule 19.2: what companies want before the first day: of each trade the subjects on which it has the
/// firmest stance, where it is strong enough to be heard.
#[must_use]
pub fn wishes(
    n: &LobbyNumbers,
    treaty: &TreatyText,
    (strength, large): (f64, bool),
) -> Vec<Request> {
    let mut all = vec![];
    if strength < n.lobby_heard {
        return all;
    }
    for (k, by) in Trade::ALL.into_iter().enumerate() {
        let stances = treaty.dimensions.iter().map(|d| (d, d.companies[k]));
        let mut firm: Vec<_> = stances.filter(|(_, s)| *s != 0.0).collect();
        firm.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
        let firm = firm.into_iter().filter(|_| at_home(by, large)).take(FIRST);
        all.extend(firm.map(|(d, stance)| Request {
            by,
            subject: d.id.clone(),
            more: stance > 0.0,
        }));
    }
    all
}

/// Rule 19.2: before the first day companies say what they want. It moves nothing: what they asked
/// before a conference is in the mandate already.
pub(crate) fn before_the_first_day(
    n: &LobbyNumbers,
    scenario: &Scenario,
    sits: impl Fn(StateId) -> bool,
    journal: &mut Journal,
) {
    let homes = homes(scenario);
    let sitting = StateId::all(scenario.states.len()).filter(|s| sits(*s));
    for state in sitting {
        let home = (strength(scenario.published(state)), homes.contains(&state));
        let asks = wishes(n, &scenario.text, home);
        if asks.is_empty() {
            continue;
        }
        let said = asks.iter().map(|request| wish(scenario, request));
        let before = std::iter::once(say!("conference-lobby-first"));
        let why = say!(
            "general-sentences",
            all = before.chain(said).collect::<Vec<Sentence>>()
        );
        let seat = scenario.iso(state).to_owned();
        journal.write(Happening::Lobbied { seat, asks }, "19.2", None, why);
    }
}

/// What companies want, as a sentence.
fn wish(scenario: &Scenario, request: &Request) -> Sentence {
    let dimensions = scenario.text.dimensions.iter();
    let found = dimensions.clone().find(|d| d.id == request.subject);
    say!(
        "conference-lobby-wish",
        companies = request.by.name(),
        subject = found.map_or("", |d| d.name.as_str()),
        end = found.map_or("", |d| end(&d.ends, request.more))
    )
}

/// What one end of a subject means, in the words of the scenario.
fn end((least, most): &(String, String), more: bool) -> &str {
    if more { most } else { least }
}

/// Rules 19.3 and 19.4: in the evening, once capitals have read the day, companies ask, and the weights
/// of the mandate are moved from the next morning on.
fn in_the_evening(
    mut journal: ResMut<Journal>,
    room: Res<Room>,
    setting: Res<Setting>,
    relations: Res<Relations>,
    seats: Res<Seats>,
    mut states: Query<(&Interests, &Society, &mut Lobbied, &mut Capital)>,
) -> Result {
    let (scenario, theory) = (&setting.scenario, &setting.theory);
    let (n, treaty) = (&theory.stakes.lobby, &scenario.text);
    let first = read(treaty, &treaty.opening());
    let now = read(treaty, &room.draft.text);
    let homes = homes(scenario);
    let moved = journal.last(Mark::Draft).or(journal.last(Mark::Day));
    for &seat in &room.sittings.last.members {
        let (mandate, society, mut lobbied, mut capital) = states.get_mut(seats[seat])?;
        let home = (strength(scenario.published(seat)), homes.contains(&seat));
        let asks = asks(n, treaty, home, mandate, (&first, &now));
        if lobbied.0 == asks {
            continue;
        }
        let before = std::mem::replace(&mut lobbied.0, asks);
        // What the draft is worth tomorrow is compared with what it is worth by tomorrow's weights.
        let movers = &room.draft.mover;
        let row = relations.trust.row(seat);
        let sponsors = sponsor_trust(&theory.conference.chair, &setting.sponsors, movers, row);
        let minded = lobbied.minded(mandate);
        let scale = Scale::of(theory, &minded.0, &sponsors, society.liberty);
        capital.worth = (capital.worth).map(|_| utility(treaty, &now, scale).total());
        let heard = |ask: &&Ask| ask.pressure >= n.lobby_heard;
        let same = |a: &Ask, b: &Ask| (a.by, a.on, a.more) == (b.by, b.on, b.more);
        let new = |ask: &&Ask| !before.iter().filter(heard).any(|b| same(ask, b));
        let told: Vec<&Ask> = lobbied.0.iter().filter(heard).filter(new).collect();
        if !told.is_empty() {
            let said = told.iter().map(|ask| asked(treaty, ask));
            let moved_away = std::iter::once(say!("conference-lobby-moved"));
            let all: Vec<Sentence> = moved_away.chain(said).collect();
            let asks = told.iter().map(|ask| Request {
                by: ask.by,
                subject: treaty.dimensions[ask.on].id.clone(),
                more: ask.more,
            });
            let what = Happening::Lobbied {
                seat: scenario.iso(seat).to_owned(),
                asks: asks.collect(),
            };
            journal.write(what, "19.3", moved, say!("general-sentences", all = all));
        }
    }
    Ok(())
}

/// What companies ask, why, and what the capital makes of it, as a sentence.
#[must_use]
pub fn asked(treaty: &TreatyText, ask: &Ask) -> Sentence {
    let dimension = &treaty.dimensions[ask.on];
    // Nothing is added to nothing, so that a small loss of weight is not written as -0.
    let change = format!("{:+.0}", libm::round(HUNDREDTHS * ask.minds) + 0.0).replace('-', "−");
    say!(
        "conference-lobby-asked",
        companies = ask.by.name(),
        subject = dimension.name.as_str(),
        end = end(&dimension.ends, ask.more),
        change = change
    )
}

/// Shares in words. Source: hundredths.
const HUNDREDTHS: f64 = 100.0;
