//! The room's screen is drawn from what is public: nothing that any seat hides is in it.

use super::secrets::Secrets;
use super::snapshots::{LOOKED_AT, look_for_pair, now_and_then, scripted, turn};
use plenary::model::calendar::Phase;
use plenary::seat::Public;
use plenary::world::journal::Happening;

/// Mandates, packages, questions, beliefs, incidents that nobody named and who is behind them: whatever
/// two states hide may change places, and the room's screen is the same.
#[test]
fn what_two_states_hide_is_not_on_the_rooms_screen() {
    for of in LOOKED_AT {
        let looked = look_for_pair(of, now_and_then, |s, pair| {
            let bare = Public::of(s);
            let secrets = Secrets::plant(s, pair[0], pair[1]);
            let before = Public::of(s);
            assert_eq!(bare, before, "what is planted is hidden, {:?}", s.phase());
            secrets.swap(s);
            assert_eq!(before, Public::of(s), "{}, {:?}", of.0, s.phase());
            secrets.swap(s);
            secrets.lift(s);
        });
        assert!(looked > 10, "{looked}");
    }
}

/// By its parts: no seat, no mandate, no package, no question, no secret goal; of incidents only those
/// that were named in public.
#[test]
fn the_rooms_screen_has_nothing_of_any_seat() {
    let (mut s, script) = scripted("twelve-bra", "restraint", 4, "BRA");
    let mut named = 0;
    while s.phase() != Phase::Over {
        let known = Public::of(&s).into_snapshot();
        assert_eq!(known.seat, None);
        assert!(known.own.wants.iter().all(|w| *w == (0.0, 0.0)));
        assert!(known.own.capital.is_none() && known.own.sum.is_none());
        assert!(known.packages.offers.is_empty() && known.packages.overheard.is_empty());
        assert!(known.goals.own.is_none() && known.goals.all.is_empty());
        let years = &known.years;
        assert!(years.affairs.is_none() && years.questions.is_empty() && years.reports.is_empty());
        assert!(
            years
                .incidents
                .iter()
                .all(|i| i.public && i.suspects.is_empty())
        );
        named += years.incidents.len();
        assert!(known.room.floor.raised.is_empty() && known.room.regional.caucus.is_empty());
        let secret = |what: &Happening| {
            matches!(
                what,
                Happening::Mandate { .. } | Happening::Lobbied { .. } | Happening::Deal { .. }
            )
        };
        assert!(
            !known.journal.iter().any(|t| secret(&t.what)),
            "{:?}",
            s.phase()
        );
        turn(&mut s, &script);
    }
    assert!(named > 0, "something was named in public");
    // At the end everything is opened.
    assert!(!Public::of(&s).into_snapshot().goals.all.is_empty());
}
