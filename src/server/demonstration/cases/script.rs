//! Who does what, and when.

use chrono::{DateTime, NaiveDate, Utc};
use register_domain::cycle::Cycle;
use register_i18n::cabinet::demonstration::Name;

use super::{
    days::{Days, at},
    texts::Round,
};

/// Something that somebody does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// A proposal is begun.
    Begin(&'static Story),
    /// Its text is kept while it is being written.
    Write(&'static Story),
    /// An association sends its proposal.
    Send(&'static Story, Round),
    /// The sectoral body returns it with recommendations.
    Return(&'static Story),
    /// The sectoral body takes it into a cycle.
    Take(&'static Story),
    /// The sectoral council agrees, or not.
    Agree { story: &'static Story, agrees: bool },
    /// The sectoral body submits what is ready.
    Submit {
        body: Name,
        stories: Vec<&'static Story>,
    },
    /// The authorised body makes remarks.
    Remark(&'static Story),
    /// The sectoral body reworks it on them.
    Rework(&'static Story),
    /// The authorised body finds it conforming.
    Conform(&'static Story),
    /// The authorised body submits the register to the National Council.
    ToCouncil(Cycle),
    /// The National Council decides.
    Recommend {
        number: u8,
        stories: Vec<&'static Story>,
        not: Option<&'static Story>,
    },
    /// The authorised body places what was recommended.
    Place,
    /// The authorised body publishes the newest press release.
    Publish,
    /// The authorised body notes that it stands on its own site.
    NoteOwnSite,
    /// Somebody declines a proposal.
    Decline(&'static Story, Name),
    /// The author withdraws it.
    Withdraw(&'static Story),
}

/// A proposal of the demonstration.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Story {
    /// Its name among the texts.
    pub(super) name: &'static str,
    pub(super) asks: Asks,
    /// Who writes it: a member of an association, or the sectoral body's own officer.
    pub(super) author: Name,
    /// The officer of the sectoral body that it is for.
    pub(super) body: Name,
}

/// What a proposal asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asks {
    Include,
    Change,
    Exclude,
}

use Asks::{Change, Exclude, Include};
use Name::{Energy, Industry, Member, PowerMember, Transport};

const fn story(name: &'static str, asks: Asks, author: Name, body: Name) -> Story {
    Story {
        name,
        asks,
        author,
        body,
    }
}

/// Every proposal.
pub(super) static STORIES: [Story; 31] = [
    story("robot", Include, Member, Industry),
    story("cnc", Change, Industry, Industry),
    story("boilers", Exclude, Transport, Transport),
    story("twin", Include, Member, Industry),
    story("wind", Include, PowerMember, Energy),
    story("founding", Change, Member, Industry),
    story("brushes", Exclude, Transport, Transport),
    story("printer", Include, Member, Industry),
    story("fish", Exclude, Energy, Energy),
    story("train", Change, Transport, Transport),
    story("drone", Include, Transport, Transport),
    story("unit", Change, Energy, Energy),
    story("solar", Include, PowerMember, Energy),
    story("substation_name", Change, Energy, Energy),
    story("substation_validity", Change, PowerMember, Energy),
    story("express", Include, Transport, Transport),
    story("auditor", Include, Energy, Energy),
    story("electrobus", Include, Transport, Transport),
    story("grinder", Change, Industry, Industry),
    story("mechatronic", Include, Member, Industry),
    story("charging", Include, Energy, Energy),
    story("track", Change, Transport, Transport),
    story("lift", Include, Industry, Industry),
    story("mentor", Include, Member, Industry),
    story("heat", Include, PowerMember, Energy),
    story("laser", Include, Member, Industry),
    story("welding", Include, Member, Industry),
    story("hydrogen", Include, PowerMember, Energy),
    story("conductor", Change, Transport, Transport),
    story("gas", Change, Member, Industry),
    story("storage", Include, PowerMember, Energy),
];

fn named(names: &[&str]) -> Vec<&'static Story> {
    STORIES
        .iter()
        .filter(|story| names.contains(&story.name))
        .collect()
}

/// The steps in the order of their moments; nothing near the ends of the supported years.
pub(super) fn script(days: &Days) -> Vec<(DateTime<Utc>, Step)> {
    let mut script = Script {
        days,
        steps: Vec::new(),
    };
    let whole = script
        .spoken()
        .and_then(|()| script.before_council())
        .and_then(|()| script.under_way())
        .and_then(|()| script.newest());
    if whole.is_none() {
        return Vec::new();
    }
    script.steps.sort_by_key(|(at, _)| *at);
    script.steps
}

/// When proposals are prepared for a cycle.
#[derive(Clone, Copy)]
struct Prepared {
    begun: NaiveDate,
    sent: NaiveDate,
    taken: NaiveDate,
    agreed: NaiveDate,
}

struct Script<'a> {
    days: &'a Days,
    steps: Vec<(DateTime<Utc>, Step)>,
}

impl Script<'_> {
    /// At an hour of a day, each step some minutes after the one before.
    fn on(&mut self, day: NaiveDate, hour: u32, steps: impl IntoIterator<Item = Step>) {
        for (minute, step) in (0..60).step_by(3).zip(steps) {
            self.steps.push((at(day, hour, minute), step));
        }
    }

    fn conform(&mut self, day: NaiveDate, hour: u32, names: &[&str]) {
        self.on(day, hour, named(names).into_iter().map(Step::Conform));
    }

    /// Proposals from their beginning to the sectoral council's agreement.
    fn prepare(&mut self, names: &[&str], when: Prepared) {
        let stories = named(names);
        self.on(when.begun, 10, stories.iter().copied().map(Step::Begin));
        let sent = stories.iter().copied().filter(|story| story.author != story.body);
        self.on(when.sent, 11, sent.map(|story| Step::Send(story, Round::First)));
        self.on(when.taken, 14, stories.iter().copied().map(Step::Take));
        let agreed = stories.into_iter();
        self.on(
            when.agreed,
            16,
            agreed.map(|story| Step::Agree { story, agrees: true }),
        );
    }

    /// Each sectoral body submits its package.
    fn submit(&mut self, day: NaiveDate, names: &[&str]) {
        let all = named(names);
        let of = |body: Name| {
            let stories: Vec<_> = all.iter().copied().filter(|story| story.body == body).collect();
            (!stories.is_empty()).then_some(Step::Submit { body, stories })
        };
        let packages: Vec<Step> = [Industry, Energy, Transport].into_iter().filter_map(of).collect();
        self.on(day, 15, packages);
    }

    /// Before the last day of a cycle's proposals.
    fn before(&self, last: NaiveDate) -> Option<Prepared> {
        let day = |working_days| self.days.moved(last, working_days);
        Some(Prepared {
            begun: day(-34)?,
            sent: day(-32)?,
            taken: day(-20)?,
            agreed: day(-8)?,
        })
    }

    /// The cycle that the National Council has spoken of: two editions, and what waits for the next.
    fn spoken(&mut self) -> Option<()> {
        let (days, last) = (self.days, self.days.taken_until(self.days.spoken)?);
        let day = |working_days| days.moved(last, working_days);
        let in_time = [
            "robot", "cnc", "boilers", "twin", "wind", "founding", "brushes", "printer", "fish", "train",
            "grinder",
        ];
        let when = self.before(last)?;
        self.prepare(&in_time, when);
        self.prepare(&["auditor"], when);
        let robot = named(&["robot"]).into_iter().next()?;
        self.on(day(-30)?, 12, [Step::Return(robot)]);
        self.on(day(-27)?, 12, [Step::Send(robot, Round::Again)]);
        self.submit(day(-3)?, &in_time);
        self.submit(day(5)?, &["auditor"]);
        self.on(day(1)?, 11, [Step::Remark(robot)]);
        self.on(day(2)?, 17, [Step::Rework(robot)]);
        let grinder = named(&["grinder"]).into_iter();
        self.on(
            day(5)?,
            10,
            grinder.map(|story| Step::Decline(story, Name::AuthorisedOfficer)),
        );
        self.conform(day(4)?, 10, &["robot", "cnc", "boilers", "twin"]);
        self.first_edition()?;
        self.second_edition()?;
        self.waiting()
    }

    /// The first sitting, its edition, and the press release of it.
    fn first_edition(&mut self) -> Option<()> {
        let (days, until) = (self.days, self.days.council_until(self.days.spoken)?);
        let submitted = days.moved(until, -2)?.min(days.ago(13)?);
        self.on(submitted, 15, [Step::ToCouncil(days.spoken)]);
        let sitting = days.moved(until, 5)?.min(days.ago(9)?);
        let decided = Step::Recommend {
            number: 1,
            stories: named(&["robot", "cnc", "boilers"]),
            not: named(&["twin"]).into_iter().next(),
        };
        self.on(sitting, 16, [decided]);
        let placed = days.moved(sitting, 6)?.min(days.ago(5)?);
        self.on(placed, 10, [Step::Place]);
        self.on(
            days.moved(placed, 2)?.min(days.ago(3)?),
            11,
            [Step::Publish, Step::NoteOwnSite],
        );
        Some(())
    }

    /// The second sitting and its edition, whose press release waits.
    fn second_edition(&mut self) -> Option<()> {
        let days = self.days;
        self.conform(days.ago(5)?, 12, &["wind", "founding", "brushes"]);
        self.on(days.ago(5)?, 15, [Step::ToCouncil(days.spoken)]);
        let decided = Step::Recommend {
            number: 2,
            stories: named(&["wind", "founding", "brushes"]),
            not: None,
        };
        self.on(days.ago(4)?, 16, [decided]);
        self.on(days.ago(2)?, 10, [Step::Place]);
        Some(())
    }

    /// What was recommended last and waits for its placement.
    fn waiting(&mut self) -> Option<()> {
        let days = self.days;
        self.conform(days.ago(2)?, 12, &["printer", "fish", "train"]);
        self.on(days.ago(2)?, 15, [Step::ToCouncil(days.spoken)]);
        let decided = Step::Recommend {
            number: 3,
            stories: named(&["printer", "fish", "train"]),
            not: None,
        };
        self.on(days.ago(1)?, 16, [decided]);
        Some(())
    }

    /// What lies before the National Council, where that is of an earlier cycle than the one under way.
    fn before_council(&mut self) -> Option<()> {
        let (days, cycle) = (self.days, self.days.before_council);
        if cycle == days.under_way {
            return Some(());
        }
        let last = days.taken_until(cycle)?;
        let when = self.before(last)?;
        self.prepare(&["drone", "unit"], when);
        self.submit(days.moved(last, -3)?, &["drone", "unit"]);
        self.conform(days.moved(last, 4)?, 10, &["drone", "unit"]);
        let submitted = days.moved(days.council_until(cycle)?, -2)?;
        self.on(submitted, 12, [Step::ToCouncil(cycle)]);
        Some(())
    }

    /// The cycle that is under way for the authorised body.
    fn under_way(&mut self) -> Option<()> {
        let days = self.days;
        let last = days.moved(days.taken_until(days.under_way)?, -2)?;
        let submitted = last.min(days.ago(8)?);
        let mut names = vec![
            "solar",
            "substation_name",
            "substation_validity",
            "express",
            "electrobus",
        ];
        if days.before_council == days.under_way {
            names.extend(["drone", "unit"]);
            self.conform(days.ago(6)?, 10, &["drone", "unit"]);
            self.on(days.ago(5)?, 9, [Step::ToCouncil(days.under_way)]);
        }
        let day = |working_days| days.moved(submitted, working_days);
        let when = Prepared {
            begun: day(-22)?,
            sent: day(-20)?,
            taken: day(-14)?,
            agreed: day(-6)?,
        };
        self.prepare(&names, when);
        self.submit(submitted, &names);
        self.conform(
            days.ago(1)?,
            10,
            &["solar", "substation_name", "substation_validity"],
        );
        let remarked = named(&["electrobus"]).into_iter();
        self.on(days.ago(1)?, 11, remarked.map(Step::Remark));
        Some(())
    }

    /// What associations and sectoral bodies have begun of late.
    fn newest(&mut self) -> Option<()> {
        let days = self.days;
        let ago = |working_days| days.ago(working_days);
        let begun = named(&[
            "mechatronic",
            "charging",
            "track",
            "lift",
            "mentor",
            "heat",
            "laser",
            "welding",
            "gas",
            "storage",
        ]);
        self.on(ago(8)?, 10, begun.into_iter().map(Step::Begin));
        let send = |names: &[&str]| named(names).into_iter().map(|it| Step::Send(it, Round::First));
        let sent = ["mechatronic", "mentor", "heat", "welding", "gas", "storage"];
        self.on(ago(7)?, 11, send(&sent));
        self.on(ago(3)?, 11, send(&["laser"]));
        let taken = named(&["mechatronic", "charging", "track", "lift", "mentor"]);
        self.on(ago(5)?, 14, taken.into_iter().map(Step::Take));
        let agree = |names: &[&str], agrees| {
            named(names)
                .into_iter()
                .map(move |story| Step::Agree { story, agrees })
        };
        self.on(ago(2)?, 17, agree(&["mechatronic", "charging"], true));
        self.on(ago(2)?, 18, agree(&["mentor"], false));
        let returned = named(&["heat", "welding"]).into_iter();
        self.on(ago(5)?, 15, returned.map(Step::Return));
        let again = named(&["welding"]).into_iter();
        self.on(ago(2)?, 11, again.map(|story| Step::Send(story, Round::Again)));
        let written = named(&["hydrogen", "conductor"]);
        self.on(ago(2)?, 9, written.iter().copied().map(Step::Begin));
        self.on(ago(1)?, 9, written.into_iter().map(Step::Write));
        let declined = named(&["gas"]).into_iter();
        self.on(ago(3)?, 16, declined.map(|story| Step::Decline(story, Industry)));
        self.on(ago(2)?, 13, named(&["storage"]).into_iter().map(Step::Withdraw));
        Some(())
    }
}
