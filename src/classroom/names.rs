//! Names of a class: from a CSV file, or pseudonyms.

use thiserror::Error;

use crate::text;

/// What is wrong with a file of names: every fault with its line.
#[derive(Debug, Error, PartialEq, Eq)]
#[error("{}", .0.join("\n"))]
pub struct NamesError(pub Vec<String>);

/// So many pseudonyms: names of trees and birds. Beyond the list they are numbered.
#[must_use]
pub fn pseudonyms(count: usize) -> Vec<String> {
    let list = text!("class-pseudonyms");
    let words: Vec<&str> = list.split(',').map(str::trim).collect();
    let name = |k: usize| match k / words.len() {
        0 => words[k].to_owned(),
        again => format!("{} {}", words[k % words.len()], again + 1),
    };
    (0..count).map(name).collect()
}

/// As [`all_of_csv`], for so many students.
///
/// # Errors
/// Every fault, and another number of names than students.
pub fn from_csv(file: &str, source: &str, students: u32) -> Result<Vec<String>, NamesError> {
    let names = all_of_csv(file, source)?;
    if names.len() != students as usize {
        let n = names.len();
        let fault = text!("class-names-count", file = file, n = n, students = students);
        return Err(NamesError(vec![fault]));
    }
    Ok(names)
}

/// What parts the columns of a file: what its first line has most of. Programs for tables write
/// semicolons where the comma stands in numbers.
fn parted_by(source: &str) -> u8 {
    let first = source.lines().next().unwrap_or_default();
    let count = |sign: u8| first.bytes().filter(|b| *b == sign).count();
    let signs = [b'\t', b';', b','];
    signs.into_iter().max_by_key(|s| count(*s)).unwrap_or(b',')
}

/// Names from the text of a CSV file: the column that its first line calls `name`, else the first
/// column of every line. Empty lines are passed over.
///
/// # Errors
/// Every fault: a line that is no CSV, a line without a name, a name that was there before.
pub fn all_of_csv(file: &str, source: &str) -> Result<Vec<String>, NamesError> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(parted_by(source))
        .trim(csv::Trim::All)
        .from_reader(source.as_bytes());
    let (mut names, mut faults, mut column) = (Vec::<String>::new(), vec![], 0);
    for (k, record) in reader.records().enumerate() {
        let record = match record {
            Ok(record) => record,
            Err(e) => {
                let line = e.position().map_or(0, csv::Position::line);
                let what = e.to_string();
                faults.push(text!(
                    "class-names-csv",
                    file = file,
                    line = line,
                    what = what
                ));
                continue;
            }
        };
        let line = record.position().map_or(0, csv::Position::line);
        let head = record.iter().position(|c| c.eq_ignore_ascii_case("name"));
        if let (0, Some(found)) = (k, head) {
            column = found;
            continue;
        }
        match record.get(column).filter(|n| !n.is_empty()) {
            None => faults.push(text!("class-names-empty", file = file, line = line)),
            Some(name) if names.iter().any(|n| n == name) => {
                faults.push(text!(
                    "class-names-twice",
                    file = file,
                    line = line,
                    name = name
                ));
            }
            Some(name) => names.push(name.to_owned()),
        }
    }
    if faults.is_empty() {
        Ok(names)
    } else {
        Err(NamesError(faults))
    }
}
