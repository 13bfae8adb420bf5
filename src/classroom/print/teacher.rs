//! For the teacher: learning goals, how to grade, what the model cannot say.

use maud::html;

use super::page::{Sheets, head, page as whole};
use super::parts::of;
use crate::classroom::open::Open;
use crate::classroom::print::sheet::{Audience, Page};
use crate::{say, text};

pub(super) fn page(open: &Open) -> Page {
    let title = say!("print-teacher");
    let goals = html! {
        (head(&text!("print-teacher-goals"), of(open)))
        div.roomy {
            p.lede { (text!("print-teacher-goals-head")) }
            ol {
                @for goal in [say!("print-learn-words"), say!("print-learn-interests"), say!("print-learn-trade"), say!("print-learn-trust"), say!("print-learn-doubt"), say!("print-learn-model")] {
                    li { (goal.to_string()) }
                }
            }
            h2 { (text!("print-teacher-limits")) }
            ul {
                @for limit in [say!("print-limit-forecast"), say!("print-limit-numbers"), say!("print-limit-states"), say!("print-limit-people"), say!("print-limit-law")] {
                    li { (limit.to_string()) }
                }
            }
            h2 { (text!("print-teacher-care")) }
            p { (text!("print-teacher-care-text")) }
        }
    };
    let grading = html! {
        (head(&text!("print-grading"), of(open)))
        div.roomy {
            p.lede { (text!("print-grading-why")) }
            table {
                tr {
                    th { (text!("print-grading-what")) }
                    th { (text!("print-grading-full")) }
                    th { (text!("print-grading-half")) }
                    th { (text!("print-grading-little")) }
                }
                @for [what, full, half, little] in [
                    [say!("print-grade-reasons"), say!("print-grade-reasons-full"), say!("print-grade-reasons-half"), say!("print-grade-reasons-little")],
                    [say!("print-grade-text"), say!("print-grade-text-full"), say!("print-grade-text-half"), say!("print-grade-text-little")],
                    [say!("print-grade-others"), say!("print-grade-others-full"), say!("print-grade-others-half"), say!("print-grade-others-little")],
                    [say!("print-grade-bets"), say!("print-grade-bets-full"), say!("print-grade-bets-half"), say!("print-grade-bets-little")],
                    [say!("print-grade-look"), say!("print-grade-look-full"), say!("print-grade-look-half"), say!("print-grade-look-little")],
                ] {
                    tr {
                        td.b { (what.to_string()) }
                        td { (full.to_string()) }
                        td { (half.to_string()) }
                        td { (little.to_string()) }
                    }
                }
            }
            h2 { (text!("print-grading-not")) }
            p { (text!("print-grading-not-text")) }
            h2 { (text!("print-grading-memo")) }
            p { (text!("print-grading-memo-text")) }
        }
    };
    Page {
        file: "teacher.html",
        html: whole(&title.to_string(), Sheets::Upright, &[goals, grading]),
        title,
        audience: Audience::Teacher,
        copies: say!("print-copies-teacher"),
        sheets: Some(2),
    }
}
