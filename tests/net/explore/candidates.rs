//! Actions of each kind, by chance.

use plenary::model::ids::{OfferId, QuestionId, StateId};
use plenary::seat::Views as _;
use plenary::session::Session;
use serde_json::{Value, json};

/// Splitmix64: the explorer's own dice.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) >> 33).unwrap() % n.max(1)
    }
    pub fn one<T: Clone>(&mut self, all: &[T]) -> Option<T> {
        all.get(self.below(all.len())).cloned()
    }
}

/// Another state.
pub fn other(s: &Session, not: &str, dice: &mut Dice) -> String {
    loop {
        let iso = s
            .scenario()
            .iso(StateId::new(dice.below(s.scenario().states.len())));
        if iso != not {
            return iso.to_owned();
        }
    }
}

/// A wording at a bracket.
fn proposal(s: &Session, dice: &mut Dice) -> Value {
    let bracket = dice.one(&s.scenario().text.brackets).unwrap();
    let wording = dice.one(&bracket.wordings).unwrap();
    json!({"bracket": bracket.key, "wording": wording.id})
}

fn package(s: &Session, parties: [&str; 2], dice: &mut Dice) -> Value {
    let favour = dice.one(&["capacity_aid", "roaming", "seat_support"]);
    let [from, to] = parties;
    json!({
        "give": [proposal(s, dice)], "want": [proposal(s, dice)],
        "pays": [{"from": from, "to": to, "favour": favour}],
    })
}

/// Something of a kind, by chance; nothing if there is nothing to do it with.
pub fn candidate(kind: &str, s: &mut Session, seat: &str, dice: &mut Dice) -> Option<Value> {
    let brackets = &s.scenario().text.brackets;
    let bracket = (!brackets.is_empty()).then(|| dice.one(brackets).unwrap().key)?;
    let to = other(s, seat, dice);
    let third = other(s, seat, dice);
    let chance = dice.below(2) == 0;
    let me = s.scenario().seat(seat);
    Some(match kind {
        "table" | "cosponsor" | "support" | "oppose" | "red_line" | "press" | "caucus"
        | "show_of_plates" | "call_vote" | "point_of_order" => json!({kind: proposal(s, dice)}),
        "plate" => json!({"plate": {"choice": proposal(s, dice), "objects": chance}}),
        "open" | "close_debate" | "adjourn" => json!({kind: {"bracket": bracket}}),
        "move_clause" => {
            let place = dice.one(&["preamble", "article", "resolution", "dropped"]);
            let clause = bracket.split('.').next();
            json!({"move_clause": {"clause": clause, "place": place}})
        }
        "offer" => {
            let package = package(s, [seat, &to], dice);
            let day = s.scenario().setup.days;
            if chance {
                json!({"offer": {"to": [to], "package": package}})
            } else {
                let (until, witnesses) = (day, [third]);
                json!({"offer": {"to": [to], "package": package, "until": until, "witnesses": witnesses}})
            }
        }
        "answer" | "decline" | "counter" | "break" => {
            let offers = s.view(me?).offers;
            let offers: Vec<(OfferId, StateId)> = offers.iter().map(|o| (o.id, o.from)).collect();
            let (offer, from) = dice.one(&offers)?;
            let from = s.scenario().iso(from).to_owned();
            match kind {
                "break" => json!({"break": {"offer": offer}}),
                "counter" => {
                    let package = package(s, [&from, seat], dice);
                    json!({"counter": {"offer": offer, "package": package}})
                }
                _ => json!({"answer": {"offer": offer, "accept": kind == "answer"}}),
            }
        }
        "eavesdrop" => json!({"eavesdrop": {"on": to}}),
        "chair_text" | "consult" | "walk_out" | "accede" | "withdraw" => json!(kind),
        "agenda" => {
            let brackets = [bracket, dice.one(brackets).unwrap().key];
            json!({"gavel": {"agenda": {"brackets": brackets}}})
        }
        "style" => {
            let temperature = [0.0, 0.25, 0.8, 2.0][dice.below(4)];
            let (package, patience) = (1 + dice.below(4), 100 + dice.below(600));
            json!({"gavel": {"style": {"temperature": temperature, "package": package, "patience": patience}}})
        }
        "deadline" => {
            let day = 1 + dice.below(12);
            json!({"gavel": {"deadline": {"bracket": bracket, "day": day}}})
        }
        "draft" => {
            let more = other(s, seat, dice);
            let mut with = vec![to, third, more];
            with.sort();
            with.dedup();
            json!({"draft": {"clause": bracket.split('.').next(), "with": with}})
        }
        "decide" => {
            let all = ["sign", "sign_with_declaration", "sign", "not_now", "refuse"];
            json!({"decide": all[dice.below(5)]})
        }
        _ => return years(kind, s, seat, [to, third], dice),
    })
}

/// The same for the years after.
fn years(
    kind: &str,
    s: &mut Session,
    seat: &str,
    [to, third]: [String; 2],
    dice: &mut Dice,
) -> Option<Value> {
    let rights = s.affairs(s.scenario().seat(seat)?)?.rights;
    let pledges = [
        vec!["no_operations"],
        vec!["share_warnings", "hotline"],
        vec!["joint_policing"],
        vec!["hotline", "no_operations"],
    ];
    let pledges = dice.one(&pledges);
    Some(match kind {
        "set_budget" => {
            let raw: [f64; 5] = std::array::from_fn(|_| [0.1, 0.2, 0.3][dice.below(3)]);
            let sum: f64 = raw.iter().sum();
            json!({"set_budget": {"shares": raw.map(|x| x / sum)}})
        }
        "respond" => {
            let rung = dice.below(8);
            json!({"respond": {"incident": dice.one(&rights.answerable)?, "rung": rung}})
        }
        "convene" => {
            let forum = dice.one(&["itu", "human_rights", "willing", "regional"])?;
            if forum == "willing" && to != third {
                json!({"convene": {"forum": forum, "members": [to, third]}})
            } else {
                json!({"convene": {"forum": forum}})
            }
        }
        "posture" => json!({"posture": dice.one(&["hold", "standard", "forward"])}),
        "authorise" => {
            let all = [
                "denial",
                "alteration",
                "spoofing",
                "espionage",
                "interdiction",
            ];
            json!({"authorise": {"target": to, "kind": dice.one(&all)}})
        }
        "forbid" => json!({"forbid": {"target": to, "on": dice.below(3) > 0}}),
        "instruct" => match dice.below(4) {
            0 => json!({"instruct": {}}),
            _ => {
                let blows = json!({"up_to": 1 + dice.below(6), "rung": dice.below(5)});
                json!({"instruct": {"blows": blows}})
            }
        },
        "cut_off" => json!({"cut_off": {"target": to, "on": dice.below(3) > 0}}),
        "choose" => {
            let asked = s.view(s.scenario().seat(seat)?).years.questions;
            let asked: Vec<(QuestionId, usize)> =
                asked.iter().map(|q| (q.id, q.courses.len())).collect();
            let (question, courses) = dice.one(&asked)?;
            json!({"choose": {"question": question, "course": dice.below(courses)}})
        }
        "incident" => json!({"expose": {"incident": dice.one(&rights.unnamed)?}}),
        "violation" => json!({"expose": {"violation": dice.one(&rights.breaches)?}}),
        "aid" => json!({"aid": {"to": to}}),
        "arrange" => json!({"arrange": {"with": [to, third], "pledges": pledges}}),
        "invite" => {
            let person = s.seat()?;
            json!({"arrange": {"with": [s.scenario().iso(person), third], "pledges": pledges}})
        }
        "join" => json!({"join": {"arrangement": dice.one(&rights.invited)?, "join": true}}),
        "leave" => json!({"join": {"arrangement": dice.one(&rights.member)?, "join": false}}),
        _ => json!(kind),
    })
}
