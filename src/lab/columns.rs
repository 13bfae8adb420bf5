//! Tables for the terminal.

use crate::locale::Sentence;

/// A column: its title, its width in characters, and what it says of a row. Columns with a negative
/// width stand to the left.
pub(super) type Column<R> = (Sentence, isize, fn(&R) -> String);

/// The rows under their titles, one per line.
pub(super) fn lines<R>(columns: &[Column<R>], rows: &[R]) -> String {
    let place = |what: &str, width: isize| {
        let size = width.unsigned_abs();
        match width {
            ..0 => format!("{what:size$}"),
            _ => format!("{what:>size$}"),
        }
    };
    let line = |cell: &dyn Fn(&Column<R>) -> String| {
        let cells = columns.iter().map(|c| place(&cell(c), c.1));
        cells.collect::<Vec<_>>().join(" ") + "\n"
    };
    let titles = line(&|c| c.0.to_string());
    let rows = rows.iter().map(|row| line(&|c| c.2(row)));
    std::iter::once(titles).chain(rows).collect()
}
