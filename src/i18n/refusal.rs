//! Why a request was refused, and how to mend it: the words of problem documents.

use register_api::refusal::{FaultKind, Refusal};
use register_domain::text::Lang;

use crate::{cabinet::refusal as cabinet, date, words::Words};

/// What went wrong, in a few words.
#[must_use]
pub const fn title(lang: Lang, refusal: &Refusal) -> &'static str {
    let words = match refusal {
        Refusal::Parameters(_) => Words::new(
            "Сұрау параметрлері дұрыс емес",
            "Параметры запроса указаны неверно",
        ),
        Refusal::Fields(_) => Words::new(
            "Кейбір өрістер дұрыс толтырылмаған",
            "Некоторые поля заполнены неверно",
        ),
        Refusal::Cabinet(refusal) => cabinet::title(*refusal),
        Refusal::NotFound => Words::new("Мұндай мекенжай жоқ", "Такого адреса нет"),
        Refusal::NoSite => Words::new("Бұл бағдарламада сайт жоқ", "В этой программе нет сайта"),
        Refusal::UnknownProfession => {
            Words::new("Тізілімде мұндай кәсіп жоқ", "Такой профессии в реестре нет")
        }
        Refusal::UnknownEdition => Words::new("Мұндай редакция жоқ", "Такой редакции нет"),
        Refusal::MethodNotAllowed => Words::new(
            "Бұл мекенжай мұндай әдісті қабылдамайды",
            "Этот адрес не принимает такой метод",
        ),
        Refusal::BodyTooLarge => Words::new("Сұрау тым үлкен", "Запрос слишком большой"),
        Refusal::AddressTooLong => Words::new("Мекенжай тым ұзын", "Адрес слишком длинный"),
        Refusal::TooManyRequests { .. } => {
            Words::new("Сұраулар тым жиі келіп жатыр", "Слишком много запросов")
        }
        Refusal::Timeout => Words::new("Жауап уақытында дайын болмады", "Ответ не был готов вовремя"),
        Refusal::DatabaseGone => Words::new("Дерекқор жауап бермейді", "База данных не отвечает"),
        Refusal::NoEdition => Words::new(
            "Тізілімнің бірде-бір редакциясы орналастырылмаған",
            "Ни одна редакция реестра ещё не размещена",
        ),
        Refusal::Internal => Words::new("Серверде қате пайда болды", "На сервере произошла ошибка"),
    };
    words.get(lang)
}

/// What to do about it.
#[must_use]
pub fn detail(lang: Lang, refusal: &Refusal) -> String {
    let words = match refusal {
        Refusal::Parameters(_) => Words::new(
            "Аталған параметрлерді түзетіп, сұрауды қайта жіберіңіз.",
            "Исправьте названные параметры и повторите запрос.",
        ),
        Refusal::Fields(_) => Words::new(
            "Аталған өрістерді түзетіп, қайта жіберіңіз.",
            "Исправьте названные поля и отправьте ещё раз.",
        ),
        Refusal::Cabinet(refusal) => cabinet::detail(*refusal),
        Refusal::NotFound => Words::new(
            "Мекенжайды тексеріңіз. Барлық мекенжайлар /api/v1/openapi.json құжатында сипатталған.",
            "Проверьте адрес. Все адреса описаны в документе /api/v1/openapi.json.",
        ),
        Refusal::NoSite => Words::new(
            "Бағдарлама сайтсыз құрастырылған және тек API бойынша жауап береді: /api/v1/openapi.json. Сайтпен бірге құрастыру \
             үшін: cargo xtask start.",
            "Программа собрана без сайта и отвечает только по API: /api/v1/openapi.json. Чтобы собрать её с сайтом: \
             cargo xtask start.",
        ),
        Refusal::UnknownProfession => Words::new(
            "Кәсіпті /api/v1/professions мекенжайынан іздеңіз.",
            "Найдите профессию по адресу /api/v1/professions.",
        ),
        Refusal::UnknownEdition => Words::new(
            "Барлық редакциялардың тізбесі — /api/v1/editions.",
            "Перечень всех редакций — /api/v1/editions.",
        ),
        Refusal::MethodNotAllowed => Words::new(
            "Allow тақырыбында аталған әдісті қолданыңыз.",
            "Используйте метод, названный в заголовке Allow.",
        ),
        Refusal::BodyTooLarge => Words::new(
            "Сұрауды қысқартып, қайта жіберіңіз.",
            "Сократите запрос и отправьте ещё раз.",
        ),
        Refusal::AddressTooLong => Words::new("Сұрауды қысқартыңыз.", "Сократите запрос."),
        Refusal::TooManyRequests { retry_after_seconds } => {
            return match lang {
                Lang::Kk => format!("{retry_after_seconds} секундтан кейін қайталаңыз."),
                Lang::Ru => format!("Повторите через {retry_after_seconds} с."),
            };
        }
        Refusal::Timeout => Words::new("Сәл кейінірек қайталаңыз.", "Повторите немного позже."),
        Refusal::DatabaseGone => Words::new(
            "Қолданыстағы редакция бұрынғыша қолжетімді; дерекқорға қатысты өзге сұрауларды кейінірек қайталаңыз.",
            "Действующая редакция по-прежнему доступна; остальные запросы повторите позже.",
        ),
        Refusal::NoEdition => Words::new(
            "Редакцияны «register import» немесе «register demo» командасымен орналастырыңыз.",
            "Разместите редакцию командой «register import» или «register demo».",
        ),
        Refusal::Internal => Words::new(
            "Сұрауды қайталаңыз. Қате қайталанса, сұраудың нөмірін (request_id) хабарлаңыз.",
            "Повторите запрос. Если ошибка повторится, сообщите номер запроса (request_id).",
        ),
    };
    words.get(lang).to_owned()
}

/// What is wrong with one parameter.
#[must_use]
pub fn fault(lang: Lang, fault: &FaultKind) -> String {
    match (fault, lang) {
        (FaultKind::UnknownName { known }, Lang::Kk) => {
            format!("Мұндай параметр жоқ. Параметрлер: {}.", known.join(", "))
        }
        (FaultKind::UnknownName { known }, Lang::Ru) => {
            format!("Такого параметра нет. Параметры: {}.", known.join(", "))
        }
        (FaultKind::Repeated, Lang::Kk) => "Параметр бірнеше рет көрсетілген, біреуін қалдырыңыз.".to_owned(),
        (FaultKind::Repeated, Lang::Ru) => "Параметр указан несколько раз, оставьте один.".to_owned(),
        (FaultKind::Missing, Lang::Kk) => "Бұл параметрді көрсету қажет.".to_owned(),
        (FaultKind::Missing, Lang::Ru) => "Этот параметр нужно указать.".to_owned(),
        (FaultKind::NotUtf8, Lang::Kk) => "Мәтін UTF-8 кодтауында болуы тиіс.".to_owned(),
        (FaultKind::NotUtf8, Lang::Ru) => "Текст должен быть в кодировке UTF-8.".to_owned(),
        (FaultKind::TooLong { limit }, Lang::Kk) => format!("{limit} таңбадан аспауы тиіс."),
        (FaultKind::TooLong { limit }, Lang::Ru) => format!("Не длиннее {limit} символов."),
        (FaultKind::NotANumber, Lang::Kk) => "Бүтін сан жазыңыз.".to_owned(),
        (FaultKind::NotANumber, Lang::Ru) => "Укажите целое число.".to_owned(),
        (FaultKind::OutOfRange { min, max }, Lang::Kk) if min == max => format!("Тек {min} болуы мүмкін."),
        (FaultKind::OutOfRange { min, max }, Lang::Ru) if min == max => format!("Может быть только {min}."),
        (FaultKind::OutOfRange { min, max }, Lang::Kk) => {
            format!("{min} мен {max} аралығындағы санды жазыңыз.")
        }
        (FaultKind::OutOfRange { min, max }, Lang::Ru) => format!("Укажите число от {min} до {max}."),
        (FaultKind::NotOneOf { values }, Lang::Kk) => {
            format!("Мына мәндердің бірін жазыңыз: {}.", values.join(", "))
        }
        (FaultKind::NotOneOf { values }, Lang::Ru) => {
            format!("Укажите одно из значений: {}.", values.join(", "))
        }
        (FaultKind::UnknownBody, Lang::Kk) => {
            "Қолданыстағы редакцияда мұндай салалық мемлекеттік орган жоқ.".to_owned()
        }
        (FaultKind::UnknownBody, Lang::Ru) => {
            "В действующей редакции нет такого отраслевого государственного органа.".to_owned()
        }
        (FaultKind::NotADate, Lang::Kk) => "Күнді 2026-02-01 үлгісімен жазыңыз.".to_owned(),
        (FaultKind::NotADate, Lang::Ru) => "Укажите дату в виде 2026-02-01.".to_owned(),
        (FaultKind::OutsideCalendar { first, last }, Lang::Kk) => format!(
            "Жұмыс күнтізбесі {} мен {} аралығын қамтиды.",
            date::short(*first),
            date::short(*last)
        ),
        (FaultKind::OutsideCalendar { first, last }, Lang::Ru) => {
            format!(
                "Рабочий календарь охватывает дни с {} по {}.",
                date::short(*first),
                date::short(*last)
            )
        }
        (FaultKind::Unknown, Lang::Kk) => "Мұндай нөмір жоқ.".to_owned(),
        (FaultKind::Unknown, Lang::Ru) => "Такого номера нет.".to_owned(),
        (FaultKind::Form(fault), lang) => cabinet::fault(lang, *fault),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::purity::assert_pure;
    use chrono::NaiveDate;

    #[test]
    fn words_are_of_their_language() {
        let day = NaiveDate::from_ymd_opt(2026, 2, 1).unwrap();
        let refusals = [
            Refusal::Parameters(Vec::new()),
            Refusal::Fields(Vec::new()),
            Refusal::NotFound,
            Refusal::NoSite,
            Refusal::UnknownProfession,
            Refusal::UnknownEdition,
            Refusal::MethodNotAllowed,
            Refusal::BodyTooLarge,
            Refusal::AddressTooLong,
            Refusal::TooManyRequests {
                retry_after_seconds: 3,
            },
            Refusal::Timeout,
            Refusal::DatabaseGone,
            Refusal::NoEdition,
            Refusal::Internal,
        ];
        let faults = [
            FaultKind::UnknownName {
                known: vec!["q", "page"],
            },
            FaultKind::Repeated,
            FaultKind::Missing,
            FaultKind::NotUtf8,
            FaultKind::TooLong { limit: 500 },
            FaultKind::NotANumber,
            FaultKind::OutOfRange { min: 1, max: 8 },
            FaultKind::OutOfRange { min: 1, max: 1 },
            FaultKind::NotOneOf {
                values: vec!["mandatory"],
            },
            FaultKind::UnknownBody,
            FaultKind::NotADate,
            FaultKind::OutsideCalendar {
                first: day,
                last: day,
            },
            FaultKind::Unknown,
        ];
        for lang in Lang::ALL {
            for refusal in &refusals {
                assert_pure(lang, title(lang, refusal));
                assert_pure(lang, &detail(lang, refusal));
            }
            for kind in &faults {
                assert_pure(lang, &fault(lang, kind));
            }
        }
    }
}
