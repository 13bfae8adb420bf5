//! What exaggeration gains, under a plain chair and here.

use super::*;

/// A party that shouts: every vote strong, marks stretched, and a line it does not have.
struct Shouter {
    party: Party<'static>,
    stretch: i32,
    line: u8,
    /// Whether it also refuses at the end what it said it could not sign.
    firm: bool,
}

impl Shouter {
    fn twist(&self, mark: u8) -> u8 {
        (10 + (i32::from(mark) - 10) * self.stretch).clamp(0, 20) as u8
    }
}

impl Negotiator for Shouter {
    fn opening(&self) -> Opening {
        Opening {
            line: self.line,
            ..self.party.opening()
        }
    }
    fn answer(&self, table: &Text, text: &Text) -> Answer {
        let honest = self.party.answer(table, text);
        let mark = self.twist(honest.mark);
        Answer {
            vote: 2 * honest.vote.signum(),
            mark,
            signs: honest.signs && mark >= self.line,
        }
    }
    fn package(&mut self, floor: &Floor) -> Option<Text> {
        self.party.package(floor)
    }
    fn adopts(&self, text: &Text) -> bool {
        let said = self.answer(text, text).signs;
        self.party.adopts(text) && (said || !self.firm)
    }
}

/// The plain chair: votes only, annealed, the last text stands.
fn plain_chair(agenda: &Agenda, voices: &mut [&mut dyn Negotiator], seed: u64) -> Text {
    let mut dice = stream(seed, "plain chair", 0, "", "", 0);
    let mut table = agenda.draw(&mut dice);
    for step in 0..400 {
        let mut text = table.clone();
        for _ in 0..if dice.random::<f64>() < 0.7 { 1 } else { 2 } {
            let b = BracketId::new(dice.random_range(0..agenda.len()));
            let other = agenda.another(b, text.at(b), &mut dice);
            text.set(b, other.unwrap());
        }
        let sum: i32 = voices
            .iter()
            .map(|v| i32::from(v.answer(&table, &text).vote))
            .sum();
        let heat = 4.0 * (1.0 - f64::from(step) / 400.0) + 1e-6;
        if sum > 0 || dice.random::<f64>() < libm::exp((f64::from(sum) / heat).max(-50.0)) {
            table = text;
        }
    }
    table
}

/// What conferences came to.
struct Payoffs {
    /// Utility of party 0, by conference.
    own: Vec<f64>,
    /// Mean utility of the others.
    others: f64,
    /// Share without a text.
    none: f64,
}

impl Payoffs {
    fn mean(&self) -> f64 {
        self.own.iter().sum::<f64>() / self.own.len() as f64
    }

    /// What party 0 gains on the same conferences over another way: mean, and its standard error.
    fn over(&self, other: &Self) -> (f64, f64) {
        let n = self.own.len() as f64;
        let gains = || self.own.iter().zip(&other.own).map(|(a, b)| a - b);
        let mean = gains().sum::<f64>() / n;
        let squares: f64 = gains().map(|g| (g - mean) * (g - mean)).sum();
        (mean, (squares / (n * (n - 1.0))).sqrt())
    }
}

/// What conferences come to; party 0 as `first` makes it.
fn payoffs(
    first: &dyn Fn(Party<'static>) -> Box<dyn Negotiator>,
    chair: &dyn Fn(&Agenda, &mut [&mut dyn Negotiator], u64) -> Option<Text>,
) -> Payoffs {
    let n = 1000;
    let (mut own, mut others, mut none) = (vec![], 0.0, 0.0);
    for k in 0..n {
        let domain = conference(21, k, true, true);
        let mut rest: Vec<Party> = domain.seats();
        let mut loud = first(rest.remove(0));
        let mut voices: Vec<&mut dyn Negotiator> = vec![loud.as_mut()];
        voices.extend(rest.iter_mut().map(|p| p as &mut dyn Negotiator));
        let all = utilities(&domain);
        match chair(&domain.agenda(), &mut voices, k as u64) {
            Some(text) => {
                own.push(all[0].of(&text));
                others += all[1..].iter().map(|u| u.of(&text)).sum::<f64>() / 4.0;
            }
            None => {
                own.push(0.0);
                none += 1.0;
            }
        }
    }
    let n = n as f64;
    Payoffs {
        own,
        others: others / n,
        none: none / n,
    }
}

fn shout(stretch: i32, line: u8, firm: bool) -> impl Fn(Party<'static>) -> Box<dyn Negotiator> {
    move |party| {
        Box::new(Shouter {
            party,
            stretch,
            line,
            firm,
        })
    }
}

#[test]
fn shouting_pays_under_the_plain_chair_and_less_here() {
    let plain = |c: &Agenda, v: &mut [&mut dyn Negotiator], s: u64| Some(plain_chair(c, v, s));
    let here = |c: &Agenda, v: &mut [&mut dyn Negotiator], s: u64| confer_by(c, v, s).text;
    let honest = |party: Party<'static>| Box::new(party) as Box<dyn Negotiator>;
    let table = [
        ("plain, honest", payoffs(&honest, &plain)),
        ("plain, shouts", payoffs(&shout(2, 7, false), &plain)),
        ("here, honest", payoffs(&honest, &here)),
        ("here, stretches x2", payoffs(&shout(2, 7, false), &here)),
        ("here, stretches x3", payoffs(&shout(3, 7, false), &here)),
        ("here, line 10", payoffs(&shout(1, 10, false), &here)),
        ("here, line 14", payoffs(&shout(1, 14, false), &here)),
        ("here, line 17", payoffs(&shout(1, 17, false), &here)),
        ("here, line 10, firm", payoffs(&shout(1, 10, true), &here)),
        ("here, line 14, firm", payoffs(&shout(1, 14, true), &here)),
        ("here, line 14, x2", payoffs(&shout(2, 14, false), &here)),
    ];
    for (name, all) in &table {
        let (own, others, none) = (all.mean(), all.others, all.none);
        println!("{name:20} own {own:.3} others {others:.3} no deal {none:.2}");
    }
    let gain = |row: usize, honest: usize| table[row].1.over(&table[honest].1).0;
    let (exploits, error) = table[1].1.over(&table[0].1);
    assert!(
        exploits > 2.0 * error && table[1].1.others < table[0].1.others,
        "the plain chair is exploited: {exploits:.4}, standard error {error:.4}"
    );
    assert!(
        gain(3, 2) < 0.01 && gain(4, 2) < 0.01,
        "stretching gains nothing"
    );
    assert!(gain(6, 2) < 0.04, "a line that is not held gains little");
    assert!(gain(6, 2) < gain(9, 2), "a firm refusal is another matter");
}
