//! The chain of history: each event is sealed with a hash that covers the one before it, so that no event can be changed,
//! taken out or put in without notice.
//!
//! The canonical form of an event is its JSON as serde writes it: fields in the order of their declaration, maps in the order
//! of their keys, no white space. The same bytes are stored, so what is verified is what is read.

use serde::{Deserialize, Serialize};

use crate::{digest::Digest, procedure::CaseId};

/// SHA-256; the caller brings it.
pub type Sha256 = fn(&[u8]) -> Digest;

/// What stands before the first event.
pub const START: Digest = Digest([0; 32]);

/// The canonical bytes of an event, or of anything that is sealed.
///
/// # Errors
///
/// When the value cannot be written as JSON; no type of this crate is such a one.
pub fn canonical<T: Serialize>(value: &T) -> Result<Vec<u8>, NotCanonical> {
    serde_json::to_vec(value).map_err(|error| NotCanonical(error.to_string()))
}

/// The value cannot be written as JSON.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no canonical form: {0}")]
pub struct NotCanonical(String);

/// The hash that seals an event: of the hash before it, of the case and of the event's place there, and of its canonical
/// bytes. The first three have a fixed length, so no two histories give the same bytes.
#[must_use]
pub fn seal(previous: Digest, case: CaseId, version: u32, canonical: &[u8], sha256: Sha256) -> Digest {
    let mut bytes = Vec::with_capacity(32 + 4 + 4 + canonical.len());
    bytes.extend_from_slice(&previous.0);
    bytes.extend_from_slice(&case.0.to_be_bytes());
    bytes.extend_from_slice(&version.to_be_bytes());
    bytes.extend_from_slice(canonical);
    sha256(&bytes)
}

/// An event as it is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link<'a> {
    /// The case.
    pub case: CaseId,
    /// Its place in the case, from 1.
    pub version: u32,
    /// Its canonical bytes.
    pub canonical: &'a [u8],
    /// The hash that seals it.
    pub seal: Digest,
}

/// Where a chain is broken: from here on, history is not what was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("the chain is broken at event {version} of case {case}")]
pub struct Broken {
    /// The case.
    pub case: CaseId,
    /// The event's place in it.
    pub version: u32,
}

/// Walks a chain from its start and answers with its last seal, which a backup or a printed receipt can be compared with.
///
/// # Errors
///
/// The first event whose seal does not fit.
pub fn verify<'a>(links: impl IntoIterator<Item = Link<'a>>, sha256: Sha256) -> Result<Digest, Broken> {
    links.into_iter().try_fold(START, |previous, link| {
        let Link {
            case,
            version,
            canonical,
            seal: found,
        } = link;
        if seal(previous, case, version, canonical, sha256) == found {
            Ok(found)
        } else {
            Err(Broken { case, version })
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::procedure::{
        Event, Recorded, StateKind,
        tests::{Walk, moment},
    };
    use proptest::prelude::*;
    use sha2::Digest as _;

    fn sha256(bytes: &[u8]) -> Digest {
        Digest(sha2::Sha256::digest(bytes).into())
    }

    /// A stored chain: version, canonical bytes, seal.
    fn chain(history: &[Recorded<Event>]) -> Vec<(u32, Vec<u8>, Digest)> {
        let mut previous = START;
        let mut stored = Vec::new();
        for (version, recorded) in (1..).zip(history) {
            let canonical = canonical(recorded).unwrap();
            previous = seal(previous, CaseId(5), version, &canonical, sha256);
            stored.push((version, canonical, previous));
        }
        stored
    }

    fn verified(stored: &[(u32, Vec<u8>, Digest)]) -> Result<Digest, u32> {
        let links = stored.iter().map(|(version, canonical, seal)| Link {
            case: CaseId(5),
            version: *version,
            canonical,
            seal: *seal,
        });
        verify(links, sha256).map_err(|broken| broken.version)
    }

    #[test]
    fn the_canonical_form_is_stable() {
        let mut walk = Walk::begin("A1", "2026-01-20 10:00:00");
        walk.history[0].at = moment("2026-01-20 10:00:00");
        assert_eq!(
            String::from_utf8(canonical(&walk.history[0]).unwrap()).unwrap(),
            r#"{"at":"2026-01-20T05:00:00Z","actor":{"person":1,"role":"association_member","organisation":1},"event":{"type":"begun","proposal":"include","body":10}}"#
        );
    }

    #[test]
    fn a_history_reads_back_to_the_same_bytes() {
        for recorded in &Walk::to(StateKind::Published, false).history {
            let bytes = canonical(recorded).unwrap();
            let read: Recorded<Event> = serde_json::from_slice(&bytes).unwrap();
            assert_eq!(canonical(&read).unwrap(), bytes);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// Whatever is changed in a stored chain, or left out of its middle, is noticed where it is.
        #[test]
        fn tampering_is_noticed(place in 0..9_usize, what in 0..4_u8, byte in any::<prop::sample::Index>()) {
            let history = Walk::to(StateKind::Published, false).history;
            let mut stored = chain(&history);
            let last = stored.last().unwrap().2;
            prop_assert_eq!(verified(&stored), Ok(last));
            let version = u32::try_from(place + 1).unwrap();
            match what {
                0 => {
                    let bytes = &mut stored[place].1;
                    let at = byte.index(bytes.len());
                    bytes[at] ^= 1;
                }
                1 => stored[place].2.0[byte.index(32)] ^= 1,
                2 => { stored.remove(place); }
                _ => stored.swap(place, (place + 1) % 9),
            }
            match verified(&stored) {
                // Only what is cut off at the end stays sound, and there the last seal tells.
                Ok(end) => prop_assert!(end != last),
                Err(found) => prop_assert!(found == version || what >= 2),
            }
        }
    }
}
