//! The page of one case.

use chrono::{DateTime, Utc};
use register_domain::{
    clause::{Clause, Part, Provision},
    deadline::day_of,
    procedure::ActionKind,
    text::Lang,
};

use crate::{
    date,
    plural::{Noun, counted},
    words::Words,
};

texts! {
    /// Leads back to the list.
    TO_CASES: "Барлық ұсыныс", "Все предложения";
    /// Heads where the case is.
    STANDING: "Қазіргі күйі", "Текущее состояние";
    /// What is to be done next.
    NEXT: "Келесі қадам", "Следующий шаг";
    /// Since when it is there.
    SINCE: "Қай күннен бері", "С какого дня";
    /// When it was submitted to the authorised body.
    SUBMITTED: "Уәкілетті органға енгізілген күн", "Внесено в уполномоченный орган";
    /// When remarks were received.
    RECEIVED: "Ескертулер алынған күн", "День получения замечаний";
    /// The decision of the sectoral council.
    SECTORAL_DECISION: "Салалық кеңестің шешімі", "Решение отраслевого совета";
    /// The decision of the National Council.
    NATIONAL_DECISION: "Ұлттық кеңестің шешімі", "Решение Национального совета";
    /// The cycle whose date it missed.
    MISSED: "Мерзімін өткізіп алған циклі", "Пропущенный цикл";
    /// The edition in which it stands.
    EDITION: "Тізілімнің редакциясы", "Редакция реестра";
    /// Who does it.
    WHO: "Кім орындайды", "Кто выполняет";
    /// Heads what the person can do.
    ACTIONS: "Не істей аласыз", "Что вы можете сделать";
    /// The person can do nothing.
    NO_ACTIONS: "Қазір бұл іс бойынша сізден әрекет күтілмейді.", "Сейчас по этому делу от вас действий не требуется.";
    /// Heads the rows that are to go.
    EXCLUDED: "Мына жолдар тізілімнен алып тасталады", "Из реестра будут исключены эти строки";
    /// Heads the difference from the register.
    DIFFERENCE: "Тізілімде не өзгереді", "Что изменится в реестре";
    /// There is none.
    NO_DIFFERENCE: "Қолданыстағы тізілімнен айырмашылығы жоқ.", "Отличий от действующего реестра нет.";
    /// The difference cannot be told yet.
    NOT_COMPARED: "Айырмашылық мәтін толық әрі қатесіз болғанда көрсетіледі.",
        "Отличия появятся, когда текст будет полным и без ошибок.";
    /// Which column of the register.
    FIELD: "Баған", "Графа";
    /// What stands in the register.
    BEFORE: "Қазір", "Сейчас";
    /// What will stand there.
    AFTER: "Болады", "Станет";
    /// Nothing stands there.
    EMPTY: "бос", "пусто";
    /// What the author has changed since.
    SINCE_LAST: "Алдыңғы мәтіннен бері өзгергені", "Что изменено по сравнению с прошлым текстом";
    /// The text has not been sent yet.
    NOT_SENT: "Мәтін әлі жіберілмеген, оны сізден басқа ешкім көрмейді.", "Текст ещё не отправлен, его не видит никто, кроме вас.";
    /// There is no text.
    NO_TEXT: "Мәтін әлі жазылмаған.", "Текст ещё не написан.";
    /// What stood in a field before, before the text.
    WAS: "Бұрынғысы", "Было";
    /// A question without an answer.
    NO_ANSWER: "көрсетілмеген", "не указано";
    /// The profession in the public register.
    IN_REGISTER: "Тізілімдегі кәсіп беті", "Страница профессии в реестре";
    /// The reviewer has looked at a criterion.
    CHECKED: "Тексердім", "Проверено";
    /// Heads the criteria.
    CRITERIA: "8 және 8-1-тармақтар бойынша тексеру", "Проверка по пунктам 8 и 8-1";
    /// On which field a recommendation or a remark is.
    ON: "Қай өріске қатысты", "К какому полю";
    /// It is on the whole proposal.
    WHOLE: "Ұсынысқа тұтас", "Ко всему предложению";
    /// Takes one away.
    REMOVE: "Алып тастау", "Убрать";
    /// Why.
    REASON: "Себебі", "Причина";
    /// Why it is asked.
    REASON_HINT: "Себебін іске қатысушылардың бәрі көреді.", "Причину увидят все участники дела.";
    /// An answer to recommendations or remarks.
    REPLY: "Жауабыңыз", "Ваш ответ";
    /// What to write there.
    REPLY_HINT: "Нені өзгерттіңіз, нені неге сол күйінде қалдырдыңыз?", "Что вы изменили, а что и почему оставили прежним?";
    /// The number of a decision.
    NUMBER: "Шешімнің нөмірі", "Номер решения";
    /// Its day.
    DATE: "Шешімнің күні", "Дата решения";
    /// The day is missing.
    NO_DATE: "Күнін, айын және жылын көрсетіңіз.", "Укажите день, месяц и год.";
    /// What was decided.
    OUTCOME: "Кеңес не шешті", "Что решил совет";
    /// Nothing was chosen.
    NO_OUTCOME: "Кеңестің шешімін таңдаңыз.", "Выберите, что решил совет.";
    /// The sectoral council agreed.
    AGREED: "Келісті", "Согласовал";
    /// It did not.
    NOT_AGREED: "Келіспеді", "Не согласовал";
    /// The National Council recommended.
    RECOMMENDED: "Оң ұсыным берді", "Рекомендовал";
    /// It did not.
    NOT_RECOMMENDED: "Оң ұсыным бермеді", "Не рекомендовал";
    /// Why it decided against.
    WHY_NOT: "Кеңестің уәжі", "Доводы совета";
    /// The record of a decision.
    RECORD: "Шешімнің файлы", "Файл решения";
    /// Adds a file.
    ADD_FILE: "Файл тіркеу", "Приложить файл";
    /// The file is on its way.
    SENDING_FILE: "Файл жіберіліп жатыр…", "Файл отправляется…";
    /// It has come.
    FILE_ADDED: "Файл тіркелді", "Файл приложен";
    /// Heads the files.
    FILES: "Тіркелген файлдар", "Приложенные файлы";
    /// There are none.
    NO_FILES: "Тіркелген файл жоқ.", "Приложенных файлов нет.";
    /// Heads what happened.
    TIMELINE: "Істің барысы", "Ход дела";
    /// Somebody was faster.
    MEANWHILE: "Осы арада іс өзгерді", "За это время дело изменилось";
    /// What to do about it.
    MEANWHILE_HELP: "Жазғаныңыз сақталды. Не болғанын қарап шығып, жалғастырыңыз.",
        "Написанное вами сохранено. Посмотрите, что произошло, и продолжайте.";
    /// Goes on with the case as it is now.
    GO_ON: "Істі жаңартып, жалғастыру", "Обновить дело и продолжить";
    /// It cannot be gone on with.
    NO_LONGER: "Бұл әрекет енді мүмкін емес. Жазғаныңыз осында қалды:",
        "Это действие больше невозможно. Написанное вами осталось здесь:";
    /// Leads to the text.
    WRITE: "Мәтінді ашып, өзгерту", "Открыть и изменить текст";
    /// What will be sent.
    SENDS_SAVED: "Соңғы сақталған мәтін жіберіледі.", "Будет отправлен последний сохранённый текст.";
    /// A step for all proposals at once.
    TOGETHER: "Бұл қадам циклдің барлық ұсынысы бойынша бірге жасалады.",
        "Этот шаг делается сразу по всем предложениям цикла.";
    /// What was recommended.
    RECOMMENDATIONS: "Пысықтау бойынша ұсынымдар", "Рекомендации по доработке";
    /// What was remarked.
    REMARKS: "Ескертулер", "Замечания";
    /// The National Council decides on many proposals at once.
    ALL_AT_ONCE: "Бірнеше ұсыныс бойынша шешімді бірге тіркеу", "Зарегистрировать решение сразу по нескольким предложениям";
}

/// The title of the page: «№ 5 ұсыныс», «Предложение № 5».
#[must_use]
pub fn title(id: u32, lang: Lang) -> String {
    match lang {
        Lang::Kk => format!("№\u{a0}{id} ұсыныс"),
        Lang::Ru => format!("Предложение №\u{a0}{id}"),
    }
}

/// The heading of a row: «1-жол», «Строка 1».
#[must_use]
pub fn row(number: u16, lang: Lang) -> String {
    match lang {
        Lang::Kk => format!("{number}-жол"),
        Lang::Ru => format!("Строка {number}"),
    }
}

/// What one writes when returning a proposal or making remarks.
#[must_use]
pub const fn comment(action: ActionKind) -> Words {
    match action {
        ActionKind::Remark => Words::new("Ескерту", "Замечание"),
        _ => Words::new("Ұсыным", "Рекомендация"),
    }
}

/// Adds one more.
#[must_use]
pub const fn add_comment(action: ActionKind) -> Words {
    match action {
        ActionKind::Remark => Words::new("Ескерту қосу", "Добавить замечание"),
        _ => Words::new("Ұсыным қосу", "Добавить рекомендацию"),
    }
}

/// A criterion in a few words.
#[must_use]
pub const fn criterion(provision: Provision) -> Words {
    match (provision.clause, provision.part) {
        (Clause::P8, Some(Part::Subpoint(1))) => Words::new(
            "Жұмыстың денсаулыққа, тыныс-тіршілікке және қауіпсіздікке байланысы",
            "Связь занятия со здоровьем, жизнеобеспечением и безопасностью",
        ),
        (Clause::P8, Some(Part::Subpoint(2))) => Words::new(
            "Еңбек нарығындағы қазіргі және болашақтағы сұраныс",
            "Востребованность на рынке труда сейчас и в будущем",
        ),
        (Clause::P8, Some(Part::Subpoint(3))) => Words::new(
            "Кәсіптік стандарт немесе біліктілік талаптары",
            "Профессиональный стандарт или квалификационные требования",
        ),
        (Clause::P8_1, _) => Words::new(
            "Міндетті негіз: заңнаманың талаптары",
            "Обязательная основа: требования законодательства",
        ),
        _ => Words::new("Өзге мәліметтер", "Прочие сведения"),
    }
}

/// Since when a case is where it is: «2026 жылғы 22 қарашадан бастап», «с 22 ноября 2026 года».
#[must_use]
pub fn since(at: DateTime<Utc>, lang: Lang) -> String {
    date::since(day_of(at), lang)
}

/// How many things keep an action from being done, beside its name.
#[must_use]
pub fn obstacles(count: usize, lang: Lang) -> String {
    match lang {
        Lang::Kk => format!("кедергі: {count}"),
        Lang::Ru => format!("препятствий: {count}"),
    }
}

/// How many of the criteria were looked at.
#[must_use]
pub fn checked(done: usize, all: usize, lang: Lang) -> String {
    match lang {
        Lang::Kk => format!("Тексерілгені: {done}, барлығы: {all}"),
        Lang::Ru => format!("Проверено: {done} из {all}"),
    }
}

/// How many fields were changed.
#[must_use]
pub fn changed(count: usize, lang: Lang) -> String {
    counted(u64::try_from(count).unwrap_or(u64::MAX), Noun::Change, lang)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::purity::assert_pure;

    #[test]
    fn words_are_of_their_language() {
        let provisions = [
            Provision::NATURE_OF_WORK,
            Provision::DEMAND,
            Provision::STANDARD,
            Provision::whole(Clause::P8_1),
            Provision::whole(Clause::P1),
        ];
        for lang in Lang::ALL {
            for action in [ActionKind::Return, ActionKind::Remark] {
                assert_pure(lang, comment(action).get(lang));
                assert_pure(lang, add_comment(action).get(lang));
            }
            for provision in provisions {
                assert_pure(lang, criterion(provision).get(lang));
            }
            assert_pure(lang, &title(5, lang));
            assert_pure(lang, &row(1, lang));
            assert_pure(lang, &since(DateTime::UNIX_EPOCH, lang));
            assert_pure(lang, &obstacles(2, lang));
            assert_pure(lang, &checked(2, 4, lang));
            assert_pure(lang, &changed(2, lang));
        }
    }
}
