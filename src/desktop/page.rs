//! One pass of drawing: the page that screens draw on.

use bevy::ecs::schedule::ScheduleLabel;
use bevy::ecs::system::SystemParam;
use bevy::prelude::*;
use bevy_egui::egui;

use crate::desktop::appearance::Appearance;
use crate::desktop::later::Later;
use crate::desktop::play::Play;
use crate::desktop::schedules::{Apply, ApplySystems, Draw, DrawPrivate};
use crate::desktop::screen::Screen;
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::{lies_at, take_walked_to};
use crate::locale::Language;
use crate::text;

/// The page that is being drawn on; none between two passes.
#[derive(Resource, Default)]
pub struct Canvas(Option<egui::Ui>);

/// Least size of a page, in points: what the screens are laid out for. A window that has less, because it is
/// small or its text is large, shows a part of the page, and is moved over it.
pub const LEAST: egui::Vec2 = egui::Vec2::new(840.0, 470.0);
/// The same for the teacher's own page, which wraps its lines: the strip's longest button stands in one.
const LEAST_PRIVATE: egui::Vec2 = egui::Vec2::new(560.0, 400.0);
/// Room left around what the focus comes to, in points.
const AROUND: f32 = 12.0;

/// Height that is left free over the page, in points, for the band of a scene or of a step.
#[derive(Resource, Debug, Clone, Copy, Default, PartialEq)]
pub struct Band(pub f32);

impl Band {
    /// Where it lies: along the top of the window, however the page below it is moved.
    #[must_use]
    pub fn place(self, context: &egui::Context) -> egui::Rect {
        let window = context.viewport_rect();
        window.with_max_y(window.top() + self.0)
    }
}

/// The band is so tall, in points.
#[derive(Message, Debug, Clone, Copy, PartialEq)]
pub struct BandTall(pub f32);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Canvas>()
        .init_resource::<Band>()
        .add_message::<BandTall>()
        .add_systems(Apply, fit.in_set(ApplySystems::Changes));
}

/// Leaves the band the room that it asked for last.
fn fit(mut asked: MessageReader<BandTall>, mut band: ResMut<Band>) {
    if let Some(BandTall(tall)) = asked.read().last() {
        band.0 = *tall;
    }
}

/// Draws one pass. `root` makes the page once fonts and style are in place; in the first pass they
/// are not, and nothing is drawn.
pub fn draw(world: &mut World, context: &egui::Context, root: impl FnOnce() -> egui::Ui) {
    let band = world.resource::<Band>().0;
    let title = text!("desk-window-title");
    // Below a band screens make do with what it leaves of that.
    let least = LEAST - egui::Vec2::new(0.0, band);
    pass(world, context, (Draw, least, band, &title), root);
}

/// The same for the teacher's own page, which lies in another window than the room's.
pub fn draw_private(world: &mut World, context: &egui::Context, root: impl FnOnce() -> egui::Ui) {
    let title = text!("desk-own-window-title");
    let what = (DrawPrivate, LEAST_PRIVATE, 0.0, title.as_str());
    pass(world, context, what, root);
}

/// Draws one pass of the window of a title, on a page of such a least size below a band of such a height, in
/// points.
fn pass(
    world: &mut World,
    context: &egui::Context,
    (what, least, band, title): (impl ScheduleLabel, egui::Vec2, f32, &str),
    root: impl FnOnce() -> egui::Ui,
) {
    if !theme::ready(context) {
        return;
    }
    let screen = *world.resource::<State<Screen>>().get();
    world.resource::<Appearance>().style(context, screen);
    // Whoever hears the page is told the window's name, and its language, which everything on it has from
    // its root.
    context.accesskit_node_builder(egui::accesskit_root_id(), |node| {
        node.set_label(title);
        node.set_language(Language::current().tag());
    });
    let mut page = root();
    if band > 0.0 {
        let below = page.max_rect();
        let below = below.with_min_y(below.top() + band);
        page = page.new_child(egui::UiBuilder::new().max_rect(below));
        page.set_clip_rect(below);
    }
    let room = page.max_rect();
    if room.width() >= least.x && room.height() >= least.y {
        return on(world, what, page);
    }
    let wanted = egui::Id::new("page-moved");
    let mut part = egui::ScrollArea::both().id_salt("page").auto_shrink(false);
    if let Some(to) = context.data_mut(|d| d.remove_temp(wanted)) {
        part = part.scroll_offset(to);
    }
    let shown = part.show(&mut page, |ui| {
        let size = ui.available_size().max(least);
        let (whole, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        on(
            world,
            what,
            ui.new_child(egui::UiBuilder::new().max_rect(whole)),
        );
        whole.min
    });
    // What the focus comes to is seen.
    if let Some(rect) = take_walked_to(context) {
        // From where it was drawn: what lies on the page may have asked it to move as well.
        let drawn = shown.inner_rect.min - shown.inner;
        let to = drawn + shift(rect.expand(AROUND), shown.inner_rect);
        if (to - shown.state.offset).length() > 0.5 {
            context.data_mut(|d| d.insert_temp(wanted, to));
            context.request_repaint();
        }
    }
}

/// Runs a pass on a page.
fn on(world: &mut World, what: impl ScheduleLabel, page: egui::Ui) {
    lies_at(&page, page.max_rect().min);
    let context = page.ctx().clone();
    world.resource_mut::<Canvas>().0 = Some(page);
    world.run_schedule(what);
    world.resource_mut::<Canvas>().0 = None;
    world.get_resource_or_init::<Later>().take(&context);
}

/// How far a window is moved until it shows a rectangle; its upper left corner, if it is too large.
fn shift(rect: egui::Rect, window: egui::Rect) -> egui::Vec2 {
    let along = |from: f32, to: f32, low: f32, high: f32| {
        if from < low || to - from > high - low {
            from - low
        } else {
            (to - high).max(0.0)
        }
    };
    egui::Vec2::new(
        along(rect.left(), rect.right(), window.left(), window.right()),
        along(rect.top(), rect.bottom(), window.top(), window.bottom()),
    )
}

/// What every screen draws with.
#[derive(SystemParam)]
pub struct Page<'w> {
    canvas: ResMut<'w, Canvas>,
    appearance: Res<'w, Appearance>,
    screen: Res<'w, State<Screen>>,
    play: Res<'w, Play>,
}

/// The page while it is drawn on.
pub struct Sheet<'a> {
    /// Where to draw.
    pub ui: &'a mut egui::Ui,
    /// The theme.
    pub look: &'a Look,
    /// Text size, 0.8–2.
    pub scale: f32,
    /// What the seat knows, if a session runs.
    pub sight: Option<&'a Sight>,
    /// The screen that is shown.
    pub screen: Screen,
}

/// The page while it is drawn on in a session.
pub struct Desk<'a> {
    /// Where to draw.
    pub ui: &'a mut egui::Ui,
    /// The theme.
    pub look: &'a Look,
    /// Text size, 0.8–2.
    pub scale: f32,
    /// What the seat knows.
    pub sight: &'a Sight,
}

impl Page<'_> {
    /// The page of a session, while a pass is drawn and one runs.
    pub fn desk(&mut self) -> Option<Desk<'_>> {
        let Sheet {
            ui,
            look,
            scale,
            sight,
            ..
        } = self.open()?;
        Some(Desk {
            ui,
            look,
            scale,
            sight: sight?,
        })
    }

    /// The page, while a pass is drawn.
    pub fn open(&mut self) -> Option<Sheet<'_>> {
        let screen = *self.screen.get();
        Some(Sheet {
            ui: self.canvas.0.as_mut()?,
            look: self.appearance.shown(screen),
            scale: self.appearance.scale,
            sight: self.play.sight.as_ref(),
            screen,
        })
    }
}
