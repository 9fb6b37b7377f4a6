//! Lists of cases.

use register_domain::{role::Role, text::Lang};

use crate::{
    plural::{Noun, counted},
    words::Words,
};

texts! {
    /// The page.
    CASES: "Ұсыныстар", "Предложения";
    /// Leads to a new proposal.
    NEW: "Жаңа ұсыныс", "Новое предложение";
    /// Names the choice of what is listed.
    FILTER: "Іріктеу", "Отбор";
    /// The cycle that is listed.
    CYCLE: "Цикл", "Цикл";
    /// The state that is listed.
    STATE: "Күйі", "Состояние";
    /// Chooses nothing in particular.
    ALL: "Барлығы", "Все";
    /// Lists what was chosen.
    SHOW: "Көрсету", "Показать";
    /// Lists everything.
    RESET: "Барлығын көрсету", "Показать все";
    /// Nothing is listed because of the choice.
    NONE_FOUND: "Бұл іріктеуге сай ұсыныс жоқ.", "По этому отбору предложений нет.";
    /// There is nothing yet.
    NONE: "Әзірге ұсыныс жоқ.", "Предложений пока нет.";
    /// Marks a case that waits for the person.
    WAITS: "Сізді күтіп тұр", "Ждёт вас";
    /// The profession has no name yet.
    NO_NAME: "Кәсіптің атауы әлі жазылмаған", "Наименование профессии ещё не указано";
    /// Names the pages of the list.
    PAGES: "Тізім беттері", "Страницы списка";
    /// Leads to the page before.
    BEFORE: "Алдыңғы бет", "Предыдущая страница";
    /// Leads to the page after.
    AFTER: "Келесі бет", "Следующая страница";
}

/// How many there are.
#[must_use]
pub fn total(total: u32, lang: Lang) -> String {
    counted(u64::from(total), Noun::Proposal, lang)
}

/// What is to be expected where there is nothing yet.
#[must_use]
pub const fn none_yet(role: Role) -> Words {
    match role {
        Role::AssociationMember => Words::new(
            "Алғашқы ұсынысыңызды дайындаңыз: кәсіпті тізілімге енгізу, ол туралы мәліметті өзгерту немесе тізілімнен алып \
             тастау.",
            "Подготовьте первое предложение: включить профессию в реестр, изменить сведения о ней или исключить её.",
        ),
        Role::SectoralOfficer => Words::new(
            "Бірлестіктердің ұсыныстары жіберілген бойда осында шығады. Өз ұсынысыңызды да бастай аласыз.",
            "Предложения объединений появятся здесь, как только их отправят. Можно начать и собственное.",
        ),
        Role::SectoralSecretary => Words::new(
            "Салалық мемлекеттік орган циклге алған ұсыныстар осында шығады.",
            "Здесь появятся предложения, которые отраслевой государственный орган возьмёт в цикл.",
        ),
        Role::AuthorisedOfficer => Words::new(
            "Салалық мемлекеттік органдар енгізген ұсыныстар осында шығады.",
            "Здесь появятся предложения, которые внесут отраслевые государственные органы.",
        ),
        Role::NationalSecretary => Words::new(
            "Тізілім Ұлттық кеңестің қарауына енгізілгенде, ұсыныстар осында шығады.",
            "Предложения появятся здесь, когда реестр внесут на рассмотрение Национального совета.",
        ),
        Role::Operator => Words::new(
            "Оператор ұйымдарды, адамдарды және күнтізбені жүргізеді; ұсыныстарды көрмейді.",
            "Оператор ведёт организации, людей и календарь; предложений он не видит.",
        ),
    }
}

/// Which page it is: «2-бет, барлығы 5», «страница 2 из 5».
#[must_use]
pub fn page(page: u32, pages: u32, lang: Lang) -> String {
    match lang {
        Lang::Kk => format!("{page}-бет, барлығы {pages}"),
        Lang::Ru => format!("страница {page} из {pages}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::purity::assert_pure;

    #[test]
    fn words_are_of_their_language() {
        for lang in Lang::ALL {
            for role in Role::ALL {
                assert_pure(lang, none_yet(role).get(lang));
            }
            assert_pure(lang, &page(2, 5, lang));
            assert_pure(lang, &total(2, lang));
        }
    }
}
