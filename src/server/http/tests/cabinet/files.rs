//! Files that lie: about their kind, their name, their size.

use axum::{body::Body, http::Request};

use super::{Answer, Browser, procedure::House};

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<<>>\n%%EOF\n";

/// Sends parts as a form would: each with its head and its content.
async fn sent(house: &House, browser: &Browser, id: u32, parts: &[(&str, &[u8])]) -> Answer {
    let mut body = Vec::new();
    for (head, content) in parts {
        body.extend(format!("--limit\r\ncontent-disposition: form-data; {head}\r\n\r\n").bytes());
        body.extend(*content);
        body.extend(b"\r\n");
    }
    body.extend(b"--limit--\r\n");
    raw(house, browser, id, "multipart/form-data; boundary=limit", body).await
}

async fn raw(house: &House, browser: &Browser, id: u32, media: &str, body: Vec<u8>) -> Answer {
    let request = Request::post(format!("/api/v1/cabinet/cases/{id}/attachments"))
        .header("sec-fetch-site", "same-origin")
        .header("cookie", &browser.cookie)
        .header("x-csrf-token", &browser.csrf)
        .header("content-type", media)
        .body(Body::from(body))
        .unwrap();
    house.cabinet.send(request).await
}

#[tokio::test]
async fn content_decides_and_names_are_cleaned() {
    let house = House::new().await;
    let id = house.begin(&house.member).await;
    let html = b"<!doctype html><script>alert(1)</script>".as_slice();
    // A page behind the beginning of a picture, and one before its end.
    let polyglot = [b"GIF89a/*".as_slice(), html].concat();
    let in_pdf = [PDF, html].concat();
    let large = vec![b'%'; 20 * 1024 * 1024 + 1];
    let large = [b"%PDF-1.7\n".as_slice(), &large, b"%%EOF\n"].concat();
    for (name, content, status, code) in [
        ("page.html", html, 422, "unknown_kind"),
        ("report.pdf", html, 422, "unknown_kind"),
        ("report.pdf", b"".as_slice(), 422, "empty"),
        ("photo.jpg", b"\x7fELF\x02\x01", 422, "unknown_kind"),
        ("photo.png", &polyglot, 422, "unknown_kind"),
        ("report.pdf", b"%PDF-1.7\n", 422, "broken"),
        ("report.pdf", &large, 422, "too_big"),
    ] {
        let answer = sent(
            &house,
            &house.member,
            id,
            &[(&format!("name=\"file\"; filename=\"{name}\""), content)],
        )
        .await;
        assert_eq!(answer.status.as_u16(), status, "{name} {code}: {}", answer.text());
        let told = answer.json();
        assert!(
            told["blockers"].to_string().contains(code),
            "{name} {code}: {told}"
        );
    }
    for (name, kept) in [
        ("../../x", "x.pdf"),
        ("..\\\\..\\\\windows\\\\x.exe", "x.exe.pdf"),
        ("хаттама.pdf", "хаттама.pdf"),
    ] {
        let content = [PDF, name.as_bytes(), b"\n%%EOF\n"].concat();
        let head = format!("name=\"file\"; filename=\"{name}\"");
        let answer = sent(&house, &house.member, id, &[(&head, &content)]).await;
        assert_eq!(answer.status.as_u16(), 201, "{name}: {}", answer.text());
        let told = answer.json();
        let found = told["name"].as_str().unwrap();
        assert!(
            !found.contains(['/', '\\']) && !found.starts_with('.') && found.ends_with(".pdf"),
            "{name}: {found}, expected {kept}"
        );
    }
    // What is a document to its reader and a page to a browser leaves only as a download that cannot run.
    let answer = sent(
        &house,
        &house.member,
        id,
        &[("name=\"file\"; filename=\"a.html\"", &in_pdf)],
    )
    .await;
    if answer.status.as_u16() == 201 {
        let number = answer.json()["id"].clone();
        let file = house
            .cabinet
            .ask(
                &house.member,
                "GET",
                &format!("cases/{id}/attachments/{number}"),
                None,
            )
            .await;
        assert_eq!(file.header("content-type"), "application/pdf");
        assert_eq!(file.header("x-content-type-options"), "nosniff");
        assert!(file.header("content-disposition").starts_with("attachment"));
        assert!(file.header("content-security-policy").contains("sandbox"));
        assert_eq!(file.body, in_pdf);
    }
    house.is_whole(1).await;
}

#[tokio::test]
async fn what_is_no_form_is_refused() {
    let house = House::new().await;
    let id = house.begin(&house.member).await;
    let member = &house.member;
    for (media, body) in [
        ("application/json", "{}"),
        ("multipart/form-data", "--limit\r\n"),
        ("multipart/form-data; boundary=limit", ""),
        ("multipart/form-data; boundary=limit", "--limit"),
        (
            "multipart/form-data; boundary=limit",
            "--limit\r\ncontent-disposition: form-data; name=\"a\"\r\n\r\nx\r\n--limit--\r\n",
        ),
        (
            "multipart/form-data; boundary=limit",
            "--limit\r\n\u{0}\r\n\r\n--limit--\r\n",
        ),
        (
            "multipart/form-data; boundary=limit",
            "--limit\r\ncontent-disposition: form-data; name=\"f\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7 cut",
        ),
    ] {
        let answer = raw(&house, member, id, media, body.as_bytes().to_vec()).await;
        assert_eq!(
            (answer.status.as_u16(), answer.problem().as_str()),
            (400, "no_file"),
            "{media} {body:?}"
        );
    }
    // Whoever is a stranger to the case sends nothing.
    let head = "name=\"file\"; filename=\"a.pdf\"";
    let refused = sent(&house, &house.ministry, id, &[(head, PDF)]).await;
    assert_eq!(refused.status.as_u16(), 404);
    let kept = house
        .cabinet
        .register
        .database()
        .attachments(register_domain::procedure::CaseId(id));
    assert_eq!(kept.await.unwrap(), []);
}
