//! The band of a scene: its title, what is to be done, hints, and what can be done about the scene.

use bevy::prelude::{MessageWriter, Res};
use bevy_egui::egui::{self, Key, LayerId, Order, Rect, Stroke, StrokeKind, Ui, Vec2, pos2};

use crate::classroom::scenes::{HINTS, Part, Scene, Step, words};
use crate::desktop::left_out::LeftOut;
use crate::desktop::lesson::changes::{Lesson, LessonChange};
use crate::desktop::page::{Band, BandTall, Page, Sheet};
use crate::desktop::scenes::Lessons;
use crate::desktop::shortcuts::Part::Everywhere;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::controls::tick;
use crate::desktop::widgets::dotted::sentence;
use crate::desktop::widgets::{act, keys, places, small, text};
use crate::text;

/// What the buttons take, in points.
const BUTTONS: f32 = 248.0;

type Out<'w> = MessageWriter<'w, LessonChange>;

/// Draws the band over the room that the page leaves it.
pub(super) fn draw(
    mut page: Page,
    band: Res<Band>,
    (lesson, left_out): (Res<Lesson>, Res<LeftOut>),
    lessons: Res<Lessons>,
    mut out: Out,
    mut height: MessageWriter<BandTall>,
) {
    let Some(Sheet { ui, look, .. }) = page.open() else {
        return;
    };
    let Some((n, (_, scene))) = lesson.on.and_then(|n| Some((n, lessons.all().get(n)?))) else {
        return;
    };
    let rect = band.place(ui.ctx());
    let area = egui::Area::new("lesson".into())
        .order(Order::Middle)
        .fixed_pos(rect.min);
    let tall = area
        .show(ui.ctx(), |ui| {
            // All of it is the band's, so that nothing below it is pressed through it.
            ui.allocate_rect(rect, egui::Sense::hover());
            ui.set_clip_rect(rect.expand(3.0));
            let p = ui.painter();
            p.rect_filled(rect, 0.0, *look.ground.sheet);
            p.hline(
                rect.x_range(),
                rect.bottom(),
                Stroke::new(look.width.line, *look.edge.strong),
            );
            p.rect_filled(rect.with_max_x(rect.left() + 5.0), 0.0, *look.accent.full);
            let inner = rect.shrink2(Vec2::new(24.0, 10.0));
            let mid = inner.left() + (inner.width() - BUTTONS) * 0.46;
            let right = inner.right() - BUTTONS;
            let mut bottom = rect.top();
            let mut column = |x0: f32, x1: f32, add: &mut dyn FnMut(&mut Ui)| {
                let room = Rect::from_min_max(pos2(x0, inner.top()), pos2(x1, inner.top() + 400.0));
                let mut child =
                    ui.new_child(egui::UiBuilder::new().max_rect(room).id_salt(x0 as i32));
                child.spacing_mut().item_spacing.y = 3.0;
                add(&mut child);
                bottom = bottom.max(child.min_rect().bottom());
            };
            column(inner.left(), mid - 24.0, &mut |ui| {
                told(ui, look, (n, lessons.all().len()), scene, &lesson);
            });
            column(mid, right - 20.0, &mut |ui| parts(ui, look, scene, &lesson));
            column(right, inner.right(), &mut |ui| {
                let last = n + 1 == lessons.all().len();
                let context = ui.ctx().clone();
                keys::within(&context, Everywhere, || {
                    buttons(ui, look, (n, scene, last), (&lesson, &left_out), &mut out);
                });
            });
            bottom + 10.0 - rect.top()
        })
        .inner;
    if (tall - band.0).abs() > 0.5 {
        height.write(BandTall(tall));
        ui.ctx().request_repaint();
    }
}

/// Title, and what the scene is about or what came of it.
fn told(ui: &mut Ui, look: &Look, (n, all): (usize, usize), scene: &Scene, lesson: &Lesson) {
    let of = text!("lesson-of", n = n + 1, all = all);
    ui.horizontal_wrapped(|ui| {
        small(ui, look, of);
        ui.label(text(
            words(&scene.title),
            theme::italic(look.size.head),
            *look.ink.full,
        ));
    });
    let said = match (lesson.part, lesson.late) {
        (None, _) => match &lesson.compared {
            Some(compared) => format!("{} {compared}", words(&scene.done)),
            None => words(&scene.done),
        },
        (_, true) => text!("lesson-late"),
        (_, false) => words(&scene.says),
    };
    sentence(
        ui,
        look,
        &said,
        ("", theme::sans(look.size.small), *look.ink.full),
    );
}

/// What is to be done, with ticks, and the hints asked for.
fn parts(ui: &mut Ui, look: &Look, scene: &Scene, lesson: &Lesson) {
    for (k, part) in scene.parts.iter().enumerate() {
        let done = lesson.part.is_none_or(|at| k < at);
        let now = lesson.part == Some(k);
        let font = if now {
            theme::bold(look.size.small)
        } else {
            theme::sans(look.size.small)
        };
        let ink = if now { *look.ink.full } else { *look.ink.soft };
        ui.horizontal_top(|ui| {
            let (rect, r) = ui.allocate_exact_size(Vec2::splat(17.0), egui::Sense::hover());
            let task = words(&part.task);
            let name = if done {
                text!("lesson-task-done", task = &task)
            } else {
                text!("lesson-task-open", task = &task)
            };
            r.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &name));
            let mark = Rect::from_center_size(rect.center(), Vec2::splat(9.0));
            if done {
                tick(ui, look, mark, *look.accent.full);
            } else {
                let stroke = Stroke::new(look.width.hair, *look.edge.strong);
                ui.painter()
                    .rect_stroke(mark, 0.0, stroke, StrokeKind::Inside);
            }
            ui.add(egui::Label::new(text(task, font, ink)).wrap());
        });
        if now && lesson.hints > 0 && !lesson.late {
            let hint = part.hints.get(lesson.hints - 1);
            let hint = hint.map_or(String::new(), |h| keys::written(ui, &words(h)));
            let hint = text(hint, theme::italic(look.size.body), *look.accent.full);
            ui.add(egui::Label::new(hint).wrap());
        }
    }
}

/// What can be done about the scene, which is the last one or not; the first of it by F11.
fn buttons(
    ui: &mut Ui,
    look: &Look,
    (n, scene, last): (usize, &Scene, bool),
    (lesson, left_out): (&Lesson, &LeftOut),
    out: &mut Out,
) {
    let scripted = lesson.part.and_then(|k| scene.parts.get(k));
    let scripted = scripted.is_some_and(|p| !p.does.is_empty());
    let (label, change, primary) = match (lesson.part, lesson.late) {
        (None, _) if last => (text!("lesson-last"), LessonChange::Next, true),
        (None, _) => (text!("lesson-next"), LessonChange::Next, true),
        (_, true) => (text!("lesson-again"), LessonChange::Begin(n), true),
        _ if lesson.hints < HINTS => {
            let label = text!("lesson-hint", n = lesson.hints + 1, all = HINTS);
            (label, LessonChange::Hint, false)
        }
        _ if scripted => (text!("lesson-do-it"), LessonChange::DoIt, false),
        _ => (text!("lesson-again"), LessonChange::Begin(n), false),
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        if act(ui, look, &label, Some(Key::F11), primary) {
            out.write(change);
        }
        if scene.folds.is_empty() || lesson.part.is_none() {
            return;
        }
        let words = if left_out.whole {
            text!("lesson-fold")
        } else {
            text!("lesson-unfold")
        };
        if act(ui, look, &words, None, false) {
            out.write(LessonChange::Whole(!left_out.whole));
        }
    });
    // Scenes about a decision have a way back to it.
    let goes_back = scene.back.is_some() && lesson.part.is_some();
    if goes_back && act(ui, look, &text!("lesson-back"), Some(Key::F10), true) {
        out.write(LessonChange::GoBack);
    }
    ui.add_space(3.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let mut small_act = |words: String, change: LessonChange| {
            if act(ui, look, &words, None, false) {
                out.write(change);
            }
        };
        small_act(text!("lesson-again-short"), LessonChange::Begin(n));
        if lesson.part.is_some() {
            small_act(text!("lesson-skip"), LessonChange::Next);
        }
        small_act(text!("lesson-leave"), LessonChange::Leave);
    });
}

/// The part that something can be pointed at for.
fn at_work<'l>(lesson: &Lesson, lessons: &'l Lessons) -> Option<&'l Part> {
    let (n, k) = lesson.on.zip(lesson.part).filter(|_| !lesson.late)?;
    lessons.all().get(n)?.1.parts.get(k)
}

/// Names of the controls that do a part, or that lead to it, the first to be pointed at first.
fn names(part: &Part) -> impl Iterator<Item = String> + '_ {
    let by_act = part.does.iter().filter_map(|step| match step {
        Step::Act(action) => Some(places::of_act(action)),
        Step::EndTurn | Step::GoBack => None,
    });
    by_act.chain(part.points.iter().cloned())
}

/// Tells the page which controls the part speaks of, before they are drawn.
pub(super) fn want(mut page: Page, lesson: Res<Lesson>, lessons: Res<Lessons>) {
    let Some(sheet) = page.open() else { return };
    let part = at_work(&lesson, &lessons);
    places::want(
        sheet.ui.ctx(),
        part.map(names).into_iter().flatten().collect(),
    );
}

/// Outlines the control that the part speaks of.
pub(super) fn point(mut page: Page, lesson: Res<Lesson>, lessons: Res<Lessons>) {
    let Some(Sheet { ui, look, .. }) = page.open() else {
        return;
    };
    let part = at_work(&lesson, &lessons);
    let find = |name: String| Some((places::find(ui.ctx(), &name)?, name));
    let Some((at, name)) = part.and_then(|p| names(p).find_map(find)) else {
        return;
    };
    let painter = ui
        .ctx()
        .layer_painter(LayerId::new(Order::Foreground, "lesson-pointer".into()));
    // A bracket stands between lines of text, which a wider frame would cover.
    if places::is_bracket(&name) {
        let stroke = Stroke::new(2.0, *look.accent.full);
        painter.rect_stroke(at, look.radius, stroke, StrokeKind::Inside);
        let foot = at.with_min_y(at.bottom() - 4.0);
        painter.rect_filled(foot, look.radius, *look.accent.full);
        return;
    }
    let edge = at.expand(4.0);
    let stroke = Stroke::new(3.0, *look.accent.full);
    painter.rect_stroke(edge, look.radius, stroke, StrokeKind::Outside);
}
