//! The chain of history: every event is sealed together with the one before it, whichever case that belonged to. Whoever
//! changes, removes or slips in one of them breaks all seals after it.

use register_domain::{
    chain,
    digest::Digest,
    entry::ProfessionId,
    procedure::{Case, CaseId, State},
};
use sha2::{Digest as _, Sha256};

/// SHA-256, which the domain asks its caller to bring.
pub(crate) fn sha256(bytes: &[u8]) -> Digest {
    Digest(Sha256::digest(bytes).into())
}

/// The newest link of the chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Head {
    /// How many events there are.
    pub(crate) sequence: i64,
    /// The seal of the newest; zeros when there is none.
    pub(crate) seal: Digest,
}

impl Head {
    /// The head of a chain in which nothing happened.
    pub(crate) const EMPTY: Head = Head {
        sequence: 0,
        seal: chain::START,
    };

    /// The head after one more event, by its stored text.
    pub(crate) fn next(self, case: CaseId, version: u32, content: &str) -> Head {
        Head {
            sequence: self.sequence.saturating_add(1),
            seal: chain::seal(self.seal, case, version, content.as_bytes(), sha256),
        }
    }
}

/// The profession that a case is about, once the register has it.
pub(crate) fn profession_of(case: &Case) -> Option<ProfessionId> {
    match case.state {
        State::Published { profession, .. } => Some(profession),
        _ => case.proposal.profession(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_of_an_event_and_all_before_it_are_sealed() {
        let first = Head::EMPTY.next(CaseId(1), 1, "a");
        assert_eq!(first.sequence, 1);
        for other in [
            Head::EMPTY.next(CaseId(2), 1, "a"),
            Head::EMPTY.next(CaseId(1), 2, "a"),
            Head::EMPTY.next(CaseId(1), 1, "b"),
            first.next(CaseId(1), 1, "a"),
        ] {
            assert_ne!(other.seal, first.seal);
        }
    }
}
