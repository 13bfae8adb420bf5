use super::common::{session, until};
use plenary::model::Action;
use plenary::model::action::Proposal;
use plenary::model::calendar::Phase;
use plenary::model::years::Kind;
use plenary::model::ids::BracketId;
use plenary::seat::Views as _;
use plenary::session::admissible::Sender;
use plenary::world::control::Control;

fn all(s: &plenary::session::Session) -> Vec<Proposal> {
    let t = &s.scenario().text;
    let mut v = vec![];
    for (_, b) in BracketId::each(&t.brackets) { for w in &b.wordings { v.push(Proposal{bracket: b.key.clone(), wording: w.id.clone()}); } }
    v
}
fn at(seed: u64, day: u32) -> plenary::session::Session { let mut s = session("first-steps", "spiral", seed, Some("ARD")); until(&mut s, Phase::Conference(day)); s }
#[test]
fn x_votes() {
    for seed in 1..=40 { for day in 2..=2 {
        let base = at(seed, day);
        for p in all(&base) {
            let mut s = at(seed, day);
            if s.act(Action::CallVote(p.clone())).is_err() { continue; }
            s.advance();
            for v in &s.room().ballots.votes { if v.carried && !v.outvoted.is_empty() { println!("VOTE seed {seed} {} {} {:?} tally {:?} outvoted {:?}", p.bracket, p.wording, v.kind, v.tally, v.outvoted); } }
        }
    }}
}
#[test]
fn x_blows() {
    for who in ["BOR", "CVA"] { for kind in [Kind::Espionage, Kind::Alteration, Kind::Denial, Kind::Spoofing] { for seed in 1..=15 {
        let mut s = session("first-steps", "spiral", seed, Some("ARD"));
        until(&mut s, Phase::Aftermath(1));
        let (by, ard) = (s.scenario().seat(who).unwrap(), s.scenario().seat("ARD").unwrap());
        s.control(by, Control::Human);
        let done = s.act_as(Sender::Seat(by), Action::Authorise{target: "ARD".into(), kind});
        if let Err(e) = done { if seed == 1 { println!("REFUSED {e}"); } continue; }
        s.control(by, Control::Computer);
        for _ in 0..3 {
            s.advance();
            let waits = s.affairs(ard).map(|a| a.office.answerable.clone()).unwrap_or_default();
            if waits.is_empty() { continue; }
            let turn = s.turn();
            for i in s.view(ard).years.incidents.iter().filter(|i| waits.contains(&i.id)) {
                let sus: Vec<String> = i.suspects.iter().filter(|x| x.1 > 0.005).map(|x| format!("{:?}={:.2}", x.0, x.1)).collect();
                println!("BLOW {who} {kind:?} seed {seed} turn {turn} {:?} sev {} {sus:?}", i.id, i.severity);
                let id = i.id;
                let mut ends = vec![];
                for rung in [0u8, 1, 2, 3, 4, 5, 6] {
                    let mut t = s.at_turn(turn, plenary::delegates::plugin);
                    if t.act(Action::Respond{incident: id, rung}).is_err() { ends.push("-".into()); continue; }
                    while t.phase() != Phase::Over { t.advance(); }
                    let w = &t.history().quarters.last().unwrap().0;
                    let own = &t.history().quarters.last().unwrap().1[ard.index()];
                    ends.push(format!("{rung}:{:.1}/{:.1}/{:.1}", w.security, w.trust, own.security));
                }
                println!("   {}", ends.join(" "));
            }
            break;
        }
    }}}
}
