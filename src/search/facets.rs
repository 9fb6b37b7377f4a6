//! Filters and counts.

use crate::columns::Columns;
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
    fn refusals(&self, traits: u16, body: u16, group: u8) -> u8 {
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
        traits: vec![0; 1 << 12],
        bodies: vec![0; bodies],
        groups: [0; 12],
    };
    let mut facets = Facets::default();
    if gate.is_open() {
        for &(_, row) in rows.iter() {
            let (traits, body, group) = columns.of(row);
            counter.add_traits(traits);
            counter.add_body(body);
            counter.add_group(group);
        }
        counter.sum(&mut facets, TRAITS[0] | TRAITS[1] | TRAITS[2]);
    } else {
        let mut one_refused = [(); 3].map(|()| vec![0u32; 1 << 12]);
        rows.retain(|&(_, row)| {
            let (traits, body, group) = columns.of(row);
            let refused = gate.refusals(traits, body, group);
            let place = usize::from(traits & 0xfff);
            match refused {
                0 => {
                    counter.add_traits(traits);
                    counter.add_body(body);
                    counter.add_group(group);
                }
                1 => one_refused[0][place] += 1,
                2 => one_refused[1][place] += 1,
                4 => one_refused[2][place] += 1,
                8 => counter.add_body(body),
                16 => counter.add_group(group),
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

/// Counts of each combination of traits, of each body, of each group.
struct Counter {
    traits: Vec<u32>,
    bodies: Vec<u32>,
    groups: [u32; 12],
}

impl Counter {
    #[inline]
    fn add_traits(&mut self, traits: u16) {
        self.traits[usize::from(traits & 0xfff)] += 1;
    }

    #[inline]
    fn add_body(&mut self, body: u16) {
        if let Some(count) = self.bodies.get_mut(usize::from(body)) {
            *count += 1;
        }
    }

    #[inline]
    fn add_group(&mut self, group: u8) {
        self.groups[usize::from(group.min(11))] += 1;
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

impl Columns {
    /// Traits, body and group of a row.
    #[inline]
    fn of(&self, row: u32) -> (u16, u16, u8) {
        let row = row as usize;
        match (self.traits.get(row), self.bodies.get(row), self.groups.get(row)) {
            (Some(&traits), Some(&body), Some(&group)) => (traits, body, group),
            _ => (0, u16::MAX, 11),
        }
    }
}
