//! From agreed proposals to the published press release: the package, the draft edition with a conflict, the National
//! Council, the placement, the release.

use register_tests::register::Register;
use register_tests::visitor::{NARROW, PHONE, Visitor};

/// What stands before every script: how the page asks the server, and how one signs in without a form.
const ASKING: &str = r#"
    const ask = async (method, address, body) => {
        const answer = await fetch("/api/v1/cabinet/" + address, {
            method,
            headers: {
                "content-type": "application/json",
                "x-csrf-token": window.token ?? "",
                "idempotency-key": crypto.randomUUID(),
            },
            body: body === undefined ? undefined : JSON.stringify(body),
        });
        const text = await answer.text();
        if (!answer.ok) throw new Error(`${method} ${address}: ${text}`);
        return text === "" ? null : JSON.parse(text);
    };
    const enter = async role => {
        const before = await ask("GET", "session");
        window.token = before.csrf_token;
        if (before.person) await ask("DELETE", "session");
        const { demonstration } = await ask("GET", "session");
        const { person } = demonstration.find(account => account.role === role);
        const session = await ask("POST", "session/demonstration", { person });
        window.token = session.csrf_token;
        return session;
    };
    const step = async (id, version, action) => {
        const done = await ask("POST", `cases/${id}/steps`, { action, expected_version: version });
        return done.cases[0].version;
    };
"#;

/// The sectoral body's own proposals, agreed with the council; the third takes the name and the row of the first.
const AGREED: &str = r#"
    const draft = (kk, ru, level) => ({
        kind: "include",
        answers: {
            name_kk: kk, name_ru: ru, nature: "yes", nature_explanation: "Су астындағы жұмыс өмірге қауіпті.",
            demand_now: "120", demand_ahead: "1450", demand_period: "2026–2028", demand_source: "Болжам",
            contact_person: "Асқаров Нұрлан", contact_phone: "+7 (7172) 55-01-02", contact_mail: "office@example.kz",
        },
        rows: [{
            basis: "voluntary", level, ground_kind: "standard", ground_kk: "Дәнекерлеу өндірісі",
            ground_ru: "Сварочное производство", order_number: "284", order_date: "2024-07-31", validity_kk: "5 жыл",
            validity_ru: "5 лет", body_kk: "Өнеркәсіп министрлігі", body_ru: "Министерство промышленности",
            profile: "technical",
        }],
    });
    const session = await enter("sectoral_officer");
    const body = session.roles[0].organisation.id;
    // The day in Kazakhstan.
    const date = new Date(Date.now() + 5 * 3600e3).toISOString().slice(0, 10);
    const decision = { number: "12", date };
    let cycle = null;
    for (const [kk, ru, level] of [
        ["Су астындағы дәнекерлеуші", "Подводный сварщик", "4"],
        ["Робот баптаушы", "Наладчик роботов", "5"],
        ["Су астындағы дәнекерлеуші", "Подводный сварщик", "4"],
    ]) {
        const begun = await ask("POST", "cases", { proposal: "include", body });
        const { id, version } = begun.cases[0];
        const taken = await step(id, version, { action: "take_into_cycle", draft: draft(kk, ru, level) });
        await step(id, taken, { action: "record_agreement", decision });
        cycle = (await ask("GET", `cases/${id}`)).summary.cycle;
    }
    return `${cycle.year}-${cycle.half === "first" ? 1 : 2}`;
"#;

/// The authorised body finds whatever was submitted conforming.
const CONFORMS: &str = r#"
    await enter("authorised_officer");
    const { items } = await ask("GET", "cases?state=with_authorised_body&per_page=100");
    for (const { id, version } of items) await step(id, version, { action: "find_conforming" });
    return items.length;
"#;

/// Runs a script that asks the server as somebody.
fn behind(visitor: &Visitor, script: &str) -> serde_json::Value {
    visitor.asks(&format!("{ASKING} return (async () => {{ {script} }})();"))
}

/// Finds no barrier and nothing beyond the edge on the page that stands.
fn looks(visitor: &Visitor) {
    visitor.settles();
    let barriers = visitor.barriers();
    assert!(
        barriers.is_empty(),
        "{}: {}",
        visitor.address(),
        barriers.join("\n")
    );
    assert_eq!(visitor.overflow(), 0, "{}", visitor.address());
}

#[test]
fn edition_is_formed_from_agreed_proposals_to_the_press_release() {
    let register = Register::demonstration();
    let visitor = Visitor::with(PHONE, &register);
    visitor.opens("/kk/cabinet");
    let cycle = behind(&visitor, AGREED);
    let cycle = cycle.as_str().expect("a cycle");

    submits_the_package(&visitor, cycle);
    assert!(behind(&visitor, CONFORMS).as_u64() >= Some(3));
    settles_and_submits(&visitor, cycle);
    let refused = records_recommendations(&visitor);
    let edition = places(&visitor, &refused);
    publishes(&visitor, &edition);
    visitor.opens("/kk/cabinet/releases");
    looks(&visitor);
    // The browser writes of the answer that somebody else was faster, which was meant to come.
    let others = |complaint: &String| !complaint.contains("409");
    let complaints: Vec<String> = visitor.complaints().into_iter().filter(others).collect();
    assert!(complaints.is_empty(), "{complaints:?}");
}

fn submits_the_package(visitor: &Visitor, cycle: &str) {
    visitor.opens("/kk/cabinet/packages");
    visitor.sees("h1", "Топтамалар");
    looks(visitor);
    visitor.clicks(&format!("main a[href$='/packages/{cycle}']"));
    visitor.sees("#ready", "Енгізуге дайын");
    visitor.sees(".last-day", "қалды");
    looks(visitor);
    // Nothing chosen: said at once, with nothing lost.
    for place in 1..=visitor.reads("form .choices__choice").len() {
        visitor.clicks(&format!("form .choices__choice:nth-child({place}) input"));
    }
    visitor.sees(".obstacles", "таңдаңыз");
    for place in 1..=visitor.reads("form .choices__choice").len() {
        visitor.clicks(&format!("form .choices__choice:nth-child({place}) input"));
    }
    // A double click submits once.
    let before = visitor.reads("#receipts").len();
    let twice =
        "const button = document.querySelector('form .button--main'); button.click(); button.click();";
    let _nothing = visitor.asks(twice);
    visitor.sees("#receipts", "Қолхаттар");
    assert_eq!(before, 0);
    assert_eq!(visitor.reads("#receipts + ul > li").len(), 1);
    visitor.chooses("Қолхатты басып шығаруға ашу");
    visitor.sees(".receipt", "SHA-256");
    looks(visitor);
}

fn settles_and_submits(visitor: &Visitor, cycle: &str) {
    visitor.opens(&format!("/ru/cabinet/packages/{cycle}"));
    visitor.sees("main", "Признано полным и соответствующим");
    looks(visitor);
    visitor.clicks(&format!("main a[href$='/editions/{cycle}']"));
    visitor.sees("#conflicts", "Противоречия");
    visitor.sees(".obstacles", "касаются одной записи");
    looks(visitor);
    // Of each pair the first stays, the other is left out.
    visitor.chooses("Записать решение");
    visitor.sees(".summary", "Причина");
    let open = "#conflicts ~ ul > li > form";
    while let forms @ 1.. = visitor.reads(open).len() {
        visitor.clicks(&format!("{open} input[type=radio]"));
        visitor.types(&format!("{open} textarea"), "Первое предложение полнее.");
        visitor.clicks(&format!("{open} .button--main"));
        visitor.sees_that("one conflict less", || visitor.reads(open).len() == forms - 1);
        visitor.settles();
    }
    visitor.sees("main", "Остаётся: Подводный сварщик");
    visitor.sees("#left-out", "Не вошли");
    visitor.sees(".changes__name", "Наладчик роботов");
    let pack = visitor
        .asks("return [...document.querySelectorAll('.pack a')].map(link => link.getAttribute('href'))");
    assert_eq!(pack.as_array().map(Vec::len), Some(4));
    visitor.chooses("Внести в Национальный совет");
    visitor.sees("dialog", "После этого они не меняются");
    visitor.clicks("dialog .button--main");
    visitor.sees("#cases + ul", "На рассмотрении Национального совета");
}

/// Everything is recommended but the second; the number of its case.
fn records_recommendations(visitor: &Visitor) -> String {
    let _session = behind(visitor, r#"await enter("national_secretary"); return true;"#);
    visitor.opens("/kk/cabinet/recommendations");
    visitor.sees("h1", "Ұлттық кеңестің ұсынымдары");
    looks(visitor);
    visitor.chooses("Ұсынымдарды жазу");
    visitor.sees(".summary", "Кемінде бір ұсыныс");
    visitor.types("#recommendations-decision_number", "3");
    let _day = visitor.asks(
        r#"
        const field = document.querySelector('#recommendations-decision_date');
        field.value = new Date(Date.now() + 5 * 3600e3).toISOString().slice(0, 10);
        field.dispatchEvent(new Event("input", { bubbles: true }));
        "#,
    );
    visitor.chooses("Барлығын «ұсынылады» деп белгілеу");
    // The second is not recommended, and the reason is asked for.
    let refused = visitor.asks(
        "return document.querySelector('.tasks > li:nth-child(2) a').getAttribute('href').split('/').pop()",
    );
    visitor.clicks(".tasks > li:nth-child(2) label:nth-of-type(2) input");
    visitor.chooses("Ұсынымдарды жазу");
    visitor.sees(".summary", "Ұсынбау себебі");
    visitor.types(".tasks > li:nth-child(2) textarea", "Сұраныс дәлелденбеген.");
    visitor.chooses("Ұсынымдарды жазу");
    visitor.sees(".empty", "қарауында ұсыныс жоқ");
    refused.as_str().expect("the number of a case").to_owned()
}

fn places(visitor: &Visitor, refused: &str) -> String {
    let _session = behind(visitor, r#"await enter("authorised_officer"); return true;"#);
    visitor.opens("/ru/cabinet/placement");
    visitor.sees("#to-place + ul", "Подводный сварщик");
    let placed = |case: &str| visitor.reads(&format!("#to-place + ul a[href$='/cases/{case}']"));
    assert!(placed(refused).is_empty(), "{refused} was not recommended");
    looks(visitor);
    visitor.chooses("Разместить реестр");
    visitor.sees("dialog", "не меняется");
    visitor.clicks("dialog .button--main");
    visitor.sees(".notice", "размещена");
    let edition =
        visitor.asks("return document.querySelector('.notice a').getAttribute('href').split('/').pop()");
    let edition = edition.as_str().expect("the number of the edition").to_owned();
    assert_eq!(
        visitor.asks(&format!(
            "return (async () => (await fetch('/api/v1/editions/{edition}')).status)();"
        )),
        200
    );
    edition
}

fn publishes(visitor: &Visitor, edition: &str) {
    visitor.clicks(&format!("main a[href$='/releases/{edition}']"));
    visitor.sees("h1", "Пресс-релиз");
    visitor.sees(".notice", "подготовлен автоматически");
    looks(visitor);
    visitor.types(
        &format!("#release-{edition}-title_ru"),
        "В реестр включён подводный сварщик",
    );
    // Somebody else saves meanwhile: both texts are there, and the person chooses.
    let theirs = format!(
        r#"
        window.token = (await ask("GET", "session")).csrf_token;
        const {{ title, body }} = (await ask("GET", "releases")).find(one => one.edition === {edition});
        await ask("PUT", "releases/{edition}", {{ title: {{ ...title, ru: "Другой заголовок" }}, body, expected_version: 0 }});
        return true;
        "#
    );
    let _theirs = behind(visitor, &theirs);
    visitor.chooses("Сохранить");
    visitor.sees("[aria-labelledby=theirs]", "Другой заголовок");
    let mine = format!("return document.querySelector('#release-{edition}-title_ru').value");
    assert_eq!(visitor.asks(&mine), "В реестр включён подводный сварщик");
    looks(visitor);
    visitor.chooses("Оставить мой текст");
    visitor.sees(".release", "В реестр включён подводный сварщик");
    visitor.chooses("Опубликовать");
    visitor.sees("dialog", "не меняется");
    visitor.clicks("dialog .button--main");
    visitor.sees("#own-site", "интернет-ресурсе");
    looks(visitor);
    visitor.types(
        &format!("#own-site-{edition}-address"),
        "https://www.gov.kz/memleket/entities/enbek/press/news/1",
    );
    visitor.chooses("Записать");
    visitor.sees("#own-site + p", "gov.kz");
}

#[test]
fn pages_of_forming_say_what_to_do_when_there_is_nothing() {
    let register = Register::demonstration();
    let visitor = Visitor::with(NARROW, &register);
    visitor.opens("/ru/cabinet");
    let _session = behind(&visitor, r#"await enter("authorised_officer"); return true;"#);
    for (page, told) in [
        ("packages/2021-1", "пока не внесены"),
        ("packages/other", "Такого цикла нет"),
        ("editions/2021-1", "нет предложений, признанных соответствующими"),
        ("releases/99999", "Такой страницы нет"),
    ] {
        visitor.opens(&format!("/ru/cabinet/{page}"));
        visitor.sees("main", told);
        looks(&visitor);
    }
}
