//! The working sheet says what rule 2.1 and 2.2 say.

use plenary::delegates::sheet::Sheet;
use plenary::model::ids::{BracketId, WordingId};
use plenary::negotiation::worth::{Reading, read};

use super::scenario;

fn near(a: &Reading, b: &Reading) -> bool {
    let close = |x: &[f64], y: &[f64]| x.iter().zip(y).all(|(x, y)| (x - y).abs() < 1e-9);
    close(&a.position, &b.position)
        && close(&a.link, &b.link)
        && close(&a.feared, &b.feared)
        && (a.safeguard - b.safeguard).abs() < 1e-9
}

#[test]
fn the_sheet_reads_every_change_as_the_rules_do() {
    let scenario = scenario("dubai-2012");
    let treaty = &scenario.text;
    let text = treaty.opening();
    let sheet = Sheet::new(treaty, &text);
    let mut moved = 0;
    let mut last = vec![];
    for (b, bracket) in BracketId::each(&treaty.brackets) {
        for w in WordingId::all(bracket.wordings.len()) {
            let one = read(treaty, &text.with(b, w));
            assert!(near(&sheet.singles(b)[w], &one), "{} {w}", bracket.key);
            moved += usize::from(!near(&one, sheet.now()));
            last.retain(|&(x, _)| x != b);
            last.push((b, w));
            if last.len() > 5 {
                last.remove(0);
            }
            let many = read(treaty, &text.with_all(&last));
            assert!(near(&sheet.reading(&last), &many), "{last:?}");
        }
    }
    assert!(moved > 100, "changes do change the reading");
}
