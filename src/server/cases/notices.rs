//! Who is told by mail of what is done: one letter to a person, however many cases it is about. The letters are written in
//! the transaction of the events.

use register_domain::{
    procedure::{CaseId, Event},
    proposal::{Answer, Field},
    text::Lang,
};
use register_i18n::procedure::mail::{self, About, Mail};

use super::{Desk, NotDone};
use crate::{
    people::letters,
    store::{addressees::Addressee, cases::Step, post::NewLetter},
};

/// What a person is told of.
struct Told<'s> {
    person: &'s Addressee,
    items: Vec<(CaseId, &'s Step, &'s Event)>,
}

impl Desk<'_> {
    /// The letters that tell of steps; none where nobody is told. A case that begins is nobody else's business yet.
    pub(super) async fn letters(&self, steps: &[Step]) -> Result<Vec<NewLetter>, NotDone> {
        let Some(link_base) = self.link_base() else {
            return Ok(Vec::new());
        };
        let demonstration = self.published.is_demonstration();
        let addressees = match steps {
            [] => Vec::new(),
            [Step { case: None, .. }] => Vec::new(),
            [one] => {
                let case = &one.after;
                let author = case.origin.organisation();
                self.database
                    .addressees_about(demonstration, author, case.body)
                    .await?
            }
            _ => self.database.addressees(demonstration).await?,
        };
        Ok(told(&addressees, steps)
            .iter()
            .map(|told| letters::of(&told.person.mail, letter(told, link_base)))
            .collect())
    }
}

/// Who is told of what: each person once, whatever the roles.
fn told<'s>(addressees: &'s [Addressee], steps: &'s [Step]) -> Vec<Told<'s>> {
    let mut all: Vec<Told<'s>> = Vec::new();
    for person in addressees {
        for step in steps {
            let Some(id) = step.case else { continue };
            for recorded in &step.events {
                if !step.after.tells(&recorded.event, &recorded.actor, &person.actor) {
                    continue;
                }
                let item = (id, step, &recorded.event);
                let known = all
                    .iter_mut()
                    .find(|told| told.person.actor.person == person.actor.person);
                match known {
                    Some(told) => {
                        if !told
                            .items
                            .iter()
                            .any(|(_, _, event)| std::ptr::eq(*event, item.2))
                        {
                            told.items.push(item);
                        }
                    }
                    None => all.push(Told {
                        person,
                        items: vec![item],
                    }),
                }
            }
        }
    }
    all
}

fn letter(told: &Told<'_>, link_base: &str) -> Mail {
    let lang = told.person.lang;
    let addresses: Vec<String> = told
        .items
        .iter()
        .map(|(id, ..)| letters::case(link_base, lang, *id))
        .collect();
    let items = told.items.iter().zip(&addresses);
    let events: Vec<(&Event, About<'_>)> = items
        .map(|(&(number, step, event), address)| {
            let about = About {
                number,
                name: name(step, lang),
                address,
            };
            (event, about)
        })
        .collect();
    match (events.as_slice(), told.items.as_slice()) {
        ([(event, about)], [(_, step, _)]) => mail::on_event(lang, event, step.after.state.kind(), about),
        (several, _) => mail::on_events(lang, several, &letters::home(link_base, lang)),
    }
}

/// The name of the profession as it was sent.
fn name(step: &Step, lang: Lang) -> &str {
    let draft = step.after.draft.as_ref();
    draft.map_or("", |draft| draft.get(Field::Answer(Answer::Name(lang))))
}
