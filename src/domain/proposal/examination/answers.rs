//! What a proposal has once: the grounds of clauses 8 and 8-1, and whom to ask.

use chrono::{Datelike as _, NaiveDate};

use super::Reading;
use crate::{
    ground::GroundKind,
    proposal::{
        Answer, Contact, Demand, Evidence, Field, FieldReason, Grounds, Period, RowField, Standard,
        StandardPresence,
        asked::ground_kind,
        grounds::{Nature, Order},
    },
    text::clean,
};

impl Reading<'_> {
    pub(super) fn grounds(&mut self) -> Option<Grounds> {
        let nature = self.nature();
        let demand = self.demand();
        let standard = self.standard();
        let evidence = self.evidence();
        let reason = self.free(Answer::Reason);
        Some(Grounds {
            nature: nature?,
            demand: demand?,
            standard: standard?,
            evidence,
            reason: (!reason.is_empty()).then_some(reason),
        })
    }

    fn is_asked(&self, field: Field) -> bool {
        self.asked.iter().any(|asked| asked.field == field)
    }

    /// A free text that is asked; empty where it is not.
    fn free(&self, answer: Answer) -> Box<str> {
        if self.is_asked(Field::Answer(answer)) {
            clean(self.draft.answer(answer)).into()
        } else {
            Box::default()
        }
    }

    /// An answer by `parse`: `Some(None)` where nothing was typed, `None` after a problem.
    fn answer<T>(
        &mut self,
        answer: Answer,
        parse: impl Fn(&str) -> Result<T, FieldReason>,
    ) -> Option<Option<T>> {
        let text = self.free(answer);
        if text.is_empty() {
            return Some(None);
        }
        match parse(&text) {
            Ok(value) => Some(Some(value)),
            Err(reason) => {
                self.problem(Field::Answer(answer), reason);
                None
            }
        }
    }

    fn nature(&mut self) -> Option<Option<Nature>> {
        let concerns_people = self.answer(Answer::Nature, |text| match text {
            "yes" => Ok(true),
            "no" => Ok(false),
            _ => Err(FieldReason::NotAChoice),
        })?;
        let explanation = self.free(Answer::NatureExplanation);
        Some(concerns_people.map(|concerns_people| Nature {
            concerns_people,
            explanation,
        }))
    }

    fn demand(&mut self) -> Option<Option<Demand>> {
        let today = self.today;
        let now = self.answer(Answer::DemandNow, whole_number);
        let ahead = self.answer(Answer::DemandAhead, whole_number);
        let period = self.answer(Answer::DemandPeriod, |text| {
            let period = Period::parse(text).ok_or(FieldReason::NotAPeriod)?;
            if i32::from(period.until) < today.year() {
                return Err(FieldReason::PeriodPast { until: period.until });
            }
            Ok(period)
        });
        let source = self.free(Answer::DemandSource);
        let (now, ahead, period) = (now?, ahead?, period?);
        Some(now.zip(ahead).zip(period).map(|((now, ahead), period)| Demand {
            now,
            ahead,
            period,
            source,
        }))
    }

    fn standard(&mut self) -> Option<Option<Standard>> {
        let presence = self.answer(Answer::Standard, |text| {
            StandardPresence::from_code(text).ok_or(FieldReason::NotAChoice)
        });
        let today = self.today;
        let date = self.answer(Answer::StandardOrderDate, |text| past_date(text, today));
        let name = self.free(Answer::StandardName);
        let number = self.free(Answer::StandardOrderNumber);
        let (presence, date) = (presence?, date?);
        Some(presence.map(|presence| Standard {
            presence,
            name,
            order: date.map(|date| Order { number, date }),
        }))
    }

    fn evidence(&mut self) -> Vec<Option<Evidence>> {
        let draft = self.draft;
        let mut all = Vec::new();
        for (number, row) in draft.numbered_rows() {
            let at = |field| Field::Row { row: number, field };
            let text = |field| Box::<str>::from(clean(row.get(field)));
            let kind = ground_kind(row);
            let evidence = match kind {
                Some(GroundKind::Act) if self.is_asked(at(RowField::ActArticle)) => Some(Evidence::Act {
                    article: text(RowField::ActArticle),
                    demand: text(RowField::ActDemand),
                }),
                Some(GroundKind::Standard | GroundKind::Requirements)
                    if self.is_asked(at(RowField::OrderDate)) =>
                {
                    match past_date(&text(RowField::OrderDate), self.today) {
                        Ok(date) => Some(Evidence::Order(Order {
                            number: text(RowField::OrderNumber),
                            date,
                        })),
                        Err(reason) => {
                            self.problem(at(RowField::OrderDate), reason);
                            None
                        }
                    }
                }
                _ => None,
            };
            all.push(evidence);
        }
        all
    }

    pub(super) fn contact(&mut self) -> Option<Contact> {
        let phone = self.answer(Answer::ContactPhone, |text| {
            let digits = text.chars().filter(char::is_ascii_digit).count();
            let known = text
                .chars()
                .all(|c| c.is_ascii_digit() || matches!(c, '+' | ' ' | '(' | ')' | '-'));
            if known && (10..=15).contains(&digits) {
                Ok(text.into())
            } else {
                Err(FieldReason::NotAPhone)
            }
        });
        let mail = self.answer(Answer::ContactMail, |text| {
            if is_mail(text) {
                Ok(text.into())
            } else {
                Err(FieldReason::NotAMail)
            }
        });
        Some(Contact {
            person: self.free(Answer::ContactPerson),
            phone: phone??,
            mail: mail??,
        })
    }
}

/// A whole number with spaces between groups of digits or none.
fn whole_number(text: &str) -> Result<u32, FieldReason> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    digits
        .parse()
        .ok()
        .filter(|_| plain)
        .ok_or(FieldReason::NotANumber)
}

/// A day that has come: `2026-02-01` or `01.02.2026`.
fn past_date(text: &str, today: NaiveDate) -> Result<NaiveDate, FieldReason> {
    let written = ["%Y-%m-%d", "%d.%m.%Y"];
    let date = written
        .iter()
        .find_map(|format| NaiveDate::parse_from_str(text, format).ok())
        .ok_or(FieldReason::NotADate)?;
    let earliest = NaiveDate::from_ymd_opt(1991, 12, 16).unwrap_or_default();
    if date > today {
        Err(FieldReason::FutureDate { date })
    } else if date < earliest {
        Err(FieldReason::EarlyDate { earliest })
    } else {
        Ok(date)
    }
}

/// Whether a text can be a mail address; whether it is one shows only when it is written to.
fn is_mail(text: &str) -> bool {
    text.split_once('@').is_some_and(|(person, place)| {
        !person.is_empty()
            && !place.contains('@')
            && !text
                .contains(|c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | ',' | ';'))
            && place.split('.').count() > 1
            && place.split('.').all(|label| !label.is_empty())
    })
}
