//! The file of what every session came to, and the comparison with it.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::sessions::Trace;

/// Turns on a line of the file.
const PER_LINE: usize = 8;

/// The file: a session's line with digest and hash of its summary, then its turns.
pub fn write(traces: &[Trace]) -> String {
    let mut text = String::new();
    for t in traces {
        writeln!(text, "session {} {} {}", t.name, t.digest, t.summary).unwrap();
        for line in t.turns.chunks(PER_LINE) {
            let turns: Vec<String> = line.iter().map(|(n, h)| format!("{n}:{h}")).collect();
            writeln!(text, "  {}", turns.join(" ")).unwrap();
        }
    }
    text
}

/// Reads it back.
pub fn read(text: &str) -> Vec<Trace> {
    let mut traces: Vec<Trace> = vec![];
    for line in text.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        if let ["session", name, digest, summary] = words[..] {
            traces.push(Trace {
                name: name.to_owned(),
                digest: digest.to_owned(),
                summary: summary.to_owned(),
                turns: vec![],
                refused: vec![],
                used: BTreeSet::new(),
                later: [0; 2],
            });
        } else if let Some(trace) = traces.last_mut() {
            let turns = words.iter().filter_map(|w| w.split_once(':'));
            let turns = turns.map(|(n, h)| (n.to_owned(), h.to_owned()));
            trace.turns.extend(turns);
        }
    }
    traces
}

/// What differs in a session from what it was, with the first turn that does.
pub fn differs(was: Option<&Trace>, now: &Trace) -> Option<String> {
    let Some(was) = was else {
        return Some(format!("{}: it is not in the file", now.name));
    };
    let turn = (0..now.turns.len().max(was.turns.len()))
        .find(|&k| was.turns.get(k) != now.turns.get(k))
        .map(|k| {
            let show = |t: &Trace| {
                let turn = t.turns.get(k);
                turn.map_or("no such turn".to_owned(), |(n, h)| format!("{n}:{h}"))
            };
            format!(
                "the first turn that differs is turn {k}: was {}, is {}",
                show(was),
                show(now)
            )
        });
    let digest = (was.digest != now.digest).then(|| "the digest differs".to_owned());
    let summary = (was.summary != now.summary).then(|| "the summary differs".to_owned());
    let faults: Vec<String> = turn.into_iter().chain(digest).chain(summary).collect();
    (!faults.is_empty()).then(|| format!("{}: {}", now.name, faults.join("; ")))
}
