//! For tests: a text is of its language, and its letters are of one alphabet.

use register_domain::text::Lang;

/// Letters that Russian does not have.
const KAZAKH_LETTERS: &str = "әғқңөұүһі";

/// Russian words that Kazakh does not have; «не», «от» and the «с» of «Р/с», which it has, are left out.
const RUSSIAN_WORDS: &[&str] = &[
    "и",
    "в",
    "к",
    "для",
    "или",
    "при",
    "что",
    "это",
    "как",
    "из",
    "под",
    "со",
    "позднее",
    "день",
    "дня",
    "дней",
    "дни",
    "год",
    "года",
    "лет",
    "рабочих",
    "срок",
    "только",
];

/// Endings of Russian words that no Kazakh word has.
const RUSSIAN_ENDINGS: [&str; 8] = ["ого", "ение", "ения", "ться", "ность", "ости", "ский", "ные"];

/// Words that are right although a rule above speaks against them: the domain name is printed in the order with a Cyrillic
/// first letter.
const EXCEPTIONS: [&str; 1] = ["сareer"];

/// Panics when a text has words or letters of the other language, or a word that mixes alphabets.
pub(crate) fn assert_pure(lang: Lang, text: &str) {
    let found = impurities(lang, text);
    assert!(found.is_empty(), "{found:?} in the {lang:?} text {text:?}");
}

fn impurities(lang: Lang, text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let words = lower
        .split(|letter: char| !letter.is_alphabetic())
        .filter(|word| !word.is_empty());
    let mut found: Vec<String> = words
        .filter(|word| !EXCEPTIONS.contains(word))
        .filter(|word| mixes_alphabets(word) || is_foreign(lang, word))
        .map(str::to_owned)
        .collect();
    // A long Kazakh text always has some of its own letters.
    let letters = lower.chars().filter(|letter| is_cyrillic(*letter)).count();
    if lang == Lang::Kk && letters > 40 && !lower.contains(|letter| KAZAKH_LETTERS.contains(letter)) {
        found.push("no Kazakh letter".to_owned());
    }
    found
}

fn is_foreign(lang: Lang, word: &str) -> bool {
    match lang {
        Lang::Ru => word.contains(|letter| KAZAKH_LETTERS.contains(letter)),
        Lang::Kk => {
            word.contains('ъ')
                || RUSSIAN_WORDS.contains(&word)
                || RUSSIAN_ENDINGS.iter().any(|ending| word.ends_with(ending))
        }
    }
}

fn mixes_alphabets(word: &str) -> bool {
    word.chars().any(is_cyrillic) && word.chars().any(|letter| letter.is_ascii_alphabetic())
}

fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..='\u{4ff}').contains(&letter)
}

#[test]
fn the_other_language_is_noticed() {
    let check = |lang, text, expected: &[&str]| assert_eq!(impurities(lang, text), expected, "{text}");
    check(Lang::Kk, "Уәкілетті орган ұсыныстарды қарайды", &[]);
    check(Lang::Kk, "не позднее 1 февраля", &["позднее"]);
    check(Lang::Kk, "размещение реестра", &["размещение"]);
    check(Lang::Kk, "кәсiп", &["кәсiп"]);
    check(Lang::Ru, "Реестр профессий", &[]);
    check(Lang::Ru, "Наурыз мейрамы и Құрбан айт", &["құрбан"]);
    check(
        Lang::Kk,
        "публикация пресс-релиза на интернет-ресурсе министерства труда",
        &["no Kazakh letter"],
    );
}
