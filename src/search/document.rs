//! What the index is built from and what it answers with.

/// One profession, as the index needs it.
#[derive(Clone, Debug, Default)]
pub struct Document<'a> {
    /// The profession's permanent number; unique in one index.
    pub id: u32,
    /// Name in Kazakh.
    pub name_kk: &'a str,
    /// Name in Russian.
    pub name_ru: &'a str,
    /// NKZ codes (`DDDD-D-DDD`) or groups (`DDDD-D`), maybe none; the first is shown.
    pub nkz_codes: Vec<&'a str>,
    /// Other names in Kazakh.
    pub synonyms_kk: Vec<&'a str>,
    /// Other names in Russian.
    pub synonyms_ru: Vec<&'a str>,
    /// Bases of recognition: bit 0 mandatory, bit 1 voluntary.
    pub bases: u8,
    /// Levels: bit n − 1 is level n.
    pub levels: u8,
    /// Profiles: bit 0 technical, bit 1 socio-humanitarian.
    pub profiles: u8,
    /// The sectoral body's place among the bodies.
    pub body: u16,
}

/// A sectoral body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Body<'a> {
    /// Name in Kazakh.
    pub name_kk: &'a str,
    /// Name in Russian.
    pub name_ru: &'a str,
}

/// One profession, as the index gives it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The profession's permanent number.
    pub id: u32,
    /// Name in Kazakh.
    pub name_kk: String,
    /// Name in Russian.
    pub name_ru: String,
    /// The first NKZ code, if there is one.
    pub nkz_code: Option<String>,
    /// Bases of recognition: bit 0 mandatory, bit 1 voluntary.
    pub bases: u8,
    /// Levels: bit n − 1 is level n.
    pub levels: u8,
    /// Profiles: bit 0 technical, bit 1 socio-humanitarian.
    pub profiles: u8,
    /// The sectoral body's place among the bodies.
    pub body: u16,
    /// NKZ major group: the first digit of the first code, 10 for X.
    pub group: Option<u8>,
}

/// What people narrowed the list to. Within one field any of the chosen values will do; zero or empty means any at all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// Bit 0 mandatory, bit 1 voluntary.
    pub bases: u8,
    /// Bit n − 1 is level n.
    pub levels: u8,
    /// Bit 0 technical, bit 1 socio-humanitarian.
    pub profiles: u8,
    /// Places of sectoral bodies.
    pub bodies: Vec<u16>,
    /// One bit per NKZ major group; bit 10 is X.
    pub groups: u16,
}

/// How many of the found professions each value of a field would leave, the other fields' filters applied but not the
/// field's own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// Mandatory, voluntary.
    pub bases: [u32; 2],
    /// Levels 1 to 8.
    pub levels: [u32; 8],
    /// Technical, socio-humanitarian.
    pub profiles: [u32; 2],
    /// By place of the sectoral body.
    pub bodies: Vec<u32>,
    /// By NKZ major group; place 10 is X.
    pub groups: [u32; 11],
}

/// The answer to a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Rows of the index, the best first, at most as many as were asked for.
    pub rows: Vec<u32>,
    /// How many rows match in all.
    pub total: u32,
    /// Counts per value of each filter.
    pub facets: Facets,
    /// What the query was read as when not as it was typed, or a query that would find something when this one does not.
    pub suggestion: Option<Suggestion>,
}

/// Another way to write the query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The query as it was read, or as it might have been meant.
    pub text: String,
    /// What was mended.
    pub reason: Reason,
}

/// Why a query was read differently from how it was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// Typed with another keyboard layout switched on.
    Layout,
    /// Typed in Latin letters.
    Transliteration,
    /// A typing error.
    Spelling,
    /// Initials of words.
    Abbreviation,
    /// Words written together or apart.
    Spacing,
    /// Only a part of the words was found.
    Part,
}
