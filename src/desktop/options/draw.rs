//! The page of settings.

use bevy::prelude::{MessageWriter, Res};
use bevy_egui::egui::{self, Key, Modifiers, ScrollArea, Sense, TextEdit, Ui, Vec2};

use crate::desktop::appearance::Appearance;
use crate::desktop::frame::FrameChange;
use crate::desktop::motion::{Motion, Move};
use crate::desktop::options::changes::{Options, OptionsChange};
use crate::desktop::options::keys::{Which, keys_ui};
use crate::desktop::page::{Page, Sheet};
use crate::desktop::palette::{HOUSE, PALETTES};
use crate::desktop::play::Play;
use crate::desktop::settings::{Help, Remembered};
use crate::desktop::shortcuts::Part;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::controls::{tiny, toggle};
use crate::desktop::widgets::fade::fades;
use crate::desktop::widgets::{act, at, hair, head, keys, leaf, ring, sign, small, text};
use crate::model::ids::WordingId;
use crate::text;

/// Width from which the page has two columns, in points.
const TWO: f32 = 860.0;

/// What the page asks for.
type Out<'w> = (
    MessageWriter<'w, OptionsChange>,
    MessageWriter<'w, FrameChange>,
    MessageWriter<'w, Move>,
);

/// What the page shows.
struct View<'a> {
    look: &'a Look,
    options: &'a Options,
    appearance: &'a Appearance,
    remembered: &'a Remembered,
    motion: &'a Motion,
    folder: String,
    part: Part,
}

/// Draws the page.
pub(super) fn draw(
    mut page: Page,
    (options, appearance): (Res<Options>, Res<Appearance>),
    (remembered, motion, play): (Res<Remembered>, Res<Motion>, Res<Play>),
    mut out: Out,
) {
    let Some(Sheet {
        ui, look, screen, ..
    }) = page.open()
    else {
        return;
    };
    let folder = play.path.as_deref().and_then(std::path::Path::parent);
    let view = View {
        look,
        options: &options,
        appearance: &appearance,
        remembered: &remembered,
        motion: &motion,
        folder: folder.map_or_else(String::new, |f| f.display().to_string()),
        part: options.part.unwrap_or(Part::of(screen)),
    };
    let leaf = leaf(ui, look);
    at(ui, leaf.shrink2(Vec2::new(28.0, 16.0)), |ui| {
        ui.horizontal(|ui| {
            let title = text!("options-title");
            ui.label(text(title, theme::italic(look.size.title), *look.ink.full));
            ui.add_space(16.0);
            let free = options.waits.is_none();
            let close = act(ui, look, &text!("options-close"), Some(Key::Escape), false);
            if close && free {
                out.0.write(OptionsChange::Open(false));
                ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
            }
        });
        hair(ui, look);
        let shown = ScrollArea::vertical()
            .id_salt("options")
            .auto_shrink(false)
            .show(ui, |ui| {
                if ui.available_width() < TWO {
                    seen(ui, &view, &mut out);
                    done(ui, &view, &mut out);
                    return;
                }
                ui.spacing_mut().item_spacing.x = 40.0;
                ui.columns(2, |sides| {
                    for ui in sides.iter_mut() {
                        ui.spacing_mut().item_spacing.x = look.space[1];
                    }
                    let left = egui::Layout::top_down(egui::Align::Min);
                    sides[0].with_layout(left, |ui| seen(ui, &view, &mut out));
                    sides[1].with_layout(left, |ui| done(ui, &view, &mut out));
                });
            });
        fades(ui, *look.ground.sheet, &shown);
    });
}

fn part(ui: &mut Ui, look: &Look, words: &str) {
    ui.add_space(10.0);
    head(ui, look, words);
}

/// How things look and move, and how much is explained.
fn seen(ui: &mut Ui, view: &View, out: &mut Out) {
    let look = view.look;
    part(ui, look, &text!("options-look"));
    ui.horizontal_wrapped(|ui| {
        for (name, words) in [
            ("paper", text!("options-paper")),
            ("lamplight", text!("options-lamplight")),
        ] {
            let on = view.appearance.look.name == name;
            if toggle(ui, look, &words, &words, on) && !on {
                out.1.write(FrameChange::Theme);
            }
        }
    });
    let scale = view.appearance.scale;
    let key = |ui: &Ui, key| keys::name_in(ui, Part::Everywhere, key);
    ui.horizontal(|ui| {
        let size = text!("options-size", percent = format!("{:.0}", scale * 100.0));
        ui.label(text(size, theme::sans(look.size.body), *look.ink.full));
        if tiny(
            ui,
            look,
            "−",
            &text!("frame-smaller-note", key = key(ui, Key::Minus)),
        ) {
            out.1.write(FrameChange::TextSize(scale - 0.1));
        }
        if tiny(
            ui,
            look,
            "+",
            &text!("frame-larger-note", key = key(ui, Key::Equals)),
        ) {
            out.1.write(FrameChange::TextSize(scale + 0.1));
        }
    });
    part(ui, look, &text!("options-palette"));
    small(ui, look, text!("options-palette-note"));
    let chosen = &view.remembered.settings.palette;
    let names = std::iter::once(HOUSE).chain(PALETTES.iter().map(|p| p.0));
    for name in names {
        ui.horizontal(|ui| {
            let words = palette_words(name);
            if toggle(ui, look, &words, &words, chosen == name) {
                out.0.write(OptionsChange::Palette(name.to_owned()));
            }
            if chosen == name {
                swatch(ui, look);
            }
        });
    }
    let contrast = view.remembered.settings.contrast;
    let words = text!("options-contrast");
    if toggle(ui, look, &words, &words, contrast) {
        out.0.write(OptionsChange::Contrast(!contrast));
    }
    let words = text!("options-still");
    if toggle(ui, look, &words, &words, view.motion.reduced) {
        out.2.write(Move(view.motion.reduced));
    }
    part(ui, look, &text!("options-help"));
    for (help, words) in [
        (Help::All, text!("options-help-all")),
        (Help::Words, text!("options-help-words")),
        (Help::None, text!("options-help-none")),
    ] {
        let on = view.remembered.settings.help == help;
        if toggle(ui, look, &words, &words, on) {
            out.0.write(OptionsChange::Help(help));
        }
    }
}

fn palette_words(name: &str) -> String {
    match name {
        "vermilion-blue" => text!("options-palette-vermilion-blue"),
        "rose-teal" => text!("options-palette-rose-teal"),
        "light-dark" => text!("options-palette-light-dark"),
        _ => text!("options-palette-house"),
    }
}

/// The sides with their signs, and the classes from worse to better.
fn swatch(ui: &mut Ui, look: &Look) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(190.0, 16.0), Sense::hover());
    let p = ui.painter();
    for k in 0..2 {
        let at = rect.left_center() + Vec2::new(8.0 + 18.0 * k as f32, 0.0);
        sign(p, look, WordingId::new(k), at, 5.0);
    }
    for (k, colour) in look.class.judged.iter().enumerate() {
        let from = rect.min + Vec2::new(50.0 + 20.0 * k as f32, 1.0);
        p.rect_filled(
            egui::Rect::from_min_size(from, Vec2::new(19.0, 14.0)),
            0.0,
            **colour,
        );
    }
}

/// What is kept where, and which key does what.
fn done(ui: &mut Ui, view: &View, out: &mut Out) {
    let look = view.look;
    part(ui, look, &text!("options-kept"));
    small(ui, look, text!("options-autosave"));
    if !view.folder.is_empty() {
        small(ui, look, text!("options-folder-now", folder = &view.folder));
    }
    let kept = &view.remembered.settings.folder;
    let kept = kept.as_ref().map(|f| f.display().to_string());
    let mut typed = (view.options.folder.clone())
        .or(kept.clone())
        .unwrap_or_default();
    ui.horizontal(|ui| {
        let id = ui.id().with("folder");
        let before: Option<String> = ui.data(|d| d.get_temp(id));
        if let Some(before) = before {
            typed = before;
        }
        let hint = text(
            text!("options-folder"),
            theme::sans(look.size.body),
            *look.ink.faint,
        );
        let wide = (ui.available_width() - 110.0).max(120.0);
        let field = ui.add(
            TextEdit::singleline(&mut typed)
                .hint_text(hint)
                .font(theme::sans(look.size.body))
                .desired_width(wide),
        );
        field.widget_info(|| {
            let mut info = egui::WidgetInfo::text_edit(true, &typed, &typed, "");
            info.label = Some(text!("options-folder"));
            info
        });
        ring(ui, look, field.rect, field.has_focus());
        if field.changed() {
            ui.data_mut(|d| d.insert_temp(id, typed.clone()));
        }
        if act(ui, look, &text!("options-folder-keep"), None, false) {
            ui.data_mut(|d| d.remove::<String>(id));
            out.0.write(OptionsChange::Folder(typed.clone()));
        }
    });
    small(ui, look, text!("options-folder-next"));
    if let Some(path) = view.remembered.path() {
        let file = path.display().to_string();
        small(ui, look, text!("options-file", file = file));
    }
    part(ui, look, &text!("options-keys"));
    let rest = view.remembered.settings.letters_rest;
    let words = text!("options-letters-rest");
    if toggle(ui, look, &words, &words, rest) {
        out.0.write(OptionsChange::LettersRest(!rest));
    }
    small(ui, look, text!("options-keys-note"));
    let which = Which {
        part: view.part,
        options: view.options,
        own: view.remembered.settings.keys.is_empty(),
    };
    keys_ui(ui, look, &which, &mut out.0);
}
