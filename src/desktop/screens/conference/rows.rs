//! One line per delegation or group, painted by hand so that a hundred and more stay quick.

use crate::model::ids::{GroupId, StateId};
use bevy_egui::egui::{
    self, Align2, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType,
};

use crate::desktop::screens::conference::view::View;
use crate::desktop::sight::Sight;
use crate::desktop::sight::questions::Chance;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::{describe, one_line, ring, sign, signed, span};
use crate::desktop::words;
use crate::seat::advice::Block;
use crate::text;

/// Height of a line.
pub const ROW: f32 = 27.0;

fn line(ui: &mut Ui, look: &Look, chosen: bool, label: &str) -> (Rect, Response) {
    let size = Vec2::new(ui.available_width(), ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, label));
    let p = ui.painter();
    if chosen || response.hovered() {
        p.rect_filled(rect, look.radius, *look.accent.wash);
    }
    p.hline(
        rect.x_range(),
        rect.bottom() - 0.5,
        Stroke::new(look.width.hair, *look.edge.faint),
    );
    ring(ui, look, rect.shrink(3.0), response.has_focus());
    (rect, response)
}

/// A delegation: plate, red line, chance, trust. True when clicked.
pub fn seat_ui(ui: &mut Ui, view: &View, sight: &Sight, state: StateId, why: bool) -> bool {
    let look = view.look;
    let name = sight.name(state);
    let chance = sight.chance(state);
    let trust = sight.own.trust.get(state.index()).copied().unwrap_or(0.5);
    let plate = sight.plates(view.screen.bracket).get(state.index());
    let (rect, r) = line(
        ui,
        look,
        view.screen.dossier == Some(state),
        &text!("people-dossier", who = name),
    );
    let quarters = (trust * 4.0).round().clamp(0.0, 4.0) as usize;
    let mut beside = shown(view, sight, state);
    beside.push(text!("widgets-trust", quarters = quarters));
    describe(&r, beside.join(". "));
    let (p, y) = (ui.painter(), rect.center().y);
    if let Some(plate) = plate.filter(|p| p.raised()) {
        let at = egui::pos2(rect.left() + 9.0, y);
        sign(p, look, plate.wording(), at, 4.5);
        if plate.objects {
            p.hline(
                at.x - 6.0..=at.x + 6.0,
                y + 8.0,
                Stroke::new(look.width.line, *look.accent.full),
            );
        }
    }
    let tail = rect.right() - if why { 132.0 } else { 108.0 };
    let wide = tail - rect.left() - 44.0;
    let g = one_line(p, name, theme::bold(look.size.micro), *look.ink.full, wide);
    let box_ = Rect::from_min_size(
        egui::pos2(rect.left() + 20.0, y - g.size().y / 2.0 - 2.5),
        g.size() + Vec2::new(11.0, 5.0),
    );
    p.rect_filled(box_, look.radius, *look.ground.sheet);
    p.rect_stroke(
        box_,
        look.radius,
        Stroke::new(look.width.hair, *look.edge.strong),
        StrokeKind::Inside,
    );
    p.hline(
        box_.x_range(),
        box_.bottom() - 1.0,
        Stroke::new(2.0, *look.edge.strong),
    );
    p.galley(box_.min + Vec2::new(5.5, 2.0), g, *look.ink.full);
    red_line(p, look, sight, view, state, egui::pos2(tail - 4.0, y));
    disc(p, look, egui::pos2(rect.right() - 8.0, y), trust);
    if why {
        let block = sight.outlook.blockers.iter().find(|b| b.0 == state);
        if let Some(&(_, block, loss)) = block {
            let words = format!("{} {}", block_words(block), signed(-loss));
            let ink = if block == Block::RedLine {
                look.accent.full
            } else {
                look.ink.full
            };
            let at = egui::pos2(rect.right() - 22.0, y);
            p.text(
                at,
                Align2::RIGHT_CENTER,
                words,
                theme::sans(look.size.micro),
                *ink,
            );
        }
    } else if let Some(chance) = chance {
        let bar = span(tail + 8.0, y - 3.0, rect.right() - 50.0, y + 3.0);
        chance_bar(p, look, bar, chance);
        p.text(
            egui::pos2(rect.right() - 22.0, y),
            Align2::RIGHT_CENTER,
            format!("{:.0}", chance.mean * 100.0),
            theme::sans(look.size.micro),
            *look.ink.soft,
        );
    }
    let r = r.on_hover_ui(|ui| {
        for line in told(view, sight, state) {
            ui.label(line);
        }
    });
    r.clicked()
}

/// Why a delegation stands in the way.
#[must_use]
pub fn block_words(block: Block) -> String {
    match block {
        Block::RedLine => text!("people-block-red-line"),
        Block::Objects => text!("people-block-objects"),
        Block::Loses => text!("people-block-loses"),
    }
}

/// A double bar for a red line: filled against the selected wording, thin against another.
fn red_line(
    p: &egui::Painter,
    look: &Look,
    sight: &Sight,
    view: &View,
    state: StateId,
    c: egui::Pos2,
) {
    let mut lines = sight.room.floor.lines_of(state);
    let here = |r: &crate::conference::room::RedLine| {
        (r.bracket, r.wording) == (view.screen.bracket, view.screen.wording)
    };
    let Some(first) = lines.next() else {
        return;
    };
    let stroke = if here(first) || lines.any(here) {
        Stroke::new(look.width.heavy, *look.accent.full)
    } else {
        Stroke::new(look.width.hair, *look.accent.full)
    };
    for dx in [-2.5, 2.5] {
        p.vline(c.x + dx, c.y - 6.0..=c.y + 6.0, stroke);
    }
}

/// What the line shows and what is behind it, in words.
fn told(view: &View, sight: &Sight, state: StateId) -> Vec<String> {
    let mut told = shown(view, sight, state);
    // Of all that it gave as reasons, the one that is most doubted.
    if let Some(it) = sight.reasons(state).into_iter().next() {
        told.extend([it.against, it.says, it.behind]);
    }
    told
}

/// What the line shows, in words.
fn shown(view: &View, sight: &Sight, state: StateId) -> Vec<String> {
    let b = view.screen.bracket;
    let mut told = vec![];
    if let Some(p) = sight.plates(b).get(state.index()).filter(|p| p.raised()) {
        let words = words::wording(&sight.scenario, b, p.wording());
        told.push(match (sight.raised(b), p.objects) {
            (false, _) => text!("people-expected-for", wording = words),
            (true, true) => text!("people-objects-is-for", wording = words),
            (true, false) => text!("people-plate-up-for", wording = words),
        });
    }
    if let Some(c) = sight.chance(state) {
        let share = |chance: f64| format!("{:.0}", chance * 100.0);
        told.push(text!(
            "people-signs-with",
            mean = share(c.mean),
            low = share(c.low),
            high = share(c.high)
        ));
    }
    for r in sight.room.floor.lines_of(state) {
        told.push(red_words(sight, r));
    }
    told
}

/// A red line in words, with how far it is believed.
#[must_use]
pub fn red_words(sight: &Sight, r: &crate::conference::room::RedLine) -> String {
    let p = sight.scenario.proposal(r.bracket, r.wording);
    let against = words::proposal(&sight.scenario, &p.bracket, &p.wording);
    let honest = sight
        .delegations
        .get(r.seat.index())
        .map_or(1.0, |d| d.honesty.0);
    let honest = format!("{:.0}", honest * 100.0);
    text!("people-red-line", against = against, believed = honest)
}

/// How many of some delegations have their plate up for the selected wording, and how many of them are
/// expected to sign.
#[must_use]
pub fn counted(view: &View, sight: &Sight, members: &[StateId]) -> (usize, f64) {
    let plates = sight.plates(view.screen.bracket);
    let here = |s: &&StateId| {
        let plate = plates.get(s.index());
        plate.is_some_and(|p| p.wording() == view.screen.wording)
    };
    let chance = |s: &StateId| sight.outlook.now.chance.get(s.index());
    let signs = members.iter().filter_map(chance).sum();
    (members.iter().filter(here).count(), signs)
}

/// A group: name, members, for the selected wording, believed signatures. True when clicked.
pub fn group_ui(ui: &mut Ui, view: &View, sight: &Sight, group: GroupId) -> bool {
    let look = view.look;
    let Some(g) = sight.room.regional.groups.get(group.index()) else {
        return false;
    };
    let (for_it, signs) = counted(view, sight, &g.members);
    let open = view.screen.list.unfolded.contains(&group);
    let n = g.members.len();
    let signs = format!("{signs:.0}");
    let label = text!(
        "people-group",
        group = &g.name,
        n = n,
        with = for_it,
        sign = &signs
    );
    let (rect, r) = line(ui, look, false, &label);
    let (p, y) = (ui.painter(), rect.center().y);
    let c = egui::pos2(rect.left() + 9.0, y);
    let points = if open {
        [(-4.0, -2.5), (4.0, -2.5), (0.0, 3.5)]
    } else {
        [(-2.5, -4.0), (-2.5, 4.0), (3.5, 0.0)]
    };
    let points = points.map(|(x, y)| c + Vec2::new(x, y)).to_vec();
    p.add(egui::Shape::convex_polygon(
        points,
        *look.ink.soft,
        Stroke::NONE,
    ));
    let name = p.layout_no_wrap(g.name.clone(), theme::serif(look.size.lede), *look.ink.full);
    let wide = name.size().x;
    let top = y - name.size().y / 2.0;
    p.galley(egui::pos2(rect.left() + 20.0, top), name, *look.ink.full);
    let quiet = |x: f32, align, words: String| {
        p.text(
            egui::pos2(x, y + 1.0),
            align,
            words,
            theme::sans(look.size.micro),
            *look.ink.soft,
        );
    };
    let mine = sight.room.group_of(sight.seat) == Some(group);
    let members = if mine {
        text!("people-group-yours", n = n)
    } else {
        n.to_string()
    };
    quiet(rect.left() + 27.0 + wide, Align2::LEFT_CENTER, members);
    quiet(
        rect.right() - 3.0,
        Align2::RIGHT_CENTER,
        text!("people-group-counts", with = for_it, sign = signs),
    );
    r.clicked()
}

/// A chance as a mark on a line, its range as a bar.
pub fn chance_bar(p: &egui::Painter, look: &Look, rect: Rect, chance: Chance) {
    let x = |v: f64| egui::lerp(rect.x_range(), v.clamp(0.0, 1.0) as f32);
    p.hline(
        rect.x_range(),
        rect.center().y,
        Stroke::new(look.width.hair, *look.edge.strong),
    );
    let bar = span(
        x(chance.low),
        rect.top(),
        x(chance.high).max(x(chance.low) + 1.0),
        rect.bottom(),
    );
    p.rect_filled(bar, 0.0, *look.side.first_wash);
    p.rect_stroke(
        bar,
        0.0,
        Stroke::new(look.width.hair, *look.side.first),
        StrokeKind::Inside,
    );
    p.vline(
        x(chance.mean),
        rect.top() - 2.0..=rect.bottom() + 2.0,
        Stroke::new(look.width.heavy, *look.ink.full),
    );
}

/// Trust as a quarter-filled disc.
fn disc(p: &egui::Painter, look: &Look, c: egui::Pos2, share: f64) {
    let quarters = (share * 4.0).round().clamp(0.0, 4.0) as usize;
    for q in 0..quarters {
        let angle = |k: usize| (q as f32 + k as f32 / 4.0) * std::f32::consts::FRAC_PI_2;
        let arc = (0..=4).map(|k| c + 5.5 * Vec2::new(angle(k).sin(), -angle(k).cos()));
        let points = std::iter::once(c).chain(arc).collect();
        p.add(egui::Shape::convex_polygon(
            points,
            *look.ink.full,
            Stroke::NONE,
        ));
    }
    p.circle_stroke(c, 5.5, Stroke::new(1.2, *look.ink.full));
}
