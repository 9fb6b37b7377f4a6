//! Files that are what they say, and files that lie.

use proptest::prelude::*;

use super::*;

/// An archive with empty files of these names.
fn archive(names: &[&str]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut directory = Vec::new();
    for name in names {
        let at = u32::try_from(bytes.len()).unwrap();
        let length = u16::try_from(name.len()).unwrap();
        bytes.extend(b"PK\x03\x04");
        bytes.extend([0; 22]);
        bytes.extend(length.to_le_bytes());
        bytes.extend([0; 2]);
        bytes.extend(name.bytes());
        directory.extend(b"PK\x01\x02");
        directory.extend([0; 24]);
        directory.extend(length.to_le_bytes());
        directory.extend([0; 12]);
        directory.extend(at.to_le_bytes());
        directory.extend(name.bytes());
    }
    let (at, length) = (
        u32::try_from(bytes.len()).unwrap(),
        u32::try_from(directory.len()).unwrap(),
    );
    let count = u16::try_from(names.len()).unwrap();
    bytes.extend(directory);
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend(count.to_le_bytes());
    bytes.extend(count.to_le_bytes());
    bytes.extend(length.to_le_bytes());
    bytes.extend(at.to_le_bytes());
    bytes.extend([0; 2]);
    bytes
}

#[test]
fn content_decides() {
    use AttachmentKind as K;
    use AttachmentProblem as P;
    let types = "[Content_Types].xml";
    let word = archive(&[types, "word/document.xml"]);
    let check = |content: &[u8], expected| assert_eq!(recognise(content), expected);
    check(b"", Err(P::Empty));
    check(b"%PDF-1.7\n...\n%%EOF\n", Ok(K::Pdf));
    check(b"%PDF-1.7\n...", Err(P::Broken { kind: K::Pdf }));
    check(b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR....IEND....", Ok(K::Png));
    check(b"\x89PNG\r\n\x1a\n", Err(P::Broken { kind: K::Png }));
    check(b"\xff\xd8\xff\xe0..\xff\xd9", Ok(K::Jpeg));
    check(b"\xff\xd8\xff\xe0", Err(P::Broken { kind: K::Jpeg }));
    check(b"<!doctype html><script>", Err(P::UnknownKind));
    check(b"MZ\x90\0", Err(P::UnknownKind));
    check(&word, Ok(K::Docx));
    check(&archive(&["_rels/.rels", types, "xl/workbook.xml"]), Ok(K::Xlsx));
    check(
        &archive(&[types, "word/document.xml", "word/vbaProject.bin"]),
        Err(P::Macros),
    );
    check(&archive(&["word/document.xml"]), Err(P::UnknownKind));
    check(&archive(&["a.jar"]), Err(P::UnknownKind));
    check(&word[..word.len() - 30], Err(P::UnknownKind));
}

#[test]
fn every_problem_is_told() {
    let big = vec![0; usize::try_from(MAX_BYTES).unwrap() + 1];
    let found = check("../../x.pdf", &big, MAX_FILES).unwrap_err();
    assert_eq!(
        found,
        [
            AttachmentProblem::TooMany { max: 10 },
            AttachmentProblem::TooBig {
                bytes: MAX_BYTES + 1,
                max: MAX_BYTES
            },
            AttachmentProblem::UnknownKind,
        ]
    );
    let taken = check("../../x.exe", b"%PDF-1.7 %%EOF", 9).unwrap();
    assert_eq!(
        (taken.name.as_str(), taken.kind, taken.bytes),
        ("x.pdf", AttachmentKind::Pdf, 14)
    );
}

#[test]
fn names_are_cleaned() {
    for (given, expected) in [
        ("Хаттама № 12.pdf", "Хаттама № 12.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Users\\a\\scan.PDF", "scan.pdf"),
        ("a.html", "a.pdf"),
        ("a\u{202e}fdp.exe", "afdp.pdf"),
        ("", "file.pdf"),
        ("...", "file.pdf"),
        ("  \u{feff}\n.pdf", "file.pdf"),
        ("a\"b\r\nSet-Cookie: x.pdf", "abSet-Cookie x.pdf"),
        ("v1.2026 жоба", "v1.2026 жоба.pdf"),
    ] {
        assert_eq!(clean_name(given, AttachmentKind::Pdf), expected, "{given:?}");
    }
    assert!(clean_name(&"ә".repeat(500), AttachmentKind::Png).chars().count() <= 104);
}

proptest! {
    #[test]
    fn any_bytes_and_any_name_are_read(start in 0..5_usize, bytes in prop::collection::vec(any::<u8>(), 0..200), name in ".{0,40}") {
        let starts: [&[u8]; 5] = [b"", b"PK\x03\x04", b"%PDF-", b"\xff\xd8\xff", b"PK\x05\x06"];
        let content = [starts[start], &bytes, b"PK\x05\x06"].concat();
        let _kind = recognise(&content);
        let cleaned = clean_name(&name, AttachmentKind::Docx);
        prop_assert!(cleaned.ends_with(".docx") && !cleaned.starts_with('.'));
        prop_assert!(!cleaned.contains(['/', '\\', '"', '\n', '\r', '\0']));
        let again = clean_name(&cleaned, AttachmentKind::Docx);
        prop_assert_eq!(again, cleaned);
    }
}
