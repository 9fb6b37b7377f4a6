//! The addresses of the procedure, within the cabinet.

/// `GET`: the cases that one sees; `POST`: begin one.
pub const CASES: &str = "/api/v1/cabinet/cases";
/// `GET`: one case.
pub const CASE: &str = "/api/v1/cabinet/cases/{id}";
/// `POST`: take a step with it.
pub const STEPS: &str = "/api/v1/cabinet/cases/{id}/steps";
/// `PUT`: save what is being written for it.
pub const DRAFT: &str = "/api/v1/cabinet/cases/{id}/draft";
/// `POST`: attach a file to it.
pub const ATTACHMENTS: &str = "/api/v1/cabinet/cases/{id}/attachments";
/// `GET`: one file; `DELETE`: remove it.
pub const ATTACHMENT: &str = "/api/v1/cabinet/cases/{id}/attachments/{file}";
/// `POST`: what is wrong with a text.
pub const EXAMINATION: &str = "/api/v1/cabinet/examination";
/// `GET`: the sectoral bodies that a proposal can be for.
pub const BODIES: &str = "/api/v1/cabinet/sectoral-bodies";
/// `GET`: what is to be done until when.
pub const DUTIES: &str = "/api/v1/cabinet/duties";
/// `GET`: the package of a cycle; `POST`: submit of it.
pub const PACKAGE: &str = "/api/v1/cabinet/packages/{cycle}";
/// `GET`: the packages of all sectoral bodies in a cycle, as far as they are submitted.
pub const PACKAGES: &str = "/api/v1/cabinet/packages/{cycle}/bodies";
/// `GET`: the next edition as it would be.
pub const DRAFT_EDITION: &str = "/api/v1/cabinet/draft-editions/{cycle}";
/// `GET`: the form of that edition, to be printed; `.xlsx` as a spreadsheet.
pub const PACK: &str = "/api/v1/cabinet/draft-editions/{cycle}/pack";
/// `POST`: choose between two proposals that touch one entry.
pub const SETTLEMENTS: &str = "/api/v1/cabinet/draft-editions/{cycle}/settlements";
/// `POST`: submit the register to the National Council.
pub const SUBMISSION: &str = "/api/v1/cabinet/draft-editions/{cycle}/submission";
/// `GET`: what is before the National Council; `POST`: record its recommendations.
pub const RECOMMENDATIONS: &str = "/api/v1/cabinet/recommendations";
/// `GET`: what will be placed; `POST`: place it.
pub const PLACEMENT: &str = "/api/v1/cabinet/placement";
/// `GET`: press releases.
pub const RELEASES: &str = "/api/v1/cabinet/releases";
/// `PUT`: the text of one.
pub const RELEASE: &str = "/api/v1/cabinet/releases/{edition}";
/// `POST`: publish it.
pub const PUBLICATION: &str = "/api/v1/cabinet/releases/{edition}/publication";
/// `PUT`: where the ministry published it.
pub const OWN_SITE: &str = "/api/v1/cabinet/releases/{edition}/own-site";
