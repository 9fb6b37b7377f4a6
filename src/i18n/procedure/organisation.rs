//! Those who register: kinds of organisations, and what is wrong with a BIN.

use register_domain::{actor::NoActor, bin::BinProblem, organisation::OrganisationKind, text::Lang};

use crate::{term, words::Words};

/// The kind of an organisation, as the Rules call it.
#[must_use]
pub const fn kind(kind: OrganisationKind, lang: Lang) -> &'static str {
    term::actor(kind, lang)
}

/// The label of the field for the number.
pub const BIN: Words = Words::new(
    "Бизнес-сәйкестендіру нөмірі (БСН)",
    "Бизнес-идентификационный номер (БИН)",
);

/// What is wrong with a BIN, and what would be right.
#[must_use]
pub fn bin(lang: Lang, problem: BinProblem) -> String {
    match (problem, lang) {
        (BinProblem::Empty, Lang::Kk) => "БСН жазыңыз: 12 цифр.".to_owned(),
        (BinProblem::Empty, Lang::Ru) => "Укажите БИН: 12 цифр.".to_owned(),
        (BinProblem::NotADigit { found }, Lang::Kk) => {
            format!(
                "БСН тек цифрлардан тұрады, ал мұнда «{}» таңбасы бар.",
                shown(found)
            )
        }
        (BinProblem::NotADigit { found }, Lang::Ru) => {
            format!(
                "БИН состоит только из цифр, а здесь есть символ «{}».",
                shown(found)
            )
        }
        (BinProblem::Length { found }, Lang::Kk) => {
            format!("БСН 12 цифрдан тұрады, ал мұнда цифр саны – {found}.")
        }
        (BinProblem::Length { found }, Lang::Ru) => format!("В БИН 12 цифр, а здесь их {found}."),
        (BinProblem::NotAMonth { found }, Lang::Kk) => {
            format!("3 және 4-цифрлар тіркелген айды білдіреді, {found:02} – ай емес. Нөмірді тексеріңіз.")
        }
        (BinProblem::NotAMonth { found }, Lang::Ru) => {
            format!("Третья и четвёртая цифры – месяц регистрации, {found:02} – не месяц. Проверьте номер.")
        }
        (BinProblem::OfAPerson, Lang::Kk) => {
            "Бұл жеке тұлғаның нөміріне (ЖСН) ұқсайды. Ұйымның БСН нөмірін жазыңыз.".to_owned()
        }
        (BinProblem::OfAPerson, Lang::Ru) => {
            "Это похоже на номер физического лица (ИИН). Укажите БИН организации.".to_owned()
        }
        (BinProblem::UnknownKind { found }, Lang::Kk) => {
            format!("5-цифр {found} болмайды: ұйымдарда ол 4, 5 немесе 6. Нөмірді тексеріңіз.")
        }
        (BinProblem::UnknownKind { found }, Lang::Ru) => {
            format!("Пятая цифра не бывает {found}: у организаций это 4, 5 либо 6. Проверьте номер.")
        }
        (BinProblem::CheckDigit, Lang::Kk) => "Бақылау цифры сәйкес емес: нөмірде қате бар.".to_owned(),
        (BinProblem::CheckDigit, Lang::Ru) => "Контрольная цифра не сходится: в номере ошибка.".to_owned(),
    }
}

/// A character that can be shown, or its code.
fn shown(found: char) -> String {
    if found.is_control() {
        format!("U+{:04X}", u32::from(found))
    } else {
        found.to_string()
    }
}

/// Why a person cannot act in an organisation.
#[must_use]
pub const fn no_actor(reason: NoActor) -> Words {
    match reason {
        NoActor::RoleOfAnotherKind => Words::new(
            "Мұндай ұйымда бұл рөл болмайды.",
            "В такой организации этой роли не бывает.",
        ),
        NoActor::NotConfirmed => Words::new(
            "Ұйымды оператор әлі растаған жоқ. Расталған соң сізге хат келеді.",
            "Организация ещё не подтверждена оператором. После подтверждения вам придёт письмо.",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::purity::assert_pure;

    #[test]
    fn words_are_of_their_language() {
        let problems = [
            BinProblem::Empty,
            BinProblem::NotADigit { found: '\0' },
            BinProblem::NotADigit { found: '?' },
            BinProblem::Length { found: 11 },
            BinProblem::NotAMonth { found: 13 },
            BinProblem::OfAPerson,
            BinProblem::UnknownKind { found: 7 },
            BinProblem::CheckDigit,
        ];
        for lang in Lang::ALL {
            for problem in problems {
                assert_pure(lang, &bin(lang, problem));
            }
            for reason in [NoActor::RoleOfAnotherKind, NoActor::NotConfirmed] {
                assert_pure(lang, no_actor(reason).get(lang));
            }
            assert_pure(lang, BIN.get(lang));
        }
    }
}
