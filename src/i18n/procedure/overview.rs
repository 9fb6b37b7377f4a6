//! What everybody may read of the procedure: the pages of the cycle, of the news, of a profession's way into the register.

use register_domain::text::Lang;

use crate::{
    plural::{Noun, counted},
    words::Words,
};

/// Names the page of the cycle.
pub const CYCLE: Words = Words::new("Циклдің барысы", "Ход цикла");

/// What the page of the cycle is.
pub const CYCLE_ABOUT: Words = Words::new(
    "Ұсыныстардың қазір қай сатыда тұрғаны: әр салалық мемлекеттік орган бойынша саны және Қағидаларда белгіленген күндер.",
    "На каком шаге сейчас предложения: их число по каждому отраслевому государственному органу и даты, установленные Правилами.",
);

/// The cycle takes proposals now.
pub const ACCEPTING: Words = Words::new(
    "Қазір осы циклге ұсыныстар қабылданады.",
    "Сейчас предложения принимаются в этот цикл.",
);

/// Nothing was sent yet.
pub const NO_PROPOSALS: Words = Words::new(
    "Бұл цикл бойынша ұсыныстар әлі жіберілген жоқ.",
    "По этому циклу предложений ещё не отправлено.",
);

/// The row of all proposals.
pub const TOTAL: Words = Words::new("Барлығы", "Всего");

/// Names the page of the news.
pub const NEWS: Words = Words::new("Жаңалықтар", "Новости");

/// What the page of the news is.
pub const NEWS_ABOUT: Words = Words::new(
    "Тізілімнің әр орналастырылуы туралы баспасөз релиздері (Қағидалардың 12-тармағы).",
    "Пресс-релизы о каждом размещении реестра (пункт 12 Правил).",
);

/// Nothing was published yet.
pub const NO_NEWS: Words = Words::new(
    "Әзірге баспасөз релиздері жарияланған жоқ.",
    "Пресс-релизы пока не опубликованы.",
);

/// Names the feed of the news.
pub const FEED: Words = Words::new("Кәсіптер тізілімінің жаңалықтары", "Новости реестра профессий");

/// Leads to the feed.
pub const SUBSCRIBE: Words = Words::new("Жаңалықтар таспасы (Atom)", "Лента новостей (Atom)");

/// Leads to the edition that a release is about.
pub const TO_EDITION: Words = Words::new("Осы редакцияны ашу", "Открыть эту редакцию");

/// Leads to the release on the site of the authorised body.
pub const AT_MINISTRY: Words = Words::new(
    "Уәкілетті органның интернет-ресурсында жарияланған",
    "Опубликовано на интернет-ресурсе уполномоченного органа",
);

/// What the page of a profession's way is.
pub const HISTORY_ABOUT: Words = Words::new(
    "Кәсіптің тізілімге енгізілу жолы: ұсыныс, салалық кеңестің келісімі, Ұлттық кеңестің ұсынымы, орналастыру.",
    "Путь профессии в реестр: предложение, согласие отраслевого совета, рекомендация Национального совета, размещение.",
);

/// It came with an edition that was imported.
pub const NO_HISTORY: Words = Words::new(
    "Бұл кәсіп тізілімге осы жүйеде тіркелген ұсыныссыз енгізілген.",
    "Эта профессия включена в реестр без предложения, которое было бы зарегистрировано в этой системе.",
);

/// Leads to the page of the profession.
pub const TO_PROFESSION: Words = Words::new("Кәсіптің беті", "Страница профессии");

/// The page of a profession's way: «Дәнекерлеуші: тізілімге қалай енгізілді».
#[must_use]
pub fn history(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Kk => format!("{name}: тізілімге қалай енгізілді"),
        Lang::Ru => format!("{name}: как включалась в реестр"),
    }
}

/// How many proposals: «12 ұсыныс», «12 предложений».
#[must_use]
pub fn proposals(lang: Lang, count: u32) -> String {
    counted(count.into(), Noun::Proposal, lang)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::purity::assert_pure;

    #[test]
    fn words_are_of_their_language() {
        for lang in Lang::ALL {
            for words in [
                CYCLE,
                CYCLE_ABOUT,
                ACCEPTING,
                NO_PROPOSALS,
                TOTAL,
                NEWS,
                NEWS_ABOUT,
                NO_NEWS,
                FEED,
                TO_EDITION,
                AT_MINISTRY,
                HISTORY_ABOUT,
                NO_HISTORY,
                TO_PROFESSION,
            ] {
                assert_pure(lang, words.get(lang));
            }
            assert_pure(lang, &SUBSCRIBE.get(lang).replace("Atom", ""));
            assert_pure(lang, &proposals(lang, 5));
            let name = match lang {
                Lang::Kk => "Дәнекерлеуші",
                Lang::Ru => "Сварщик",
            };
            assert_pure(lang, &history(lang, name));
        }
    }
}
