//! Whether history is whole, and every case is what its events say.

use std::collections::BTreeMap;

use register_domain::procedure::{Case, CaseId};

use super::chain::Head;
use crate::store::{Database, StoreError};

/// How many events are read at a time.
const AT_ONCE: u32 = 1000;

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Verified {
    /// How many events there are.
    pub(crate) events: u64,
    /// How many cases there are.
    pub(crate) cases: usize,
    /// What is wrong.
    pub(crate) faults: Vec<Fault>,
}

/// What can be wrong with history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// From this event on, the chain is broken.
    Chain {
        /// The event's place in the chain.
        sequence: u64,
    },
    /// The chain ends before its head, or after it.
    Head,
    /// An event cannot be read, or cannot follow those before it.
    Event {
        /// The case.
        case: CaseId,
        /// The event's place in it.
        version: u32,
    },
    /// A case is not what its events say.
    Case {
        /// The case.
        case: CaseId,
    },
}

/// Walks all of history, and compares every case with the fold of its events.
pub(crate) async fn verify(database: &Database) -> Result<Verified, StoreError> {
    let mut found = Verified::default();
    let mut head = Head::EMPTY;
    let mut folded: BTreeMap<CaseId, Option<Case>> = BTreeMap::new();
    loop {
        let after = u64::try_from(head.sequence).unwrap_or_default();
        let events = database.chain(after, AT_ONCE).await?;
        if events.is_empty() {
            break;
        }
        for event in events {
            let next = head.next(event.case, event.version, &event.content);
            let follows = u64::try_from(next.sequence) == Ok(event.sequence) && next.seal == event.seal;
            if !follows
                && !found
                    .faults
                    .iter()
                    .any(|fault| matches!(fault, Fault::Chain { .. }))
            {
                found.faults.push(Fault::Chain {
                    sequence: event.sequence,
                });
            }
            // One break is told once: what follows is compared with what stands there.
            head = Head {
                sequence: i64::try_from(event.sequence).unwrap_or(i64::MAX),
                seal: event.seal,
            };
            found.events += 1;
            let before = folded.remove(&event.case);
            let after = event.read().ok().and_then(|recorded| match before {
                None => Case::begin(&recorded).ok(),
                Some(case) => case?.apply(&recorded).ok(),
            });
            if after.as_ref().is_none_or(|case| case.version != event.version) {
                found.faults.push(Fault::Event {
                    case: event.case,
                    version: event.version,
                });
            }
            folded.insert(event.case, after);
        }
    }
    if database.chain_head().await? != head {
        found.faults.push(Fault::Head);
    }
    let kept = database.case_rows().await?;
    found.cases = kept.len();
    for row in &kept {
        let fold = folded.remove(&row.id).flatten();
        if !fold.is_some_and(|case| row.is(&case)) {
            found.faults.push(Fault::Case { case: row.id });
        }
    }
    // Cases that have events and no row.
    let missing = folded.into_keys().map(|case| Fault::Case { case });
    found.faults.extend(missing);
    Ok(found)
}
