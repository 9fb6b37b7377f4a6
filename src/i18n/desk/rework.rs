//! What was recommended or remarked, what is answered, what changed.

use register_domain::text::Lang;

texts! {
    /// Heads the recommendations of the sectoral body (clause 6).
    RECOMMENDATIONS: "Пысықтауға берілген ұсынымдар", "Рекомендации на доработку";
    /// Heads the remarks of the authorised body (clause 9).
    REMARKS: "Уәкілетті органның ескертулері", "Замечания уполномоченного органа";
    /// What to do with them.
    HELP: "Әрқайсысы өз өрісінің жанында тұр. Мәтінді түзетіңіз немесе неге түзетпегеніңізді жауап ретінде жазыңыз.",
        "Каждая стоит рядом со своим полем. Исправьте текст или напишите в ответе, почему не исправляете.";
    /// One on no field of its own.
    WHOLE: "Ұсыныстың өзі туралы", "О предложении в целом";
    /// A field: what is answered.
    ANSWER: "Жауабыңыз", "Ваш ответ";
    /// Heads what changed since it was sent last.
    SINCE: "Соңғы жіберілгеннен бері не өзгерді", "Что изменилось с прошлой отправки";
    /// Heads what changes in the register.
    DIFFERENCE: "Тізілімде не өзгереді", "Что изменится в реестре";
    /// Nothing has.
    NOTHING: "Әзірге ештеңе өзгерген жоқ.", "Пока ничего не изменилось.";
    /// A column: what stood there.
    BEFORE: "Бұрын", "Было";
    /// A column: what stands there now.
    AFTER: "Енді", "Стало";
    /// A column: the number of rows.
    ROWS: "Жолдар саны", "Число строк";
    /// Heads the rows that go.
    GOES: "Тізілімнен алып тасталатын жолдар", "Строки, которые будут исключены";
}

/// The answer to one of the recommendations or remarks, as it is sent: its number and what it is about before it.
#[must_use]
pub fn reply(number: usize, about: Option<&str>, answer: &str) -> String {
    match about {
        Some(about) => format!("{number}. {about}: {answer}"),
        None => format!("{number}. {answer}"),
    }
}

/// The number of a recommendation or remark.
#[must_use]
pub fn numbered(number: usize, remark: bool, lang: Lang) -> String {
    match (lang, remark) {
        (Lang::Kk, false) => format!("{number}-ұсыным"),
        (Lang::Kk, true) => format!("{number}-ескерту"),
        (Lang::Ru, false) => format!("Рекомендация {number}"),
        (Lang::Ru, true) => format!("Замечание {number}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::purity::assert_pure;

    #[test]
    fn words_are_of_their_language_and_answers_name_what_they_answer() {
        for lang in Lang::ALL {
            for remark in [false, true] {
                assert_pure(lang, &numbered(2, remark, lang));
            }
        }
        assert_eq!(reply(1, Some("Деңгейі"), "түзетілді"), "1. Деңгейі: түзетілді");
        assert_eq!(reply(2, None, "исправлено"), "2. исправлено");
    }
}
