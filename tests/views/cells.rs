//! Tables as those who hear the screen find them: rows of cells, each under the heading of its column; and
//! maps, which say by strokes what they say by colour.

use bevy_egui::egui::Shape;
use bevy_egui::egui::accesskit::Role;
use plenary::desktop::screens::aftermath::changes::AftermathChange;
use plenary::desktop::screens::conference::Column;
use plenary::desktop::screens::conference::changes::ConferenceChange;
use plenary::desktop::screens::signing::{Below, SigningChange};

use super::*;

/// A table: the headings of its columns, and the words of its cells row by row.
struct Heard {
    heads: Vec<String>,
    rows: Vec<Vec<String>>,
    /// Rows under the headings, those that are scrolled away counted.
    all: usize,
}

/// The one table of a name. Each row has a cell under each heading, the first of which heads the row, and
/// each says where it stands.
fn table(h: &Harness<Window>, name: &str) -> Heard {
    let named = |t: &egui_kittest::Node<'_>| {
        let node = t.accesskit_node();
        node.role() == Role::Table && node.label().as_deref() == Some(name)
    };
    let all: Vec<_> = h.query_all_by(|_| true).filter(named).collect();
    assert_eq!(all.len(), 1, "tables called {name}");
    let whole = all[0].accesskit_node();
    let mut heads = vec![];
    let mut rows = vec![];
    for row in whole.children() {
        assert_eq!(row.role(), Role::Row, "{name}");
        let mut cells = vec![];
        for (n, cell) in row.children().enumerate() {
            let place = (cell.data().row_index(), cell.data().column_index());
            assert_eq!(place, (row.data().row_index(), Some(n)), "{name}");
            let role = match (row.data().row_index(), n) {
                (Some(0), _) => Role::ColumnHeader,
                (_, 0) => Role::RowHeader,
                _ => Role::Cell,
            };
            assert_eq!(cell.role(), role, "{name}");
            cells.push(cell.label().unwrap_or_default());
        }
        if row.data().row_index() == Some(0) {
            heads = cells;
        } else {
            assert_eq!(cells.len(), heads.len(), "{name}: {cells:?}");
            assert!(!cells[0].is_empty(), "{name}: {cells:?}");
            rows.push(cells);
        }
    }
    let (tall, wide) = (whole.data().row_count(), whole.data().column_count());
    assert_eq!(wide, Some(heads.len()), "{name}");
    let all = tall.unwrap() - 1;
    assert!(all >= rows.len() && !rows.is_empty(), "{name}");
    Heard { heads, rows, all }
}

fn twelve() -> Window {
    let mut front = Window::new(None);
    front.start_suggested("dubai-twelve");
    front
}

#[test]
fn lists_of_a_conference_are_tables_with_cells() {
    let mut front = twelve();
    front.go(Screen::Conference);
    front.end_turn();
    front.ask(plenary::desktop::frame::FrameChange::Recap(false));
    front.ask(ConferenceChange::Column(Column::People));
    let mut h = open(front, WIDE);
    let people = table(&h, "Who stands where");
    assert_eq!(people.heads[0], "delegation or group");
    assert_eq!(people.all, 11);
    for row in &people.rows {
        let state = h.state().sight().scenario.states.iter();
        assert!(
            state.map(|s| &s.profile.name).any(|n| *n == row[0]),
            "{row:?}"
        );
        assert!(row[3].ends_with(" %"), "trust: {row:?}");
    }
    h.state_mut().ask(ConferenceChange::Outline(true));
    h.run_ok();
    let clauses = table(&h, "The clauses");
    let all = h.state().sight().scenario.text.clauses.len();
    assert_eq!(clauses.rows.len(), all);
    h.state_mut().ask(ConferenceChange::Outline(false));
    press(&mut h, Key::K);
    h.state_mut()
        .package(PackageChange::Partner(StateId::new(1)));
    h.run_ok();
    let package = table(&h, "what it changes, by subject, in hundredths");
    assert_eq!(&package.heads[..2], ["subject", "us"]);
    assert_eq!(package.rows.last().unwrap()[0], "in all");
}

#[test]
fn the_roll_of_a_signing_is_a_table() {
    let mut front = twelve();
    while front.phase() != Some(Phase::Aftermath(1)) {
        front.end_turn();
    }
    front.ask(SigningChange::Plates(usize::MAX));
    front.ask(SigningChange::Below(Below::Roll));
    let h = open(front, WIDE);
    let roll = table(&h, "The signing");
    assert_eq!(roll.heads, ["delegation", "group", "answer"]);
    assert_eq!(roll.rows.len(), 12);
    assert!(roll.rows.iter().all(|r| r[2] != "waits"), "{:?}", roll.rows);
}

#[test]
fn the_map_of_the_years_is_a_table_and_the_record_is_one() {
    let mut front = twelve();
    while !matches!(front.phase(), Some(Phase::Aftermath(q)) if q >= 4) {
        front.end_turn();
    }
    front.go(Screen::Aftermath);
    front.ask(plenary::desktop::frame::FrameChange::Recap(false));
    front.ask(AftermathChange::List(true));
    let mut h = open(front, WIDE);
    let named = h.query_all_by(|_| true);
    let mut named = named.filter_map(|t| {
        let node = t.accesskit_node();
        (node.role() == Role::Table).then(|| node.label().unwrap_or_default())
    });
    let name = named.find(|n| n.contains("points above")).unwrap();
    drop(named);
    let map = table(&h, &name);
    assert_eq!(map.heads[0], "state");
    assert_eq!(map.rows.len(), 12);
    h.state_mut().go(Screen::Record);
    h.run_ok();
    let record = table(&h, "how often each rule is right");
    assert_eq!(record.heads, ["rule", "right", "log loss"]);
}

/// Triangles of the strokes over the map that is shown.
fn strokes(h: &Harness<Window>) -> usize {
    let shapes = h.output().shapes.iter();
    let mut waiting: Vec<&Shape> = shapes.map(|s| &s.shape).collect();
    let mut most = 0;
    while let Some(shape) = waiting.pop() {
        match shape {
            Shape::Vec(all) => waiting.extend(all),
            Shape::Mesh(mesh) => most = most.max(mesh.indices.len() / 3),
            _ => {}
        }
    }
    most
}

/// Where seats are chosen groups differ, in the years classes and answers do: each map has strokes, and
/// another number of them for what it shows next.
#[test]
fn maps_say_by_strokes_what_they_say_by_colour() {
    let mut front = Window::new(None);
    front.go(Screen::Setup);
    let h = open(front, WIDE);
    assert!(strokes(&h) > 200, "groups: {}", strokes(&h));
    let mut front = twelve();
    while !matches!(front.phase(), Some(Phase::Aftermath(q)) if q >= 12) {
        front.end_turn();
    }
    front.go(Screen::Aftermath);
    front.ask(plenary::desktop::frame::FrameChange::Recap(false));
    let mut h = open(front, WIDE);
    let classes = strokes(&h);
    h.state_mut().ask(AftermathChange::ColourBy(
        plenary::model::indices::INDICES.len(),
    ));
    h.run_ok();
    let answers = strokes(&h);
    assert!(
        classes > 200 && answers > 200 && classes != answers,
        "{classes} {answers}"
    );
}
