//! Slips to cut: plates and votes, answers at the signing, deals, bets and exit tickets.

use maud::{Markup, html};

use super::page::{Sheets, page as whole};
use super::parts::of;
use crate::classroom::class::StepKind;
use crate::classroom::open::Open;
use crate::classroom::print::sheet::{Audience, Page};
use crate::locale::Sentence;
use crate::{say, text};

/// Small slips of a sheet.
const SMALL: usize = 8;
/// Tall slips of a sheet.
const TALL: usize = 6;

fn fill(label: Sentence, class: &str) -> Markup {
    html! { (label.to_string()) " " span class={ "fill " (class) } {} }
}

fn boxes(labels: &[Sentence]) -> Markup {
    html! { p { @for label in labels { span.opt { span.box {} (label.to_string()) } " " } } }
}

fn head(open: &Open, title: &Sentence) -> Markup {
    html! {
        h2 { (title.to_string()) }
        p.small.row.apart { span { (fill(say!("print-slip-delegation"), "")) } span { (of(open)) } }
    }
}

fn sheet(slip: &Markup, count: usize, tall: bool) -> Markup {
    html! {
        div.slips {
            @for _ in 0..count { div.slip.tall[tall] { (slip) } }
        }
    }
}

fn delegations(open: &Open) -> usize {
    open.class.tables.iter().map(|t| t.delegations.len()).sum()
}

fn rounds(open: &Open) -> usize {
    open.class
        .plan
        .iter()
        .filter(|s| s.what == StepKind::Round)
        .count()
}

/// Ballots: a wording that one can live with, a vote, an answer at the signing.
pub(super) fn ballots(open: &Open) -> Page {
    let plate = html! {
        (head(open, &say!("print-slip-plate")))
        p { (fill(say!("print-slip-bracket"), "short")) " " (fill(say!("print-slip-wording"), "short")) " " (fill(say!("print-slip-day"), "short")) }
        (boxes(&[say!("print-plate-live"), say!("print-plate-object")]))
        p { (fill(say!("print-slip-why"), "whole")) }
    };
    let vote = html! {
        (head(open, &say!("print-slip-vote")))
        p { (fill(say!("print-slip-bracket"), "short")) " " (fill(say!("print-slip-wording"), "short")) }
        (boxes(&[say!("print-vote-yes"), say!("print-vote-no"), say!("print-vote-abstain")]))
        p { (fill(say!("print-slip-why"), "whole")) }
    };
    let answer = html! {
        (head(open, &say!("print-slip-answer")))
        p { (text!("print-answer-ask", text = &open.scenario.text.title)) }
        @for label in [say!("print-answer-sign"), say!("print-answer-declare"), say!("print-answer-later"), say!("print-answer-refuse")] {
            p { span.box {} (label.to_string()) }
        }
        p { (fill(say!("print-answer-why"), "whole")) }
    };
    let sheets = [
        sheet(&plate, SMALL, false),
        sheet(&vote, SMALL, false),
        sheet(&answer, TALL, true),
    ];
    let n = (delegations(open) * 4 * rounds(open)).div_ceil(SMALL);
    let title = say!("print-ballots");
    Page {
        file: "ballots.html",
        html: whole(&title.to_string(), Sheets::Upright, &sheets),
        title,
        audience: Audience::Everybody,
        copies: say!(
            "print-copies-ballots",
            plates = n,
            votes = delegations(open).div_ceil(SMALL / 2),
            answers = delegations(open).div_ceil(TALL)
        ),
        sheets: Some(sheets.len()),
    }
}

/// Deals: what one gives, what one gets, until when.
pub(super) fn deals(open: &Open) -> Page {
    let deal = html! {
        h2 { (text!("print-slip-deal")) }
        p.row { span { (fill(say!("print-deal-between"), "")) } span { (fill(say!("print-deal-and"), "")) } }
        @for _ in 0..2 {
            p { (fill(say!("print-deal-we"), "short")) " " (fill(say!("print-slip-wording"), "short")) }
            p { (fill(say!("print-deal-you"), "short")) " " (fill(say!("print-slip-wording"), "short")) }
        }
        p { (fill(say!("print-deal-besides"), "whole")) }
        p.row { span { (fill(say!("print-deal-until"), "short")) } span { (fill(say!("print-deal-signed"), "")) } }
        p.small { (text!("print-deal-broken")) }
    };
    let title = say!("print-deals");
    let sheets = [sheet(&deal, TALL, true)];
    let n = (delegations(open) * rounds(open)).div_ceil(TALL);
    Page {
        file: "deals.html",
        html: whole(&title.to_string(), Sheets::Upright, &sheets),
        title,
        audience: Audience::Everybody,
        copies: say!("print-copies-sheets", n = n),
        sheets: Some(sheets.len()),
    }
}

/// Bets before the signing, and exit tickets.
pub(super) fn bets(open: &Open) -> Page {
    let all = open.scenario.states.len();
    let bet = html! {
        h2 { (text!("print-slip-bet")) }
        p.small { (fill(say!("print-slip-name"), "")) }
        p { (text!("print-bet-ask", all = all)) " " span.fill.short {} }
        p { (fill(say!("print-bet-between"), "short")) " " (fill(say!("print-deal-and"), "short")) }
        p { (fill(say!("print-bet-doubt"), "")) }
        p { (fill(say!("print-slip-why"), "whole")) }
    };
    let ticket = html! {
        h2 { (text!("print-slip-ticket")) }
        p.small { (fill(say!("print-slip-name"), "")) }
        @for ask in [say!("print-ticket-word"), say!("print-ticket-changed"), say!("print-ticket-doubt")] {
            p { (ask.to_string()) @for _ in 0..2 { span.fill.whole {} } }
        }
    };
    let title = say!("print-bets");
    let sheets = [sheet(&bet, SMALL, false), sheet(&ticket, TALL, true)];
    let students = open.class.students as usize;
    Page {
        file: "bets.html",
        html: whole(&title.to_string(), Sheets::Upright, &sheets),
        title,
        audience: Audience::Everybody,
        copies: say!(
            "print-copies-bets",
            bets = students.div_ceil(SMALL),
            tickets = students.div_ceil(TALL)
        ),
        sheets: Some(sheets.len()),
    }
}
