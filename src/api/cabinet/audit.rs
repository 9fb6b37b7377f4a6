//! The audit trail: who did what.

use chrono::{DateTime, Utc};
use register_domain::role::Role;
use serde::{Deserialize, Serialize};

use crate::text::Text;

/// What a person did or tried to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Deed {
    /// Signed in.
    SignIn,
    /// Signed in as one of the demonstration's people.
    SignInForDemonstration,
    /// Signed out.
    SignOut,
    /// Chose a role to act in.
    ChooseRole,
    /// Looked at the own sessions.
    SeeSessions,
    /// Ended a session of the own.
    EndSession,
    /// Changed the own name or language.
    ChangeProfile,
    /// Changed the own password.
    ChangePassword,
    /// Asked for a link to choose another password.
    AskRecovery,
    /// Chose another password by a link.
    Recover,
    /// Registered an association.
    Register,
    /// Confirmed the mail address of a registration.
    ConfirmMail,
    /// Looked at open invitations.
    SeeInvitations,
    /// Invited somebody.
    Invite,
    /// Withdrew an invitation.
    WithdrawInvitation,
    /// Accepted an invitation.
    AcceptInvitation,
    /// Looked at organisations.
    SeeOrganisations,
    /// Added an organisation.
    AddOrganisation,
    /// Renamed an organisation.
    RenameOrganisation,
    /// Confirmed or refused an association that has registered.
    DecideOrganisation,
    /// Looked at people and roles.
    SeePeople,
    /// Let a person sign in, or no longer.
    EnablePerson,
    /// Gave a role.
    GiveRole,
    /// Took a role away.
    TakeRole,
    /// Looked at the audit trail.
    SeeAudit,
    /// Read the mail that went into a folder.
    SeeMail,
    /// Looked at cases, or tried to.
    SeeCases,
    /// Began a proposal.
    BeginCase,
    /// Took a step with a proposal.
    TakeStep,
    /// Saved what was being written.
    SaveDraft,
    /// Attached a file, or removed one.
    AttachFile,
    /// Submitted a package to the authorised body.
    SubmitPackage,
    /// Worked on the draft edition, or submitted it to the National Council.
    FormRegister,
    /// Recorded recommendations of the National Council.
    RecordRecommendations,
    /// Placed the register.
    PlaceRegister,
    /// Worked on a press release.
    WorkOnRelease,
    /// Looked at what was added to the working calendar, or at what an addition would move.
    SeeCalendar,
    /// Added to the working calendar, or withdrew an addition.
    AmendCalendar,
    /// Looked at the own calendar's address, made it or withdrew it.
    ChangeCalendarFeed,
    /// Invited the first operator, on the command line.
    InviteOperator,
    /// Made the demonstration's people, on the command line.
    MakeDemonstration,
}

impl Deed {
    /// Every deed.
    pub const ALL: [Deed; 41] = [
        Deed::SignIn,
        Deed::SignInForDemonstration,
        Deed::SignOut,
        Deed::ChooseRole,
        Deed::SeeSessions,
        Deed::EndSession,
        Deed::ChangeProfile,
        Deed::ChangePassword,
        Deed::AskRecovery,
        Deed::Recover,
        Deed::Register,
        Deed::ConfirmMail,
        Deed::SeeInvitations,
        Deed::Invite,
        Deed::WithdrawInvitation,
        Deed::AcceptInvitation,
        Deed::SeeOrganisations,
        Deed::AddOrganisation,
        Deed::RenameOrganisation,
        Deed::DecideOrganisation,
        Deed::SeePeople,
        Deed::EnablePerson,
        Deed::GiveRole,
        Deed::TakeRole,
        Deed::SeeAudit,
        Deed::SeeMail,
        Deed::SeeCases,
        Deed::BeginCase,
        Deed::TakeStep,
        Deed::SaveDraft,
        Deed::AttachFile,
        Deed::SubmitPackage,
        Deed::FormRegister,
        Deed::RecordRecommendations,
        Deed::PlaceRegister,
        Deed::WorkOnRelease,
        Deed::SeeCalendar,
        Deed::AmendCalendar,
        Deed::ChangeCalendarFeed,
        Deed::InviteOperator,
        Deed::MakeDemonstration,
    ];

    /// The stable text id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Deed::SignIn => "sign_in",
            Deed::SignInForDemonstration => "sign_in_for_demonstration",
            Deed::SignOut => "sign_out",
            Deed::ChooseRole => "choose_role",
            Deed::SeeSessions => "see_sessions",
            Deed::EndSession => "end_session",
            Deed::ChangeProfile => "change_profile",
            Deed::ChangePassword => "change_password",
            Deed::AskRecovery => "ask_recovery",
            Deed::Recover => "recover",
            Deed::Register => "register",
            Deed::ConfirmMail => "confirm_mail",
            Deed::SeeInvitations => "see_invitations",
            Deed::Invite => "invite",
            Deed::WithdrawInvitation => "withdraw_invitation",
            Deed::AcceptInvitation => "accept_invitation",
            Deed::SeeOrganisations => "see_organisations",
            Deed::AddOrganisation => "add_organisation",
            Deed::RenameOrganisation => "rename_organisation",
            Deed::DecideOrganisation => "decide_organisation",
            Deed::SeePeople => "see_people",
            Deed::EnablePerson => "enable_person",
            Deed::GiveRole => "give_role",
            Deed::TakeRole => "take_role",
            Deed::SeeAudit => "see_audit",
            Deed::SeeMail => "see_mail",
            Deed::SeeCases => "see_cases",
            Deed::BeginCase => "begin_case",
            Deed::TakeStep => "take_step",
            Deed::SaveDraft => "save_draft",
            Deed::AttachFile => "attach_file",
            Deed::SubmitPackage => "submit_package",
            Deed::FormRegister => "form_register",
            Deed::RecordRecommendations => "record_recommendations",
            Deed::PlaceRegister => "place_register",
            Deed::WorkOnRelease => "work_on_release",
            Deed::SeeCalendar => "see_calendar",
            Deed::AmendCalendar => "amend_calendar",
            Deed::ChangeCalendarFeed => "change_calendar_feed",
            Deed::InviteOperator => "invite_operator",
            Deed::MakeDemonstration => "make_demonstration",
        }
    }

    /// The deed with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Deed> {
        Deed::ALL.into_iter().find(|deed| deed.id() == id)
    }
}

/// One line of the trail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Entry {
    /// Its number; later ones are greater.
    pub id: u32,
    /// When.
    pub at: DateTime<Utc>,
    /// Who, where somebody was signed in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<u32>,
    /// The person's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person_name: Option<String>,
    /// For which organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<u32>,
    /// Its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation_name: Option<Text>,
    /// In which role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub role: Option<Role>,
    /// What.
    pub deed: Deed,
    /// To which object: `organisation:12`, `person:3`; may be empty.
    pub object: String,
    /// `done`, or the code of the refusal.
    pub outcome: String,
    /// From which network address.
    pub address: String,
}

/// A page of the trail, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Trail {
    /// How many lines there are.
    pub total: u32,
    /// Those of this page.
    pub items: Vec<Entry>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_read_back_and_are_what_goes_over_the_wire() {
        for deed in Deed::ALL {
            assert_eq!(Deed::from_id(deed.id()), Some(deed));
            assert_eq!(serde_json::to_value(deed).unwrap(), deed.id());
        }
    }
}
