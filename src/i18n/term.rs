//! The terms of the Rules in words: what must be done, by whom, within what, how it is counted and how long is left.

use register_domain::clause::Actor;
use register_domain::cycle::{Cycle, Half};
use register_domain::deadline::{CountedDay, DaysLeft, Deadline};
use register_domain::term::{DayOfYear, Event, Measure, Term};
use register_domain::text::Lang;

use crate::calendar;
use crate::date;
use crate::plural::{Form, Noun, counted, russian, within_working_days};

/// What the term is for, as a heading.
#[must_use]
pub const fn name(term: Term, lang: Lang) -> &'static str {
    match (lang, term) {
        (Lang::Kk, Term::Proposals) => "Салалық мемлекеттік органдардың ұсыныстарын енгізу",
        (Lang::Kk, Term::Rework) => "Ұсыныстарды ескертулер бойынша пысықтау",
        (Lang::Kk, Term::Submission) => "Тізілімді Ұлттық кеңестің қарауына енгізу",
        (Lang::Kk, Term::Placement) => "Тізілімді цифрлық платформада орналастыру",
        (Lang::Kk, Term::PressRelease) => "Баспасөз релизін жариялау",
        (Lang::Ru, Term::Proposals) => "Внесение предложений отраслевых государственных органов",
        (Lang::Ru, Term::Rework) => "Доработка предложений по замечаниям",
        (Lang::Ru, Term::Submission) => "Внесение реестра на рассмотрение Национального совета",
        (Lang::Ru, Term::Placement) => "Размещение реестра на цифровой платформе",
        (Lang::Ru, Term::PressRelease) => "Публикация пресс-релиза",
    }
}

/// The name in a word or two, for a timeline.
#[must_use]
pub const fn short_name(term: Term, lang: Lang) -> &'static str {
    match (lang, term) {
        (Lang::Kk, Term::Proposals) => "Ұсыныстар",
        (Lang::Kk, Term::Rework) => "Пысықтау",
        (Lang::Kk, Term::Submission) => "Ұлттық кеңес",
        (Lang::Kk, Term::Placement) => "Орналастыру",
        (Lang::Kk, Term::PressRelease) => "Баспасөз релизі",
        (Lang::Ru, Term::Proposals) => "Предложения",
        (Lang::Ru, Term::Rework) => "Доработка",
        (Lang::Ru, Term::Submission) => "Национальный совет",
        (Lang::Ru, Term::Placement) => "Размещение",
        (Lang::Ru, Term::PressRelease) => "Пресс-релиз",
    }
}

/// What the term asks for, in plain words.
#[must_use]
pub const fn plain(term: Term, lang: Lang) -> &'static str {
    match (lang, term) {
        (Lang::Kk, Term::Proposals) => {
            "Салалық мемлекеттік органдар салалық кеңестермен келісілген ұсыныстарын уәкілетті органға жылына екі рет \
             енгізеді. Кешіккен ұсыныс келесі циклге өтеді."
        }
        (Lang::Kk, Term::Rework) => {
            "Уәкілетті органның ескертулері болса, салалық мемлекеттік орган ұсыныстарды екі жұмыс күні ішінде \
             пысықтайды. Санау ескертулер алынған күннен кейінгі күннен басталады."
        }
        (Lang::Kk, Term::Submission) => {
            "Уәкілетті орган ұсыныстар негізінде тізілімді қалыптастырып, оны жылына екі рет Ұлттық кеңестің қарауына \
             енгізеді."
        }
        (Lang::Kk, Term::Placement) => {
            "Ұлттық кеңес ұсынымдарын шығарғаннан кейін уәкілетті орган тізілімді он жұмыс күні ішінде цифрлық \
             платформада орналастырады."
        }
        (Lang::Kk, Term::PressRelease) => {
            "Тізілім орналастырылғаннан кейін уәкілетті орган үш жұмыс күні ішінде өз интернет-ресурсында қазақ және \
             орыс тілдерінде баспасөз релизін жариялайды."
        }
        (Lang::Ru, Term::Proposals) => {
            "Отраслевые государственные органы дважды в год вносят в уполномоченный орган предложения, согласованные с \
             отраслевыми советами. Опоздавшее предложение переходит в следующий цикл."
        }
        (Lang::Ru, Term::Rework) => {
            "Если у уполномоченного органа есть замечания, отраслевой государственный орган дорабатывает предложения за \
             два рабочих дня. Счёт начинается со дня, следующего за днём получения."
        }
        (Lang::Ru, Term::Submission) => {
            "Уполномоченный орган формирует реестр на основе предложений и дважды в год вносит его на рассмотрение \
             Национального совета."
        }
        (Lang::Ru, Term::Placement) => {
            "После рекомендаций Национального совета уполномоченный орган за десять рабочих дней размещает реестр на \
             цифровой платформе."
        }
        (Lang::Ru, Term::PressRelease) => {
            "После размещения реестра уполномоченный орган за три рабочих дня публикует на своём интернет-ресурсе \
             пресс-релиз на казахском и русском языках."
        }
    }
}

/// Who acts, as the Rules call them.
#[must_use]
pub const fn actor(actor: Actor, lang: Lang) -> &'static str {
    match (lang, actor) {
        (Lang::Kk, Actor::Association) => "жұмыс берушілердің бірлестігі (қауымдастығы, одағы)",
        (Lang::Kk, Actor::SectoralBody) => "салалық мемлекеттік орган",
        (Lang::Kk, Actor::SectoralCouncil) => "салалық кеңес",
        (Lang::Kk, Actor::AuthorisedBody) => "уәкілетті орган",
        (Lang::Kk, Actor::NationalCouncil) => "Ұлттық кеңес",
        (Lang::Ru, Actor::Association) => "объединение (ассоциация, союз) работодателей",
        (Lang::Ru, Actor::SectoralBody) => "отраслевой государственный орган",
        (Lang::Ru, Actor::SectoralCouncil) => "отраслевой совет",
        (Lang::Ru, Actor::AuthorisedBody) => "уполномоченный орган",
        (Lang::Ru, Actor::NationalCouncil) => "Национальный совет",
    }
}

/// What happened.
#[must_use]
pub const fn event(event: Event, lang: Lang) -> &'static str {
    match (lang, event) {
        (Lang::Kk, Event::RemarksReceived) => "Уәкілетті органның ескертулері алынды",
        (Lang::Kk, Event::Recommended) => "Ұлттық кеңес ұсынымдарын шығарды",
        (Lang::Kk, Event::Placed) => "Тізілім цифрлық платформада орналастырылды",
        (Lang::Ru, Event::RemarksReceived) => "Получены замечания уполномоченного органа",
        (Lang::Ru, Event::Recommended) => "Национальный совет вынес рекомендации",
        (Lang::Ru, Event::Placed) => "Реестр размещён на цифровой платформе",
    }
}

/// The label of the field for the day of an event.
#[must_use]
pub const fn event_day(event: Event, lang: Lang) -> &'static str {
    match (lang, event) {
        (Lang::Kk, Event::RemarksReceived) => "Ескертулер алынған күн",
        (Lang::Kk, Event::Recommended) => "Ұсынымдар шығарылған күн",
        (Lang::Kk, Event::Placed) => "Тізілім орналастырылған күн",
        (Lang::Ru, Event::RemarksReceived) => "День получения замечаний",
        (Lang::Ru, Event::Recommended) => "День вынесения рекомендаций",
        (Lang::Ru, Event::Placed) => "День размещения реестра",
    }
}

/// From when a term of working days runs, as the Rules say it.
pub const fn after(event: Event, lang: Lang) -> &'static str {
    match (lang, event) {
        (Lang::Kk, Event::RemarksReceived) => "ескертулер алынған күннен кейін",
        (Lang::Kk, Event::Recommended) => "Ұлттық кеңес ұсынымдарын шығарғаннан кейін",
        (Lang::Kk, Event::Placed) => "тізілім орналастырылған күннен кейін",
        (Lang::Ru, Event::RemarksReceived) => "после дня получения замечаний",
        (Lang::Ru, Event::Recommended) => "после дня вынесения рекомендаций Национального совета",
        (Lang::Ru, Event::Placed) => "после дня размещения реестра",
    }
}

/// The length of a term: «жыл сайын 1 ақпаннан және 1 қыркүйектен кешіктірмей», «в течение 10 рабочих дней после дня
/// вынесения рекомендаций Национального совета».
#[must_use]
pub fn measure(term: Term, lang: Lang) -> String {
    match term.measure() {
        Measure::FixedDates([first, second]) => fixed_dates(first, second, lang),
        Measure::WorkingDays { after: started, days } => after_event(started, u64::from(days), lang),
    }
}

/// «жыл сайын 1 ақпаннан және 1 қыркүйектен кешіктірмей», «ежегодно не позднее 1 февраля и 1 сентября».
fn fixed_dates(first: DayOfYear, second: DayOfYear, lang: Lang) -> String {
    let [first, second] = [first, second].map(|day| date::of_every_year(day, lang));
    match lang {
        Lang::Kk => format!("жыл сайын {first} және {second} кешіктірмей"),
        Lang::Ru => format!("ежегодно не позднее {first} и {second}"),
    }
}

/// When a step is due whose event has not happened yet: «Ұлттық кеңес ұсынымдарын шығарғаннан кейін 10 жұмыс күні ішінде».
#[must_use]
pub fn after_event(event: Event, working_days: u64, lang: Lang) -> String {
    let within = within_working_days(working_days, lang);
    match lang {
        Lang::Kk => format!("{} {within}", after(event, lang)),
        Lang::Ru => format!("{within} {}", after(event, lang)),
    }
}

/// The last day of a deadline with its day of the week and, when it moved, the day that the Rules name.
#[must_use]
pub fn due(deadline: &Deadline, lang: Lang) -> String {
    let last = date::long_with_weekday(deadline.due, lang);
    if deadline.nominal == deadline.due {
        return last;
    }
    let nominal = date::day_month(deadline.nominal, lang);
    let weekday = date::weekday(deadline.nominal, lang);
    match lang {
        Lang::Kk => format!("{last} ({nominal} – {weekday}, сондықтан мерзім ауысты)"),
        Lang::Ru => format!("{last} ({nominal} – {weekday}, поэтому срок переносится)"),
    }
}

/// Why a last day that is not a working day moves.
#[must_use]
pub const fn moved(lang: Lang) -> &'static str {
    match lang {
        Lang::Kk => {
            "Мерзімнің соңғы күні жұмыс күні емес, сондықтан мерзім келесі жұмыс күні аяқталады \
             (Азаматтық кодекстің 175-бабы)."
        }
        Lang::Ru => {
            "Последний день срока – нерабочий, поэтому срок заканчивается в следующий рабочий день \
             (статья 175 Гражданского кодекса)."
        }
    }
}

/// How terms are counted, in plain words.
#[must_use]
pub const fn counting(lang: Lang) -> &'static str {
    match lang {
        Lang::Kk => {
            "Санау оқиғадан кейінгі күннен басталады. Демалыс және мереке күндері саналмайды. Мерзім соңғы күні \
             сағат 24:00-де (UTC+5) аяқталады. Негізі: Азаматтық кодекстің 173, 175 және 176-баптары."
        }
        Lang::Ru => {
            "Счёт начинается со дня, следующего за событием. Выходные и праздничные дни не считаются. Срок \
             заканчивается в 24:00 (UTC+5) последнего дня. Основание: статьи 173, 175 и 176 Гражданского кодекса."
        }
    }
}

/// One step of a count: «3-күн», «3-й день», or why the day is skipped.
#[must_use]
pub fn step(step: &CountedDay, lang: Lang) -> String {
    match (lang, step.number) {
        (_, None) => calendar::kind(step.day.kind, lang),
        (Lang::Kk, Some(0)) => "соңғы күн".to_owned(),
        (Lang::Ru, Some(0)) => "последний день".to_owned(),
        (Lang::Kk, Some(number)) => format!("{number}-күн"),
        (Lang::Ru, Some(number)) => format!("{number}-й\u{a0}день"),
    }
}

/// How long is left in calendar days: «12 күн қалды», «осталось 12 дней», or that the deadline is today or has passed.
#[must_use]
pub fn left(left: DaysLeft, lang: Lang) -> String {
    let days = counted(left.calendar_days.unsigned_abs(), Noun::Day, lang);
    match (lang, left.calendar_days) {
        (Lang::Kk, 0) => "бүгін – соңғы күн".to_owned(),
        (Lang::Ru, 0) => "сегодня последний день".to_owned(),
        (Lang::Kk, 1..) => format!("{days} қалды"),
        (Lang::Ru, 1..) => format!("{} {days}", remain(left.calendar_days)),
        (Lang::Kk, _) => format!("мерзімі {days} бұрын өтті"),
        (Lang::Ru, _) => format!("срок истёк {days} назад"),
    }
}

/// How many of the days left are working days: «оның ішінде 5 жұмыс күні», «из них 5 рабочих дней».
#[must_use]
pub fn of_them_working(left: DaysLeft, lang: Lang) -> String {
    let days = counted(left.working_days.unsigned_abs(), Noun::WorkingDay, lang);
    match lang {
        Lang::Kk => format!("оның ішінде {days}"),
        Lang::Ru => format!("из них {days}"),
    }
}

/// «Остался 1 день», «осталось 5 дней».
const fn remain(days: i64) -> &'static str {
    match russian(days.unsigned_abs()) {
        Form::One => "остался",
        Form::Few | Form::Many => "осталось",
    }
}

/// «2026 жылғы бірінші цикл», «первый цикл 2026 года».
#[must_use]
pub fn cycle(cycle: Cycle, lang: Lang) -> String {
    let year = cycle.year;
    match (lang, cycle.half) {
        (Lang::Kk, Half::First) => format!("{year} жылғы бірінші цикл"),
        (Lang::Kk, Half::Second) => format!("{year} жылғы екінші цикл"),
        (Lang::Ru, Half::First) => format!("первый цикл {year} года"),
        (Lang::Ru, Half::Second) => format!("второй цикл {year} года"),
    }
}

#[cfg(test)]
mod tests;
