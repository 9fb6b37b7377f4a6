//! Steps: an action is decided by the domain against the case as it is stored, and its events are appended if nobody was
//! faster.

use register_api::cases::{
    change::{Begin, Done, Moved},
    package::{RecordRecommendations, Seen},
    refusal::CaseRefusal,
};
use register_domain::{
    draft_edition::{DraftBlocker, submit_to_national_council},
    organisation::{OrganisationId, OrganisationKind},
    package::{Decided, Package},
    placement,
    procedure::{self, Action, ActionKind, Case, CaseId, Event, Recorded, StateKind, decide, possible},
    proposal::Draft,
};

use super::{Desk, NotDone, desk::numbered, shown::happened};
use crate::{
    fingerprint::Fingerprint,
    placement::{Prepared, Terms, follow},
    store::{
        Placing, StoreError,
        cases::{Append, Appended, DraftFate, KeptCase, Once, Step, to_json},
    },
};

/// How many events go after a step at most when it is told what happened since.
const TOLD: usize = 50;

impl Desk<'_> {
    /// Begins a case. Its draft starts from the current rows of the profession that it is about.
    pub(crate) async fn begin(&self, begin: Begin, once: &Once) -> Result<Done, NotDone> {
        let body = OrganisationId(begin.body);
        let event = procedure::begin(begin.proposal, body, &self.actor, &self.situation())
            .map_err(CaseRefusal::Blocked)?;
        let known = self.database.organisation(body.0).await?;
        if known.is_none_or(|known| known.kind != OrganisationKind::SectoralBody) {
            return Err(NotDone::Unknown);
        }
        let recorded = self.recorded(event);
        let after = Case::begin(&recorded).map_err(|_refused| NotDone::Broken)?;
        let draft = Draft::of(begin.proposal, self.register().entries);
        let step = Step {
            case: None,
            expected: 0,
            events: vec![recorded],
            after,
            draft: DraftFate::Is(to_json(&draft)),
        };
        self.append(&[step], None, Some(once)).await
    }

    /// Takes one step with a case.
    pub(crate) async fn act(
        &self,
        id: CaseId,
        action: &Action,
        expected: u32,
        once: &Once,
    ) -> Result<Done, NotDone> {
        if let Some(done) = self.before(once).await? {
            return Ok(done);
        }
        let kept = self.case(id).await?;
        if matches!(
            action.kind(),
            ActionKind::Place | ActionKind::SubmitToNationalCouncil
        ) && possible(&kept.case, &self.actor).contains(&action.kind())
        {
            return Err(CaseRefusal::OnlyTogether.into());
        }
        if kept.case.version != expected {
            return Err(self.stale(&kept, expected).await?);
        }
        self.known_file(id, action).await?;
        let events =
            decide(&kept.case, action, &self.actor, &self.situation()).map_err(CaseRefusal::Blocked)?;
        let step = self.step(&kept, events)?;
        self.append(&[step], None, Some(once)).await
    }

    /// Submits the chosen cases of the actor's sectoral body to the authorised body.
    pub(crate) async fn submit_package(
        &self,
        cycle: register_domain::cycle::Cycle,
        chosen: &[Seen],
        once: &Once,
    ) -> Result<Done, NotDone> {
        if let Some(done) = self.before(once).await? {
            return Ok(done);
        }
        let cases = self.seen().await?;
        self.fresh(&cases, chosen).await?;
        let package = Package::of(self.actor.organisation, cycle, numbered(&cases));
        let chosen: Vec<CaseId> = chosen.iter().map(|seen| CaseId(seen.id)).collect();
        let (decided, _) = package
            .submit(&chosen, &self.actor, &self.situation())
            .map_err(CaseRefusal::Package)?;
        self.append_decided(&cases, decided, None, once).await
    }

    /// Submits every conforming case of a cycle to the National Council (clause 10).
    pub(crate) async fn submit_register(
        &self,
        cycle: register_domain::cycle::Cycle,
        once: &Once,
    ) -> Result<Done, NotDone> {
        if let Some(done) = self.before(once).await? {
            return Ok(done);
        }
        let edition = self.edition().ok_or(NotDone::NoEdition)?;
        let cases = self.seen().await?;
        let settlements = self.database.settlements().await?;
        let decided = submit_to_national_council(
            cycle,
            edition,
            &numbered(&cases),
            &settlements,
            &self.actor,
            &self.situation(),
        )
        .map_err(CaseRefusal::DraftEdition)?;
        self.append_decided(&cases, decided, None, once).await
    }

    /// Records the decision of the National Council on several proposals at once: on all of them or none.
    pub(crate) async fn record_recommendations(
        &self,
        record: &RecordRecommendations,
        once: &Once,
    ) -> Result<Done, NotDone> {
        if let Some(done) = self.before(once).await? {
            return Ok(done);
        }
        let cases = self.seen().await?;
        let chosen: Vec<Seen> = record.items.iter().map(|item| item.case).collect();
        self.fresh(&cases, &chosen).await?;
        let mut blockers = Vec::new();
        let mut decided: Decided = Vec::new();
        if record.items.is_empty() {
            blockers.push(DraftBlocker::Nothing);
        }
        for item in &record.items {
            let case = CaseId(item.case.id);
            let kept = cases
                .iter()
                .find(|kept| kept.id == case)
                .ok_or(NotDone::Unknown)?;
            if decided.iter().any(|(id, _)| *id == case) {
                continue;
            }
            let action = Action::RecordRecommendation {
                decision: record.decision.clone(),
                refusal: item.refusal.clone(),
            };
            self.known_file(case, &action).await?;
            match decide(&kept.case, &action, &self.actor, &self.situation()) {
                Ok(events) => decided.push((case, events)),
                Err(found) => blockers.extend(
                    found
                        .into_iter()
                        .map(|blocker| DraftBlocker::Case { case, blocker }),
                ),
            }
        }
        if !blockers.is_empty() {
            return Err(CaseRefusal::DraftEdition(blockers).into());
        }
        self.append_decided(&cases, decided, None, once).await
    }

    /// Places exactly what was recommended as the next edition, in one transaction with the events (clause 11).
    pub(crate) async fn place(&self, once: &Once) -> Result<Done, NotDone> {
        if let Some(done) = self.before(once).await? {
            return Ok(done);
        }
        let current = self.published.current().ok_or(NotDone::NoEdition)?;
        let cases = self.seen().await?;
        let found = placement::place(
            &current.edition,
            &numbered(&cases),
            &self.actor,
            &self.situation(),
        )
        .map_err(CaseRefusal::Placement)?;
        let terms = Terms {
            placed_on: self.situation().today(),
            standing: current.record.standing,
        };
        let (edition, fingerprint) = (current.edition.clone(), current.record.fingerprint);
        let entries = found.entries;
        // Comparing and compressing a large register takes a moment: not on a thread that answers requests.
        let prepared =
            tokio::task::spawn_blocking(move || follow(Some((&edition, fingerprint)), entries, terms));
        let Prepared { placing, .. } = prepared.await.map_err(|_panicked| NotDone::Broken)?;
        self.append_decided(&cases, found.decided, Some(&placing), once)
            .await
    }

    /// What was answered to the same request before.
    async fn before(&self, once: &Once) -> Result<Option<Done>, NotDone> {
        match self.database.answered(once).await? {
            Some(appended) => self.told(appended).await.map(Some),
            None => Ok(None),
        }
    }

    async fn append_decided(
        &self,
        cases: &[KeptCase],
        decided: Decided,
        placing: Option<&Placing>,
        once: &Once,
    ) -> Result<Done, NotDone> {
        let mut steps = Vec::new();
        for (id, events) in decided {
            let kept = cases.iter().find(|kept| kept.id == id).ok_or(NotDone::Unknown)?;
            steps.push(self.step(kept, events)?);
        }
        self.append(&steps, placing, Some(once)).await
    }

    /// The step of a case that its decided events are.
    fn step(&self, kept: &KeptCase, events: Vec<Event>) -> Result<Step, NotDone> {
        let events: Vec<Recorded<Event>> = events.into_iter().map(|event| self.recorded(event)).collect();
        let sends_text = events.iter().any(|recorded| text_of(&recorded.event).is_some());
        let after = events
            .iter()
            .try_fold(kept.case.clone(), Case::apply)
            .map_err(|refused| {
                tracing::error!(%refused, case = %kept.id, "what was decided cannot follow");
                NotDone::Broken
            })?;
        Ok(Step {
            case: Some(kept.id),
            expected: kept.case.version,
            events,
            after,
            draft: if sends_text {
                DraftFate::Sent
            } else {
                DraftFate::Stays
            },
        })
    }

    fn recorded(&self, event: Event) -> Recorded<Event> {
        Recorded {
            at: self.now,
            actor: self.actor,
            event,
        }
    }

    pub(crate) async fn append(
        &self,
        steps: &[Step],
        placing: Option<&Placing>,
        once: Option<&Once>,
    ) -> Result<Done, NotDone> {
        let letters = self.letters(steps).await?;
        let append = Append {
            steps,
            placing,
            once,
            letters: &letters,
            at: self.now,
        };
        let appended = self.database.append(append).await?;
        if let Appended::Stale(case) = appended {
            let seen = steps.iter().find(|step| step.case == Some(case));
            let kept = self.case(case).await?;
            return Err(self.stale(&kept, seen.map_or(0, |step| step.expected)).await?);
        }
        self.told(appended).await
    }

    async fn told(&self, appended: Appended) -> Result<Done, NotDone> {
        let cases = match appended {
            Appended::Done(cases) | Appended::Before(cases) => cases,
            Appended::KeyTaken => return Err(CaseRefusal::KeyTaken.into()),
            Appended::Stale(_) => return Err(StoreError::Overtaken.into()),
        };
        let mut done = Done::default();
        for id in cases {
            let version = self.database.case(id).await?.map_or(0, |kept| kept.case.version);
            done.cases.push(Moved { id: id.0, version });
        }
        Ok(done)
    }

    /// Refuses with what happened since when a case is not in the version that the person has seen.
    async fn fresh(&self, cases: &[KeptCase], chosen: &[Seen]) -> Result<(), NotDone> {
        for seen in chosen {
            if let Some(kept) = cases.iter().find(|kept| kept.id.0 == seen.id)
                && kept.case.version != seen.version
            {
                return Err(self.stale(kept, seen.version).await?);
            }
        }
        Ok(())
    }

    /// What happened to a case since a version.
    async fn stale(&self, kept: &KeptCase, seen: u32) -> Result<NotDone, NotDone> {
        let events = self.database.events(kept.id, seen).await?;
        let names = self.names().await?;
        let mut since = Vec::new();
        for event in events.iter().take(TOLD) {
            since.push(happened(event, None, &names)?);
        }
        Ok(NotDone::Refused(CaseRefusal::Stale {
            case: kept.id.0,
            version: kept.case.version,
            happened: since,
        }))
    }

    /// A decision's record must be among the files of its case.
    async fn known_file(&self, id: CaseId, action: &Action) -> Result<(), NotDone> {
        let (Action::RecordAgreement { decision, .. } | Action::RecordRecommendation { decision, .. }) =
            action
        else {
            return Ok(());
        };
        let Some(sha256) = decision.file else {
            return Ok(());
        };
        let files = self.database.attachments(id).await?;
        if files.iter().any(|file| file.sha256 == sha256) {
            Ok(())
        } else {
            Err(CaseRefusal::UnknownFile.into())
        }
    }
}

/// The text that an event sends.
pub(crate) const fn text_of(event: &Event) -> Option<&Draft> {
    match event {
        Event::Sent { draft, .. }
        | Event::Revised { draft }
        | Event::Reworked { draft, .. }
        | Event::TakenIntoCycle {
            draft: Some(draft), ..
        } => Some(draft),
        _ => None,
    }
}

/// Whether the text of a case may be written in a state, by whoever may send it.
pub(crate) const fn is_written_in(state: StateKind) -> bool {
    matches!(
        state,
        StateKind::Draft
            | StateKind::ReturnedForRework
            | StateKind::TakenIntoCycle
            | StateKind::AgreedWithSectoralCouncil
            | StateKind::Remarks
    )
}

/// What is asked under an idempotency key, so that another request under it is told apart.
pub(crate) fn request(method: &str, address: &str, body: &[u8]) -> Fingerprint {
    let mut bytes = Vec::with_capacity(body.len() + address.len() + 8);
    bytes.extend_from_slice(method.as_bytes());
    bytes.push(b' ');
    bytes.extend_from_slice(address.as_bytes());
    bytes.push(b'\n');
    bytes.extend_from_slice(body);
    Fingerprint::of(&bytes)
}
