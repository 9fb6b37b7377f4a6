//! Why a profession was found, in a line a word.

use register_api::explanation::{Explanation, How, MatchedWord};
use register_domain::text::Lang;

use crate::words::Words;

/// The lines under a profession: each word of the query, then the parts of the score.
#[must_use]
pub fn lines(lang: Lang, explanation: &Explanation) -> Vec<String> {
    let mut lines: Vec<String> = explanation.words.iter().map(|word| line(lang, word)).collect();
    let (extra, not_head, synonym, score) = (
        explanation.extra,
        explanation.not_head,
        explanation.synonym,
        explanation.score,
    );
    lines.push(match lang {
        Lang::Kk => format!(
            "атаудың басқа сөздері +{extra}, негізгі сөз емес +{not_head}, балама атау +{synonym}; барлығы {score}"
        ),
        Lang::Ru => format!(
            "другие слова названия +{extra}, не главное слово +{not_head}, другое название +{synonym}; всего {score}"
        ),
    });
    lines
}

fn line(lang: Lang, matched: &MatchedWord) -> String {
    let MatchedWord {
        typed,
        word,
        how,
        cost,
    } = matched;
    let how = self::how(*how).get(lang);
    if word.is_empty() {
        format!("«{typed}»: {how} +{cost}")
    } else {
        format!("«{typed}» → «{word}»: {how} +{cost}")
    }
}

const fn how(how: How) -> Words {
    match how {
        How::Same => Words::new("дәл сол сөз", "то же слово"),
        How::Letters => Words::new("ұқсас әріптермен жазылған", "написано похожими буквами"),
        How::Latin => Words::new("латын әріптерімен жазылған", "написано латинскими буквами"),
        How::Sound => Words::new("айтылуы бірдей", "звучит так же"),
        How::Form => Words::new("сөздің басқа тұлғасы", "другая форма слова"),
        How::Beginning => Words::new("сөздің басы", "начало слова"),
        How::Ending => Words::new("күрделі сөздің соңы", "конец сложного слова"),
        How::Mistake => Words::new("жазудағы қате", "опечатка"),
        How::Level => Words::new("деңгейі сәйкес", "уровень подходит"),
        How::Missing => Words::new("атауда жоқ", "в названии нет"),
        How::Code => Words::new("кодтың басы", "начало кода"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_and_the_score_have_a_line() {
        let word = |typed: &str, word: &str, how, cost| MatchedWord {
            typed: typed.to_owned(),
            word: word.to_owned(),
            how,
            cost,
        };
        let explanation = Explanation {
            words: vec![
                word("слесаря", "слесарь", How::Form, 40),
                word("4", "", How::Level, 0),
            ],
            extra: 1,
            score: 41,
            ..Explanation::default()
        };
        assert_eq!(
            lines(Lang::Ru, &explanation),
            [
                "«слесаря» → «слесарь»: другая форма слова +40",
                "«4»: уровень подходит +0",
                "другие слова названия +1, не главное слово +0, другое название +0; всего 41",
            ]
        );
        assert_eq!(
            lines(Lang::Kk, &explanation).last().map(String::as_str),
            Some("атаудың басқа сөздері +1, негізгі сөз емес +0, балама атау +0; барлығы 41")
        );
    }
}
