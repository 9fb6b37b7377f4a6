//! Who may do what: the one place that decides it. What of the procedure a role may do, the domain decides.

use register_api::cabinet::{audit::Deed, organisation::Standing, session::Membership};
use register_domain::role::Role;

/// How far a person's deed reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// The person's own account.
    Person,
    /// One organisation.
    Organisation(u32),
    /// Every organisation and everybody.
    All,
}

impl Reach {
    /// Whether an organisation is within reach.
    pub(crate) fn covers(self, organisation: u32) -> bool {
        match self {
            Reach::Person => false,
            Reach::Organisation(own) => own == organisation,
            Reach::All => true,
        }
    }
}

/// How far a deed reaches for a person who acts in a role; `None` when the role does not allow it. Without a role in an
/// organisation that was confirmed, only the own account is within reach.
pub(crate) fn reach(acting: Option<&Membership>, deed: Deed) -> Option<Reach> {
    let acting = acting.filter(|acting| acting.organisation.standing == Standing::Confirmed);
    let operator = acting.is_some_and(|acting| acting.role == Role::Operator);
    let head_of = acting
        .filter(|acting| acting.head)
        .map(|acting| Reach::Organisation(acting.organisation.id));
    match deed {
        Deed::SignIn
        | Deed::SignInForDemonstration
        | Deed::SignOut
        | Deed::ChooseRole
        | Deed::SeeSessions
        | Deed::EndSession
        | Deed::ChangeProfile
        | Deed::ChangePassword
        | Deed::AskRecovery
        | Deed::Recover
        | Deed::ChangeCalendarFeed
        | Deed::Register
        | Deed::ConfirmMail
        | Deed::AcceptInvitation => Some(Reach::Person),
        Deed::SeeInvitations | Deed::Invite | Deed::WithdrawInvitation | Deed::SeePeople => {
            if operator {
                Some(Reach::All)
            } else {
                head_of
            }
        }
        Deed::SeeOrganisations
        | Deed::AddOrganisation
        | Deed::RenameOrganisation
        | Deed::DecideOrganisation
        | Deed::EnablePerson
        | Deed::GiveRole
        | Deed::TakeRole
        | Deed::SeeAudit
        | Deed::SeeMail
        | Deed::SeeCalendar
        | Deed::AmendCalendar => operator.then_some(Reach::All),
        // What of the procedure a role may do, the domain decides.
        Deed::SeeCases
        | Deed::BeginCase
        | Deed::TakeStep
        | Deed::SaveDraft
        | Deed::AttachFile
        | Deed::SubmitPackage
        | Deed::FormRegister
        | Deed::RecordRecommendations
        | Deed::PlaceRegister
        | Deed::WorkOnRelease => acting.map(|_acting| Reach::Person),
        // Only by those who have the machine.
        Deed::InviteOperator | Deed::MakeDemonstration => None,
    }
}

/// Whether somebody whose deed reaches so far may invite into a role: operators are made by operators alone.
pub(crate) fn may_invite(reach: Reach, role: Role) -> bool {
    role != Role::Operator || reach == Reach::All
}

#[cfg(test)]
mod tests {
    use super::*;
    use register_api::{cabinet::organisation::Organisation, text::Text};

    fn acting(role: Role, head: bool, standing: Standing) -> Membership {
        Membership {
            id: 1,
            organisation: Organisation {
                id: 9,
                kind: role.organisation(),
                bin: None,
                name: Text::default(),
                at_body: None,
                standing,
                reason: String::new(),
                created_at: chrono::DateTime::UNIX_EPOCH,
                decided_at: None,
            },
            role,
            head,
        }
    }

    #[test]
    fn only_operators_reach_everything_and_only_heads_their_own() {
        for deed in Deed::ALL {
            let nobody = reach(None, deed);
            for role in Role::ALL {
                for head in [false, true] {
                    for standing in Standing::ALL {
                        let found = reach(Some(&acting(role, head, standing)), deed);
                        if standing != Standing::Confirmed {
                            assert_eq!(found, nobody, "{deed:?} {role:?}");
                        }
                        if found == Some(Reach::All) {
                            assert_eq!(role, Role::Operator, "{deed:?}");
                        }
                        if found == Some(Reach::Organisation(9)) {
                            assert!(head && role != Role::Operator, "{deed:?} {role:?}");
                        }
                    }
                }
            }
        }
    }
}
