//! Pages that the server writes whole, and what search engines are told.

use super::register::Asked;

/// Pages that the server writes whole have no scripts, lead to themselves in the other language, and are only there where
/// there is something to show.
#[tokio::test]
async fn written_pages_need_no_application() {
    let asked = Asked::new().await;
    for (address, status, heading) in [
        ("/kk/cycle", 200, "Циклдің барысы"),
        ("/ru/cycle", 200, "Ход цикла"),
        ("/kk/news", 200, "Жаңалықтар"),
        ("/ru/news/", 200, "Новости"),
        ("/ru/history/2", 200, "Сварщик: как включалась в реестр"),
        ("/ru/history/99", 404, ""),
        ("/kk/news/2", 404, ""),
    ] {
        let page = asked.get(address).await;
        let text = page.text();
        assert_eq!(page.status.as_u16(), status, "{address}");
        assert!(text.contains(heading), "{address} {text}");
        if status == 200 {
            assert!(!text.contains("<script"), "{address} {text}");
            assert!(text.contains("rel=\"canonical\""), "{address} {text}");
            assert!(
                text.contains("</main><footer class=\"foot\">"),
                "{address} {text}"
            );
        }
    }
    let elsewhere = asked.get("/news").await;
    assert_eq!(elsewhere.header("location"), "/kk/news");
}

#[tokio::test]
async fn search_engines_find_every_page_in_both_languages() {
    let asked = Asked::new().await;
    let sitemap = asked.get("/sitemap.xml").await;
    assert_eq!(sitemap.header("content-type"), "application/xml");
    let text = sitemap.text();
    for path in [
        "/kk/",
        "/ru/rules",
        "/kk/cycle",
        "/ru/news",
        "/ru/editions/2",
        "/ru/professions/2/svarshchik",
    ] {
        let location = format!("<loc>https://register.example{path}</loc>");
        assert!(text.contains(&location), "{path} {text}");
    }
    assert!(
        !text.contains("cabinet") && text.ends_with("</urlset>\n"),
        "{text}"
    );
    let robots = asked.get("/robots.txt").await;
    let robots = robots.text();
    assert!(robots.contains("Disallow: /kk/cabinet\n"), "{robots}");
    assert!(
        robots.ends_with("Sitemap: https://register.example/sitemap.xml\n"),
        "{robots}"
    );
}
