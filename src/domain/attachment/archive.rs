//! Word and Excel documents: ZIP archives, told apart by the names in their central directory. Nothing is unpacked.

use super::{AttachmentKind, AttachmentProblem};

/// How many names are read at most; real documents have a few hundred.
const MAX_ENTRIES: usize = 10_000;

/// The kind of an archive.
pub(super) fn office_document(content: &[u8]) -> Result<AttachmentKind, AttachmentProblem> {
    if !content.starts_with(b"PK\x03\x04") {
        return Err(AttachmentProblem::UnknownKind);
    }
    let names = names(content).ok_or(AttachmentProblem::UnknownKind)?;
    let has = |wanted: &str| names.contains(&wanted.as_bytes());
    if names.iter().any(|name| name.ends_with(b"vbaProject.bin")) {
        return Err(AttachmentProblem::Macros);
    }
    if !has("[Content_Types].xml") {
        return Err(AttachmentProblem::UnknownKind);
    }
    match (has("word/document.xml"), has("xl/workbook.xml")) {
        (true, false) => Ok(AttachmentKind::Docx),
        (false, true) => Ok(AttachmentKind::Xlsx),
        _ => Err(AttachmentProblem::UnknownKind),
    }
}

/// The names in the central directory; `None` when the archive is broken.
fn names(content: &[u8]) -> Option<Vec<&[u8]>> {
    const END: usize = 22;
    // The end record stands at the end, before a comment of at most 65,535 bytes.
    let from = content.len().saturating_sub(END + 0xffff);
    let tail = content.get(from..)?;
    let end = tail.windows(4).rposition(|window| window == b"PK\x05\x06")?;
    let record = tail.get(end..)?;
    let count = usize::from(u16_at(record, 10)?);
    let mut at = usize::try_from(u32_at(record, 16)?).ok()?;
    if count > MAX_ENTRIES {
        return None;
    }
    let mut names = Vec::with_capacity(count);
    for _ in 0..count {
        let header = content.get(at..)?;
        if !header.starts_with(b"PK\x01\x02") {
            return None;
        }
        let [name, extra, comment] = [28, 30, 32].map(|place| u16_at(header, place).map(usize::from));
        let (name, extra, comment) = (name?, extra?, comment?);
        names.push(header.get(46..46 + name)?);
        at = at.checked_add(46 + name + extra + comment)?;
    }
    Some(names)
}

fn u16_at(bytes: &[u8], place: usize) -> Option<u16> {
    let found = bytes.get(place..place + 2)?;
    Some(u16::from_le_bytes(found.try_into().ok()?))
}

fn u32_at(bytes: &[u8], place: usize) -> Option<u32> {
    let found = bytes.get(place..place + 4)?;
    Some(u32::from_le_bytes(found.try_into().ok()?))
}
