//! The texts of the Rules: complete, clean, each of its language, and in step with the terms in the code.

use register_domain::term::Term;

use super::*;
use crate::purity::assert_pure;

/// Every text that belongs to one clause.
fn texts(clause: Clause, lang: Lang) -> Vec<&'static str> {
    let mut texts = paragraphs(clause, lang).to_vec();
    texts.extend([plain::heading(clause, lang), plain::words(clause, lang)]);
    texts.extend(note(clause, lang));
    texts
}

#[test]
fn every_text_is_clean_and_of_its_language() {
    let fixed = [
        TITLE,
        ORDER,
        REGISTERED,
        EDITION,
        NOT_THE_OFFICIAL_PUBLICATION,
        ANNEX,
        ANNEX_NOTE,
    ];
    let fixed: Vec<Words> = fixed.into_iter().chain(HISTORY).collect();
    for lang in Lang::ALL {
        let all = Clause::ALL.into_iter().flat_map(|clause| texts(clause, lang));
        for text in all.chain(fixed.iter().map(|words| words.get(lang))) {
            assert_pure(lang, text);
            assert_eq!(text, register_domain::text::clean(text), "stray spaces or marks");
            assert!(
                !text.contains(" ,") && !text.contains("( ") && !text.contains('"'),
                "{text}"
            );
        }
    }
}

#[test]
fn both_languages_have_the_same_paragraphs_and_sub_points() {
    let number = |text: &str| text.split_once(')').and_then(|(head, _)| head.parse::<u8>().ok());
    for clause in Clause::ALL {
        let [kk, ru] = Lang::ALL.map(|lang| {
            paragraphs(clause, lang)
                .iter()
                .map(|one| number(one))
                .collect::<Vec<_>>()
        });
        assert!(!kk.is_empty(), "{clause:?}");
        assert_eq!(kk, ru, "{clause:?}");
        let numbers: Vec<u8> = kk.iter().copied().flatten().collect();
        let expected: Vec<u8> = (1..).take(numbers.len()).collect();
        assert_eq!(numbers, expected, "{clause:?}");
    }
    assert_eq!(paragraphs(Clause::P2, Lang::Kk).len(), 16);
    assert_eq!(paragraphs(Clause::P8, Lang::Ru).len(), 4);
}

#[test]
fn the_words_that_the_printed_file_displaced_are_in_place() {
    let check = |clause, lang, part: &str| {
        assert!(
            paragraphs(clause, lang).iter().any(|text| text.contains(part)),
            "{clause:?}: {part}"
        );
    };
    check(
        Clause::P1,
        Lang::Ru,
        "с пунктом 6 статьи 5 Закона Республики Казахстан «О профессиональных квалификациях»",
    );
    check(
        Clause::P2,
        Lang::Ru,
        "предусмотренную пунктом 1 статьи 6 Закона и находящийся",
    );
    check(
        Clause::P8,
        Lang::Ru,
        "в соответствии с Трудовым кодексом Республики Казахстан.",
    );
    check(
        Clause::P11,
        Lang::Ru,
        "по форме согласно приложению к настоящим Правилам.",
    );
    check(Clause::P10, Lang::Kk, "ұлттық кеңестің қарауына");
    // As issued: the first letter of the domain name is Cyrillic.
    for lang in Lang::ALL {
        check(Clause::P2, lang, "«\u{441}areer.enbek.kz»");
    }
}

#[test]
fn the_clauses_whose_text_sets_a_term_are_those_that_the_code_has() {
    // The words by which the Rules set a term.
    let marks = |lang| match lang {
        Lang::Kk => ["кешіктірмей", "жұмыс күні ішінде"],
        Lang::Ru => ["не позднее", "в течение"],
    };
    for clause in Clause::ALL {
        let in_code = Term::ALL.iter().any(|term| term.provision().clause == clause);
        for lang in Lang::ALL {
            let in_text = paragraphs(clause, lang)
                .iter()
                .any(|text| marks(lang).iter().any(|mark| text.contains(mark)));
            assert_eq!(in_text, in_code, "{clause:?} in {lang:?}");
        }
    }
}

#[test]
fn the_lengths_in_the_text_are_those_in_the_code() {
    let check = |term: Term, kk: &str, ru: &str, measure: &str| {
        let clause = term.provision().clause;
        for (lang, part) in [(Lang::Kk, kk), (Lang::Ru, ru)] {
            assert!(
                paragraphs(clause, lang).iter().any(|text| text.contains(part)),
                "{term:?}: {part}"
            );
        }
        let said = crate::term::measure(term, Lang::Ru).replace('\u{a0}', " ");
        assert!(said.contains(measure), "{term:?}: {said}");
    };
    check(
        Term::Proposals,
        "1 ақпаннан және 1 қыркүйектен",
        "1 февраля и 1 сентября",
        "1 февраля и 1 сентября",
    );
    check(
        Term::Rework,
        "екі жұмыс күні",
        "двух рабочих дней",
        "2 рабочих дней",
    );
    check(
        Term::Submission,
        "1 сәуір және 1 қарашадан",
        "1 апреля и 1 ноября",
        "1 апреля и 1 ноября",
    );
    check(
        Term::Placement,
        "он жұмыс күні",
        "десяти рабочих дней",
        "10 рабочих дней",
    );
    check(
        Term::PressRelease,
        "үш жұмыс күні",
        "трех рабочих дней",
        "3 рабочих дней",
    );
}

#[test]
fn provisions_are_cited_as_in_law() {
    let check = |provision, kk: &str, ru: &str, kk_full: &str, ru_full: &str| {
        assert_eq!(Lang::ALL.map(|lang| citation(provision, lang)), [kk, ru]);
        assert_eq!(
            Lang::ALL.map(|lang| citation_of_the_rules(provision, lang)),
            [kk_full, ru_full]
        );
    };
    check(
        Provision::whole(Clause::P8_1),
        "8-1-тармақ",
        "пункт 8-1",
        "Қағидалардың 8-1-тармағы",
        "пункт 8-1 Правил",
    );
    check(
        Provision::STANDARD,
        "8-тармақтың 3) тармақшасы",
        "подпункт 3) пункта 8",
        "Қағидалардың 8-тармағының 3) тармақшасы",
        "подпункт 3) пункта 8 Правил",
    );
    check(
        Provision::REWORK_BY_SECTORAL_BODY,
        "9-тармақтың екінші бөлігі",
        "часть вторая пункта 9",
        "Қағидалардың 9-тармағының екінші бөлігі",
        "часть вторая пункта 9 Правил",
    );
}
