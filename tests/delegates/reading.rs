//! A change of a text reads to the last bit as the changed text does.

use plenary::model::ids::{BracketId, WordingId};
use plenary::negotiation::reading::{ReadText, read};

use super::scenario;

#[test]
fn every_change_reads_as_the_changed_text_does() {
    for name in ["first-steps", "dubai-2012"] {
        let scenario = scenario(name);
        let treaty = &scenario.text;
        let text = treaty.opening();
        let mut draft = ReadText::new(treaty, &text);
        assert_eq!(*draft.now(), read(treaty, &text));
        let mut moved = 0;
        let mut last = vec![];
        for (b, bracket) in BracketId::each(&treaty.brackets) {
            for w in WordingId::all(bracket.wordings.len()) {
                let one = read(treaty, &text.with(b, w));
                assert_eq!(draft.singles(b)[w], one, "{} {w}", bracket.key);
                moved += usize::from(one != *draft.now());
                last.retain(|&(x, _)| x != b);
                last.push((b, w));
                if last.len() > 5 {
                    last.remove(0);
                }
                let many = read(treaty, &text.with_all(&last));
                assert_eq!(draft.with(&last), many, "{last:?}");
            }
        }
        assert!(moved > 10, "changes do change the reading");
        draft.take(&last);
        assert_eq!(*draft.now(), read(treaty, &text.with_all(&last)));
    }
}
