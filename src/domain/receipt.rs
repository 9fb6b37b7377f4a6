//! A receipt: what was sent, when, and its SHA-256, so that both sides can prove later what it was.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    chain::{NotCanonical, Sha256, canonical},
    digest::Digest,
    package::PackageReceipt,
    procedure::CaseId,
    proposal::Draft,
};

/// A receipt, to be shown and printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// For what.
    pub of: ReceiptOf,
    /// When it was received; shown by the clock of Kazakhstan (UTC+5).
    pub at: DateTime<Utc>,
    /// The SHA-256 of the canonical bytes of what was sent: of the draft, or of the drafts of a package in the order of
    /// their cases.
    pub sha256: Digest,
}

/// What a receipt is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReceiptOf {
    /// A proposal that was sent.
    Proposal {
        /// Its number.
        case: CaseId,
    },
    /// A package that was submitted.
    Package(PackageReceipt),
}

impl Receipt {
    /// The receipt of a proposal.
    ///
    /// # Errors
    ///
    /// When the draft has no canonical form, which every draft has.
    pub fn of_proposal(
        case: CaseId,
        draft: &Draft,
        at: DateTime<Utc>,
        sha256: Sha256,
    ) -> Result<Receipt, NotCanonical> {
        let sha256 = sha256(&canonical(draft)?);
        Ok(Receipt {
            of: ReceiptOf::Proposal { case },
            at,
            sha256,
        })
    }

    /// The receipt of a package with its drafts, in the order of [`PackageReceipt::cases`].
    ///
    /// # Errors
    ///
    /// When a draft has no canonical form, which every draft has.
    pub fn of_package(
        package: PackageReceipt,
        drafts: &[&Draft],
        at: DateTime<Utc>,
        sha256: Sha256,
    ) -> Result<Receipt, NotCanonical> {
        let sha256 = sha256(&canonical(&drafts)?);
        Ok(Receipt {
            of: ReceiptOf::Package(package),
            at,
            sha256,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        organisation::OrganisationId,
        procedure::tests::moment,
        proposal::tests::{typed, welder},
    };

    #[test]
    fn a_receipt_tells_what_was_sent_from_what_was_not() {
        let sha256: Sha256 = |bytes| {
            Digest(sha2::Digest::finalize(<sha2::Sha256 as sha2::Digest>::new_with_prefix(bytes)).into())
        };
        let at = moment("2026-01-20 10:00:00");
        let sent = welder();
        let mut other = welder();
        typed(&mut other, "demand_now: 121");
        let of = |draft: &Draft| Receipt::of_proposal(CaseId(5), draft, at, sha256).unwrap();
        assert_eq!(of(&sent), of(&welder()));
        assert_ne!(of(&sent).sha256, of(&other).sha256);

        let package = PackageReceipt {
            body: OrganisationId(10),
            cycle: crate::cycle::Cycle {
                year: 2026,
                half: crate::cycle::Half::First,
            },
            cases: vec![CaseId(5), CaseId(6)],
            late: false,
        };
        let of = |drafts: &[&Draft]| {
            Receipt::of_package(package.clone(), drafts, at, sha256)
                .unwrap()
                .sha256
        };
        assert_ne!(of(&[&sent, &other]), of(&[&other, &sent]));
    }
}
