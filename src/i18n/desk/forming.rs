//! How the register is formed: packages, the draft edition, the National Council, the placement (clauses 7–11).

use register_domain::text::Lang;

use crate::plural::{Noun, counted};

texts! {
    /// Names the page of packages.
    PACKAGES: "Топтамалар", "Пакеты";
    /// What a package is.
    PACKAGES_HINT: "Салалық мемлекеттік орган салалық кеңеспен келісілген ұсыныстарды уәкілетті органға топтама етіп енгізеді.",
        "Отраслевой государственный орган вносит согласованные с отраслевым советом предложения в уполномоченный орган пакетом.";
    /// Names the page of draft editions.
    EDITIONS: "Жаңа редакция", "Новая редакция";
    /// What a draft edition is.
    EDITIONS_HINT: "Уәкілетті орган тізілімнің жаңа редакциясын сәйкес деп танылған ұсыныстардан қалыптастырады.",
        "Уполномоченный орган формирует новую редакцию реестра из предложений, признанных соответствующими.";
    /// Names the choice of a cycle.
    CYCLES: "Циклдер", "Циклы";
    /// The address names no cycle.
    NO_CYCLE: "Мұндай цикл жоқ.", "Такого цикла нет.";
    /// Before the last day of clause 7.
    PROPOSALS_UNTIL: "Ұсыныстарды енгізу мерзімі", "Срок внесения предложений";
    /// Before the last day of clause 10.
    SUBMISSION_UNTIL: "Ұлттық кеңеске енгізу мерзімі", "Срок внесения в Национальный совет";
    /// Before the last day of clause 11.
    PLACEMENT_UNTIL: "Орналастыру мерзімі", "Срок размещения";
    /// Heads what keeps a step from being taken.
    BLOCKERS: "Алдымен мыналарды орындау керек", "Сначала нужно сделать следующее";
    /// A case is mended on its own page.
    TO_CASE: "Ұсынысты ашу", "Открыть предложение";
    /// Nothing keeps it.
    NO_BLOCKERS: "Кедергі жоқ.", "Ничего не мешает.";
    /// Heads what is ready.
    READY: "Енгізуге дайын", "Готовы к внесению";
    /// Nothing is ready.
    NONE_READY: "Салалық кеңеспен келісілген, енгізуге дайын ұсыныс жоқ.",
        "Нет предложений, согласованных с отраслевым советом и готовых к внесению.";
    /// Heads what is not agreed.
    WAITING: "Салалық кеңестің келісімін күткендер", "Ждут согласования с отраслевым советом";
    /// Nothing waits.
    NONE_WAITING: "Келісімді күткен ұсыныс жоқ.", "Нет предложений, которые ждут согласования.";
    /// Heads what was submitted.
    SUBMITTED: "Уәкілетті органға енгізілген", "Внесены в уполномоченный орган";
    /// Nothing was submitted.
    NONE_SUBMITTED: "Бұл циклде әзірге ұсыныс енгізілген жоқ.", "В этом цикле предложения пока не внесены.";
    /// Submits what was chosen.
    SUBMIT_PACKAGE: "Уәкілетті органға енгізу", "Внести в уполномоченный орган";
    /// What happens when it is late.
    LATE: "Мерзімі өтті. Қазір енгізілген ұсыныстар келесі циклге ауысады; уәкілетті орган оларды себебін көрсетіп, осы циклге қабылдай алады.",
        "Срок прошёл. Предложения, внесённые сейчас, перейдут в следующий цикл; уполномоченный орган может допустить их в этот цикл, указав причину.";
    /// The package was submitted.
    PACKAGE_SUBMITTED: "Топтама енгізілді, қолхаты төменде.", "Пакет внесён, расписка ниже.";
    /// The package was submitted late.
    PACKAGE_MOVED: "Топтама енгізілді, ұсыныстар келесі циклге ауысты.", "Пакет внесён, предложения перешли в следующий цикл.";
    /// Heads the receipts.
    RECEIPTS: "Қолхаттар", "Расписки";
    /// Opens a receipt.
    OPEN_RECEIPT: "Қолхатты басып шығаруға ашу", "Открыть расписку для печати";
    /// Prints.
    PRINT: "Басып шығару", "Напечатать";
    /// There is no such receipt.
    NO_RECEIPT: "Мұндай қолхат жоқ.", "Такой расписки нет.";
    /// Leads back to the package.
    TO_PACKAGE: "Топтамаға оралу", "Вернуться к пакету";
    /// Heads the cases that are in something.
    CASES: "Ұсыныстар", "Предложения";
    /// None is in it.
    NO_CASES: "Жобада әзірге ұсыныс жоқ.", "В проекте пока нет предложений.";
    /// Heads those that a conflict or a problem keeps out.
    LEFT_OUT: "Жобаға кірмегендер", "Не вошли в проект";
    /// Heads what the draft changes.
    DIFFERENCES: "Қолданыстағы редакциядан айырмашылығы", "Отличия от действующей редакции";
    /// It changes nothing.
    NO_DIFFERENCES: "Айырмашылық жоқ.", "Отличий нет.";
    /// Heads the conflicts.
    CONFLICTS: "Қайшылықтар", "Противоречия";
    /// What a conflict is.
    CONFLICT_HINT: "Екі ұсыныс тізілімнің бір жазбасына қатысты. Екеуінің бірі ғана қалады.",
        "Два предложения касаются одной записи реестра. Остаться может только одно из них.";
    /// A field: which stays.
    KEEP: "Қайсысы қалады", "Какое остаётся";
    /// A field: why.
    REASON: "Себебі", "Причина";
    /// Who reads it.
    KEEP_HINT: "Себебі шешіммен бірге сақталады", "Причина сохранится вместе с решением";
    /// Records the choice.
    SETTLE: "Шешімді жазу", "Записать решение";
    /// Records another choice.
    SETTLE_ANEW: "Шешімді өзгерту", "Изменить решение";
    /// The choice is recorded.
    SETTLED: "Шешім жазылды", "Решение записано";
    /// Heads the proposals with problems.
    INCOMPLETE: "Қатесі бар ұсыныстар", "Предложения с ошибками";
    /// Heads the files for the council.
    PACK: "Ұлттық кеңеске арналған құжаттар", "Документы для Национального совета";
    /// What is in them.
    PACK_HINT: "Ресми нысан, айырмашылықтар және әр ұсыныстың негіздемесі.", "Официальная форма, отличия и обоснование каждого предложения.";
    /// Names the annex with what changes; no longer than 31 characters.
    PACK_DIFFERENCES: "Айырмашылықтар", "Отличия";
    /// Names the annex with the grounds; no longer than 31 characters.
    PACK_GROUNDS: "Негіздемелер", "Обоснования";
    /// Before what is included.
    PACK_INCLUDED: "Енгізіледі", "Включается";
    /// Before what is excluded.
    PACK_EXCLUDED: "Алып тасталады", "Исключается";
    /// The file as a page.
    PACK_PAGE: "Басып шығаруға арналған бет", "Страница для печати";
    /// The file as a spreadsheet.
    PACK_SHEET: "XLSX кестесі", "Таблица XLSX";
    /// Submits the register.
    SUBMIT_REGISTER: "Ұлттық кеңеске енгізу", "Внести в Национальный совет";
    /// Asks once more.
    SUBMIT_REGISTER_ASK: "Жобадағы барлық ұсыныс Ұлттық кеңеске бірге енгізіледі. Содан кейін олар өзгертілмейді.",
        "Все предложения проекта вносятся в Национальный совет вместе. После этого они не меняются.";
    /// It was submitted.
    REGISTER_SUBMITTED: "Тізілім Ұлттық кеңеске енгізілді", "Реестр внесён в Национальный совет";
    /// Names the page of the council's decision.
    RECOMMENDATIONS: "Ұлттық кеңестің ұсынымдары", "Рекомендации Национального совета";
    /// What is recorded.
    RECOMMENDATIONS_HINT: "Хаттаманың нөмірі мен күнін және әр ұсыныс бойынша шешімді жазыңыз. Шешімі әлі жоқ ұсынысты белгісіз қалдырыңыз.",
        "Укажите номер и дату протокола и решение по каждому предложению. Если решения ещё нет, оставьте предложение без отметки.";
    /// Nothing is before the council.
    NONE_BEFORE: "Ұлттық кеңестің қарауында ұсыныс жоқ.", "На рассмотрении Национального совета предложений нет.";
    /// A field: the number of the decision.
    DECISION_NUMBER: "Хаттаманың нөмірі", "Номер протокола";
    /// A field: its day.
    DECISION_DATE: "Хаттаманың күні", "Дата протокола";
    /// The council recommends.
    RECOMMENDED: "тізілімге ұсынылады", "рекомендовано";
    /// It does not.
    NOT_RECOMMENDED: "ұсынылмайды", "не рекомендовано";
    /// There is no decision yet.
    UNDECIDED: "шешім жоқ", "решения нет";
    /// Why not.
    REFUSAL_REASON: "Ұсынбау себебі", "Причина отказа в рекомендации";
    /// Marks all as recommended.
    ALL_RECOMMENDED: "Барлығын «ұсынылады» деп белгілеу", "Отметить все как рекомендованные";
    /// No item was marked.
    NOTHING_MARKED: "Кемінде бір ұсыныс бойынша шешімді белгілеңіз.", "Отметьте решение хотя бы по одному предложению.";
    /// The day is not one.
    NOT_A_DAY: "Күнді көрсетіңіз.", "Укажите дату.";
    /// Records.
    RECORD: "Ұсынымдарды жазу", "Записать рекомендации";
    /// They are recorded.
    RECORDED: "Ұсынымдар жазылды", "Рекомендации записаны";
    /// Names the page of the placement.
    PLACEMENT: "Орналастыру", "Размещение";
    /// What is placed.
    PLACEMENT_HINT: "Ұлттық кеңес ұсынған барлық ұсыныс бір редакция болып бірден орналастырылады: не бәрі, не ешқайсысы.",
        "Всё, что рекомендовал Национальный совет, размещается сразу одной редакцией: всё или ничего.";
    /// Nothing was recommended.
    NOTHING_TO_PLACE: "Орналастыратын ұсыным жоқ.", "Размещать пока нечего.";
    /// Heads what will be placed.
    TO_PLACE: "Не орналастырылады", "Что будет размещено";
    /// Places.
    PLACE: "Тізілімді орналастыру", "Разместить реестр";
    /// Asks once more.
    PLACE_ASK: "Редакция орналастырылғаннан кейін өзгертілмейді. Түзету тек келесі редакциямен енгізіледі.",
        "После размещения редакция не меняется. Исправить её можно только следующей редакцией.";
    /// Opens the edition.
    OPEN_EDITION: "Ашық тізілімдегі редакцияны ашу", "Открыть редакцию в открытом реестре";
    /// Leads to the release.
    TO_RELEASE: "Баспасөз релизіне өту", "Перейти к пресс-релизу";
    /// The body has a proposal of its own.
    NEW_PROPOSAL: "жаңа ұсыныс", "новое предложение";
}

/// Names a draft edition: «3-редакцияның жобасы», «Проект редакции № 3».
#[must_use]
pub fn draft_edition(number: u32, lang: Lang) -> String {
    match lang {
        Lang::Kk => format!("{number}-редакцияның жобасы"),
        Lang::Ru => format!("Проект редакции №\u{a0}{number}"),
    }
}

/// Names an edition: «3-редакция», «Редакция № 3».
#[must_use]
pub fn edition(number: u32, lang: Lang) -> String {
    match lang {
        Lang::Kk => format!("{number}-редакция"),
        Lang::Ru => format!("Редакция №\u{a0}{number}"),
    }
}

/// The edition was placed.
#[must_use]
pub fn placed(number: u32, lang: Lang) -> String {
    match lang {
        Lang::Kk => format!("{number}-редакция орналастырылды."),
        Lang::Ru => format!("Редакция №\u{a0}{number} размещена."),
    }
}

/// How many were submitted: «5 ұсыныс», «5 предложений».
#[must_use]
pub fn proposals(count: usize, lang: Lang) -> String {
    counted(u64::try_from(count).unwrap_or(u64::MAX), Noun::Proposal, lang)
}

/// What was settled: «Қалады: № 5 ұсыныс», «Остаётся: предложение № 5».
#[must_use]
pub fn kept(case: &str, lang: Lang) -> String {
    match lang {
        Lang::Kk => format!("Қалады: {case}"),
        Lang::Ru => format!("Остаётся: {case}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::purity::assert_pure;

    #[test]
    fn sentences_are_of_their_language() {
        for lang in Lang::ALL {
            for text in [
                draft_edition(3, lang),
                edition(3, lang),
                placed(3, lang),
                proposals(5, lang),
                kept("№ 5", lang),
            ] {
                assert_pure(lang, &text);
            }
        }
    }
}
