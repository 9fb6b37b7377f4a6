//! The weights of ranking. A row's score is a cost, the lower the better: the costs of the words of the query added up and
//! multiplied by [`WORD`], then what is left of the name. Steps between the kinds of matches are made so that a better kind outweighs
//! any length of name ([`MOST_EXTRA`] and [`NOT_HEAD`] together are six or seven steps of a word's cost), while small
//! differences within a kind are outweighed by it.

/// The word as it was typed. At 0 nothing precedes it; raising it would only shift everything.
pub(crate) const EXACT: u16 = 0;
/// The word but for Kazakh letters typed as Russian ones, ё as е, signs left out. At [`EXACT`], «қол» and «кол» would be the same
/// word even to a person who took care to type қ; at [`FORM`], who has no Kazakh letters would find forms of other words first.
pub(crate) const FOLDED: u16 = 2;
/// A Latin spelling of the word. At [`EXACT`], `it` would find «ит» beside «IT»; much higher, and a reading by layout wins.
pub(crate) const LATIN: u16 = 4;
/// The word but for sounds confused (ы and и, щ and ш, doubled letters). Above [`FORM`], a wrong letter that changes no sound would
/// put the word after forms of other words; at [`EXACT`], «ий» would be «й».
pub(crate) const SOUND: u16 = 8;
/// Another form of the word. At [`EXACT`], «машин» would put «машина» beside «машин»; above [`PREFIX`], a finished word in another
/// case would come after words that merely begin like it.
pub(crate) const FORM: u16 = 10;
/// A form by the grammar of the one language found in a text of the other, above [`FORM`]. At 0, «инженердің» would put Russian
/// names with «инженер» beside Kazakh ones; very high, and a Kazakh form would not find a name that is Russian only.
pub(crate) const OTHER_LANGUAGE: u16 = 6;
/// The word begins as typed and ends with an ending of the same word. At [`PREFIX`], «машин» would put «машинист» beside «машины».
pub(crate) const FINISHED: u16 = 18;
/// The word begins so. At [`EXACT`], «газ» would put «газета» beside «газ»; above [`MISTYPED`], an unfinished word would be mended.
pub(crate) const PREFIX: u16 = 24;
/// A word of the query that is not the last begins the word: an abbreviation («инж»). At [`PREFIX`] nothing would change, because it is
/// asked for only when there is nothing better.
pub(crate) const ABBREVIATED: u16 = 34;
/// The word ends a compound: сварщик in электросварщик. Above [`MISTYPED`], a near spelling would precede the compound.
pub(crate) const COMPOUND: u16 = 38;
/// Typing errors, plus [`ERROR`] for each. Below [`PREFIX`] a mistyped word would outrank an unfinished one.
pub(crate) const MISTYPED: u16 = 40;
/// One typing error. At 0, two errors would be as likely as one.
pub(crate) const ERROR: u16 = 12;
/// A typing error in the beginning of an unfinished word, instead of [`MISTYPED`]: the least that is known of any word.
pub(crate) const MISTYPED_PREFIX: u16 = 60;
/// A function word (по, және) that the name lacks. At 0, a name that has it would not come first; very high, and it would be required.
pub(crate) const FUNCTION_WORD: u16 = 3;
/// A number of a level that is neither the row's nor in its name. At 0, the number would be typed in vain; above every other cost
/// together, as here, and a profession of that level comes first however else its name differs.
pub(crate) const OTHER_LEVEL: u16 = 100;
/// Another keyboard layout, for each word. At 0, `gas` would be read as «пфы» as readily as «газ»; above [`PREFIX`], a switched layout
/// would be read only when Latin means nothing at all.
/// An abbreviation spelled out costs this once.
pub(crate) const SWITCHED: u32 = 6;
/// Readings whose costs are as near as this, for each word, are told apart by how many rows they find. At 0, the reading as typed
/// would win whenever both begin words.
pub(crate) const CLOSE: u32 = 3;
/// How much a word's cost weighs against what is left of the name. At 1, a short name would outrank a better match in a long one.
pub(crate) const WORD: u32 = 4;
/// No word of the query heads the name: begins a Russian one, ends a Kazakh one, and is not half of a pair (слесарь-сантехник).
/// At 0, «слесарь» would put «помощник слесаря» beside the trades of that name; very high, and any long name that it heads would
/// precede «старший слесарь».
pub(crate) const NOT_HEAD: u32 = 10;
/// Each word of the name that the query does not have costs one, up to this many. At 0, all names with the word would be equal.
pub(crate) const MOST_EXTRA: u32 = 15;
/// A word of the query was found in a synonym only. At 0, synonyms would count as names.
pub(crate) const SYNONYM: u32 = 2;
