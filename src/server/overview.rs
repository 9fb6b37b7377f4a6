//! What everybody may know of the procedure, in memory: it is read when something has happened, and every public answer
//! is made of it. What of the procedure that is, the domain says.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};

use chrono::NaiveDate;
use register_api::{
    overview::{
        BodyStanding, CycleDate, CycleStanding, Cycles, News, NewsItem, PlacedProposal, ProfessionHistory,
        StateCount, Step,
    },
    text::Text,
};
use register_domain::{
    calendar::{CalendarError, WorkingCalendar},
    cycle::Cycle,
    edition::EditionNumber,
    entry::ProfessionId,
    organisation::OrganisationId,
    overview::{self, PublicStep},
    procedure::{Case, CaseId, Numbered, StateKind},
    proposal::{Draft, ProposalKind},
    term::{Measure, Term},
};

use crate::{
    store::{Database, StoreError},
    wire,
};

/// What everybody may know of the procedure.
#[derive(Clone, Debug, Default)]
pub(crate) struct Overview {
    /// Up to which place in the chain it goes.
    sequence: i64,
    /// The cases that were sent, without their texts.
    cases: BTreeMap<CaseId, Case>,
    /// What was placed of each profession, the oldest first.
    placed: HashMap<ProfessionId, Vec<(CaseId, ProposalKind, Vec<PublicStep>)>>,
    names: HashMap<OrganisationId, Text>,
    /// Organisations whose part ended with the demonstration.
    ended: BTreeSet<OrganisationId>,
    news: Vec<NewsItem>,
}

impl Overview {
    /// What is known now, from what was known before; the same where nothing has happened.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds what cannot be read.
    pub(crate) async fn follow(
        before: Arc<Overview>,
        database: &Database,
    ) -> Result<Arc<Overview>, StoreError> {
        let head = database.chain_head().await?.sequence;
        let news = news(database).await?;
        let names = names(database).await?;
        let ended = database.ended_organisations().await?;
        if (head, &news, &names, &ended) == (before.sequence, &before.news, &before.names, &before.ended) {
            return Ok(before);
        }
        let before = if ended == before.ended {
            before
        } else {
            Arc::default()
        };
        let mut after = Overview {
            sequence: head,
            news,
            names,
            ended,
            ..Overview::clone(&before)
        };
        // What happens meanwhile is read twice, which changes nothing.
        for kept in database.cases_changed_after(before.sequence).await? {
            let parties = [kept.case.origin.organisation(), kept.case.body];
            if parties.iter().any(|party| after.ended.contains(party)) {
                continue;
            }
            if let Some(profession) = placed_profession(&kept.case) {
                let mut events = Vec::new();
                for event in database.events(kept.id, 0).await? {
                    events.push(event.read()?);
                }
                let placed = after.placed.entry(profession).or_default();
                placed.retain(|(known, ..)| *known != kept.id);
                placed.push((kept.id, kept.case.proposal, overview::history(&events)));
            }
            after.cases.insert(kept.id, without_text(kept.case));
        }
        Ok(Arc::new(after))
    }

    /// The cases that were sent, without their texts.
    pub(crate) fn cases(&self) -> impl Iterator<Item = Numbered<'_>> {
        self.cases.iter().map(|(&id, case)| Numbered { id, case })
    }

    /// The cycles that are under way on a day.
    ///
    /// # Errors
    ///
    /// When the day or a date is outside the supported years.
    pub(crate) fn cycles(&self, on: NaiveDate, calendar: &WorkingCalendar) -> Result<Cycles, CalendarError> {
        let accepting = Cycle::accepting(on, calendar)?;
        let open = self.cases.values().filter(|case| is_open(case.state.kind()));
        let mut cycles: Vec<Cycle> = open.filter_map(|case| case.cycle).collect();
        cycles.extend([Cycle::containing(on, calendar)?, accepting]);
        cycles.sort_unstable();
        cycles.dedup();
        let standing = |cycle| self.standing(cycle, accepting, on, calendar);
        Ok(Cycles {
            on,
            items: cycles.into_iter().map(standing).collect::<Result<_, _>>()?,
        })
    }

    fn standing(
        &self,
        cycle: Cycle,
        accepting: Cycle,
        on: NaiveDate,
        calendar: &WorkingCalendar,
    ) -> Result<CycleStanding, CalendarError> {
        let mut bodies: Vec<BodyStanding> = overview::of_cycle(self.cases(), cycle, accepting)
            .into_iter()
            .map(|(body, states)| BodyStanding {
                body: self.name(body),
                total: states.values().sum(),
                states: states
                    .into_iter()
                    .map(|(state, count)| StateCount { state, count })
                    .collect(),
            })
            .collect();
        bodies.sort_by(|one, other| one.body.kk.cmp(&other.body.kk));
        let mut dates = Vec::new();
        for term in Term::ALL {
            if matches!(term.measure(), Measure::FixedDates(_))
                && let Some(deadline) = cycle.deadline(term, calendar)?
            {
                dates.push(CycleDate {
                    term: term.id().to_owned(),
                    clause: term.provision().clause.id().to_owned(),
                    deadline: wire::deadline(&deadline, on, calendar)?,
                });
            }
        }
        Ok(CycleStanding {
            id: cycle.to_string(),
            accepting: cycle == accepting,
            dates,
            total: bodies.iter().map(|body| body.total).sum(),
            bodies,
        })
    }

    /// How a profession came into the register and was changed in it, the newest proposal first.
    pub(crate) fn history(&self, profession: ProfessionId) -> ProfessionHistory {
        let placed = self.placed.get(&profession).map_or(&[][..], Vec::as_slice);
        let proposals = placed.iter().rev().map(|(id, proposal, steps)| PlacedProposal {
            number: id.0,
            proposal: proposal.id().to_owned(),
            steps: steps.iter().map(|step| self.step(step)).collect(),
        });
        ProfessionHistory {
            profession: profession.0,
            proposals: proposals.collect(),
        }
    }

    /// The steps of a profession's placed proposals as the domain has them, the newest proposal first.
    pub(crate) fn placed(
        &self,
        profession: ProfessionId,
    ) -> impl Iterator<Item = &(CaseId, ProposalKind, Vec<PublicStep>)> {
        self.placed.get(&profession).into_iter().flatten().rev()
    }

    fn step(&self, step: &PublicStep) -> Step {
        let (decision_number, decision_date) = step.decision.clone().unzip();
        Step {
            day: step.day,
            action: step.action,
            refused: step.refused,
            by: step.by,
            organisation: self.name(step.organisation),
            cycle: step.cycle.map(|cycle| cycle.to_string()),
            decision_number,
            decision_date,
            edition: step.edition.map(EditionNumber::get),
        }
    }

    /// The name of an organisation.
    pub(crate) fn name(&self, id: OrganisationId) -> Text {
        self.names.get(&id).cloned().unwrap_or_default()
    }

    /// The press releases, the newest first.
    pub(crate) fn news(&self) -> News {
        News {
            items: self.news.clone(),
        }
    }

    /// The press release of an edition.
    pub(crate) fn news_of(&self, edition: u32) -> Option<&NewsItem> {
        self.news.iter().find(|item| item.edition == edition)
    }
}

async fn news(database: &Database) -> Result<Vec<NewsItem>, StoreError> {
    let kept = database.releases().await?;
    let published = kept.into_iter().filter_map(|release| {
        let (address, on) = release.ministry.unzip();
        Some(NewsItem {
            edition: release.edition,
            published_at: release.published_at?,
            title: release.title,
            body: release.body,
            ministry_address: address,
            ministry_on: on,
        })
    });
    Ok(published.collect())
}

async fn names(database: &Database) -> Result<HashMap<OrganisationId, Text>, StoreError> {
    let all = database.organisations().await?;
    Ok(all
        .into_iter()
        .map(|one| (OrganisationId(one.id), one.name))
        .collect())
}

/// The case without what its author wrote; that something was sent stays known.
fn without_text(case: Case) -> Case {
    let empty = case.draft.as_ref().map(|_| Draft::of(case.proposal, &[]));
    Case {
        draft: empty,
        draft_before: None,
        ..case
    }
}

/// The profession of a case that was placed.
fn placed_profession(case: &Case) -> Option<ProfessionId> {
    let placed = case.state.kind() == StateKind::Published;
    crate::cases::chain::profession_of(case).filter(|_| placed)
}

/// Whether something can still become of a case.
const fn is_open(state: StateKind) -> bool {
    !matches!(
        state,
        StateKind::Published | StateKind::NotRecommended | StateKind::Declined | StateKind::Withdrawn
    )
}
