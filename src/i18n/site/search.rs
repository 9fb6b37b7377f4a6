//! Words of the search, which is the home page.

use register_domain::text::Lang;

use crate::{
    number,
    plural::{Form, russian},
};

/// The search.
#[derive(Debug)]
pub struct Search {
    /// The title of the page.
    pub title: &'static str,
    /// What the page is for, for search engines and previews.
    pub description: &'static str,
    /// Names the field.
    pub label: &'static str,
    /// Empties the field.
    pub clear: &'static str,
    /// Introduces the examples.
    pub examples_label: &'static str,
    /// Three queries that find something: a trade, a code of the classifier, a trade known in both languages.
    pub examples: [&'static str; 3],
    /// Names the list of what was found.
    pub results: &'static str,
    /// Shows more results.
    pub more: &'static str,
    /// Introduces another query.
    pub did_you_mean: &'static str,
    /// Why another query is offered: the keys of the other keyboard layout.
    pub by_layout: &'static str,
    /// Why another query is offered: Latin letters.
    pub by_transliteration: &'static str,
    /// Why another query is offered: a likely typing error.
    pub by_spelling: &'static str,
    /// An abbreviation was read as the words it stands for.
    pub by_abbreviation: &'static str,
    /// Why another query is offered: words written together or apart.
    pub by_spacing: &'static str,
    /// Why another query is offered: only a part of the words is found.
    pub by_part: &'static str,
    /// Says that nothing was found.
    pub nothing: &'static str,
    /// What to try when nothing was found.
    pub nothing_help: [&'static str; 3],
    /// Shows the whole register again.
    pub show_all: &'static str,
    /// Searches without the filters.
    pub without_filters: &'static str,
    /// While the index is on its way.
    pub loading: &'static str,
}

pub(super) const KK: Search = Search {
    title: "Кәсіптер тізілімі",
    description: "Біліктілігі танылатын кәсіптердің толық тізілімі: атауы, ҰКС коды, деңгейі, тану негізі және құжаттың қолданылу мерзімі.",
    label: "Кәсіп, код немесе сала",
    clear: "Өрісті тазалау",
    examples_label: "Мысалы:",
    examples: ["дәнекерлеуші", "2634-9", "электрик"],
    results: "Табылған кәсіптер",
    more: "Тағы көрсету",
    did_you_mean: "Мүмкін, сіз мынаны іздедіңіз:",
    by_layout: "пернетақта тілі ауыспаған сияқты",
    by_transliteration: "латын әріптерімен жазылған",
    by_spelling: "жазуда қате болуы мүмкін",
    by_abbreviation: "қысқарған сөз",
    by_spacing: "сөздер бірге не бөлек жазылған",
    by_part: "сөздердің бәрі бірге кездеспейді",
    nothing: "Ештеңе табылмады",
    nothing_help: [
        "Сөздің басын ғана теріп көріңіз: тізілім жаза бастағаннан іздейді.",
        "Басқа атауын немесе орысшасын теріңіз: іздеу екі тілде бірдей жүреді.",
        "ҰКС кодын немесе оның басын теріңіз, мысалы 2634.",
    ],
    show_all: "Барлық кәсіптерді көрсету",
    without_filters: "Сүзгілерсіз іздеу",
    loading: "Тізілім ашылып жатыр…",
};

pub(super) const RU: Search = Search {
    title: "Реестр профессий",
    description: "Полный реестр профессий, квалификации по которым признаются: название, код НКЗ, уровень, основание признания и срок действия документа.",
    label: "Профессия, код или отрасль",
    clear: "Очистить поле",
    examples_label: "Например:",
    examples: ["слесарь", "2634-9", "дәнекерлеуші"],
    results: "Найденные профессии",
    more: "Показать ещё",
    did_you_mean: "Возможно, вы искали:",
    by_layout: "похоже, не переключена раскладка",
    by_transliteration: "написано латинскими буквами",
    by_spelling: "возможно, опечатка",
    by_abbreviation: "сокращение",
    by_spacing: "слова написаны слитно или раздельно",
    by_part: "все слова вместе не встречаются",
    nothing: "Ничего не найдено",
    nothing_help: [
        "Наберите только начало слова: поиск идёт с первых букв.",
        "Попробуйте другое название или казахское: поиск идёт сразу на двух языках.",
        "Наберите код НКЗ или его начало, например 2634.",
    ],
    show_all: "Показать все профессии",
    without_filters: "Искать без фильтров",
    loading: "Реестр открывается…",
};

/// How many professions were found, for those who hear the page: «Табылғаны: 12 кәсіп», «Найдено 12 профессий».
#[must_use]
pub fn found(count: u32, lang: Lang) -> String {
    let count = u64::from(count);
    match (lang, count) {
        (_, 0) => super::site(lang).search.nothing.to_owned(),
        (Lang::Kk, _) => ["Табылғаны: ", &number::whole(count), " кәсіп"].concat(),
        (Lang::Ru, _) => {
            let (verb, noun) = match russian(count) {
                Form::One => ("Найдена ", " профессия"),
                Form::Few => ("Найдено ", " профессии"),
                Form::Many => ("Найдено ", " профессий"),
            };
            [verb, &number::whole(count), noun].concat()
        }
    }
}
