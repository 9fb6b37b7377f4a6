//! What a list of cases shows, as it stands in the address: `?cycle=2026-1&state=remarks&page=2`.

use register_domain::{
    cycle::{Cycle, Half},
    procedure::StateKind,
};

/// What a list shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only those of this cycle.
    pub cycle: Option<Cycle>,
    /// Only those in this state.
    pub state: Option<StateKind>,
    /// Which page, from 1; the first where none is named.
    pub page: Option<u32>,
}

impl Filter {
    /// What an address asks for; what it asks for wrongly is left out.
    #[must_use]
    pub fn of(parameter: impl Fn(&str) -> Option<String>) -> Filter {
        Filter {
            cycle: parameter("cycle").and_then(|id| id.parse().ok()),
            state: parameter("state").and_then(|id| StateKind::from_id(&id)),
            page: parameter("page")
                .and_then(|number| number.parse().ok())
                .filter(|&page| page > 1),
        }
    }

    /// What follows the address of the list; empty when it shows the first page of everything.
    #[must_use]
    pub fn query(&self) -> String {
        let cycle = self.cycle.map(|cycle| format!("cycle={cycle}"));
        let state = self.state.map(|state| format!("state={}", state.id()));
        let page = self.page.map(|page| format!("page={page}"));
        let parts: Vec<String> = [cycle, state, page].into_iter().flatten().collect();
        if parts.is_empty() {
            String::new()
        } else {
            format!("?{}", parts.join("&"))
        }
    }

    /// The same list at another page.
    #[must_use]
    pub fn at(&self, page: u32) -> Filter {
        Filter {
            page: Some(page).filter(|&page| page > 1),
            ..self.clone()
        }
    }

    /// Whether something is left out.
    #[must_use]
    pub const fn narrows(&self) -> bool {
        self.cycle.is_some() || self.state.is_some()
    }
}

/// The cycles that a list offers: the one after a cycle, itself, and those of two years before; the latest first.
#[must_use]
pub fn offered(now: Cycle) -> Vec<Cycle> {
    let before = |cycle: Cycle| match cycle.half {
        Half::First => Cycle {
            year: cycle.year - 1,
            half: Half::Second,
        },
        Half::Second => Cycle {
            half: Half::First,
            ..cycle
        },
    };
    let next = now.next().ok();
    let earlier = std::iter::successors(Some(now), |&cycle| Some(before(cycle))).take(5);
    next.into_iter().chain(earlier).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_and_written() {
        let check = |address: &[(&str, &str)], expected: &str| {
            let filter = Filter::of(|wanted| {
                let found = address.iter().find(|(name, _)| *name == wanted);
                found.map(|(_, value)| (*value).to_owned())
            });
            assert_eq!(filter.query(), expected, "{address:?}");
        };
        check(&[], "");
        check(&[("cycle", "2026-1")], "?cycle=2026-1");
        check(
            &[("page", "2"), ("state", "remarks"), ("cycle", "2026-2")],
            "?cycle=2026-2&state=remarks&page=2",
        );
        check(&[("page", "1"), ("state", "nowhere"), ("cycle", "2026-3")], "");
        check(&[("page", "-1"), ("cycle", "first")], "");
    }

    #[test]
    fn another_page_keeps_what_is_listed() {
        let filter = Filter {
            state: Some(StateKind::Draft),
            ..Filter::default()
        };
        assert_eq!(filter.at(3).query(), "?state=draft&page=3");
        assert_eq!(filter.at(3).at(1).query(), "?state=draft");
        assert!(filter.narrows() && !Filter::default().at(2).narrows());
    }

    #[test]
    fn cycles_are_offered_from_the_next_back() {
        let now: Cycle = "2027-1".parse().unwrap();
        let ids: Vec<String> = offered(now).iter().map(Cycle::to_string).collect();
        assert_eq!(ids, ["2027-2", "2027-1", "2026-2", "2026-1", "2025-2", "2025-1"]);
    }
}
