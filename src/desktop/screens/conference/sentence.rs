//! A clause as a sentence with its brackets laid out.

use crate::model::ids::{BracketId, ClauseId, WordingId};
use bevy_egui::egui::{
    self, Color32, Stroke,
    text::{LayoutJob, TextFormat},
};

use crate::conference::room::Standing;
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::words;
use crate::text;

/// Wordings of a bracket that together have more characters are not all shown in the sentence (judgement:
/// two lines).
const LONG: usize = 110;

/// A bracket in the sentence, by characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Which.
    pub bracket: BracketId,
    /// First character.
    pub from: usize,
    /// One past the last.
    pub to: usize,
    /// The wording that stands.
    pub words: String,
    /// First character and one past the last of each wording, if all are shown.
    pub each: Vec<(usize, usize)>,
}

/// The sentence with its brackets laid out, and where each bracket lies in it. Those that are `live` show
/// all their wordings, or how many others there are where that would take many lines; the rest only the
/// one that stands. With `all`, every wording is shown.
pub fn sentence(
    look: &Look,
    sight: &Sight,
    c: ClauseId,
    width: f32,
    (selected, live, all): (BracketId, &dyn Fn(BracketId) -> bool, bool),
) -> (LayoutJob, Vec<Part>) {
    let treaty = &sight.scenario.text;
    let clause = &treaty.clauses[c];
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    let mut chars = 0;
    let mut parts = vec![];
    let form = |font: egui::FontId, ink: Color32| TextFormat {
        font_id: font,
        color: ink,
        line_height: Some(look.size.treaty * 1.36),
        ..TextFormat::default()
    };
    let mut put = |words: &str, f: TextFormat, chars: &mut usize| {
        *chars += words.chars().count();
        job.append(words, 0.0, f);
    };
    let plain = || form(theme::serif(look.size.treaty), *look.ink.full);
    let mut rest = clause.text.as_str();
    while let Some((before, after)) = rest.split_once('{') {
        let (name, tail) = after.split_once('}').unwrap_or((after, ""));
        put(before, plain(), &mut chars);
        rest = tail;
        let ids = clause.words.iter().copied().chain(clause.frame.brackets());
        let Some(b) = ids.into_iter().find(|&b| treaty.brackets[b].id == name) else {
            continue;
        };
        let bracket = &treaty.brackets[b];
        let standing = sight.standing(b);
        let now = sight.room.draft.text.at(b);
        let from = chars;
        let struck = sight.struck(b);
        let mut each = vec![];
        if matches!(standing, Standing::Clear | Standing::Shut) && b != selected {
            // What stood there before the last change is struck through, what came is underlined.
            let old = struck.map(|w| bracket.wordings[w].text.trim_matches([' ', ',']));
            if let Some(old) = old.filter(|old| !old.is_empty()) {
                if from > 0 && !before.ends_with(' ') {
                    put(" ", plain(), &mut chars);
                }
                put(old, gone(plain(), look), &mut chars);
                put(" ", plain(), &mut chars);
            }
            let now = &bracket.wordings[now].text;
            if struck.is_some() {
                put(now, come(plain(), look), &mut chars);
            } else {
                put(now, plain(), &mut chars);
            }
        } else {
            let ink = if standing == Standing::Contested {
                *look.accent.full
            } else {
                *look.ink.full
            };
            let bold = matches!(standing, Standing::Contested | Standing::Blocked);
            let font = if bold {
                theme::serif_bold(look.size.treaty)
            } else {
                theme::serif(look.size.treaty)
            };
            let soft = matches!(standing, Standing::Near | Standing::Waiting);
            if from > 0 && !before.ends_with(' ') {
                put(" ", plain(), &mut chars);
            }
            let mark = if soft { *look.ink.faint } else { ink };
            put(
                if standing == Standing::Blocked {
                    "[["
                } else {
                    "["
                },
                form(font.clone(), mark),
                &mut chars,
            );
            let long = bracket
                .wordings
                .iter()
                .map(|w| w.text.chars().count())
                .sum::<usize>()
                > LONG;
            let shown = |w: WordingId| w == now || (live(b) && (all || !long));
            for (n, w) in (WordingId::all(bracket.wordings.len()).filter(|&w| shown(w))).enumerate()
            {
                if n > 0 {
                    put(
                        " | ",
                        form(theme::serif(look.size.treaty), mark),
                        &mut chars,
                    );
                }
                let mut f = plain();
                if soft && (w != now || !live(b)) {
                    f.color = *look.ink.faint;
                } else if soft {
                    f.underline = Stroke::new(look.width.line, *look.ink.faint);
                }
                if struck == Some(w) {
                    f = gone(f, look);
                } else if struck.is_some() && w == now {
                    f = come(f, look);
                }
                let first = chars;
                put(&words::wording(&sight.scenario, b, w), f, &mut chars);
                each.push((first, chars));
            }
            let others = bracket.wordings.len() - 1;
            if live(b) && long && !all && others > 0 {
                let words = format!(" | {}", text!("page-others", n = others));
                put(
                    &words,
                    form(theme::italic(look.size.treaty), mark),
                    &mut chars,
                );
            }
            put(
                if standing == Standing::Blocked {
                    "]]"
                } else {
                    "]"
                },
                form(font, mark),
                &mut chars,
            );
        }
        let words = words::wording(&sight.scenario, b, now);
        parts.push(Part {
            bracket: b,
            from,
            to: chars,
            words,
            each,
        });
    }
    put(rest, plain(), &mut chars);
    (job, parts)
}

/// Words that were taken out.
fn gone(form: TextFormat, look: &Look) -> TextFormat {
    TextFormat {
        color: *look.ink.faint,
        strikethrough: Stroke::new(look.width.line, *look.accent.full),
        ..form
    }
}

/// Words that came in their place.
fn come(form: TextFormat, look: &Look) -> TextFormat {
    TextFormat {
        color: *look.ink.full,
        underline: Stroke::new(look.width.line, *look.accent.full),
        ..form
    }
}
