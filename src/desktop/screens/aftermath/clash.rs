//! Armed disputes (rule 9.5): what one changed for us and why it came, and a mark on the map for each.

use bevy_egui::egui::{Painter, Pos2, Rect, Shape, Stroke, Ui, Vec2};

use crate::desktop::map::Lens;
use crate::desktop::screens::aftermath::line::quarter_words;
use crate::desktop::screens::aftermath::parts::says;
use crate::desktop::screens::aftermath::view::View;
use crate::desktop::theme::Look;
use crate::desktop::widgets::{hair, head, name_at, small};
use crate::model::calendar::Phase;
use crate::model::ids::StateId;
use crate::model::question::Matter;
use crate::model::sheets::Sheet as Plate;
use crate::seat::record::Told;
use crate::text;
use crate::world::journal::Happening;

/// A share in hundredths.
const PERCENT: f64 = 100.0;
/// Quarters for which a dispute of our own stays on the map; that of others for one.
const STAYS: u32 = 4;

/// A dispute that everybody hears of: who moved first, against whom, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Clash {
    first: StateId,
    other: StateId,
    quarter: u32,
}

impl Clash {
    fn of(view: &View, told: &Told) -> Option<Self> {
        let sight = view.sight;
        let (Happening::Dispute { a, b }, Phase::Aftermath(quarter)) =
            (&told.what, sight.room.sittings.place(told.turn))
        else {
            return None;
        };
        let (first, other) = (sight.scenario.seat(a)?, sight.scenario.seat(b)?);
        Some(Self {
            first,
            other,
            quarter,
        })
    }

    /// The other side, if one of both is the seat.
    fn with(self, seat: StateId) -> Option<StateId> {
        match (self.first == seat, self.other == seat) {
            (true, _) => Some(self.other),
            (_, true) => Some(self.first),
            _ => None,
        }
    }
}

/// Disputes of a quarter and later, newest first.
fn since(view: &View, quarter: u32) -> Vec<Clash> {
    let told = view.sight.known.journal.iter().rev();
    let all = told.map_while(|told| match view.sight.room.sittings.place(told.turn) {
        Phase::Aftermath(q) if q < quarter => None,
        _ => Some(Clash::of(view, told)),
    });
    all.flatten().collect()
}

/// What a clash with another changed and why it came, a sentence each: whoever was moved against feels more
/// tension, and nothing else follows from it.
fn told(view: &View, clash: Clash, with: StateId) -> Vec<String> {
    let sight = view.sight;
    let side = match clash.first == sight.seat {
        true => "ours",
        false => "theirs",
    };
    let points = format!(
        "{:.0}",
        PERCENT * sight.theory.answers.tension.tension_dispute
    );
    let changed = text!(
        "years-clash-changed",
        side = side,
        state = sight.name(with),
        points = points
    );
    let mut all = vec![changed, text!("years-clash-why")];
    let mut earlier = since(view, 0);
    earlier.retain(|c| c.with(sight.seat) == Some(with) && c.quarter < clash.quarter);
    if let Some(last) = earlier.first() {
        let (n, last) = (earlier.len(), quarter_words(view, last.quarter));
        all.push(text!("years-clash-again", n = n, last = last));
    }
    all
}

/// The same under the question about the clash that the last quarter brought.
pub(super) fn notes_ui(ui: &mut Ui, view: &View, with: StateId, quarter: u32) {
    let all = since(view, quarter).into_iter();
    let mut its = all.filter(|c| c.quarter == quarter && c.with(view.sight.seat) == Some(with));
    if let Some(clash) = its.next() {
        for words in told(view, clash, with) {
            small(ui, view.look, words);
        }
        ui.add_space(2.0);
    }
}

/// Clashes of our own in the last quarter that nothing is asked about.
pub(super) fn unasked_ui(ui: &mut Ui, view: &View) {
    let (look, sight) = (view.look, view.sight);
    let last = view.quarter.saturating_sub(1);
    let asked = |with: StateId| {
        let mut all = sight.years.questions.iter();
        all.any(|q| q.matter == Matter::Dispute { with })
    };
    for clash in since(view, last) {
        let Some(with) = clash.with(sight.seat).filter(|with| !asked(*with)) else {
            continue;
        };
        head(ui, look, &text!("years-clash"));
        says(
            ui,
            look,
            text!("years-clash-unasked", state = sight.name(with)),
        );
        for words in told(view, clash, with) {
            small(ui, look, words);
        }
        hair(ui, look);
    }
}

/// A mark between the two of each dispute: those of the last quarter, and our own for a year.
pub(super) fn marks(ui: &Ui, view: &View, sheet: &Plate, lens: Lens) {
    let (look, sight) = (view.look, view.sight);
    let p = ui.painter().with_clip_rect(ui.clip_rect());
    for clash in since(view, view.quarter.saturating_sub(STAYS)) {
        let own = clash.with(sight.seat).is_some();
        if !own && clash.quarter + 1 < view.quarter {
            continue;
        }
        let ink = if own {
            *look.accent.full
        } else {
            *look.ink.full
        };
        let place = |state| lens.screen(sheet.place(&sight.scenario, state));
        let (from, to) = (place(clash.first), place(clash.other));
        let stroke = Stroke::new(look.width.line, ink);
        p.extend(Shape::dashed_line(&[from, to], stroke, 1.5, 3.0));
        let at = from.lerp(to, 0.5);
        sign(&p, look, at, ink);
        let words = text!(
            "years-clash-heard",
            a = sight.name(clash.first),
            b = sight.name(clash.other),
            quarter = quarter_words(view, clash.quarter)
        );
        let place = Rect::from_center_size(at, Vec2::splat(2.0 * SIZE));
        name_at(ui, place, ("clash", clash.quarter, &words), &words);
    }
}

/// Half the width of the sign, in points.
const SIZE: f32 = 8.0;

/// The sign of a dispute: two points that meet.
pub(super) fn sign(p: &Painter, look: &Look, at: Pos2, ink: bevy_egui::egui::Color32) {
    let edge = Stroke::new(1.0, *look.ground.sheet);
    for side in [-1.0, 1.0] {
        let points = [(0.6, 0.0), (SIZE, -5.0), (SIZE, 5.0)];
        let points = points.map(|(x, y)| at + Vec2::new(side * x, y)).to_vec();
        p.add(Shape::convex_polygon(points, ink, edge));
    }
}
