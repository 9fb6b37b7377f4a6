//! The pack for the National Council (clause 10): the form of the draft edition, what it changes, and the grounds of every
//! proposal.

use register_api::{edition::Changed, profession::Summary};
use register_domain::{
    basis::Basis,
    cycle::Cycle,
    edition::Edition,
    procedure::CaseId,
    proposal::{Answer, Draft, Field, RowField, Section, StandardPresence, asked},
    text::Lang,
};
use register_i18n::{
    date,
    desk::{form as forms, forming as words, proposal},
    procedure::{assembly, field},
    site::{
        changes::{self as told, field::differences, group::groups},
        facets::levels,
        site,
    },
};

use super::{Desk, NotDone, desk::numbered, joint::is_in_draft};
use crate::{
    export::annex::{Annex, Part},
    store::cases::KeptCase,
    wire::changes::{self, Change},
};

/// What goes before the National Council, in one language.
#[derive(Clone, Debug)]
pub(crate) struct Pack {
    pub(crate) edition: Edition,
    /// What the edition is called while it is not placed.
    pub(crate) about: String,
    pub(crate) annexes: Vec<Annex>,
}

impl Desk<'_> {
    /// The pack of a cycle.
    pub(crate) async fn pack(&self, cycle: Cycle, lang: Lang) -> Result<Pack, NotDone> {
        let current = self.published.current().ok_or(NotDone::NoEdition)?;
        let cases = self.seen().await?;
        let settlements = self.database.settlements().await?;
        let chosen: Vec<_> = numbered(&cases)
            .into_iter()
            .filter(|it| is_in_draft(it, cycle))
            .collect();
        let draft = self.composed(&chosen, &settlements)?;
        let edition = draft.edition(
            current.edition.number.next(),
            self.situation().today(),
            current.record.standing,
        );
        let within: Vec<&KeptCase> = cases
            .iter()
            .filter(|kept| draft.items.iter().any(|item| item.case == kept.id))
            .collect();
        let mut grounds = Vec::new();
        for (kept, summary) in within.iter().zip(self.summaries(&within).await?) {
            let Some(draft) = &kept.case.draft else { continue };
            let heading = [
                heading(kept.id, summary.name.get(lang), lang),
                proposal::title(kept.case.proposal).get(lang).to_owned(),
                summary.author.name.get(lang).to_owned(),
            ];
            grounds.push(Part {
                heading: heading.join(". "),
                lines: self.grounds(draft, lang),
            });
        }
        let differences = changes::list(Some(&current.edition), &edition);
        Ok(Pack {
            about: words::draft_edition(edition.number.get(), lang),
            annexes: vec![
                Annex {
                    title: words::PACK_DIFFERENCES.get(lang),
                    parts: differences.iter().map(|change| part(change, lang)).collect(),
                },
                Annex {
                    title: words::PACK_GROUNDS.get(lang),
                    parts: grounds,
                },
            ],
            edition,
        })
    }

    /// What the form asks about the grounds, and what was answered.
    fn grounds(&self, draft: &Draft, lang: Lang) -> Vec<(String, String)> {
        asked(draft, self.register())
            .into_iter()
            .filter(|asked| is_ground(asked.field))
            .map(|asked| (asked.field, draft.get(asked.field)))
            .filter(|(_, text)| !text.trim().is_empty())
            .map(|(of, text)| (field::label(lang, of), answer(of, text, lang)))
            .collect()
    }
}

fn heading(case: CaseId, name: &str, lang: Lang) -> String {
    let case = assembly::case(lang, case);
    format!("{name} ({case})")
}

/// Whether a field tells why: the reason, the grounds, what stands behind column 4.
const fn is_ground(field: Field) -> bool {
    match field {
        Field::Row { field, .. } => matches!(
            field,
            RowField::OrderNumber | RowField::OrderDate | RowField::ActArticle | RowField::ActDemand
        ),
        _ => matches!(field.section(), Section::Reason | Section::Grounds),
    }
}

/// An answer as people read it: codes in words, days written out.
fn answer(field: Field, text: &str, lang: Lang) -> String {
    let found = match field {
        Field::Answer(Answer::Nature) => match text {
            "yes" => Some(forms::YES.get(lang).to_owned()),
            "no" => Some(forms::NO.get(lang).to_owned()),
            _ => None,
        },
        Field::Answer(Answer::Standard) => {
            StandardPresence::from_code(text).map(|presence| field::standard(presence).get(lang).to_owned())
        }
        Field::Answer(Answer::StandardOrderDate)
        | Field::Row {
            field: RowField::OrderDate,
            ..
        } => text.trim().parse().ok().map(|day| date::long(day, lang)),
        _ => None,
    };
    found.unwrap_or_else(|| text.trim().to_owned())
}

/// What the form says of a profession in short.
fn facts(profession: &Summary, lang: Lang) -> String {
    let bases = profession
        .bases
        .iter()
        .filter_map(|code| Basis::from_code(code))
        .map(|basis| site(lang).facets.basis_name(basis).to_owned());
    let code = profession.nkz_code.clone();
    let all: Vec<String> = code
        .into_iter()
        .chain(bases)
        .chain([levels(&profession.levels, lang)])
        .collect();
    all.join(", ")
}

/// What happened to one profession.
fn part(change: &Change, lang: Lang) -> Part {
    let (name, lines) = match change {
        Change::Included(one) => (
            one.name.get(lang),
            vec![(words::PACK_INCLUDED.get(lang).to_owned(), facts(one, lang))],
        ),
        Change::Excluded(one) => (
            one.name.get(lang),
            vec![(words::PACK_EXCLUDED.get(lang).to_owned(), facts(one, lang))],
        ),
        Change::Changed(one) => (one.profession.name.get(lang), rows(one, lang)),
    };
    Part {
        heading: name.to_owned(),
        lines,
    }
}

/// Row by row, field by field what changed.
fn rows(changed: &Changed, lang: Lang) -> Vec<(String, String)> {
    let words = &site(lang).changes;
    let mut lines = Vec::new();
    for group in groups(&changed.changes) {
        lines.push((
            String::new(),
            told::rows(group.done, group.basis, &group.levels, lang),
        ));
        for change in group.fields {
            for found in differences(change, lang) {
                let both = format!(
                    "{} {} {} {}",
                    words.before, found.before, words.after, found.after
                );
                lines.push((words.fields.name_of(&change.field).to_owned(), both));
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_read_as_people_read_them() {
        let check = |field: &str, text: &str, expected: &str| {
            let found = answer(field.parse().unwrap(), text, Lang::Ru);
            assert_eq!(found.replace('\u{a0}', " "), expected, "{field}");
        };
        check("nature", "yes", "Да");
        check("rows.0.order_date", "2024-07-31", "31 июля 2024 года");
        check("rows.0.order_date", "летом", "летом");
        check("demand_source", " Прогноз ", "Прогноз");
    }

    #[test]
    fn only_what_tells_why_is_in_the_grounds() {
        let check = |field: &str, expected| {
            assert_eq!(is_ground(field.parse().unwrap()), expected, "{field}");
        };
        check("demand_now", true);
        check("reason", true);
        check("rows.1.act_demand", true);
        check("rows.1.level", false);
        // Whom to ask is nobody's reason.
        check("contact_phone", false);
        check("name_kk", false);
    }
}
