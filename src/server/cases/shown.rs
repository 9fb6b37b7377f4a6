//! Cases as they go over the wire.

use register_api::{
    cases::case::{Attachment, DutyItem, Happened, Summary},
    text::Text,
};
use register_domain::{
    actor::Actor,
    duty::Duty,
    procedure::{Event, StateKind, grounds_of, possible},
    proposal::{Answer, Draft, Field},
    receipt::Receipt,
    text::Lang,
};

use super::{
    NotDone,
    chain::sha256,
    desk::Names,
    steps::{is_written_in, text_of},
};
use crate::store::{
    attachments::KeptFile,
    cases::{KeptCase, KeptEvent},
    drafts::SavedDraft,
};

/// A case as lists show it. `writing` is what its author is writing, where the reader is the author.
pub(crate) fn summary(
    kept: &KeptCase,
    writing: Option<&SavedDraft>,
    actor: &Actor,
    names: &Names,
) -> Summary {
    let case = &kept.case;
    let text = match (&case.draft, writing) {
        (Some(sent), _) => Some(sent),
        (None, writing) => writing.map(|saved| &saved.draft),
    };
    Summary {
        id: kept.id.0,
        version: case.version,
        proposal: case.proposal,
        name: text.map(name).unwrap_or_default(),
        state: case.state.kind(),
        author: names.party(case.origin.organisation()),
        body: names.party(case.body),
        cycle: case.cycle,
        last_at: case.last_at,
        actions: possible(case, actor),
    }
}

fn name(draft: &Draft) -> Text {
    let get = |lang| draft.get(Field::Answer(Answer::Name(lang))).to_owned();
    Text {
        kk: get(Lang::Kk),
        ru: get(Lang::Ru),
    }
}

/// What happened, without the text that was sent. `from` is the state before, when it is known.
pub(crate) fn happened(
    kept: &KeptEvent,
    from: Option<StateKind>,
    names: &Names,
) -> Result<Happened, NotDone> {
    let recorded = kept.read()?;
    let event = &recorded.event;
    let receipt = text_of(event).map(|draft| Receipt::of_proposal(kept.case, draft, recorded.at, sha256));
    let mut told = Happened {
        version: kept.version,
        at: recorded.at,
        event: event.id().to_owned(),
        by: names.party(recorded.actor.organisation),
        role: recorded.actor.role,
        comments: Vec::new(),
        reason: None,
        decision: None,
        cycle: None,
        moved: None,
        edition: None,
        receipt: receipt.transpose().map_err(|_not_canonical| NotDone::Broken)?,
        grounds: grounds_of(event.action(), from),
    };
    match event {
        Event::Begun { .. }
        | Event::Revised { .. }
        | Event::Submitted
        | Event::FoundConforming
        | Event::SubmittedToNationalCouncil => {}
        Event::Sent { reply, .. } | Event::Reworked { reply, .. } => told.reason.clone_from(reply),
        Event::Returned { comments } | Event::Remarked { comments } => told.comments.clone_from(comments),
        Event::TakenIntoCycle { cycle, .. } => told.cycle = Some(*cycle),
        Event::Agreed { decision } | Event::Recommended { decision } => {
            told.decision = Some(decision.clone());
        }
        Event::NotAgreed { decision, reason } | Event::NotRecommended { decision, reason } => {
            told.decision = Some(decision.clone());
            told.reason = Some(reason.clone());
        }
        Event::AdmittedLate { cycle, reason } => {
            told.cycle = Some(*cycle);
            told.reason = Some(reason.clone());
        }
        Event::MovedToNextCycle { to, cause, .. } => {
            told.cycle = Some(*to);
            told.moved = Some(cause.clone());
        }
        Event::Published { edition, .. } => told.edition = Some(edition.get()),
        Event::Declined { reason } => told.reason = Some(reason.clone()),
        Event::Withdrawn { reason } => told.reason.clone_from(reason),
    }
    Ok(told)
}

/// What is to be done, with the name of the profession where it is about one.
pub(crate) fn duty(duty: &Duty, name: Option<Text>) -> DutyItem {
    let deadline = duty.deadline.as_ref();
    DutyItem {
        kind: duty.kind,
        subject: duty.subject,
        name,
        nominal: deadline.map(|deadline| deadline.nominal),
        due: deadline.map(|deadline| deadline.due),
        calendar_days_left: duty.left.map(|left| left.calendar_days),
        working_days_left: duty.left.map(|left| left.working_days),
        overdue: duty.is_overdue(),
        grounds: duty.kind.grounds(),
    }
}

/// A file as it goes over the wire.
pub(crate) fn attachment(file: &KeptFile, kept: &KeptCase, actor: &Actor, names: &Names) -> Attachment {
    Attachment {
        id: file.id,
        name: file.file.name.clone(),
        kind: file.file.kind,
        bytes: file.file.bytes,
        sha256: file.sha256,
        by: names.party(file.organisation),
        added_at: file.added_at,
        removable: is_removable(file, kept, actor),
    }
}

/// Whether a file may go: while nothing was sent since it was added, by the organisation that added it.
pub(crate) fn is_removable(file: &KeptFile, kept: &KeptCase, actor: &Actor) -> bool {
    file.organisation == actor.organisation
        && is_written_in(kept.case.state.kind())
        && file.added_at >= kept.case.last_at
}
