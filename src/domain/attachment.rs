//! Files that are attached to a case: what kind they are, told from their content; how they are named; how many there may be.
//!
//! - [`recognise`] looks at the bytes, never at the name that was given;
//! - [`clean_name`] makes a name that can stand on a disk and in a header;
//! - [`check`] is everything at once, before a file is kept.

mod archive;

use serde::{Deserialize, Serialize};

use crate::text::clean;

/// How many files a case may have.
pub const MAX_FILES: usize = 10;
/// How many bytes one file may have: 20 MB.
pub const MAX_BYTES: u64 = 20 * 1024 * 1024;
/// How many characters of a name are kept, without its ending.
const MAX_NAME: usize = 100;

/// The kinds of files that are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AttachmentKind {
    /// PDF.
    Pdf,
    /// A document of Word (Office Open XML, without macros).
    Docx,
    /// A workbook of Excel (Office Open XML, without macros).
    Xlsx,
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
}

impl AttachmentKind {
    /// Every kind.
    pub const ALL: [AttachmentKind; 5] = [
        AttachmentKind::Pdf,
        AttachmentKind::Docx,
        AttachmentKind::Xlsx,
        AttachmentKind::Jpeg,
        AttachmentKind::Png,
    ];

    /// The ending of names, without the dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            AttachmentKind::Pdf => "pdf",
            AttachmentKind::Docx => "docx",
            AttachmentKind::Xlsx => "xlsx",
            AttachmentKind::Jpeg => "jpg",
            AttachmentKind::Png => "png",
        }
    }

    /// The media type with which it is served, always as a download.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            AttachmentKind::Pdf => "application/pdf",
            AttachmentKind::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            AttachmentKind::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            AttachmentKind::Jpeg => "image/jpeg",
            AttachmentKind::Png => "image/png",
        }
    }
}

/// Why a file is not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum AttachmentProblem {
    /// It has no bytes.
    Empty,
    /// It is too big.
    TooBig {
        /// How many bytes it has.
        bytes: u64,
        /// How many it may have.
        max: u64,
    },
    /// The case has as many files as it may have.
    TooMany {
        /// How many it may have.
        max: u16,
    },
    /// Its content is of none of the kinds that are taken.
    UnknownKind,
    /// Its content begins as one of the kinds and is cut off or broken.
    Broken {
        /// The kind.
        kind: AttachmentKind,
    },
    /// It carries macros.
    Macros,
}

/// A file that is taken: what is kept of it beside its bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Its name, cleaned, with the ending of its kind.
    pub name: String,
    /// Its kind.
    pub kind: AttachmentKind,
    /// How many bytes it has.
    pub bytes: u64,
}

/// Checks a file before it is kept beside `already` others.
///
/// # Errors
///
/// Every problem.
pub fn check(name: &str, content: &[u8], already: usize) -> Result<Attachment, Vec<AttachmentProblem>> {
    let mut problems = Vec::new();
    if already >= MAX_FILES {
        problems.push(AttachmentProblem::TooMany {
            max: u16::try_from(MAX_FILES).unwrap_or(u16::MAX),
        });
    }
    let bytes = u64::try_from(content.len()).unwrap_or(u64::MAX);
    if bytes > MAX_BYTES {
        problems.push(AttachmentProblem::TooBig {
            bytes,
            max: MAX_BYTES,
        });
    }
    match recognise(content) {
        Ok(kind) if problems.is_empty() => Ok(Attachment {
            name: clean_name(name, kind),
            kind,
            bytes,
        }),
        Ok(_) => Err(problems),
        Err(problem) => {
            problems.push(problem);
            Err(problems)
        }
    }
}

/// The kind of a file by its content.
///
/// # Errors
///
/// When the content is empty, of no kind that is taken, broken, or has macros.
pub fn recognise(content: &[u8]) -> Result<AttachmentKind, AttachmentProblem> {
    if content.is_empty() {
        return Err(AttachmentProblem::Empty);
    }
    let broken = |kind| Err(AttachmentProblem::Broken { kind });
    if content.starts_with(b"%PDF-") {
        let kind = AttachmentKind::Pdf;
        let end = content
            .get(content.len().saturating_sub(2048)..)
            .unwrap_or(content);
        return if has(end, b"%%EOF") {
            Ok(kind)
        } else {
            broken(kind)
        };
    }
    if content.starts_with(&[0xff, 0xd8, 0xff]) {
        let kind = AttachmentKind::Jpeg;
        return if has(content.get(2..).unwrap_or_default(), &[0xff, 0xd9]) {
            Ok(kind)
        } else {
            broken(kind)
        };
    }
    if content.starts_with(b"\x89PNG\r\n\x1a\n") {
        let kind = AttachmentKind::Png;
        let whole = content.get(12..16) == Some(b"IHDR") && has(content, b"IEND");
        return if whole { Ok(kind) } else { broken(kind) };
    }
    archive::office_document(content)
}

fn has(content: &[u8], wanted: &[u8]) -> bool {
    content.windows(wanted.len()).any(|window| window == wanted)
}

/// A name that is safe on a disk, in a header and on a page: the last part of the path that was given, without characters
/// that mean something to a system or that cannot be seen, with the ending of the kind. An empty name becomes `file`.
#[must_use]
pub fn clean_name(given: &str, kind: AttachmentKind) -> String {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let visible: String = last
        .chars()
        .filter(|&c| !c.is_control() && !is_direction(c) && !"<>:\"|?*%;`$&'".contains(c))
        .collect();
    let visible = clean(&visible).into_owned();
    let stem = match visible.rsplit_once('.') {
        Some((stem, ending)) if (1..=5).contains(&ending.chars().count()) => stem,
        _ => &visible,
    };
    let stem: String = stem
        .trim_matches(['.', ' ', '-', '~'])
        .chars()
        .take(MAX_NAME)
        .collect();
    let stem = stem.trim_end_matches(['.', ' ', '-', '~']);
    let stem = if stem.is_empty() { "file" } else { stem };
    format!("{stem}.{}", kind.extension())
}

/// Characters that turn the direction of writing, by which `exe` can look like `pdf`.
const fn is_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests;
