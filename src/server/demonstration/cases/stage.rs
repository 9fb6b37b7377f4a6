//! Where the steps are taken: each at the desk of whoever takes it, at its moment.

use std::{collections::BTreeMap, sync::Arc};

use chrono::{DateTime, Datelike as _, Utc};
use register_api::cases::{
    change::{Begin, Done, SaveDraft},
    package::{RecommendationItem, RecordRecommendations, Seen},
    release::{EditRelease, RecordOwnSite},
};
use register_domain::{
    actor::{Actor, PersonId},
    basis::Basis,
    calendar::WorkingCalendar,
    column::Column,
    cycle::Cycle,
    ground::GroundKind,
    organisation::OrganisationId,
    procedure::{Action, CaseId, Decision},
    profile::Profile,
    proposal::{Answer, Draft, Field, ProposalKind},
    text::Lang,
};
use register_i18n::cabinet::demonstration::{self as words, Name};

use super::{
    days::Days,
    script::{Asks, Step, Story},
    texts::{self, CONTACT, Round, Texts, cell},
};
use crate::{
    cases::{Desk, NotDone, steps::request},
    clock::day_of,
    published::LoadError,
    register::Register,
    store::{StoreError, cases::Once},
};

/// The telephone of everybody: one of no subscriber.
const PHONE: &str = "+7 (7172) 00-00-00";
/// Where the ministry's own press release would stand.
const OWN_SITE: &str = "https://enbek.register.example/press/1";

/// Whoever takes part, and the cases so far.
pub(super) struct Stage {
    register: Arc<Register>,
    calendar: WorkingCalendar,
    cast: Vec<(Name, Actor)>,
    cases: BTreeMap<&'static str, CaseId>,
    /// The years ahead, of which demand is told.
    period: String,
    steps: u32,
}

impl Stage {
    /// The stage with the people of the demonstration; `None` when one of them is missing.
    pub(super) async fn set(register: Arc<Register>, days: &Days) -> Result<Option<Stage>, StoreError> {
        let people = register.database().demonstration_people().await?;
        let acting = |name: Name| {
            let (person, _, of) = people
                .iter()
                .find(|(_, called, _)| called == words::name(name).get(Lang::Kk))?;
            let actor = Actor {
                person: PersonId(*person),
                role: of.role,
                organisation: OrganisationId(of.organisation.id),
                at_body: of.organisation.at_body.map(OrganisationId),
            };
            Some((name, actor))
        };
        let cast: Option<Vec<(Name, Actor)>> = [
            Name::Member,
            Name::PowerMember,
            Name::Industry,
            Name::Energy,
            Name::Transport,
            Name::CouncilSecretary,
            Name::AuthorisedOfficer,
            Name::NationalSecretary,
        ]
        .into_iter()
        .map(acting)
        .collect();
        let year = days.today().year();
        Ok(cast.map(|cast| Stage {
            register,
            calendar: WorkingCalendar::official(),
            cast,
            cases: BTreeMap::new(),
            period: format!("{year}–{}", year + 2),
            steps: 0,
        }))
    }

    /// Takes a step; `false` when the register does not allow it.
    pub(super) async fn play(&mut self, at: DateTime<Utc>, step: &Step) -> Result<bool, LoadError> {
        self.steps += 1;
        match self.take(at, step).await {
            Ok(()) => {}
            Err(NotDone::Store(error)) => return Err(error.into()),
            Err(refused) => {
                tracing::debug!(?refused, "refused");
                return Ok(false);
            }
        }
        if *step == Step::Place {
            self.register.refresh().await?;
        }
        Ok(true)
    }

    fn actor(&self, name: Name) -> Result<Actor, NotDone> {
        let found = self.cast.iter().find(|(of, _)| *of == name);
        found.map(|(_, actor)| *actor).ok_or(NotDone::Unknown)
    }

    fn desk(&self, name: Name, at: DateTime<Utc>) -> Result<Desk<'_>, NotDone> {
        Ok(Desk::new(
            self.register.database(),
            self.register.published(),
            self.calendar.clone(),
            self.actor(name)?,
            at,
        ))
    }

    /// The key of the step that is being taken.
    fn once(&self, desk: &Desk<'_>) -> Once {
        let key = format!("demonstration-{}", self.steps);
        Once {
            person: desk.actor.person.0,
            request: request("DEMONSTRATION", &key, b""),
            key,
        }
    }

    fn id(&self, story: &Story) -> Result<CaseId, NotDone> {
        self.cases.get(story.name).copied().ok_or(NotDone::Unknown)
    }

    async fn seen(&self, story: &Story) -> Result<Seen, NotDone> {
        let id = self.id(story)?;
        let kept = self.register.database().case(id).await?.ok_or(NotDone::Unknown)?;
        Ok(Seen {
            id: id.0,
            version: kept.case.version,
        })
    }

    async fn take(&mut self, at: DateTime<Utc>, step: &Step) -> Result<(), NotDone> {
        match step {
            Step::Begin(story) => {
                let id = self.begin(story, at).await?;
                self.cases.insert(story.name, id);
                Ok(())
            }
            Step::Write(story) => self.write(story, at).await,
            Step::Submit { body, stories } => self.submit(*body, stories, at).await,
            Step::ToCouncil(cycle) => self.to_council(*cycle, at).await,
            Step::Recommend { number, stories, not } => self.recommend(*number, stories, *not, at).await,
            Step::Place => {
                let desk = self.desk(Name::AuthorisedOfficer, at)?;
                desk.place(&self.once(&desk)).await.map(drop)
            }
            Step::Publish => self.publish(at).await,
            Step::NoteOwnSite => self.note_own_site(at).await,
            Step::Send(story, ..)
            | Step::Return(story)
            | Step::Take(story)
            | Step::Agree { story, .. }
            | Step::Remark(story)
            | Step::Rework(story)
            | Step::Conform(story)
            | Step::Decline(story, _)
            | Step::Withdraw(story) => {
                let (who, action) = self.action(story, step, at)?;
                let (desk, seen) = (self.desk(who, at)?, self.seen(story).await?);
                let once = self.once(&desk);
                desk.act(CaseId(seen.id), &action, seen.version, &once)
                    .await
                    .map(drop)
            }
        }
    }

    /// Who does a step with one case, and what it takes.
    fn action(&self, story: &Story, step: &Step, at: DateTime<Utc>) -> Result<(Name, Action), NotDone> {
        let texts = texts::of(story.name).ok_or(NotDone::Unknown)?;
        let owned = |text: Option<&str>| text.map(str::to_owned);
        let draft = |round| self.draft(story, texts, round);
        Ok(match step {
            Step::Send(_, round) => {
                let reply = owned(texts.reply.filter(|_| *round == Round::Again));
                let draft = draft(*round)?;
                (story.author, Action::Send { draft, reply })
            }
            Step::Return(_) => {
                let comments = texts.recommended.clone();
                (story.body, Action::Return { comments })
            }
            Step::Take(_) => {
                let own = story.author == story.body;
                let draft = if own { Some(draft(Round::First)?) } else { None };
                (story.body, Action::TakeIntoCycle { draft })
            }
            Step::Agree { agrees, .. } => {
                let case = self.id(story)?;
                let action = Action::RecordAgreement {
                    decision: decision(&case.to_string(), at),
                    refusal: owned(Some(texts.why).filter(|_| !agrees)),
                };
                // One sectoral council has a secretary with an account; for the others the body records.
                let secretary = if story.body == Name::Industry {
                    Name::CouncilSecretary
                } else {
                    story.body
                };
                (secretary, action)
            }
            Step::Remark(_) => {
                let comments = texts.remarked.clone();
                (Name::AuthorisedOfficer, Action::Remark { comments })
            }
            Step::Rework(_) => {
                let (draft, reply) = (draft(Round::Reworked)?, owned(texts.answer));
                (story.body, Action::Rework { draft, reply })
            }
            Step::Conform(_) => (Name::AuthorisedOfficer, Action::FindConforming),
            Step::Decline(_, who) => {
                let reason = texts.why.to_owned();
                (*who, Action::Decline { reason })
            }
            _ => {
                let reason = owned(Some(texts.why));
                (story.author, Action::Withdraw { reason })
            }
        })
    }

    /// What the story asks for, of the register as it stands.
    fn kind(&self, story: &Story) -> Result<ProposalKind, NotDone> {
        let texts = texts::of(story.name).ok_or(NotDone::Unknown)?;
        let published = self.register.published();
        let current = published.current().ok_or(NotDone::NoEdition)?;
        let mut entries = current.edition.entries().iter();
        let found = entries.find(|entry| entry.name.get(Lang::Ru) == texts.of);
        let profession = || found.map(|entry| entry.profession).ok_or(NotDone::Unknown);
        Ok(match story.asks {
            Asks::Include => ProposalKind::Include,
            Asks::Change => ProposalKind::Change {
                profession: profession()?,
            },
            Asks::Exclude => ProposalKind::Exclude {
                profession: profession()?,
            },
        })
    }

    /// The text of a proposal in a round.
    fn draft(&self, story: &Story, texts: &Texts, round: Round) -> Result<Draft, NotDone> {
        let published = self.register.published();
        let entries = published
            .current()
            .map_or(&[][..], |current| current.edition.entries());
        let kind = self.kind(story)?;
        let mut draft = Draft::of(kind, entries);
        if kind == ProposalKind::Include {
            self.usual(&mut draft, story);
        }
        texts.write(&mut draft, round);
        let author = words::name(story.author).get(Lang::Kk);
        let mail = format!("{}@register.example", story.author.id());
        for (answer, text) in CONTACT.into_iter().zip([author, PHONE, &mail]) {
            draft.set(Field::Answer(answer), text);
        }
        Ok(draft)
    }

    /// What is the same in most inclusions: the basis, the kind of its ground, the profile, the sectoral body, the period.
    fn usual(&self, draft: &mut Draft, story: &Story) {
        draft.set(cell(0, Column::Basis), Basis::Voluntary.code());
        draft.set(cell(0, Column::GroundKind), GroundKind::Standard.code());
        draft.set(cell(0, Column::Profile), Profile::Technical.code());
        draft.set(Field::Answer(Answer::DemandPeriod), self.period.as_str());
        if let Some(name) = super::super::people::body_of(story.body) {
            for lang in Lang::ALL {
                draft.set(cell(0, Column::Body(lang)), name.get(lang));
            }
        }
    }

    async fn begin(&self, story: &Story, at: DateTime<Utc>) -> Result<CaseId, NotDone> {
        let desk = self.desk(story.author, at)?;
        let begin = Begin {
            proposal: self.kind(story)?,
            body: self.actor(story.body)?.organisation.0,
        };
        let Done { cases } = desk.begin(begin, &self.once(&desk)).await?;
        cases.first().map(|moved| CaseId(moved.id)).ok_or(NotDone::Broken)
    }

    async fn write(&self, story: &Story, at: DateTime<Utc>) -> Result<(), NotDone> {
        let texts = texts::of(story.name).ok_or(NotDone::Unknown)?;
        let mut draft = Draft::of(self.kind(story)?, self.desk(story.author, at)?.register().entries);
        texts.write(&mut draft, Round::First);
        let save = SaveDraft {
            draft,
            expected_version: 1,
        };
        let desk = self.desk(story.author, at)?;
        desk.save_draft(self.id(story)?, &save).await.map(drop)
    }

    async fn submit(&self, body: Name, stories: &[&Story], at: DateTime<Utc>) -> Result<(), NotDone> {
        let desk = self.desk(body, at)?;
        let mut chosen = Vec::new();
        let mut cycle = None;
        for story in stories {
            let kept = self.register.database().case(self.id(story)?).await?;
            cycle = cycle.or(kept.and_then(|kept| kept.case.cycle));
            chosen.push(self.seen(story).await?);
        }
        let cycle = cycle.ok_or(NotDone::Unknown)?;
        desk.submit_package(cycle, &chosen, &self.once(&desk))
            .await
            .map(drop)
    }

    async fn to_council(&self, cycle: Cycle, at: DateTime<Utc>) -> Result<(), NotDone> {
        let desk = self.desk(Name::AuthorisedOfficer, at)?;
        desk.submit_register(cycle, &self.once(&desk)).await.map(drop)
    }

    async fn recommend(
        &self,
        number: u8,
        stories: &[&'static Story],
        not: Option<&'static Story>,
        at: DateTime<Utc>,
    ) -> Result<(), NotDone> {
        let desk = self.desk(Name::NationalSecretary, at)?;
        let mut items = Vec::new();
        for story in stories.iter().copied().chain(not) {
            let why = texts::of(story.name).map(|texts| texts.why.to_owned());
            items.push(RecommendationItem {
                case: self.seen(story).await?,
                refusal: why.filter(|_| not == Some(story)),
            });
        }
        let record = RecordRecommendations {
            decision: decision(&number.to_string(), at),
            items,
        };
        desk.record_recommendations(&record, &self.once(&desk))
            .await
            .map(drop)
    }

    async fn publish(&self, at: DateTime<Utc>) -> Result<(), NotDone> {
        let desk = self.desk(Name::AuthorisedOfficer, at)?;
        let releases = desk.releases(&self.register).await?;
        let drafted = releases.into_iter().next().ok_or(NotDone::Unknown)?;
        let edit = EditRelease {
            title: drafted.title,
            body: drafted.body,
            expected_version: drafted.version,
        };
        desk.publish_release(drafted.edition, &edit).await
    }

    async fn note_own_site(&self, at: DateTime<Utc>) -> Result<(), NotDone> {
        let desk = self.desk(Name::AuthorisedOfficer, at)?;
        let releases = desk.releases(&self.register).await?;
        let newest = releases.first().ok_or(NotDone::Unknown)?;
        let own = RecordOwnSite {
            address: OWN_SITE.to_owned(),
            date: day_of(at),
        };
        desk.record_own_site(newest.edition, &own).await
    }
}

/// A decision of a council on the day.
fn decision(number: &str, at: DateTime<Utc>) -> Decision {
    Decision {
        number: number.to_owned(),
        date: day_of(at),
        file: None,
    }
}
