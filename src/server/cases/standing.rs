//! Where things stand: lists of cases, one case, its draft and its files, what is to be done until when.

use std::collections::BTreeSet;

use register_api::{
    cabinet::organisation::Standing,
    cases::{
        case::{Attachment, Cases, DraftSaved, Duties, Examined, Offer, OneCase, Party, SavedDraft, Summary},
        change::SaveDraft,
        refusal::CaseRefusal,
    },
};
use register_domain::{
    attachment,
    cycle::Cycle,
    duty::{self, Duty, Subject},
    organisation::OrganisationKind,
    procedure::{
        Action, ActionKind, Blocker, Case, CaseId, Numbered, StateKind, blockers, grounds_of, possible,
    },
    proposal::{Draft, examine},
};

use super::{Desk, NotDone, chain::sha256, desk::numbered, shown, steps::is_written_in};
use crate::store::{
    attachments::{Attached, NewFile},
    cases::KeptCase,
    drafts::{self, Saved},
};

/// Which cases are listed.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Filter {
    pub(crate) state: Option<StateKind>,
    pub(crate) cycle: Option<Cycle>,
    /// Only those with which the person can do something.
    pub(crate) mine: bool,
}

impl Desk<'_> {
    /// The cases that the actor sees: those that wait for the actor first, then the one in which something happened last.
    pub(crate) async fn list(&self, filter: Filter, page: u32, per_page: u32) -> Result<Cases, NotDone> {
        let names = self.names().await?;
        let drafts = self.database.drafts_of_author(self.actor.organisation.0).await?;
        let mut cases = self.seen().await?;
        cases.retain(|kept| {
            filter.state.is_none_or(|state| kept.case.state.kind() == state)
                && filter.cycle.is_none_or(|cycle| kept.case.cycle == Some(cycle))
                && (!filter.mine || !possible(&kept.case, &self.actor).is_empty())
        });
        let waiting = self.waiting(&cases)?;
        cases.sort_by_key(|kept| {
            let last = std::cmp::Reverse((kept.case.last_at, kept.id));
            (!waiting.contains(&kept.id), last)
        });
        let total = u32::try_from(cases.len()).unwrap_or(u32::MAX);
        let before = usize::try_from(page.saturating_sub(1).saturating_mul(per_page)).unwrap_or(usize::MAX);
        let most = usize::try_from(per_page).unwrap_or(usize::MAX);
        let items = cases.iter().skip(before).take(most).map(|kept| {
            let writing = drafts.iter().find(|saved| saved.case == kept.id);
            shown::summary(kept, writing, &self.actor, &names)
        });
        let items: Vec<Summary> = items.collect();
        let waits = |item: &&Summary| waiting.contains(&CaseId(item.id));
        Ok(Cases {
            total,
            page,
            pages: total.div_ceil(per_page.max(1)).max(1),
            waiting: items.iter().filter(waits).map(|item| item.id).collect(),
            items,
        })
    }

    /// Those of some cases that wait for the actor.
    fn waiting(&self, cases: &[KeptCase]) -> Result<BTreeSet<CaseId>, NotDone> {
        let mut waiting = BTreeSet::new();
        for kept in cases {
            if self.next(kept)?.is_some_and(|duty| duty.is_for(&self.actor)) {
                waiting.insert(kept.id);
            }
        }
        Ok(waiting)
    }

    /// What is to be done next with a case, whoever must do it.
    fn next(&self, kept: &KeptCase) -> Result<Option<Duty>, NotDone> {
        let today = self.situation().today();
        let case = Numbered {
            id: kept.id,
            case: &kept.case,
        };
        let duties = duty::duties([case], &[], today, &self.calendar).map_err(|_outside| NotDone::Broken)?;
        Ok(duties.into_iter().next())
    }

    /// Some cases as lists show them.
    pub(crate) async fn summaries(&self, cases: &[&KeptCase]) -> Result<Vec<Summary>, NotDone> {
        let names = self.names().await?;
        let all = cases.iter();
        Ok(all
            .map(|kept| shown::summary(kept, None, &self.actor, &names))
            .collect())
    }

    /// One case with everything that the actor may know of it.
    pub(crate) async fn one(&self, id: CaseId) -> Result<OneCase, NotDone> {
        let kept = self.case(id).await?;
        let names = self.names().await?;
        let writing = self.writing(&kept).await?;
        let mut timeline = Vec::new();
        let mut before: Option<Case> = None;
        for event in self.database.events(id, 0).await? {
            let recorded = event.read()?;
            let from = before.as_ref().map(|case| case.state.kind());
            timeline.push(shown::happened(&event, from, &names)?);
            before = match before {
                None => Case::begin(&recorded),
                Some(case) => case.apply(&recorded),
            }
            .map(Some)
            .map_err(|_refused| NotDone::Broken)?;
        }
        let files = self.database.attachments(id).await?;
        let files = files
            .iter()
            .map(|file| shown::attachment(file, &kept, &self.actor, &names));
        Ok(OneCase {
            summary: shown::summary(&kept, writing.as_ref(), &self.actor, &names),
            case: kept.case.clone(),
            draft: self
                .is_author_or_reworks(&kept)
                .then(|| self.wire_draft(&kept, writing.as_ref())),
            timeline,
            actions: self.offers(&kept, writing.as_ref()),
            attachments: files.collect(),
            next: self.next(&kept)?.map(|duty| shown::duty(&duty, None)),
        })
    }

    /// The sectoral bodies that a proposal can be for, the oldest first.
    pub(crate) async fn bodies(&self) -> Result<Vec<Party>, NotDone> {
        let all = self.database.organisations().await?;
        let bodies = all
            .into_iter()
            .filter(|one| one.kind == OrganisationKind::SectoralBody && one.standing == Standing::Confirmed);
        let bodies = bodies.map(|one| Party {
            id: one.id,
            name: one.name,
        });
        Ok(bodies.collect())
    }

    fn is_author(&self, kept: &KeptCase) -> bool {
        kept.case.origin.organisation() == self.actor.organisation
    }

    /// Whether the actor writes the text of a case now.
    fn is_author_or_reworks(&self, kept: &KeptCase) -> bool {
        let writes = [
            ActionKind::Send,
            ActionKind::TakeIntoCycle,
            ActionKind::Revise,
            ActionKind::Rework,
        ];
        let own = matches!(
            kept.case.origin,
            register_domain::procedure::Origin::SectoralBody(_)
        );
        is_written_in(kept.case.state.kind())
            && possible(&kept.case, &self.actor)
                .iter()
                .any(|action| writes.contains(action) && (own || *action != ActionKind::TakeIntoCycle))
    }

    async fn writing(&self, kept: &KeptCase) -> Result<Option<drafts::SavedDraft>, NotDone> {
        if self.is_author_or_reworks(kept) {
            Ok(self.database.draft(kept.id).await?)
        } else {
            Ok(None)
        }
    }

    /// What is being written; where nothing was saved, what was sent last, or the form as it begins.
    fn wire_draft(&self, kept: &KeptCase, writing: Option<&drafts::SavedDraft>) -> SavedDraft {
        match writing {
            Some(saved) => SavedDraft {
                version: saved.version,
                draft: saved.draft.clone(),
                saved_at: Some(saved.saved_at),
            },
            None => SavedDraft {
                version: 0,
                draft: kept
                    .case
                    .draft
                    .clone()
                    .unwrap_or_else(|| Draft::of(kept.case.proposal, self.register().entries)),
                saved_at: None,
            },
        }
    }

    /// What the actor may do, with what the case itself and the text that is being written keep from being done.
    fn offers(&self, kept: &KeptCase, writing: Option<&drafts::SavedDraft>) -> Vec<Offer> {
        let state = kept.case.state.kind();
        let draft = self.wire_draft(kept, writing).draft;
        let own = self.is_author_or_reworks(kept);
        let with_text = |action| match action {
            ActionKind::Send => Some(Action::Send {
                draft: draft.clone(),
                reply: None,
            }),
            ActionKind::TakeIntoCycle => Some(Action::TakeIntoCycle {
                draft: own.then(|| draft.clone()),
            }),
            ActionKind::Revise => Some(Action::Revise { draft: draft.clone() }),
            ActionKind::Rework => Some(Action::Rework {
                draft: draft.clone(),
                reply: None,
            }),
            ActionKind::Submit => Some(Action::Submit),
            ActionKind::FindConforming => Some(Action::FindConforming),
            ActionKind::SubmitToNationalCouncil => Some(Action::SubmitToNationalCouncil),
            _ => None,
        };
        possible(&kept.case, &self.actor)
            .into_iter()
            .map(|action| Offer {
                action,
                blockers: with_text(action)
                    .map(|whole| blockers(&kept.case, &whole, &self.actor, &self.situation()))
                    .unwrap_or_default(),
                grounds: grounds_of(action, Some(state)),
            })
            .collect()
    }

    /// What is wrong with a text against the register as it stands.
    pub(crate) fn examined(&self, draft: &Draft) -> Examined {
        let found = examine(draft, self.register(), self.situation().today());
        Examined {
            problems: found.problems,
            warnings: found.warnings,
        }
    }

    /// Saves what is being written. It is examined, and saved whatever is wrong with it.
    pub(crate) async fn save_draft(&self, id: CaseId, save: &SaveDraft) -> Result<DraftSaved, NotDone> {
        let kept = self.case(id).await?;
        self.writes(&kept)?;
        if save.draft.kind != kept.case.proposal {
            return Err(CaseRefusal::Blocked(vec![Blocker::OtherKind]).into());
        }
        let by = (self.now, self.actor.person.0);
        let saved = self
            .database
            .save_draft(id, kept.case.version, save.expected_version, &save.draft, by)
            .await?;
        match saved {
            Saved::As(version) => Ok(DraftSaved {
                version,
                examined: self.examined(&save.draft),
            }),
            Saved::Other(other) => Err(CaseRefusal::OtherDraft {
                theirs: Box::new(SavedDraft {
                    version: other.version,
                    draft: other.draft,
                    saved_at: Some(other.saved_at),
                }),
            }
            .into()),
            Saved::MovedOn => Err(CaseRefusal::Stale {
                case: id.0,
                version: kept.case.version,
                happened: Vec::new(),
            }
            .into()),
        }
    }

    /// Refuses whoever does not write the text of a case now.
    fn writes(&self, kept: &KeptCase) -> Result<(), NotDone> {
        if self.is_author_or_reworks(kept) {
            return Ok(());
        }
        let state = kept.case.state.kind();
        let blocker = if self.is_author(kept) {
            Blocker::WrongState {
                state,
                possible_in: StateKind::ALL
                    .into_iter()
                    .filter(|&of| is_written_in(of))
                    .collect(),
            }
        } else {
            Blocker::OtherOrganisation
        };
        Err(CaseRefusal::Blocked(vec![blocker]).into())
    }

    /// Attaches a file to a case: by whoever can do anything with it now.
    pub(crate) async fn attach(&self, id: CaseId, name: &str, content: &[u8]) -> Result<Attachment, NotDone> {
        let kept = self.case(id).await?;
        if possible(&kept.case, &self.actor).is_empty() {
            let state = kept.case.state.kind();
            let possible_in = Vec::new();
            return Err(CaseRefusal::Blocked(vec![Blocker::WrongState { state, possible_in }]).into());
        }
        let already = self.database.attachments(id).await?;
        let seal = sha256(content);
        let same = already
            .iter()
            .any(|file| file.sha256 == seal && file.organisation == self.actor.organisation);
        let count = if same { 0 } else { already.len() };
        let file = attachment::check(name, content, count).map_err(CaseRefusal::Attachment)?;
        let new = NewFile {
            case: id,
            file: &file,
            sha256: seal,
            content,
            organisation: self.actor.organisation,
            person: self.actor.person.0,
            at: self.now,
        };
        let Attached::As(number) = self.database.attach(new).await? else {
            let max = u16::try_from(attachment::MAX_FILES).unwrap_or(u16::MAX);
            let problem = attachment::AttachmentProblem::TooMany { max };
            return Err(CaseRefusal::Attachment(vec![problem]).into());
        };
        let files = self.database.attachments(id).await?;
        let file = files
            .iter()
            .find(|file| file.id == number)
            .ok_or(NotDone::Unknown)?;
        Ok(shown::attachment(file, &kept, &self.actor, &self.names().await?))
    }

    /// A file of a case that the actor may see, with its bytes.
    pub(crate) async fn file(
        &self,
        id: CaseId,
        number: u32,
    ) -> Result<(attachment::Attachment, Vec<u8>), NotDone> {
        self.case(id).await?;
        let files = self.database.attachments(id).await?;
        let file = files
            .into_iter()
            .find(|file| file.id == number)
            .ok_or(NotDone::Unknown)?;
        let content = self
            .database
            .attachment(id, number)
            .await?
            .ok_or(NotDone::Unknown)?;
        Ok((file.file, content))
    }

    /// Removes a file that was not sent with anything.
    pub(crate) async fn detach(&self, id: CaseId, number: u32) -> Result<(), NotDone> {
        let kept = self.case(id).await?;
        let files = self.database.attachments(id).await?;
        let file = files
            .iter()
            .find(|file| file.id == number)
            .ok_or(NotDone::Unknown)?;
        if !shown::is_removable(file, &kept, &self.actor) {
            return Err(CaseRefusal::FileStays.into());
        }
        self.database.detach(id, number).await?;
        Ok(())
    }

    /// What the actor must do until when, overdue ones first.
    pub(crate) async fn duties(&self) -> Result<Duties, NotDone> {
        let cases = self.seen().await?;
        let releases = self.open_releases().await?;
        let today = self.situation().today();
        let all = duty::duties(numbered(&cases), &releases, today, &self.calendar)
            .map_err(|_outside| NotDone::Broken)?;
        let names = self.names().await?;
        let drafts = self.database.drafts_of_author(self.actor.organisation.0).await?;
        let named = |duty: &Duty| match duty.subject {
            Subject::Case(id) => cases.iter().find(|kept| kept.id == id).map(|kept| {
                let writing = drafts.iter().find(|saved| saved.case == id);
                shown::summary(kept, writing, &self.actor, &names).name
            }),
            _ => None,
        };
        let items = all
            .iter()
            .filter(|duty| duty.is_for(&self.actor))
            .map(|duty| shown::duty(duty, named(duty)));
        Ok(Duties {
            today,
            items: items.collect(),
        })
    }
}
