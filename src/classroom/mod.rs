//! A class in one room: who sits where, the plan of the hour, and the pages to print for it.
//!
//! A class is a file ([`mod@file`]) that [`propose`] makes from a number of students and of minutes. From
//! it, [`mod@print`] makes a folder of pages. What everybody may read comes from [`open::Open`], which has
//! nothing hidden in it; what one delegation alone may read comes from its [`brief::Brief`].

pub mod brief;
pub mod class;
pub mod file;
pub mod hour;
pub mod names;
pub mod open;
pub mod print;
pub mod propose;
pub mod scenes;
