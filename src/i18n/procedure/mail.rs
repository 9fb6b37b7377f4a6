//! What is written to people: on each event that concerns them, before a deadline, and when a deadline moves.

use register_domain::{
    duty::{Duty, Moved},
    procedure::{CaseId, Comment, Event, StateKind},
    text::Lang,
};

use super::{assembly, duty, event, field, ground, state};
use crate::{
    plural::{Form, Noun, counted, russian},
    term,
    words::Words,
};

/// A letter, in plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// Its subject, in one line.
    pub subject: String,
    /// Its text.
    pub body: String,
}

/// The case that a letter is about.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// Its number.
    pub number: CaseId,
    /// The name of the profession in the reader's language; empty while it has none.
    pub name: &'a str,
    /// The address of its page.
    pub address: &'a str,
}

const GREETING: Words = Words::new("Сәлеметсіз бе!", "Здравствуйте!");
const SIGNATURE: Words = Words::new(
    "Бұл хатты «Кәсіптер тізілімі» жүйесі жіберді. Оған жауап берудің қажеті жоқ.",
    "Письмо отправлено системой «Реестр профессий». Отвечать на него не нужно.",
);

const CALENDAR_CHANGED: Words = Words::new(
    "Жұмыс күнтізбесі өзгерді, сондықтан мерзімнің соңғы күні ауысты.",
    "Рабочий календарь изменился, поэтому последний день срока стал другим.",
);

/// The letter on an event, with the state to which it led.
#[must_use]
pub fn on_event(lang: Lang, event: &Event, now: StateKind, about: &About<'_>) -> Mail {
    let line = one_line(&event::line(lang, event));
    let number = about.number;
    let subject = match lang {
        Lang::Kk => format!("№\u{a0}{number} ұсыныс: {line}"),
        Lang::Ru => format!("Предложение №\u{a0}{number}: {line}"),
    };
    let mut paragraphs = vec![what(lang, about), format!("{line}.")];
    paragraphs.extend(event::reason(event).map(|reason| given(lang, event, reason)));
    paragraphs.extend(comments(lang, event));
    paragraphs.push(state::plain(now).get(lang).to_owned());
    paragraphs.push(page(lang, about.address));
    letter(lang, subject, paragraphs)
}

/// The letter on several events at once: of one package, one decision, one placement.
#[must_use]
pub fn on_events(lang: Lang, events: &[(&Event, About<'_>)], address: &str) -> Mail {
    let count = counted(
        u64::try_from(events.len()).unwrap_or(u64::MAX),
        Noun::Proposal,
        lang,
    );
    let first = events.first().map(|(event, _)| event::plain(event).get(lang));
    let alike = first.filter(|first| {
        events
            .iter()
            .all(|(event, _)| event::plain(event).get(lang) == *first)
    });
    let subject = match (alike, lang) {
        (Some(line), _) => format!("{line}: {count}"),
        (None, Lang::Kk) => format!("Өзгерістер: {count}"),
        (None, Lang::Ru) => format!("Изменения: {count}"),
    };
    let mut paragraphs = Vec::new();
    for (event, about) in events {
        let mut lines = vec![format!(
            "– {} {}.",
            what(lang, about),
            one_line(&event::line(lang, event))
        )];
        lines.extend(event::reason(event).map(|reason| given(lang, event, reason)));
        lines.extend(comments(lang, event));
        lines.push(about.address.to_owned());
        paragraphs.push(lines.join("\n"));
    }
    paragraphs.push(page(lang, address));
    letter(lang, subject, paragraphs)
}

/// The reminder of several duties, all so many working days before their last day.
#[must_use]
pub fn reminders(lang: Lang, due: &[&Duty], working_days_before: u8, address: &str) -> Mail {
    if let [one] = due {
        return reminder(lang, one, working_days_before, address);
    }
    let left = remaining(lang, working_days_before.into());
    let subject = match lang {
        Lang::Kk => format!("Еске салу: {left}"),
        Lang::Ru => format!("Напоминание: {left}"),
    };
    let mut paragraphs = vec![format!("{}.", capital(&left))];
    paragraphs.extend(due.iter().map(|due| {
        let (name, about) = (duty::name(due.kind).get(lang), duty::subject(lang, due.subject));
        let last = due.deadline.as_ref().map(|deadline| term::due(deadline, lang));
        match lang {
            Lang::Kk => format!("– {name}: {about}. Соңғы күн: {}.", last.unwrap_or_default()),
            Lang::Ru => format!("– {name}: {about}. Последний день: {}.", last.unwrap_or_default()),
        }
    }));
    paragraphs.push(page(lang, address));
    letter(lang, subject, paragraphs)
}

/// The reminder so many working days before the last day of a duty.
#[must_use]
pub fn reminder(lang: Lang, due: &Duty, working_days_before: u8, address: &str) -> Mail {
    let name = duty::name(due.kind).get(lang);
    let left = remaining(lang, working_days_before.into());
    let subject = match lang {
        Lang::Kk => format!("Еске салу: {left} – {name}"),
        Lang::Ru => format!("Напоминание: {left} – {name}"),
    };
    let mut paragraphs = vec![format!("{name}: {}.", duty::subject(lang, due.subject))];
    if let Some(deadline) = &due.deadline {
        let last = term::due(deadline, lang);
        paragraphs.push(match lang {
            Lang::Kk => format!(
                "Соңғы күн: {last}, сағат 24:00-ге дейін (UTC+5). {}.",
                capital(&left)
            ),
            Lang::Ru => format!("Последний день: {last}, до 24:00 (UTC+5). {}.", capital(&left)),
        });
    }
    paragraphs.extend(basis(lang, due));
    paragraphs.push(page(lang, address));
    letter(lang, subject, paragraphs)
}

/// The letter on deadlines that moved because the working calendar changed.
#[must_use]
pub fn deadlines_moved(lang: Lang, moved: &[&Moved], address: &str) -> Mail {
    let name = |moved: &Moved| duty::name(moved.duty.kind).get(lang);
    let subject = match (moved, lang) {
        ([one], Lang::Kk) => format!("Мерзім өзгерді: {}", name(one)),
        ([one], Lang::Ru) => format!("Срок изменился: {}", name(one)),
        (_, Lang::Kk) => "Мерзімдер өзгерді".to_owned(),
        (_, Lang::Ru) => "Сроки изменились".to_owned(),
    };
    let mut paragraphs = vec![CALENDAR_CHANGED.get(lang).to_owned()];
    paragraphs.extend(moved.iter().map(|moved| {
        let (name, about) = (name(moved), duty::subject(lang, moved.duty.subject));
        let change = duty::moved(lang, moved);
        match lang {
            Lang::Kk => format!("– {name}: {about}. Соңғы күн {change}."),
            Lang::Ru => format!("– {name}: {about}. Окончание срока {change}."),
        }
    }));
    paragraphs.push(page(lang, address));
    letter(lang, subject, paragraphs)
}

fn letter(lang: Lang, subject: String, paragraphs: Vec<String>) -> Mail {
    let mut body = vec![GREETING.get(lang).to_owned()];
    body.extend(paragraphs);
    body.push(SIGNATURE.get(lang).to_owned());
    Mail {
        subject,
        body: body.join("\n\n"),
    }
}

/// «№ 5 ұсыныс, «Дәнекерлеуші» кәсібі.», «Предложение № 5, профессия «Сварщик».».
fn what(lang: Lang, about: &About<'_>) -> String {
    let case = capital(&assembly::case(lang, about.number));
    match (about.name, lang) {
        ("", _) => format!("{case}."),
        (name, Lang::Kk) => format!("{case}, «{name}» кәсібі."),
        (name, Lang::Ru) => format!("{case}, профессия «{name}»."),
    }
}

/// The reason, or the author's answer.
fn given(lang: Lang, event: &Event, reason: &str) -> String {
    let answers = matches!(event, Event::Sent { .. } | Event::Reworked { .. });
    match (answers, lang) {
        (true, Lang::Kk) => format!("Жауабы: {reason}"),
        (true, Lang::Ru) => format!("Ответ: {reason}"),
        (false, Lang::Kk) => format!("Себебі: {reason}"),
        (false, Lang::Ru) => format!("Причина: {reason}"),
    }
}

/// The recommendations or remarks, one a line.
fn comments(lang: Lang, event: &Event) -> Option<String> {
    let (Event::Returned { comments } | Event::Remarked { comments }) = event else {
        return None;
    };
    let lines = comments.iter().map(|Comment { field: on, text }| match on {
        Some(on) => format!("– {}: {text}", field::label(lang, *on)),
        None => format!("– {text}"),
    });
    Some(lines.collect::<Vec<_>>().join("\n")).filter(|lines| !lines.is_empty())
}

/// «Негізі: Қағидалардың 9-тармағының екінші бөлігі.».
fn basis(lang: Lang, due: &Duty) -> Option<String> {
    let first = ground::words(lang, *due.kind.grounds().first()?);
    Some(match lang {
        Lang::Kk => format!("Негізі: {first}."),
        Lang::Ru => format!("Основание: {first}."),
    })
}

fn page(lang: Lang, address: &str) -> String {
    match lang {
        Lang::Kk => format!("Толығырақ: {address}"),
        Lang::Ru => format!("Подробнее: {address}"),
    }
}

/// «3 жұмыс күні қалды», «осталось 3 рабочих дня».
fn remaining(lang: Lang, days: u64) -> String {
    let counted = counted(days, Noun::WorkingDay, lang);
    match (lang, russian(days)) {
        (Lang::Kk, _) => format!("{counted} қалды"),
        (Lang::Ru, Form::One) => format!("остался {counted}"),
        (Lang::Ru, Form::Few | Form::Many) => format!("осталось {counted}"),
    }
}

/// A header has no lines: whatever breaks one becomes a space.
fn one_line(text: &str) -> String {
    text.split(char::is_control).collect::<Vec<_>>().join(" ")
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        procedure::{duty::tests::duty, event::tests::every_event},
        purity::assert_pure,
    };

    const ABOUT: About<'_> = About {
        number: CaseId(5),
        name: "",
        address: "/5",
    };

    #[test]
    fn words_are_of_their_language() {
        for lang in Lang::ALL {
            let moved = Moved {
                duty: duty("2026-01-20"),
                before: "2026-01-22".parse().unwrap(),
                after: "2026-01-23".parse().unwrap(),
            };
            let mut mails: Vec<Mail> = every_event()
                .iter()
                .flat_map(|event| StateKind::ALL.map(|now| on_event(lang, event, now, &ABOUT)))
                .collect();
            mails.extend([10, 3, 1].map(|days| reminder(lang, &duty("2026-01-20"), days, "/5")));
            let events = every_event();
            let all: Vec<_> = events.iter().map(|event| (event, ABOUT)).collect();
            mails.push(on_events(lang, &all, "/5"));
            mails.push(on_events(lang, all.get(..1).unwrap(), "/5"));
            let due = duty("2026-01-20");
            mails.push(reminders(lang, &[&due, &due], 3, "/5"));
            mails.push(reminders(lang, &[&due], 3, "/5"));
            mails.push(deadlines_moved(lang, &[&moved], "/5"));
            mails.push(deadlines_moved(lang, &[&moved, &moved], "/5"));
            for mail in mails {
                assert_pure(lang, &mail.subject);
                assert_pure(lang, &mail.body);
                assert!(
                    !mail.subject.contains('\n') && !mail.body.contains(".."),
                    "{mail:?}"
                );
            }
        }
    }

    #[test]
    fn a_letter_says_what_happened_why_and_what_comes_next() {
        let event = Event::Remarked {
            comments: vec![
                Comment {
                    field: "demand_now".parse().ok(),
                    text: "Дереккөзін көрсетіңіз".to_owned(),
                },
                Comment {
                    field: None,
                    text: "Қолы жоқ".to_owned(),
                },
            ],
        };
        let about = About {
            name: "Дәнекерлеуші",
            ..ABOUT
        };
        let mail = on_event(Lang::Kk, &event, StateKind::Remarks, &about);
        assert_eq!(
            mail.subject.replace('\u{a0}', " "),
            "№ 5 ұсыныс: Уәкілетті органның ескертулері алынды"
        );
        assert_eq!(
            mail.body.replace('\u{a0}', " "),
            "Сәлеметсіз бе!\n\n№ 5 ұсыныс, «Дәнекерлеуші» кәсібі.\n\nУәкілетті органның ескертулері алынды.\n\n\
             – Қазіргі сұраныс (қызметкерлер саны): Дереккөзін көрсетіңіз\n– Қолы жоқ\n\nСалалық мемлекеттік орган ұсынысты \
             ескертулер алынған күннен кейін екі жұмыс күні ішінде пысықтайды.\n\nТолығырақ: /5\n\nБұл хатты «Кәсіптер \
             тізілімі» жүйесі жіберді. Оған жауап берудің қажеті жоқ."
        );
    }

    #[test]
    fn a_reminder_says_until_when_and_by_which_clause() {
        let mail = reminder(Lang::Ru, &duty("2026-01-21"), 1, "/5");
        assert_eq!(
            mail.subject.replace('\u{a0}', " "),
            "Напоминание: остался 1 рабочий день – Доработать предложение по замечаниям"
        );
        let body = mail.body.replace('\u{a0}', " ");
        assert!(
            body.contains("Последний день: 22 января 2026 года, четверг, до 24:00 (UTC+5)."),
            "{body}"
        );
        assert!(
            body.contains("Основание: часть вторая пункта 9 Правил."),
            "{body}"
        );
    }

    #[test]
    fn no_text_can_add_a_header() {
        let decision = register_domain::procedure::Decision {
            number: "12\r\nBcc: x@example.kz".to_owned(),
            date: "2026-01-20".parse().unwrap(),
            file: None,
        };
        let mail = on_event(
            Lang::Ru,
            &Event::Agreed { decision },
            StateKind::AgreedWithSectoralCouncil,
            &ABOUT,
        );
        assert!(!mail.subject.contains(['\r', '\n']), "{:?}", mail.subject);
    }
}
