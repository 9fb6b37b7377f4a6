//! Filters and counts.

use crate::columns::{Columns, Facts};
use crate::document::{Facets, Filters};

/// Filters prepared for many rows.
pub(crate) struct Gate {
    traits: [u16; 3],
    bodies: Vec<bool>,
    groups: u16,
}

/// Which bits of the traits belong to bases, profiles and levels.
const TRAITS: [u16; 3] = [0x003, 0x00c, 0xff0];

impl Gate {
    pub(crate) fn new(filters: &Filters) -> Gate {
        let mut bodies = Vec::new();
        for &body in &filters.bodies {
            let place = usize::from(body);
            if bodies.len() <= place {
                bodies.resize(place + 1, false);
            }
            bodies[place] = true;
        }
        Gate {
            traits: [
                u16::from(filters.bases & 3),
                u16::from(filters.profiles & 3) << 2,
                u16::from(filters.levels) << 4,
            ],
            bodies,
            groups: filters.groups & 0x7ff,
        }
    }

    fn is_open(&self) -> bool {
        self.traits == [0; 3] && self.bodies.is_empty() && self.groups == 0
    }

    /// Which of the five filters a row does not pass, one bit each: bases, profiles, levels, bodies, groups.
    fn refusals(&self, facts: Facts) -> u8 {
        let (traits, body, group) = (facts.traits(), facts.body(), facts.group());
        let mut refused = 0;
        for (bit, &wanted) in self.traits.iter().enumerate() {
            refused |= u8::from(wanted != 0 && wanted & traits == 0) << bit;
        }
        let body = self.bodies.get(usize::from(body)).copied().unwrap_or(false);
        refused |= u8::from(!self.bodies.is_empty() && !body) << 3;
        refused |= u8::from(self.groups != 0 && (group > 10 || self.groups >> group & 1 == 0)) << 4;
        refused
    }
}

/// Keeps the rows that pass every filter and counts the values of each filter among the rows that pass the others.
pub(crate) fn narrow(
    columns: &Columns,
    bodies: usize,
    filters: &Filters,
    rows: &mut Vec<(u32, u32)>,
) -> Facets {
    let gate = Gate::new(filters);
    let mut counter = Counter {
        traits: vec![0; COMBINATIONS],
        bodies: vec![0; bodies],
        groups: [0; 16],
    };
    let mut facets = Facets::default();
    let facts = |row: u32| columns.facts.get(row as usize).copied().unwrap_or_default();
    if gate.is_open() {
        for &(_, row) in rows.iter() {
            counter.add(facts(row));
        }
        counter.sum(&mut facets, TRAITS[0] | TRAITS[1] | TRAITS[2]);
    } else {
        let mut one_refused = [(); 3].map(|()| vec![0u32; COMBINATIONS]);
        rows.retain(|&(_, row)| {
            let facts = facts(row);
            let refused = gate.refusals(facts);
            let place = usize::from(facts.traits());
            match refused {
                0 => counter.add(facts),
                1 => one_refused[0][place] += 1,
                2 => one_refused[1][place] += 1,
                4 => one_refused[2][place] += 1,
                8 => counter.add_body(facts.body()),
                16 => counter.groups[usize::from(facts.group())] += 1,
                _ => {}
            }
            refused == 0
        });
        counter.sum(&mut facets, TRAITS[0] | TRAITS[1] | TRAITS[2]);
        for (counts, mask) in one_refused.into_iter().zip(TRAITS) {
            counter.traits = counts;
            counter.sum(&mut facets, mask);
        }
    }
    facets.bodies = counter.bodies;
    facets.groups.copy_from_slice(&counter.groups[..11]);
    facets
}

/// How many combinations of traits there are.
const COMBINATIONS: usize = 1 << 12;

/// Counts of each combination of traits, of each body, of each group.
struct Counter {
    traits: Vec<u32>,
    bodies: Vec<u32>,
    groups: [u32; 16],
}

impl Counter {
    #[inline]
    fn add(&mut self, facts: Facts) {
        self.traits[usize::from(facts.traits())] += 1;
        self.groups[usize::from(facts.group())] += 1;
        self.add_body(facts.body());
    }

    #[inline]
    fn add_body(&mut self, body: u16) {
        if let Some(count) = self.bodies.get_mut(usize::from(body)) {
            *count += 1;
        }
    }

    /// Adds up the combinations that have each trait of the mask.
    fn sum(&self, facets: &mut Facets, mask: u16) {
        for (traits, &count) in (0u16..).zip(&self.traits) {
            if count == 0 {
                continue;
            }
            let mut left = traits & mask;
            while left != 0 {
                let bit = left.trailing_zeros() as usize;
                left &= left - 1;
                match bit {
                    0..=1 => facets.bases[bit] += count,
                    2..=3 => facets.profiles[bit - 2] += count,
                    _ => facets.levels[bit - 4] += count,
                }
            }
        }
    }
}
