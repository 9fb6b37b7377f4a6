//! Why a row was found and stands where it does: which words matched what, and the parts of the score.

use register_domain::text::Lang;

use crate::document::{Filters, Reason};
use crate::expand;
use crate::index::Index;
use crate::letters;
use crate::levels::Role;
use crate::query::Query;
use crate::readings::Reading;
use crate::searcher::{Leniency, Searcher};
use crate::weights;

/// Why a row was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Explanation {
    /// How the query was read; the query itself when that is how it was typed.
    pub read_as: String,
    /// What was mended to read it so.
    pub reason: Option<Reason>,
    /// The language of the texts that have the words.
    pub lang: Lang,
    /// The words of the query in their order, those aside that were left out.
    pub words: Vec<Matched>,
    /// What words of the name cost that the query does not have.
    pub extra: u32,
    /// What it costs that no word of the query heads the name.
    pub not_head: u32,
    /// What it costs that a word is in a synonym only.
    pub synonym: u32,
    /// All of it: the words' costs times their weight, and the rest. The lower, the better the row.
    pub score: u32,
}

/// A word of a query and the word of the row that it was taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matched {
    /// As it stands in the query as read.
    pub typed: String,
    /// The word of the row, in small letters; empty when it has none.
    pub word: String,
    /// What the two have in common.
    pub how: How,
    /// What that adds to the score.
    pub cost: u32,
}

/// What a word of a query and a word of a row have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum How {
    /// They are the same.
    Same,
    /// The same but for Kazakh letters typed as Russian ones, ё as е, signs left out.
    Letters,
    /// One is a Latin spelling of the other.
    Latin,
    /// They sound alike.
    Sound,
    /// They are forms of one word.
    Form,
    /// The typed one begins the other.
    Beginning,
    /// The typed one ends the other, which is a compound.
    Ending,
    /// The typed one is the other with a typing error.
    Mistake,
    /// The row has the level that the number asks for.
    Level,
    /// The row lacks it, which it may.
    Missing,
    /// A code of the row begins as the query does.
    Code,
}

impl Searcher {
    /// Why each of the rows is found by the query; `None` for a row that is not found by words or by a code.
    pub fn explain(
        &mut self,
        index: &Index,
        query: &str,
        lang: Lang,
        rows: &[u32],
    ) -> Vec<Option<Explanation>> {
        self.keep_reading();
        let found = self.search(index, query, lang, &Filters::default(), usize::MAX);
        let kept = self.kept_reading();
        let explain = |&row: &u32| {
            found.rows.contains(&row).then_some(())?;
            match &kept {
                Some((reading, leniency)) => by_words(self, index, reading, *leniency, row),
                None => by_code(index, query, row),
            }
        };
        rows.iter().map(explain).collect()
    }
}

fn by_code(index: &Index, query: &str, row: u32) -> Option<Explanation> {
    let beginning = crate::nkz::beginning(query)?;
    let codes = index.columns.codes_of(row).iter();
    let code = codes.copied().find(|code| code.starts_with(&beginning))?;
    let matched = Matched {
        typed: query.to_owned(),
        word: crate::nkz::unpack(code),
        how: How::Code,
        cost: 0,
    };
    Some(Explanation {
        read_as: query.to_owned(),
        words: vec![matched],
        ..Explanation::default()
    })
}

/// The better of the row's two languages, as ranking has it.
fn by_words(
    searcher: &Searcher,
    index: &Index,
    reading: &Reading,
    leniency: Leniency,
    row: u32,
) -> Option<Explanation> {
    let in_language = |lang| in_language(searcher, index, reading, leniency, row, lang);
    [Lang::Kk, Lang::Ru]
        .into_iter()
        .filter_map(in_language)
        .min_by_key(|explanation| explanation.score)
}

fn in_language(
    searcher: &Searcher,
    index: &Index,
    reading: &Reading,
    leniency: Leniency,
    row: u32,
    lang: Lang,
) -> Option<Explanation> {
    let mut explanation = Explanation {
        read_as: reading.text.clone(),
        reason: reading.reason,
        lang,
        ..Explanation::default()
    };
    let (mut is_head, mut in_synonym, mut asked) = (false, false, 0);
    for query in reading
        .words
        .iter()
        .filter(|query| query.role != Some(Role::Name))
    {
        asked += 1;
        let typed = reading.text.get(query.typed.range.clone()).unwrap_or_default();
        let mut matched = Matched {
            typed: typed.to_owned(),
            word: String::new(),
            how: How::Missing,
            cost: 0,
        };
        let there = query
            .hits(leniency)
            .iter()
            .filter(|hit| hit.langs >> lang as u8 & 1 != 0);
        let here = |word: u32| {
            let all = index.occurrences(word).iter().copied();
            all.filter(move |at| at.row() == row && at.slot().1 == lang as u32)
        };
        let mut best = None;
        for hit in there {
            for at in here(hit.word) {
                is_head |= at.is_head();
                best = best.or(Some((hit, at.is_synonym())));
            }
        }
        match (best, query.role) {
            (Some((hit, synonym)), _) => {
                in_synonym |= synonym;
                matched.word = spell(index, hit.word);
                matched.how = how(searcher, index, query, hit.word);
                matched.cost = u32::from(hit.cost);
            }
            (None, Some(Role::Level(levels))) => {
                let facts = index.columns.facts.get(row as usize)?;
                if facts.levels() & levels == 0 {
                    matched.cost = u32::from(weights::OTHER_LEVEL);
                } else {
                    matched.how = How::Level;
                }
            }
            (None, _) if query.optional => matched.cost = u32::from(weights::FUNCTION_WORD),
            (None, _) => return None,
        }
        matched.cost *= weights::WORD;
        explanation.score += matched.cost;
        explanation.words.push(matched);
    }
    let length = index.name_words.get(2 * row as usize + lang as usize)?;
    explanation.extra = u32::from(*length).saturating_sub(asked).min(weights::MOST_EXTRA);
    if !is_head && explanation.extra > 0 {
        explanation.not_head = weights::NOT_HEAD;
    }
    if in_synonym {
        explanation.synonym = weights::SYNONYM;
    }
    explanation.score += explanation.extra + explanation.not_head + explanation.synonym;
    Some(explanation)
}

fn spell(index: &Index, word: u32) -> String {
    let codes = index.dictionary.letters(word).iter();
    codes.map(|&code| letters::decode(letters::lower(code))).collect()
}

fn how(searcher: &Searcher, index: &Index, query: &Query, word: u32) -> How {
    let own = index.dictionary.skeleton(word);
    let any = |passes: &dyn Fn(&[u8]) -> bool| query.skeletons.iter().any(|typed| passes(typed));
    if any(&|typed| typed == own) {
        return expand::likeness_of(query, index.dictionary.letters(word));
    }
    let is_form = |typed: &[u8]| {
        typed.len() >= 3 && searcher.endings.are_forms(&searcher.endings.split(typed), own) != 0
    };
    if any(&is_form) {
        How::Form
    } else if any(&|typed| own.starts_with(typed)) {
        How::Beginning
    } else if any(&|typed| own.ends_with(typed)) {
        How::Ending
    } else {
        How::Mistake
    }
}
