//! Where the text of a proposal is: at the server, on this device, or in two versions.

use register_domain::text::Lang;

texts! {
    /// It is on its way to the server.
    SAVING: "Сақталуда…", "Сохраняется…";
    /// What was kept on this device stands in the form again.
    RESTORED: "Осы құрылғыда сақталған мәтін қалпына келтірілді.",
        "Восстановлен текст, который хранился на этом устройстве.";
    /// It can be kept neither there nor here.
    NOWHERE: "Мәтін серверге де, осы құрылғыға да сақталмады. Беттен шықпаңыз, байланысты тексеріңіз.",
        "Текст не сохранён ни на сервере, ни на этом устройстве. Не уходите со страницы, проверьте связь.";
    /// Two texts stand against each other.
    CONFLICT: "Бұл ұсыныстың басқа мәтіні де сақталған", "Сохранён и другой текст этого предложения";
    /// What to do about it.
    CONFLICT_HELP: "Ол басқа қойындыда немесе басқа құрылғыда жазылған. Қайсысымен жалғастыратыныңызды таңдаңыз: екіншісі жоғалмайды, оған кейін оралуға болады.",
        "Его написали в другой вкладке или на другом устройстве. Выберите, с каким текстом продолжить: второй не пропадёт, к нему можно будет вернуться.";
    /// A column: the field in which they differ.
    FIELD: "Өріс", "Поле";
    /// A column: the text on this page.
    HERE: "Осы бетте", "На этой странице";
    /// A column: the text at the server.
    THERE: "Серверде", "На сервере";
    /// Nothing stands in a field.
    NOTHING: "бос", "пусто";
    /// Goes on with the text of this page.
    KEEP_HERE: "Осы беттегі мәтінмен жалғастыру", "Продолжить с текстом этой страницы";
    /// Goes on with the other one.
    TAKE_OTHER: "Сервердегі мәтінмен жалғастыру", "Продолжить с текстом сервера";
    /// The one that was not chosen.
    ASIDE: "Таңдалмаған мәтін осы құрылғыда сақтаулы.", "Невыбранный текст хранится на этом устройстве.";
    /// Goes on with that one instead.
    EXCHANGE: "Сол мәтінге оралу", "Вернуться к тому тексту";
    /// The texts have changed places.
    EXCHANGED: "Мәтіндер орын ауыстырды.", "Тексты поменялись местами.";
    /// It is not sent as long as two texts stand against each other, or the server is not reached.
    NOT_SENT: "Ұсыныс жіберілген жоқ: алдымен мәтінді серверге сақтау керек.",
        "Предложение не отправлено: сначала текст должен сохраниться на сервере.";
}

/// When it was saved at the server.
#[must_use]
pub fn saved(time: &str, lang: Lang) -> String {
    match lang {
        Lang::Kk => format!("Сақталды: {time}"),
        Lang::Ru => format!("Сохранено в {time}"),
    }
}

/// When it was kept on this device, for the server was not reached.
#[must_use]
pub fn kept_here(time: &str, lang: Lang) -> String {
    match lang {
        Lang::Kk => format!(
            "Сервермен байланыс жоқ. Мәтін осы құрылғыда сақталды ({time}); байланыс қалпына келгенде серверге өзі жіберіледі."
        ),
        Lang::Ru => format!(
            "Нет связи с сервером. Текст сохранён на этом устройстве ({time}) и сам уйдёт на сервер, когда связь появится."
        ),
    }
}

/// Why it cannot be saved at the server any more; it stays on this device.
#[must_use]
pub fn over(told: &str, lang: Lang) -> String {
    match lang {
        Lang::Kk => format!("{told} Мәтін осы құрылғыда қалды."),
        Lang::Ru => format!("{told} Текст остался на этом устройстве."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::purity::assert_pure;

    #[test]
    fn words_are_of_their_language() {
        for lang in Lang::ALL {
            assert_pure(lang, &saved("12:04", lang));
            assert_pure(lang, &kept_here("12:04", lang));
            assert_pure(lang, &over("", lang));
        }
    }
}
