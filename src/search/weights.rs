//! The weights of ranking. A row's score is a cost: the sum over the words of the query, then what is left of the name.
//!
//! Costs of words are added up and multiplied by [`WORD`], so a better match of one word outweighs any length of name up to
//! [`MOST_EXTRA`] words.

/// The word as it was typed. At 0 nothing precedes it; raising it would only shift everything.
pub(crate) const EXACT: u16 = 0;
/// The word but for Kazakh letters typed as Russian ones, ё as е, signs left out. At [`EXACT`], «қол» and «кол» would be the same
/// word even to a person who took care to type қ; at [`FORM`], those without Kazakh letters would find forms of other words first.
pub(crate) const FOLDED: u16 = 2;
/// A Latin spelling of the word. At [`EXACT`], `it` would find «ит» beside «IT»; much higher, and a reading by layout wins.
pub(crate) const LATIN: u16 = 4;
/// The word but for sounds confused (ы and и, щ and ш, doubled letters). Below [`FORM`] because no other word sounds so.
pub(crate) const SOUND: u16 = 8;
/// Another form of the word. At [`EXACT`], «машинам» would put the row «машин» after any
/// other; above [`PREFIX`], a finished word in another case would come after words that merely begin like it.
pub(crate) const FORM: u16 = 10;
/// A form by the grammar of the one language found in a text of the other, above [`FORM`]. At 0, «инженердің» would put Russian names
/// with «инженер» beside Kazakh ones.
pub(crate) const OTHER_LANGUAGE: u16 = 6;
/// The word begins so. At [`FORM`], «машин» would put «машинист» beside «машина».
pub(crate) const PREFIX: u16 = 24;

/// A word of the query that is not the last begins the word: an abbreviation («инж»).
pub(crate) const ABBREVIATED: u16 = 34;
/// The word ends a compound: сварщик in электросварщик.
pub(crate) const COMPOUND: u16 = 38;
/// Typing errors, plus [`ERROR`] for each. Below [`PREFIX`] a mistyped word would outrank an unfinished one.
pub(crate) const MISTYPED: u16 = 40;
/// One typing error.
pub(crate) const ERROR: u16 = 12;
/// A typing error in the beginning of an unfinished word, instead of [`MISTYPED`].
pub(crate) const MISTYPED_PREFIX: u16 = 60;
/// A function word (по, және) that the name lacks.
pub(crate) const FUNCTION_WORD: u16 = 3;
/// Another keyboard layout, for each word. At 0, `gas` would be read as «пфы» as readily as «газ».
pub(crate) const SWITCHED: u32 = 6;
/// Readings whose costs are as near as this, for each word, are told apart by how many rows they find.
pub(crate) const CLOSE: u32 = 3;
/// How much a word's cost weighs against the length of the name.
pub(crate) const WORD: u32 = 4;
/// No word of the query heads the name: begins a Russian one, ends a Kazakh one, and is not half of a pair (слесарь-сантехник). At 0, «слесарь» would put «помощник слесаря»
/// beside the trades of that name; much higher, and a long name that it heads would precede a short one that has it.
pub(crate) const NOT_HEAD: u32 = 3;
/// Each word of the name that the query does not have costs one, up to this many.
pub(crate) const MOST_EXTRA: u32 = 15;
/// A word of the query was found in a synonym only.
pub(crate) const SYNONYM: u32 = 2;
