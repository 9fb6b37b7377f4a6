//! Beginning a proposal: what it asks for, about which profession, for which sectoral body.

use register_domain::{proposal::ProposalKind, text::Lang};

use crate::words::Words;

texts! {
    /// Names the page.
    TITLE: "Жаңа ұсыныс", "Новое предложение";
    /// A field: what it asks for.
    KIND: "Не ұсынасыз?", "Что вы предлагаете?";
    /// What also belongs to an inclusion.
    KIND_HINT: "Тізілімде бар кәсіпті басқа негіз немесе деңгей бойынша қосу да енгізуге жатады.",
        "Добавить известную профессию на другой основе или другого уровня – тоже включение.";
    /// Nothing was chosen.
    CHOOSE_KIND: "Не ұсынатыныңызды таңдаңыз.", "Выберите, что вы предлагаете.";
    /// A field: the profession of the register.
    PROFESSION: "Тізілімдегі кәсіп", "Профессия реестра";
    /// How it is found.
    PROFESSION_HINT: "Атауының бір бөлігін немесе ҰКС кодын теріп, төменнен таңдаңыз.",
        "Введите часть наименования или код НКЗ и выберите ниже.";
    /// Nothing was chosen.
    CHOOSE_PROFESSION: "Тізілімнен кәсіпті таңдаңыз.", "Выберите профессию из реестра.";
    /// Nothing was found.
    NONE_FOUND: "Тізілімде мұндай кәсіп табылмады.", "В реестре такой профессии не нашлось.";
    /// Leads back to the search.
    OTHER: "Басқа кәсіпті таңдау", "Выбрать другую профессию";
    /// A field: the sectoral body.
    BODY: "Салалық мемлекеттік орган", "Отраслевой государственный орган";
    /// What it is for.
    BODY_HINT: "Ұсынысыңызды осы орган қарайды.", "Ваше предложение рассмотрит этот орган.";
    /// Nothing was chosen.
    CHOOSE_BODY: "Салалық мемлекеттік органды таңдаңыз.", "Выберите отраслевой государственный орган.";
    /// Goes on to the form.
    START: "Толтыруға көшу", "Перейти к заполнению";
}

/// What a proposal asks for, as a choice.
#[must_use]
pub const fn choice(kind: ProposalKind) -> Words {
    match kind {
        ProposalKind::Include => Words::new("Кәсіпті тізілімге енгізу", "Включить профессию в реестр"),
        ProposalKind::Change { .. } => Words::new(
            "Тізілімдегі кәсіпке өзгеріс енгізу",
            "Изменить профессию в реестре",
        ),
        ProposalKind::Exclude { .. } => {
            Words::new("Кәсіпті тізілімнен алып тастау", "Исключить профессию из реестра")
        }
    }
}

/// How many professions were found.
#[must_use]
pub fn found(count: u32, lang: Lang) -> String {
    match lang {
        Lang::Kk => format!("Табылғаны: {count}"),
        Lang::Ru => format!("Найдено: {count}"),
    }
}

#[cfg(test)]
mod tests {
    use register_domain::entry::ProfessionId;

    use super::*;
    use crate::purity::assert_pure;

    #[test]
    fn words_are_of_their_language() {
        let profession = ProfessionId(1);
        for lang in Lang::ALL {
            for kind in [
                ProposalKind::Include,
                ProposalKind::Change { profession },
                ProposalKind::Exclude { profession },
            ] {
                assert_pure(lang, choice(kind).get(lang));
            }
            assert_pure(lang, &found(5, lang));
        }
    }
}
