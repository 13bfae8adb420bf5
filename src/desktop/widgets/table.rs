//! Tables for those who hear the screen: rows of cells, each under the heading of its column. What is seen
//! is drawn as before; what of it can be pressed lies in the first cell of its row.

use bevy_egui::egui::accesskit::{self, Node, Role};
use bevy_egui::egui::{self, AsIdSalt, Id, Rect, Ui, UiBuilder, Vec2};

/// A table that stands in the tree.
#[derive(Debug, Clone, Copy)]
pub struct Table(Id);

impl Table {
    /// Begins a table: its name, the headings of its columns, and how many rows it has under them, those
    /// that are scrolled away counted.
    pub fn begin(ui: &Ui, salt: impl AsIdSalt, name: &str, heads: &[String], rows: usize) -> Self {
        let table = Self(ui.id().with(("table", salt)));
        let place = ui.max_rect();
        let whole = |node: &mut Node| {
            node.set_role(Role::Table);
            node.set_label(name);
            node.set_row_count(rows + 1);
            node.set_column_count(heads.len());
        };
        if !stands(ui, ui.unique_id(), (table.0, place), whole) {
            return table;
        }
        let row = table.0.with("heads");
        stands(ui, table.0, (row, place), |node| {
            node.set_role(Role::Row);
            node.set_row_index(0);
        });
        for (n, words) in heads.iter().enumerate() {
            stands(ui, row, (row.with(n), place), |node| {
                node.set_role(Role::ColumnHeader);
                node.set_label(words.as_str());
                node.set_row_index(0);
                node.set_column_index(n);
            });
        }
        table
    }

    /// Lays row `n`, counted from none: what is drawn belongs to its first cell, whose words are the first;
    /// the others are the words of the cells after it.
    pub fn row<R>(
        self,
        ui: &mut Ui,
        n: usize,
        words: &[String],
        draw: impl FnOnce(&mut Ui) -> R,
    ) -> R {
        let cell = self.opens(ui, (n, ui.available_rect_before_wrap()));
        let drawn = ui.scope_builder(cell, |ui| (ui.unique_id(), draw(ui)));
        let (first, result) = drawn.inner;
        self.closes(ui, (n, drawn.response.rect), first, words);
        result
    }

    /// The same at a place of its own.
    pub fn row_at<R>(
        self,
        ui: &mut Ui,
        (n, place): (usize, Rect),
        words: &[String],
        draw: impl FnOnce(&mut Ui) -> R,
    ) -> R {
        let cell = self.opens(ui, (n, place)).max_rect(place);
        let mut inner = ui.new_child(cell);
        let result = draw(&mut inner);
        self.closes(ui, (n, place), inner.unique_id(), words);
        result
    }

    fn row_id(self, n: usize) -> Id {
        self.0.with(("row", n))
    }

    /// Puts a row into the tree; what its first cell is made with.
    fn opens(self, ui: &Ui, (n, place): (usize, Rect)) -> UiBuilder {
        let row = self.row_id(n);
        stands(ui, self.0, (row, place), |node| {
            node.set_role(Role::Row);
            node.set_row_index(n + 1);
        });
        UiBuilder::new().id_salt(row).accessibility_parent(row)
    }

    /// Says what the cells of a row are, once it is known which place it takes.
    fn closes(self, ui: &Ui, (n, place): (usize, Rect), first: Id, words: &[String]) {
        let row = self.row_id(n);
        let listens = (ui.ctx()).accesskit_node_builder(row, |node| {
            node.set_bounds(bounds(place));
        });
        if listens.is_none() {
            return;
        }
        (ui.ctx()).accesskit_node_builder(first, |node| {
            node.set_role(Role::RowHeader);
            node.set_bounds(bounds(place));
            node.set_label(words.first().map_or("", String::as_str));
            node.set_row_index(n + 1);
            node.set_column_index(0);
        });
        for (k, words) in words.iter().enumerate().skip(1) {
            stands(ui, row, (row.with(k), place), |node| {
                node.set_role(Role::Cell);
                node.set_label(words.as_str());
                node.set_row_index(n + 1);
                node.set_column_index(k);
            });
        }
    }
}

fn bounds(place: Rect) -> accesskit::Rect {
    let [x0, y0, x1, y1] =
        [place.left(), place.top(), place.right(), place.bottom()].map(f64::from);
    accesskit::Rect { x0, y0, x1, y1 }
}

/// Puts something into the tree under a parent. False if nobody listens.
fn stands(ui: &Ui, parent: Id, (id, place): (Id, Rect), says: impl FnOnce(&mut Node)) -> bool {
    let context = ui.ctx();
    let root = egui::accesskit_root_id();
    if context.accesskit_node_builder(root, |_| ()).is_none() {
        return false;
    }
    // Whatever is made with a parent takes its place under it; there is no other way into the tree.
    let made = UiBuilder::new()
        .layer_id(ui.layer_id())
        .max_rect(Rect::from_min_size(place.min, Vec2::ZERO))
        .accessibility_parent(parent);
    let _ = Ui::new(context.clone(), id, made);
    let told = |node: &mut Node| {
        says(node);
        node.set_bounds(bounds(place));
    };
    context.accesskit_node_builder(id, told).is_some()
}
