//! Why a step of the procedure was refused, with what is needed to mend it.

use register_domain::{
    attachment::AttachmentProblem, draft_edition::DraftBlocker, package::PackageBlocker,
    placement::PlacementBlocker, press_release::OwnSiteProblem, procedure::Blocker,
};
use serde::Serialize;

use super::case::{Happened, SavedDraft};

/// Why a step of the procedure was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CaseRefusal {
    /// What was sent cannot be read.
    NotReadable {
        /// Where reading failed, for whoever writes the program that sent it.
        detail: String,
    },
    /// The header `idempotency-key` is missing or not 8–100 visible characters.
    NoKey,
    /// Another request was carried out under this key.
    KeyTaken,
    /// This step is taken elsewhere, together with others: a register is submitted and placed as a whole.
    OnlyTogether,
    /// The case is not where the person thought it was; what happened since.
    Stale {
        /// The case.
        case: u32,
        /// Its version now.
        version: u32,
        /// What happened since.
        happened: Vec<Happened>,
    },
    /// Another text was saved meanwhile; it stays, and the one that was sent is the person's to keep.
    OtherDraft {
        /// The other text.
        theirs: Box<SavedDraft>,
    },
    /// Something keeps the step from being taken.
    Blocked(Vec<Blocker>),
    /// Something keeps the package from being submitted.
    Package(Vec<PackageBlocker>),
    /// Something keeps the draft edition from going to the National Council.
    DraftEdition(Vec<DraftBlocker>),
    /// Something keeps the register from being placed.
    Placement(Vec<PlacementBlocker>),
    /// The file is not taken.
    Attachment(Vec<AttachmentProblem>),
    /// What was sent holds no file.
    NoFile,
    /// The file was sent with the proposal, or is not the person's: it stays.
    FileStays,
    /// The decision names a file that the case does not have.
    UnknownFile,
    /// The publication on the ministry's site cannot be recorded.
    OwnSite(Vec<OwnSiteProblem>),
    /// The release has no title or no text in one of the languages, or is too long.
    ReleaseIncomplete,
    /// The release was published already; it stays as it is.
    ReleasePublished,
    /// The release was changed by somebody else meanwhile.
    OtherRelease {
        /// Its version now.
        version: u32,
    },
}

impl CaseRefusal {
    /// The HTTP status.
    #[must_use]
    pub fn status(&self) -> u16 {
        match self {
            CaseRefusal::NotReadable { .. } | CaseRefusal::NoKey | CaseRefusal::NoFile => 400,
            CaseRefusal::Blocked(blockers) => status_of(blockers.iter()),
            CaseRefusal::Package(blockers) => status_of(blockers.iter().filter_map(|found| match found {
                PackageBlocker::Case { blocker, .. } => Some(blocker),
                _ => None,
            })),
            CaseRefusal::DraftEdition(blockers) => {
                status_of(blockers.iter().filter_map(|found| match found {
                    DraftBlocker::Case { blocker, .. } => Some(blocker),
                    _ => None,
                }))
            }
            CaseRefusal::Placement(blockers) => status_of(blockers.iter().filter_map(|found| match found {
                PlacementBlocker::Case { blocker, .. } => Some(blocker),
                _ => None,
            })),
            CaseRefusal::Stale { .. }
            | CaseRefusal::OtherDraft { .. }
            | CaseRefusal::OnlyTogether
            | CaseRefusal::FileStays
            | CaseRefusal::ReleasePublished
            | CaseRefusal::OtherRelease { .. } => 409,
            CaseRefusal::KeyTaken
            | CaseRefusal::Attachment(_)
            | CaseRefusal::UnknownFile
            | CaseRefusal::OwnSite(_)
            | CaseRefusal::ReleaseIncomplete => 422,
        }
    }

    /// The stable code in the problem document.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            CaseRefusal::NotReadable { .. } => "not_readable",
            CaseRefusal::NoKey => "no_idempotency_key",
            CaseRefusal::KeyTaken => "idempotency_key_taken",
            CaseRefusal::OnlyTogether => "only_together",
            CaseRefusal::Stale { .. } => "stale",
            CaseRefusal::OtherDraft { .. } => "other_draft",
            CaseRefusal::Blocked(_)
            | CaseRefusal::Package(_)
            | CaseRefusal::DraftEdition(_)
            | CaseRefusal::Placement(_) => "blocked",
            CaseRefusal::Attachment(_) => "attachment_refused",
            CaseRefusal::NoFile => "no_file",
            CaseRefusal::FileStays => "file_stays",
            CaseRefusal::UnknownFile => "unknown_file",
            CaseRefusal::OwnSite(_) => "own_site",
            CaseRefusal::ReleaseIncomplete => "release_incomplete",
            CaseRefusal::ReleasePublished => "release_published",
            CaseRefusal::OtherRelease { .. } => "other_release",
        }
    }
}

/// 403 when somebody else must do it, 409 when it is not its turn, 422 when what was given must be mended.
fn status_of<'b>(blockers: impl Iterator<Item = &'b Blocker>) -> u16 {
    let mut status = 422;
    for blocker in blockers {
        match blocker {
            Blocker::NotYourRole { .. } | Blocker::OtherOrganisation => return 403,
            Blocker::WrongState { .. } => status = 409,
            _ => {}
        }
    }
    status
}

/// What a problem document says beside the common members, of a step that was refused.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Members<'a> {
    /// What keeps the step from being taken, each with its code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub blockers: Option<Blockers<'a>>,
    /// What happened since the version that the person has seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub happened: Option<&'a [Happened]>,
    /// The case, or the version, as it is now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<u32>,
    /// Which case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub case: Option<u32>,
    /// The other text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theirs: Option<&'a SavedDraft>,
}

/// Blockers of whatever kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Blockers<'a> {
    /// Of one case.
    Case(&'a [Blocker]),
    /// Of a package.
    Package(&'a [PackageBlocker]),
    /// Of a draft edition.
    DraftEdition(&'a [DraftBlocker]),
    /// Of a placement.
    Placement(&'a [PlacementBlocker]),
    /// Of a file.
    Attachment(&'a [AttachmentProblem]),
    /// Of a publication.
    OwnSite(&'a [OwnSiteProblem]),
}

impl CaseRefusal {
    /// What the problem document says beside the common members.
    #[must_use]
    pub fn members(&self) -> Members<'_> {
        let blocked = |blockers| Members {
            blockers: Some(blockers),
            ..Members::default()
        };
        match self {
            CaseRefusal::Blocked(found) => blocked(Blockers::Case(found)),
            CaseRefusal::Package(found) => blocked(Blockers::Package(found)),
            CaseRefusal::DraftEdition(found) => blocked(Blockers::DraftEdition(found)),
            CaseRefusal::Placement(found) => blocked(Blockers::Placement(found)),
            CaseRefusal::Attachment(found) => blocked(Blockers::Attachment(found)),
            CaseRefusal::OwnSite(found) => blocked(Blockers::OwnSite(found)),
            CaseRefusal::Stale {
                case,
                version,
                happened,
            } => Members {
                case: Some(*case),
                version: Some(*version),
                happened: Some(happened),
                ..Members::default()
            },
            CaseRefusal::OtherDraft { theirs } => Members {
                theirs: Some(theirs),
                version: Some(theirs.version),
                ..Members::default()
            },
            CaseRefusal::OtherRelease { version } => Members {
                version: Some(*version),
                ..Members::default()
            },
            _ => Members::default(),
        }
    }
}
