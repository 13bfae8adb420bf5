//! The readiness quiz: a sheet for students, a sheet with the answers.

use maud::{Markup, html};

use super::page::{Sheets, head, page as whole};
use super::parts::of;
use crate::classroom::open::Open;
use crate::classroom::print::sheet::{Audience, Page};
use crate::locale::Sentence;
use crate::{say, text};

/// A question: its words, the choices, which is right (from 0), and why.
struct QuizQuestion {
    ask: Sentence,
    choices: [Sentence; 3],
    right: usize,
    why: Sentence,
}

fn questions(open: &Open) -> [QuizQuestion; 6] {
    let setup = &open.scenario.setup;
    let question = |ask, choices, right, why| QuizQuestion {
        ask,
        choices,
        right,
        why,
    };
    [
        question(
            say!("print-quiz-clear"),
            [
                say!("print-quiz-clear-a"),
                say!("print-quiz-clear-b"),
                say!("print-quiz-clear-c"),
            ],
            1,
            say!("print-quiz-clear-why"),
        ),
        question(
            say!("print-quiz-days", days = setup.days),
            [
                say!("print-quiz-days-a"),
                say!("print-quiz-days-b"),
                say!("print-quiz-days-c"),
            ],
            0,
            say!("print-quiz-days-why"),
        ),
        question(
            say!("print-quiz-binds"),
            [
                say!("print-quiz-binds-a"),
                say!("print-quiz-binds-b"),
                say!("print-quiz-binds-c"),
            ],
            2,
            say!("print-quiz-binds-why"),
        ),
        question(
            say!("print-quiz-acts"),
            [
                say!("print-quiz-acts-a", n = setup.actions_per_day),
                say!("print-quiz-acts-b"),
                say!("print-quiz-acts-c", n = setup.actions_per_day),
            ],
            0,
            say!("print-quiz-acts-why"),
        ),
        question(
            say!("print-quiz-sign"),
            [
                say!("print-quiz-sign-a"),
                say!("print-quiz-sign-b"),
                say!("print-quiz-sign-c"),
            ],
            1,
            say!("print-quiz-sign-why"),
        ),
        question(
            say!("print-quiz-secret"),
            [
                say!("print-quiz-secret-a"),
                say!("print-quiz-secret-b"),
                say!("print-quiz-secret-c"),
            ],
            2,
            say!("print-quiz-secret-why"),
        ),
    ]
}

/// The quiz with its answers: the second sheet stays with the teacher.
pub(super) fn page(open: &Open) -> Page {
    let all = questions(open);
    let title = say!("print-quiz");
    let asked = html! {
        (head(&title.to_string(), of(open)))
        p.row { span { (text!("print-slip-name")) " " span.fill.long {} } }
        div.roomy {
            p.lede { (text!("print-quiz-how")) }
            @for (k, q) in all.iter().enumerate() { (ask(k, q, false)) }
        }
    };
    let answered = html! {
        (head(&text!("print-quiz-answers"), of(open)))
        div.roomy { @for (k, q) in all.iter().enumerate() { (ask(k, q, true)) } }
    };
    Page {
        file: "quiz.html",
        html: whole(&title.to_string(), Sheets::Upright, &[asked, answered]),
        title,
        audience: Audience::Teacher,
        copies: say!("print-copies-quiz", n = open.class.students),
        sheets: Some(2),
    }
}

fn ask(k: usize, q: &QuizQuestion, answered: bool) -> Markup {
    html! {
        div.q {
            h3 { (k + 1) ". " (q.ask.to_string()) }
            @for (c, choice) in q.choices.iter().enumerate() {
                p { span.box.on[answered && c == q.right] {} (choice.to_string()) }
            }
            @if answered { p.small { (q.why.to_string()) } }
        }
    }
}
