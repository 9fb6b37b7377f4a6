//! The addresses of the cabinet, for those who take part. All answers are JSON and are kept by nobody.

/// What all of them begin with.
pub const ROOT: &str = "/api/v1/cabinet/";
/// `GET`: who is signed in; `POST`: sign in; `DELETE`: sign out.
pub const SESSION: &str = "/api/v1/cabinet/session";
/// `POST`: sign in as one of the demonstration's people.
pub const DEMONSTRATION: &str = "/api/v1/cabinet/session/demonstration";
/// `PUT`: choose for which organisation, in which role one acts.
pub const ACTING: &str = "/api/v1/cabinet/session/acting";
/// `GET`: the sessions of the person; `DELETE`: end all others.
pub const SESSIONS: &str = "/api/v1/cabinet/sessions";
/// `DELETE`: end one session.
pub const ONE_SESSION: &str = "/api/v1/cabinet/sessions/{id}";
/// `PUT`: the person's own name and language.
pub const PROFILE: &str = "/api/v1/cabinet/profile";
/// `PUT`: another password.
pub const PASSWORD: &str = "/api/v1/cabinet/password";
/// `POST`: ask for a link to choose another password.
pub const RECOVERIES: &str = "/api/v1/cabinet/recoveries";
/// `POST`: choose another password by such a link.
pub const RECOVERY: &str = "/api/v1/cabinet/recoveries/completion";
/// `POST`: register an association.
pub const REGISTRATIONS: &str = "/api/v1/cabinet/registrations";
/// `POST`: confirm the mail address of a registration.
pub const REGISTRATION: &str = "/api/v1/cabinet/registrations/completion";
/// `GET`: open invitations; `POST`: invite somebody.
pub const INVITATIONS: &str = "/api/v1/cabinet/invitations";
/// `DELETE`: withdraw an invitation.
pub const INVITATION: &str = "/api/v1/cabinet/invitations/{id}";
/// `POST`: what an invitation is about.
pub const INVITATION_PREVIEW: &str = "/api/v1/cabinet/invitations/preview";
/// `POST`: accept an invitation.
pub const INVITATION_ACCEPTANCE: &str = "/api/v1/cabinet/invitations/acceptance";
/// `GET`: organisations; `POST`: add one.
pub const ORGANISATIONS: &str = "/api/v1/cabinet/organisations";
/// `PUT`: the names of an organisation.
pub const ORGANISATION: &str = "/api/v1/cabinet/organisations/{id}";
/// `POST`: confirm an association that has registered, or refuse it with the reason.
pub const ORGANISATION_DECISION: &str = "/api/v1/cabinet/organisations/{id}/decision";
/// `GET`: people and their roles.
pub const PEOPLE: &str = "/api/v1/cabinet/people";
/// `PUT`: whether a person may sign in.
pub const PERSON: &str = "/api/v1/cabinet/people/{id}";
/// `POST`: give a person a role in an organisation.
pub const PERSON_ROLES: &str = "/api/v1/cabinet/people/{id}/roles";
/// `DELETE`: take a role away.
pub const ROLE: &str = "/api/v1/cabinet/roles/{id}";
/// `GET`: what was added to the working calendar; `POST`: add to it.
pub const AMENDMENTS: &str = "/api/v1/cabinet/calendar/amendments";
/// `POST`: what an addition would move.
pub const AMENDMENT_PREVIEW: &str = "/api/v1/cabinet/calendar/preview";
/// `DELETE`: withdraw an addition.
pub const AMENDMENT: &str = "/api/v1/cabinet/calendar/amendments/{id}";
/// `GET`: what the withdrawal would move.
pub const AMENDMENT_WITHDRAWAL: &str = "/api/v1/cabinet/calendar/amendments/{id}/withdrawal";
/// `GET`: whether there is a personal calendar; `POST`: make its address; `DELETE`: withdraw it.
pub const CALENDAR_FEED: &str = "/api/v1/cabinet/calendar-feed";
/// `GET`: who did what.
pub const AUDIT: &str = "/api/v1/cabinet/audit";
/// `GET`: the mail that went into a folder, newest first.
pub const MAIL: &str = "/api/v1/cabinet/mail";
/// `GET`: one letter of it.
pub const LETTER: &str = "/api/v1/cabinet/mail/{id}";
