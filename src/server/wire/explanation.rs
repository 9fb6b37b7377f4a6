//! Why professions were found.

use register_api::explanation::{Explanation, How, MatchedWord};
use register_search::Reason;

/// An explanation of the search engine as it goes over the wire.
#[must_use]
pub fn explanation(found: &register_search::Explanation) -> Explanation {
    let word = |matched: &register_search::Matched| MatchedWord {
        typed: matched.typed.clone(),
        word: matched.word.clone(),
        how: how(matched.how),
        cost: matched.cost,
    };
    Explanation {
        read_as: found.read_as.clone(),
        reason: found.reason.map(|reason| self::reason(reason).to_owned()),
        lang: found.lang,
        words: found.words.iter().map(word).collect(),
        extra: found.extra,
        not_head: found.not_head,
        synonym: found.synonym,
        score: found.score,
    }
}

/// Why a query was read differently, as a code.
#[must_use]
pub const fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Layout => "layout",
        Reason::Transliteration => "transliteration",
        Reason::Spelling => "spelling",
        Reason::Abbreviation => "abbreviation",
        Reason::Spacing => "spacing",
        Reason::Part => "part",
    }
}

const fn how(how: register_search::How) -> How {
    use register_search::How as Found;
    match how {
        Found::Same => How::Same,
        Found::Letters => How::Letters,
        Found::Latin => How::Latin,
        Found::Sound => How::Sound,
        Found::Form => How::Form,
        Found::Beginning => How::Beginning,
        Found::Ending => How::Ending,
        Found::Mistake => How::Mistake,
        Found::Level => How::Level,
        Found::Missing => How::Missing,
        Found::Code => How::Code,
    }
}
