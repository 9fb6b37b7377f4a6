//! What a command has done, in a line or two.

use chrono::NaiveDate;
use register_domain::{
    deadline::Deadline,
    edition::{EditionNumber, Standing},
    text::Lang,
};

use crate::{
    date, number,
    plural::{Noun, counted},
    term,
    words::Words,
};

/// The numbers of an edition that was placed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Its number.
    pub edition: EditionNumber,
    /// The day on which it was placed.
    pub placed_on: NaiveDate,
    /// Whether it is the register itself.
    pub standing: Standing,
    /// How many rows it has.
    pub rows: u32,
    /// How many professions it has.
    pub professions: u32,
    /// Professions that it included, changed and excluded.
    pub counts: [u32; 3],
    /// The SHA-256 of its file.
    pub sha256: String,
}

/// An edition was placed.
#[must_use]
pub fn placed(lang: Lang, placed: &Placed) -> String {
    let Placed {
        edition,
        rows,
        professions,
        counts: [included, changed, excluded],
        sha256,
        ..
    } = placed;
    let day = date::long(placed.placed_on, lang);
    let standing = standing(placed.standing).get(lang);
    let professions = counted(u64::from(*professions), Noun::Profession, lang);
    match lang {
        Lang::Kk => format!(
            "{edition}-редакция орналастырылды ({day}, {standing}): {professions}, жолдар: {rows}; енгізілгені: \
             {included}, өзгергені: {changed}, шығарылғаны: {excluded}.\nSHA-256: {sha256}"
        ),
        Lang::Ru => format!(
            "Размещена редакция № {edition} ({day}, {standing}): {professions}, строк: {rows}; включено: {included}, \
             изменено: {changed}, исключено: {excluded}.\nSHA-256: {sha256}"
        ),
    }
}

/// Whether an edition is the register itself.
#[must_use]
pub const fn standing(standing: Standing) -> Words {
    match standing {
        Standing::Official => Words::new("ресми", "официальная"),
        Standing::Demonstration => Words::new("көрсетілім", "демонстрационная"),
    }
}

/// Demonstration editions were replaced.
#[must_use]
pub fn replaced(lang: Lang, editions: usize) -> String {
    match lang {
        Lang::Kk => format!(
            "Көрсетілім редакциялары алып тасталды ({editions}): олар тізілімнің тарихы емес. Нөмірлеу 1-ден басталды."
        ),
        Lang::Ru => format!(
            "Демонстрационные редакции убраны ({editions}): они не история реестра. Нумерация начата с 1."
        ),
    }
}

/// A file was refused.
#[must_use]
pub fn refused(lang: Lang, problems: u64) -> String {
    let problems = number::whole(problems);
    match lang {
        Lang::Kk => format!("Файл қабылданған жоқ, қателер саны: {problems}. Ештеңе өзгертілген жоқ."),
        Lang::Ru => format!("Файл не принят, ошибок: {problems}. Ничего не изменено."),
    }
}

/// The tables of the database are up to date.
#[must_use]
pub fn migrated(lang: Lang, database: &str) -> String {
    match lang {
        Lang::Kk => format!("{database} дерекқоры дайын."),
        Lang::Ru => format!("База данных {database} готова."),
    }
}

/// Demonstration editions are there already.
#[must_use]
pub const fn demonstration_there() -> Words {
    Words::new(
        "Көрсетілім тізілімі бұрын жасалған, ештеңе өзгертілген жоқ.",
        "Демонстрационный реестр уже создан, ничего не изменено.",
    )
}

/// The demonstration's organisations and people were added.
#[must_use]
pub const fn demonstration_people() -> Words {
    Words::new(
        "Көрсетілімге қатысушылар жасалды: кабинетке кіру бетінде кез келгенінің атынан кіруге болады.",
        "Созданы участники демонстрации: на странице входа в кабинет можно войти от имени любого из них.",
    )
}

/// The demonstration's cases were made.
#[must_use]
pub const fn demonstration_cases() -> Words {
    Words::new(
        "Көрсетілім ұсыныстары жасалды: олар рәсімнің барлық сатысында тұр.",
        "Созданы предложения демонстрации: они находятся на всех стадиях процедуры.",
    )
}

/// An edition was verified; `sound` says whether everything is as it was placed.
#[must_use]
pub fn verified(lang: Lang, edition: EditionNumber, sound: bool, sha256: &str) -> String {
    match (lang, sound) {
        (Lang::Kk, true) => format!("{edition}-редакция: дұрыс, SHA-256 {sha256}"),
        (Lang::Kk, false) => format!("{edition}-редакция: БҮЛІНГЕН, SHA-256 {sha256} болуы тиіс еді"),
        (Lang::Ru, true) => format!("редакция № {edition}: верна, SHA-256 {sha256}"),
        (Lang::Ru, false) => format!("редакция № {edition}: ПОВРЕЖДЕНА, должна иметь SHA-256 {sha256}"),
    }
}

/// How many prepared files were verified, and how many of them are damaged.
#[must_use]
pub fn verified_artifacts(lang: Lang, sound: usize, damaged: usize) -> String {
    match (lang, damaged) {
        (Lang::Kk, 0) => format!("дайындалған файлдар: {sound}, бәрі дұрыс"),
        (Lang::Kk, _) => {
            format!("дайындалған файлдар: {sound} дұрыс, {damaged} бүлінген; бүлінгендері қайта жасалады")
        }
        (Lang::Ru, 0) => format!("подготовленные файлы: {sound}, все верны"),
        (Lang::Ru, _) => {
            format!(
                "подготовленные файлы: верных {sound}, повреждённых {damaged}; повреждённые будут созданы заново"
            )
        }
    }
}

/// How many events of how many cases were verified.
#[must_use]
pub fn verified_history(lang: Lang, events: u64, cases: usize) -> String {
    match lang {
        Lang::Kk => format!("рәсім тарихы: ұсыныстар – {cases}, оқиғалар – {events}"),
        Lang::Ru => format!("история процедуры: предложений – {cases}, событий – {events}"),
    }
}

/// How much was added to the working calendar.
#[must_use]
pub fn verified_calendar(lang: Lang, additions: usize) -> String {
    match lang {
        Lang::Kk => format!("жұмыс күнтізбесі: операторлар қосқан өзгерістер – {additions}"),
        Lang::Ru => format!("рабочий календарь: изменений, внесённых операторами, – {additions}"),
    }
}

/// From an event on, the chain of history is broken.
#[must_use]
pub fn chain_broken(lang: Lang, sequence: u64) -> String {
    match lang {
        Lang::Kk => format!("тарих тізбегі {sequence}-оқиғадан бастап бұзылған"),
        Lang::Ru => format!("цепочка истории нарушена начиная с события № {sequence}"),
    }
}

/// The chain does not end where it should.
#[must_use]
pub fn chain_cut(lang: Lang) -> String {
    match lang {
        Lang::Kk => "тарих тізбегінің соңы сақталған мәнмен сәйкес келмейді".to_owned(),
        Lang::Ru => "конец цепочки истории не совпадает с записанным".to_owned(),
    }
}

/// An event cannot be read, or cannot follow those before it.
#[must_use]
pub fn event_unsound(lang: Lang, case: u32, version: u32) -> String {
    match lang {
        Lang::Kk => format!("№ {case} ұсыныс: {version}-оқиға алдыңғы оқиғалармен үйлеспейді"),
        Lang::Ru => format!("предложение № {case}: событие {version} не согласуется с предыдущими"),
    }
}

/// A case is not what its events say.
#[must_use]
pub fn case_unsound(lang: Lang, case: u32) -> String {
    match lang {
        Lang::Kk => format!("№ {case} ұсыныс: жазба оқиғаларына сәйкес келмейді"),
        Lang::Ru => format!("предложение № {case}: запись не соответствует его событиям"),
    }
}

/// A backup was written.
#[must_use]
pub fn backed_up(lang: Lang, path: &str, editions: usize, size_bytes: u64) -> String {
    let size = number::size(size_bytes);
    match lang {
        Lang::Kk => format!("{path}: {editions} редакция сақталды, {size}."),
        Lang::Ru => format!("{path}: сохранено редакций: {editions}, {size}."),
    }
}

/// A backup was restored.
#[must_use]
pub fn restored(lang: Lang, database: &str, editions: usize) -> String {
    match lang {
        Lang::Kk => format!("{database}: {editions} редакция қайтарылды."),
        Lang::Ru => format!("{database}: возвращено редакций: {editions}."),
    }
}

/// Nothing was found.
#[must_use]
pub const fn nothing_found() -> Words {
    Words::new("Ештеңе табылмады.", "Ничего не найдено.")
}

/// Something else may have been meant.
#[must_use]
pub fn suggestion(lang: Lang, text: &str) -> String {
    match lang {
        Lang::Kk => format!("Мүмкін, сіз «{text}» деп іздегенсіз."),
        Lang::Ru => format!("Возможно, вы искали «{text}»."),
    }
}

/// A line of a list of dates and days that cannot be read.
#[must_use]
pub fn bad_line(lang: Lang, line: u64, text: &str) -> String {
    match lang {
        Lang::Kk => format!("{line}-жол: «күн,жұмыс күндерінің саны» керек, мысалы 2026-03-20,10 («{text}»)"),
        Lang::Ru => {
            format!("строка {line}: нужно «дата,число рабочих дней», например 2026-03-20,10 («{text}»)")
        }
    }
}

/// A line of a list of dates and days that the calendar cannot answer.
#[must_use]
pub fn unanswered_line(lang: Lang, line: u64, why: &str) -> String {
    match lang {
        Lang::Kk => format!("{line}-жол: {why}"),
        Lang::Ru => format!("строка {line}: {why}"),
    }
}

/// The last day of a term whose event has happened, or its next fixed date.
#[must_use]
pub fn deadline(lang: Lang, deadline: &Deadline) -> String {
    let (name, measure) = (
        term::name(deadline.term, lang),
        term::measure(deadline.term, lang),
    );
    format!("{name}: {measure}; {}", term::due(deadline, lang))
}

/// A term that waits for its event.
#[must_use]
pub fn waiting(lang: Lang, of: register_domain::term::Term) -> String {
    format!("{}: {}", term::name(of, lang), term::measure(of, lang))
}
