//! The grounds of a proposal: what clauses 8 and 8-1 ask a sectoral body to take into account.

use chrono::NaiveDate;

/// Why a proposal is made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grounds {
    /// Clause 8(1): how the work has to do with health, life support and safety of people, when it has. `None` where
    /// nothing was said, which only an inclusion must.
    pub nature: Option<Nature>,
    /// Clause 8(2): demand, now and ahead.
    pub demand: Option<Demand>,
    /// Clause 8(3), for the mandatory basis: the standard or the requirements that column 4 does not name.
    pub standard: Option<Standard>,
    /// Clauses 8(3) and 8-1: what stands behind column 4 of each row, in their order; `None` for rows whose ground the
    /// register has already.
    pub evidence: Vec<Option<Evidence>>,
    /// Why the profession is to be changed or excluded.
    pub reason: Option<Box<str>>,
}

/// Whether the work has to do with health, life support and safety of people (clause 8(1)).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nature {
    /// Whether it has.
    pub concerns_people: bool,
    /// How; empty where it has not.
    pub explanation: Box<str>,
}

/// Demand on the labour market (clause 8(2)).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Demand {
    /// How many people are in demand now.
    pub now: u32,
    /// How many will be.
    pub ahead: u32,
    /// When.
    pub period: Period,
    /// Where the figures are from.
    pub source: Box<str>,
}

/// A period of whole years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// Its first year, 2000–2100.
    pub from: u16,
    /// Its last year, not before the first.
    pub until: u16,
}

impl Period {
    /// Reads `2028`, `2026-2028` or `2026–2028`, with spaces or without.
    #[must_use]
    pub fn parse(text: &str) -> Option<Period> {
        let year = |text: &str| {
            let text = text.trim();
            let plain = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
            text.parse()
                .ok()
                .filter(|year| plain && (2000..=2100).contains(year))
        };
        let (from, until) = text.split_once(['-', '–', '—']).unwrap_or((text, text));
        let (from, until) = (year(from)?, year(until)?);
        (from <= until).then_some(Period { from, until })
    }
}

/// Whether a profession of the mandatory basis stands in a standard or in requirements (clause 8(3)).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StandardPresence {
    /// In an approved professional standard.
    Standard,
    /// In qualification requirements, failing a standard.
    Requirements,
    /// In neither.
    Neither,
}

impl StandardPresence {
    /// All answers, in the order of the Rules.
    pub const ALL: [StandardPresence; 3] = [
        StandardPresence::Standard,
        StandardPresence::Requirements,
        StandardPresence::Neither,
    ];

    /// The code of the answer.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            StandardPresence::Standard => "standard",
            StandardPresence::Requirements => "requirements",
            StandardPresence::Neither => "none",
        }
    }

    /// The answer of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<StandardPresence> {
        StandardPresence::ALL
            .into_iter()
            .find(|presence| presence.code() == code)
    }
}

/// An approved standard, or requirements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standard {
    /// Which of them.
    pub presence: StandardPresence,
    /// Its name; empty where there is neither.
    pub name: Box<str>,
    /// The order that approved it.
    pub order: Option<Order>,
}

/// An order that approved a standard or requirements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// Its number.
    pub number: Box<str>,
    /// Its date.
    pub date: NaiveDate,
}

/// What stands behind column 4 of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// The order that approved the standard or the requirements (clause 8(3)).
    Order(Order),
    /// What the act demands (clause 8-1).
    Act {
        /// The article.
        article: Box<str>,
        /// What it demands of those who want to practise.
        demand: Box<str>,
    },
}

/// Who answers questions about a proposal. Personal data: never shown on public pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// The person.
    pub person: Box<str>,
    /// Their telephone, as it was typed.
    pub phone: Box<str>,
    /// Their mail address.
    pub mail: Box<str>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_read() {
        for (given, expected) in [
            ("2028", Some((2028, 2028))),
            ("2026-2028", Some((2026, 2028))),
            ("2026 – 2028", Some((2026, 2028))),
            ("2028-2026", None),
            ("1999", None),
            ("2026-", None),
            ("26-28", None),
            ("2026-2027-2028", None),
            ("", None),
            ("+202", None),
        ] {
            let found = Period::parse(given).map(|period| (period.from, period.until));
            assert_eq!(found, expected, "{given:?}");
        }
    }
}
