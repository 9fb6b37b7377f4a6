//! Words of the page of the Rules: the cycle, those who take part in it, the clauses.

use chrono::NaiveDate;
use register_domain::{clause::Actor, text::Lang};

use crate::date;

/// The page of the Rules.
#[derive(Debug)]
pub struct Rules {
    /// The title of the page.
    pub title: &'static str,
    /// What the page is for, for search engines and previews.
    pub description: &'static str,
    /// What the register is kept for, in one sentence (clause 3).
    pub purpose: &'static str,
    /// Names the list of what is on the page.
    pub contents: &'static str,
    /// Names the cycle.
    pub cycle: &'static str,
    /// Before the next step.
    pub next: &'static str,
    /// Marks the present day.
    pub today: &'static str,
    /// Marks a step whose day has passed.
    pub passed: &'static str,
    /// Leads from a step without a date to the calculator.
    pub calculate: &'static str,
    /// Adds the dates to a calendar that follows them.
    pub subscribe: &'static str,
    /// Downloads the dates once.
    pub calendar_file: &'static str,
    /// Names those who take part.
    pub who: &'static str,
    /// Names the clauses.
    pub text: &'static str,
    /// Opens the official text of a clause.
    pub official: &'static str,
    /// Leads to the text in the information system of legal acts.
    pub source: &'static str,
    /// Before those whom a clause binds.
    pub binds: &'static str,
    /// Before the term that a clause sets.
    pub term: &'static str,
}

pub(super) const KK: Rules = Rules {
    title: "Қағидалар мен мерзімдер",
    description: "Кәсіптер тізілімінің Қағидалары қарапайым сөзбен және ресми мәтінмен, циклдің келесі мерзімдері, мерзім есептегіші.",
    purpose: "Тізілім осы Қағидалар бойынша жүргізіледі: біліктілігі танылатын кәсіптер туралы әркім толық әрі шынайы ақпарат ала \
              алуы тиіс.",
    contents: "Осы бетте",
    cycle: "Жарты жылдық цикл",
    next: "Келесі қадам",
    today: "Бүгін",
    passed: "өтті",
    calculate: "Күнін есептеу",
    subscribe: "Мерзімдерді күнтізбеге қосу",
    calendar_file: "ICS файлын жүктеп алу",
    who: "Кім қатысады",
    text: "Қағидалардың мәтіні",
    official: "Ресми мәтін",
    source: "«Әділет» жүйесіндегі мәтін",
    binds: "Кімге міндет:",
    term: "Мерзімі:",
};

pub(super) const RU: Rules = Rules {
    title: "Правила и сроки",
    description: "Правила реестра профессий простыми словами и официальным текстом, ближайшие сроки цикла, калькулятор сроков.",
    purpose: "По этим Правилам ведётся реестр: каждый должен иметь полную и достоверную информацию о профессиях, квалификация по \
              которым признаётся.",
    contents: "На этой странице",
    cycle: "Полугодовой цикл",
    next: "Следующий шаг",
    today: "Сегодня",
    passed: "прошло",
    calculate: "Рассчитать день",
    subscribe: "Добавить сроки в календарь",
    calendar_file: "Скачать файл ICS",
    who: "Кто участвует",
    text: "Текст Правил",
    official: "Официальный текст",
    source: "Текст в системе «Әділет»",
    binds: "Кого обязывает:",
    term: "Срок:",
};

/// The number of a clause: «8-1-тармақ», «пункт 8-1».
#[must_use]
pub fn clause(id: &str, lang: Lang) -> String {
    match lang {
        Lang::Kk => [id, "-тармақ"].concat(),
        Lang::Ru => ["пункт\u{a0}", id].concat(),
    }
}

/// The fixed dates of the cycle that follows: «Келесі цикл: 2027 жылғы 1 қыркүйек → 2027 жылғы 1 қараша».
#[must_use]
pub fn following(proposals: NaiveDate, submission: NaiveDate, lang: Lang) -> String {
    let [first, second] = [proposals, submission].map(|day| date::long(day, lang));
    let name = match lang {
        Lang::Kk => "Келесі цикл: ",
        Lang::Ru => "Следующий цикл: ",
    };
    [name, &first, " → ", &second, "."].concat()
}

/// Who an actor is and what he does, in plain words.
#[must_use]
pub const fn actor(actor: Actor, lang: Lang) -> &'static str {
    match (lang, actor) {
        (Lang::Kk, Actor::Association) => {
            "Кәсіпті тізілімге енгізу туралы ұсынысын салалық мемлекеттік органға жолдайды."
        }
        (Lang::Kk, Actor::SectoralBody) => {
            "Өз саласына басшылық ететін министрлік немесе басқа мемлекеттік орган. Ұсыныстарды әзірлейді, салалық кеңеспен \
             келіседі және уәкілетті органға енгізеді."
        }
        (Lang::Kk, Actor::SectoralCouncil) => {
            "Салалық мемлекеттік органның жанындағы консультативтік-кеңесші орган. Ұсыныстар онымен келісіледі."
        }
        (Lang::Kk, Actor::AuthorisedBody) => {
            "Еңбек және халықты әлеуметтік қорғау министрлігі. Ұсыныстарды қарайды, тізілімді қалыптастырады, орналастырады және \
             жүргізеді."
        }
        (Lang::Kk, Actor::NationalCouncil) => {
            "Үкімет жанындағы консультациялық-кеңесші орган. Тізілімді қарап, ұсынымдар шығарады."
        }
        (Lang::Ru, Actor::Association) => {
            "Направляет в отраслевой государственный орган предложение включить профессию в реестр."
        }
        (Lang::Ru, Actor::SectoralBody) => {
            "Министерство или другой государственный орган, который руководит своей отраслью. Разрабатывает предложения, \
             согласует их с отраслевым советом и вносит в уполномоченный орган."
        }
        (Lang::Ru, Actor::SectoralCouncil) => {
            "Консультативно-совещательный орган при отраслевом государственном органе. С ним согласуют предложения."
        }
        (Lang::Ru, Actor::AuthorisedBody) => {
            "Министерство труда и социальной защиты населения. Рассматривает предложения, формирует, размещает и ведёт реестр."
        }
        (Lang::Ru, Actor::NationalCouncil) => {
            "Консультативно-совещательный орган при Правительстве. Рассматривает реестр и выносит рекомендации."
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::purity::assert_pure;

    #[test]
    fn clauses_are_numbered() {
        assert_eq!(clause("8-1", Lang::Kk), "8-1-тармақ");
        assert_eq!(clause("8-1", Lang::Ru), "пункт\u{a0}8-1");
    }

    #[test]
    fn words_are_of_their_language() {
        for (lang, words) in [(Lang::Kk, &KK), (Lang::Ru, &RU)] {
            for text in [
                words.title,
                words.description,
                words.purpose,
                words.who,
                words.calculate,
            ] {
                assert_pure(lang, text);
            }
            for who in [
                Actor::Association,
                Actor::SectoralBody,
                Actor::SectoralCouncil,
                Actor::AuthorisedBody,
                Actor::NationalCouncil,
            ] {
                assert_pure(lang, actor(who, lang));
            }
        }
    }
}
