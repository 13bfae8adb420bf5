//! R of pairs and regions, and by cause (rule 9.9).

use super::*;
use plenary::aftermath::incidents::Incidents;
use plenary::aftermath::reproduction::{
    Act, Counts, acts, by_region, of_the_world, over, told, year,
};

use super::years::years;

#[test]
fn rule_9_9_pairs_and_regions_add_up_to_the_world_and_causes_to_r() {
    let theory = common::theory("spiral");
    let mut s = years("dubai-twelve", theory, 3, 16);
    let rivals = s.world().resource::<Rivals>().0.clone();
    let mut relations = s.world().resource_mut::<Relations>();
    for r in rivals {
        relations.tension[(r.by, r.on)] = 1.0;
        relations.grievance[(r.by, r.on)] = 10.0;
    }
    s.play(&[], |_| {});
    let scenario = s.scenario().clone();
    let incidents = s.world().resource::<Incidents>().all.clone();
    for i in incidents.iter().filter_map(|i| i.origin.brought_about) {
        assert!((i.sum() - 1.0).abs() < 1e-9, "{i:?}");
    }
    let acts = acts(&incidents, &(1..=16));
    let world = of_the_world(&acts, year(8));
    assert!(world.r() > 0.0);
    assert!((world.parts_of_r().sum() - world.r()).abs() < 1e-9);
    let pairs = over(&acts, year(8), Act::pair);
    let regions = by_region(&acts, &scenario, year(8));
    assert!(pairs.len() > 1 && regions.len() > 1);
    for parts in [
        pairs.values().copied().collect::<Vec<Counts>>(),
        regions.values().copied().collect(),
    ] {
        let weighted: f64 = parts.iter().map(|c| c.r() * c.earlier).sum();
        let alone = parts.iter().filter(|c| c.earlier <= 0.0);
        let alone: f64 = alone.map(|c| c.brought_about).sum();
        let earlier: f64 = parts.iter().map(|c| c.earlier).sum();
        assert!((earlier - world.earlier).abs() < 1e-9);
        // What came between two who had not struck each other has no R of their own.
        assert!((weighted + alone - world.brought_about).abs() < 1e-9);
    }
    let told = told(&scenario, pairs);
    assert!((1..=10).contains(&told.len()));
    assert!(told.is_sorted_by(|a, b| a.brought_about >= b.brought_about));
    let said = s.journal().iter().filter_map(|entry| match &entry.what {
        Happening::Reproduction { r_pairs } => Some((entry, r_pairs)),
        _ => None,
    });
    let (mut entries, own) = (0, scenario.iso(StateId::new(0)));
    for (entry, r_pairs) in said {
        entries += 1;
        assert!(!r_pairs.is_empty() && !entry.known_to(own, false) && entry.known_to(own, true));
    }
    assert!(entries > 0);
}
