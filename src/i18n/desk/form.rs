//! What all forms say.

use register_domain::text::Lang;

use crate::plural::{Noun, counted};

texts! {
    /// Marks a field that may stay empty.
    OPTIONAL: "міндетті емес", "необязательно";
    /// Heads the list of what is to be mended.
    SUMMARY: "Мыналарды түзетіңіз", "Исправьте, пожалуйста";
    /// Sends the form.
    SEND: "Жіберу", "Отправить";
    /// Keeps what was typed.
    SAVE: "Сақтау", "Сохранить";
    /// Leaves without doing anything.
    CANCEL: "Болдырмау", "Отменить";
    /// Closes a dialogue.
    CLOSE: "Жабу", "Закрыть";
    /// Goes on to the next step.
    NEXT: "Жалғастыру", "Продолжить";
    /// The form is on its way.
    SENDING: "Жіберілуде…", "Отправляется…";
    /// It was kept.
    SAVED: "Сақталды", "Сохранено";
    /// Shows what was typed into a password field.
    SHOW_PASSWORD: "Құпиясөзді көрсету", "Показать пароль";
    /// The Kazakh one of a pair of fields.
    IN_KAZAKH: "Қазақша", "На казахском";
    /// The Russian one.
    IN_RUSSIAN: "Орысша", "На русском";
    /// A choice has not been made.
    CHOOSE: "Таңдаңыз", "Выберите";
    /// Affirms.
    YES: "Иә", "Да";
    /// Denies.
    NO: "Жоқ", "Нет";
}

/// How many problems a form has, for those who hear the page.
#[must_use]
pub fn problems(count: usize, lang: Lang) -> String {
    let count = counted(u64::try_from(count).unwrap_or(u64::MAX), Noun::Problem, lang);
    match lang {
        Lang::Kk => format!("Нысанда {count} бар."),
        Lang::Ru => format!("В форме {count}."),
    }
}

/// How many days are left until a deadline; below nought by how many it is over.
#[must_use]
pub fn days_left(days: i64, lang: Lang) -> String {
    let count = counted(days.unsigned_abs(), Noun::Day, lang);
    match (lang, days) {
        (Lang::Kk, 0) => "бүгін".to_owned(),
        (Lang::Ru, 0) => "сегодня".to_owned(),
        (Lang::Kk, 1..) => format!("{count} қалды"),
        (Lang::Ru, 1..) => format!("осталось {count}"),
        (Lang::Kk, _) => format!("{count} өтіп кетті"),
        (Lang::Ru, _) => format!("просрочено на {count}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::purity::assert_pure;

    #[test]
    fn counts_are_written_out() {
        for (days, kk, ru) in [
            (0, "бүгін", "сегодня"),
            (1, "1 күн қалды", "осталось 1 день"),
            (5, "5 күн қалды", "осталось 5 дней"),
            (-2, "2 күн өтіп кетті", "просрочено на 2 дня"),
        ] {
            assert_eq!(days_left(days, Lang::Kk).replace('\u{a0}', " "), kk);
            assert_eq!(days_left(days, Lang::Ru).replace('\u{a0}', " "), ru);
        }
        for lang in Lang::ALL {
            assert_pure(lang, &problems(3, lang));
        }
    }
}
