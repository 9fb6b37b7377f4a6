//! Who may do what where: one table of role × action × state. Each row cites its clause, or says that the Rules are silent
//! and the product has decided.

use serde::{Deserialize, Serialize};

use super::{ActionKind, Case, Origin, StateKind};
use crate::{
    actor::Actor,
    clause::{Clause, Provision},
    role::Role,
};

use ActionKind as A;
use LegalGround::{Law, Product};
use Role as R;
use StateKind as S;

/// A row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transition {
    /// The action.
    pub action: ActionKind,
    /// The states in which it can be done; none for beginning a case.
    pub from: &'static [StateKind],
    /// The states to which it can lead; `from` itself where it stays.
    pub to: &'static [StateKind],
    /// The roles that can do it.
    pub roles: &'static [Role],
    /// How their organisation must stand to the case.
    pub relation: Relation,
    /// What it rests on.
    pub grounds: &'static [LegalGround],
}

/// How an organisation stands to a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// It has made the proposal.
    Author,
    /// It is the sectoral body that the proposal is for.
    Body,
    /// It is that sectoral body, and the proposal is not its own.
    Reviewer,
    /// It is that sectoral body, or the council formed at it.
    BodyOrItsCouncil,
    /// There is only one of its kind.
    Only,
}

/// What a rule rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LegalGround {
    /// The Rules.
    Law(Provision),
    /// The Rules are silent; the product has decided.
    Product(ProductDecision),
}

/// What the product has decided where the Rules are silent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProductDecision {
    /// The author may withdraw until the proposal is with the authorised body: it is the author's until then.
    WithdrawalByAuthor,
    /// The sectoral body may decline, with its reasons: clause 7 leaves to it what it submits.
    DeclineBySectoralBody,
    /// The authorised body may decline, with its reasons: what does not conform to clause 8 cannot enter the register.
    DeclineByAuthorisedBody,
    /// A proposal submitted after its date goes to the next cycle: clause 7 sets dates and names no other effect.
    NextCycle,
    /// The authorised body may admit a late proposal with a reason: it answers for the register by clause 5.
    LateAdmission,
    /// The sectoral body may change its own proposal before it submits it; the council then agrees anew.
    RevisionBeforeSubmission,
}

impl ProductDecision {
    /// Every such decision.
    pub const ALL: [ProductDecision; 6] = [
        ProductDecision::WithdrawalByAuthor,
        ProductDecision::DeclineBySectoralBody,
        ProductDecision::DeclineByAuthorisedBody,
        ProductDecision::NextCycle,
        ProductDecision::LateAdmission,
        ProductDecision::RevisionBeforeSubmission,
    ];
}

const fn whole(clause: Clause) -> LegalGround {
    Law(Provision::whole(clause))
}

/// Every transition, in the order of the procedure.
pub const TABLE: &[Transition] = &[
    Transition {
        action: A::Begin,
        from: &[],
        to: &[S::Draft],
        roles: &[R::AssociationMember],
        relation: Relation::Author,
        grounds: &[Law(Provision::PROPOSAL_BY_ASSOCIATION)],
    },
    Transition {
        action: A::Begin,
        from: &[],
        to: &[S::Draft],
        roles: &[R::SectoralOfficer],
        relation: Relation::Author,
        grounds: &[whole(Clause::P7)],
    },
    Transition {
        action: A::Send,
        from: &[S::Draft],
        to: &[S::WithSectoralBody],
        roles: &[R::AssociationMember],
        relation: Relation::Author,
        grounds: &[Law(Provision::PROPOSAL_BY_ASSOCIATION)],
    },
    Transition {
        action: A::Send,
        from: &[S::ReturnedForRework],
        to: &[S::WithSectoralBody],
        roles: &[R::AssociationMember],
        relation: Relation::Author,
        grounds: &[Law(Provision::REWORK_BY_ASSOCIATION)],
    },
    Transition {
        action: A::Return,
        from: &[
            S::WithSectoralBody,
            S::TakenIntoCycle,
            S::AgreedWithSectoralCouncil,
        ],
        to: &[S::ReturnedForRework],
        roles: &[R::SectoralOfficer],
        relation: Relation::Reviewer,
        grounds: &[Law(Provision::REWORK_BY_ASSOCIATION)],
    },
    Transition {
        action: A::TakeIntoCycle,
        from: &[S::WithSectoralBody],
        to: &[S::TakenIntoCycle],
        roles: &[R::SectoralOfficer],
        relation: Relation::Reviewer,
        grounds: &[whole(Clause::P7), whole(Clause::P8), whole(Clause::P8_1)],
    },
    Transition {
        action: A::TakeIntoCycle,
        from: &[S::Draft],
        to: &[S::TakenIntoCycle],
        roles: &[R::SectoralOfficer],
        relation: Relation::Author,
        grounds: &[whole(Clause::P7), whole(Clause::P8), whole(Clause::P8_1)],
    },
    Transition {
        action: A::Revise,
        from: &[S::TakenIntoCycle, S::AgreedWithSectoralCouncil],
        to: &[S::TakenIntoCycle],
        roles: &[R::SectoralOfficer],
        relation: Relation::Author,
        grounds: &[Product(ProductDecision::RevisionBeforeSubmission)],
    },
    Transition {
        action: A::RecordAgreement,
        from: &[S::TakenIntoCycle, S::AgreedWithSectoralCouncil],
        to: &[S::AgreedWithSectoralCouncil, S::TakenIntoCycle],
        roles: &[R::SectoralOfficer, R::SectoralSecretary],
        relation: Relation::BodyOrItsCouncil,
        grounds: &[whole(Clause::P7)],
    },
    Transition {
        action: A::Submit,
        from: &[S::AgreedWithSectoralCouncil],
        to: &[S::WithAuthorisedBody],
        roles: &[R::SectoralOfficer],
        relation: Relation::Body,
        grounds: &[whole(Clause::P7)],
    },
    Transition {
        action: A::MoveToNextCycle,
        from: &[S::TakenIntoCycle, S::AgreedWithSectoralCouncil],
        to: &[S::TakenIntoCycle, S::AgreedWithSectoralCouncil],
        roles: &[R::SectoralOfficer],
        relation: Relation::Body,
        grounds: &[Product(ProductDecision::NextCycle)],
    },
    Transition {
        action: A::MoveToNextCycle,
        from: &[S::WithAuthorisedBody, S::Remarks, S::Conforms],
        to: &[S::WithAuthorisedBody, S::Remarks, S::Conforms],
        roles: &[R::AuthorisedOfficer],
        relation: Relation::Only,
        grounds: &[Product(ProductDecision::NextCycle)],
    },
    // What the National Council has put off, or what cannot be placed with another that it recommended, is submitted to it
    // anew.
    Transition {
        action: A::MoveToNextCycle,
        from: &[S::BeforeNationalCouncil, S::Recommended],
        to: &[S::Conforms],
        roles: &[R::AuthorisedOfficer],
        relation: Relation::Only,
        grounds: &[Product(ProductDecision::NextCycle)],
    },
    Transition {
        action: A::AdmitLate,
        from: &[S::WithAuthorisedBody, S::Remarks, S::Conforms],
        to: &[S::WithAuthorisedBody, S::Remarks, S::Conforms],
        roles: &[R::AuthorisedOfficer],
        relation: Relation::Only,
        grounds: &[Product(ProductDecision::LateAdmission)],
    },
    Transition {
        action: A::Remark,
        from: &[S::WithAuthorisedBody, S::Conforms],
        to: &[S::Remarks],
        roles: &[R::AuthorisedOfficer],
        relation: Relation::Only,
        grounds: &[Law(Provision::REWORK_BY_SECTORAL_BODY)],
    },
    Transition {
        action: A::Rework,
        from: &[S::Remarks],
        to: &[S::WithAuthorisedBody],
        roles: &[R::SectoralOfficer],
        relation: Relation::Body,
        grounds: &[Law(Provision::REWORK_BY_SECTORAL_BODY)],
    },
    Transition {
        action: A::FindConforming,
        from: &[S::WithAuthorisedBody],
        to: &[S::Conforms],
        roles: &[R::AuthorisedOfficer],
        relation: Relation::Only,
        grounds: &[Law(Provision::EXAMINATION)],
    },
    Transition {
        action: A::SubmitToNationalCouncil,
        from: &[S::Conforms],
        to: &[S::BeforeNationalCouncil],
        roles: &[R::AuthorisedOfficer],
        relation: Relation::Only,
        grounds: &[whole(Clause::P10)],
    },
    Transition {
        action: A::RecordRecommendation,
        from: &[S::BeforeNationalCouncil],
        to: &[S::Recommended, S::NotRecommended],
        roles: &[R::AuthorisedOfficer, R::NationalSecretary],
        relation: Relation::Only,
        grounds: &[whole(Clause::P11)],
    },
    Transition {
        action: A::Place,
        from: &[S::Recommended],
        to: &[S::Published],
        roles: &[R::AuthorisedOfficer],
        relation: Relation::Only,
        // On the platform (clause 5), open to all in both languages (clause 4).
        grounds: &[whole(Clause::P11), whole(Clause::P5), whole(Clause::P4)],
    },
    Transition {
        action: A::Decline,
        from: &[
            S::WithSectoralBody,
            S::TakenIntoCycle,
            S::AgreedWithSectoralCouncil,
        ],
        to: &[S::Declined],
        roles: &[R::SectoralOfficer],
        relation: Relation::Reviewer,
        grounds: &[Product(ProductDecision::DeclineBySectoralBody)],
    },
    Transition {
        action: A::Decline,
        from: &[S::WithAuthorisedBody, S::Remarks, S::Conforms],
        to: &[S::Declined],
        roles: &[R::AuthorisedOfficer],
        relation: Relation::Only,
        grounds: &[Product(ProductDecision::DeclineByAuthorisedBody)],
    },
    Transition {
        action: A::Withdraw,
        from: &[
            S::Draft,
            S::WithSectoralBody,
            S::ReturnedForRework,
            S::TakenIntoCycle,
            S::AgreedWithSectoralCouncil,
        ],
        to: &[S::Withdrawn],
        roles: &[R::AssociationMember, R::SectoralOfficer],
        relation: Relation::Author,
        grounds: &[Product(ProductDecision::WithdrawalByAuthor)],
    },
];

impl Relation {
    /// Whether an actor's organisation stands so to the case.
    #[must_use]
    pub fn holds(self, case: &Case, actor: &Actor) -> bool {
        let own = matches!(case.origin, Origin::SectoralBody(_));
        let author_role = if own {
            Role::SectoralOfficer
        } else {
            Role::AssociationMember
        };
        let is_body = actor.role == Role::SectoralOfficer && actor.organisation == case.body;
        match self {
            Relation::Author => actor.role == author_role && actor.organisation == case.origin.organisation(),
            Relation::Body => is_body,
            Relation::Reviewer => is_body && !own,
            Relation::BodyOrItsCouncil => {
                is_body || (actor.role == Role::SectoralSecretary && actor.at_body == Some(case.body))
            }
            Relation::Only => true,
        }
    }
}

/// Why an action is not for someone, at all or now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum NotPermitted {
    /// The role never does it.
    Role,
    /// Another organisation does it.
    Organisation,
    /// It cannot be done in this state; these are the states in which it can.
    State(Vec<StateKind>),
}

/// The row of the table by which an actor may do an action with a case as it stands.
pub(super) fn permission(
    case: &Case,
    action: ActionKind,
    actor: &Actor,
) -> Result<&'static Transition, NotPermitted> {
    let by_role = || {
        TABLE
            .iter()
            .filter(|row| row.action == action && row.roles.contains(&actor.role))
    };
    if by_role().next().is_none() {
        return Err(NotPermitted::Role);
    }
    let ours = || by_role().filter(|row| row.relation.holds(case, actor));
    if ours().next().is_none() {
        return Err(NotPermitted::Organisation);
    }
    let state = case.state.kind();
    ours()
        .find(|row| row.from.contains(&state))
        .ok_or_else(|| NotPermitted::State(ours().flat_map(|row| row.from).copied().collect()))
}

/// What an action in a state rests on.
#[must_use]
pub fn grounds_of(action: ActionKind, from: Option<StateKind>) -> Vec<LegalGround> {
    let rows = TABLE.iter().filter(|row| {
        row.action == action
            && match from {
                Some(state) => row.from.contains(&state),
                None => row.from.is_empty(),
            }
    });
    let mut grounds: Vec<LegalGround> = Vec::new();
    for ground in rows.flat_map(|row| row.grounds) {
        if !grounds.contains(ground) {
            grounds.push(*ground);
        }
    }
    grounds
}
