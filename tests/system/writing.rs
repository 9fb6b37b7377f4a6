//! Writing a proposal in the cabinet: from the registration of an association to the receipt.

use register_tests::register::Register;
use register_tests::visitor::{DESK, PHONE, Visitor};

use crate::cabinet::{MAIL, PASSWORD, enters, registers};

/// What is typed into fields of text. The name of the sectoral body stands there already.
const TEXTS: [(&str, &str); 19] = [
    ("name_kk", "Су астындағы дәнекерлеуші"),
    ("name_ru", "Подводный сварщик"),
    ("rows-0-nkz_code", "7212-0-905"),
    ("rows-0-ground_kk", "Дәнекерлеу өндірісі"),
    ("rows-0-ground_ru", "Сварочное производство"),
    ("rows-0-order_number", "284"),
    ("rows-0-order_date", "31.07.2024"),
    ("rows-0-validity_kk", "5 жыл"),
    ("rows-0-validity_ru", "5 лет"),
    ("nature_explanation", "Су астындағы жұмыс өмірге қауіпті."),
    ("demand_now", "120"),
    ("demand_ahead", "1450"),
    ("demand_period", "2027–2029"),
    (
        "demand_source",
        "Еңбек нарығының қажеттілігін қалыптастыру қорытындылары",
    ),
    ("contact_person", "Асқаров Нұрлан"),
    ("contact_phone", "+7 7172 55 01 02"),
    ("contact_mail", "office@example.kz"),
    ("rows-0-synonyms_kk", "сүңгуір дәнекерлеуші"),
    ("rows-0-synonyms_ru", "водолаз-сварщик"),
];

/// Begins a proposal to include a profession and waits for its form.
fn begins(visitor: &Visitor, lang: &str, start: &str) {
    visitor.opens(&format!("/{lang}/cabinet/proposals/new"));
    visitor.clicks("#begin-proposal");
    visitor.sees_that("the sectoral bodies", || {
        visitor.asks("return document.querySelectorAll('#begin-body option').length > 1") == true
    });
    let body = visitor.asks("return document.querySelector('#begin-body option:nth-child(2)').value");
    visitor.picks("#begin-body", body.as_str().expect("a number"));
    visitor.chooses(start);
    visitor.sees_that("the form", || visitor.address().ends_with("/text"));
}

/// Fills the form.
fn fills(visitor: &Visitor) {
    // Voluntary, technical; the work has to do with safety.
    visitor.clicks("#proposal-rows-0-basis-1");
    visitor.picks("#proposal-rows-0-level", "4");
    visitor.picks("#proposal-rows-0-ground_kind", "standard");
    visitor.clicks("#proposal-rows-0-profile");
    visitor.clicks("#proposal-nature");
    for (field, text) in TEXTS {
        visitor.types(&format!("#proposal-{field}"), text);
    }
}

/// How often the case was sent.
fn sent(visitor: &Visitor) -> i64 {
    let script = "const id = location.pathname.match(/cases\\/(\\d+)/)[1];
        return fetch(`/api/v1/cabinet/cases/${id}`).then(answer => answer.json())
            .then(one => one.timeline.filter(event => event.event === 'sent').length)";
    visitor.asks(script).as_i64().unwrap_or_default()
}

fn has_no_barriers(visitor: &Visitor, page: &str) {
    visitor.settles();
    assert_eq!(visitor.barriers(), Vec::<String>::new(), "{page}");
    assert_eq!(visitor.overflow(), 0, "{page}");
}

#[test]
fn association_registers_writes_a_proposal_sends_it_once_and_has_a_receipt() {
    let register = Register::demonstration();
    let visitor = Visitor::with(PHONE, &register);
    registers(&visitor);
    visitor.types("#sign-in-mail", MAIL);
    visitor.types("#sign-in-password", PASSWORD);
    visitor.chooses("Войти");
    visitor.sees(".who", "Иванов");

    begins(&visitor, "kk", "Толтыруға көшу");
    has_no_barriers(&visitor, "an empty form");
    // Everything that is missing is said at once, and leads to its field.
    visitor.chooses("Салалық мемлекеттік органға жіберу");
    visitor.sees(".summary", "Кәсіптің атауы");
    visitor.clicks(".summary li:first-child a");
    assert_eq!(
        visitor.asks("return document.activeElement.id"),
        "proposal-name_kk"
    );
    has_no_barriers(&visitor, "a form with mistakes");
    fills(&visitor);
    visitor.sees(".place", "Сақталды");
    let _not_of_the_connection = visitor.complaints();

    // What is typed without a connection is kept here, and saved when it is back.
    visitor.loses_network(true);
    visitor.types("#proposal-contact_person", "Асқаров Нұрлан Серікұлы");
    visitor.sees(".place", "осы құрылғыда");
    visitor.loses_network(false);
    visitor.sees(".place", "Сақталды");
    visitor.reloads();
    visitor.sees_that("what was typed", || {
        visitor.asks("return document.querySelector('#proposal-contact_person')?.value")
            == "Асқаров Нұрлан Серікұлы"
    });
    visitor.sees("#preview + .table", "Су астындағы дәнекерлеуші");

    // Pressed twice, it is sent once.
    let twice = "const send = document.querySelector('main form [type=submit]'); send.click(); send.click()";
    let _nothing = visitor.asks(twice);
    visitor.sees("h1", "қолхат");
    visitor.sees(".receipt__lines", "SHA-256");
    assert_eq!(sent(&visitor), 1);
    has_no_barriers(&visitor, "the receipt");
}

#[test]
fn of_two_tabs_neither_loses_its_text() {
    let register = Register::demonstration();
    let visitor = Visitor::with(DESK, &register);
    enters(&visitor, "ru", "представитель объединения");
    begins(&visitor, "ru", "Перейти к заполнению");
    visitor.types("#proposal-name_ru", "Первый");
    visitor.sees(".place", "Сохранено");
    // Another tab of the same person saves another text.
    let other = "const id = location.pathname.match(/cases\\/(\\d+)/)[1];
        const at = `/api/v1/cabinet/cases/${id}`;
        return Promise.all([fetch(at), fetch('/api/v1/cabinet/session')])
            .then(both => Promise.all(both.map(answer => answer.json())))
            .then(([one, session]) => fetch(`${at}/draft`, {
                method: 'PUT',
                headers: { 'content-type': 'application/json', 'x-csrf-token': session.csrf_token },
                body: JSON.stringify({
                    draft: { ...one.draft.draft, answers: { name_ru: 'Второй' } },
                    expected_version: one.draft.version,
                }),
            })).then(answer => answer.status)";
    assert_eq!(visitor.asks(other), 200);
    visitor.types("#proposal-name_ru", "Первый исправленный");
    visitor.sees(".conflict", "Второй");
    visitor.sees(".conflict", "Первый исправленный");
    has_no_barriers(&visitor, "two texts");
    let field = || visitor.asks("return document.querySelector('#proposal-name_ru').value");
    visitor.chooses("Продолжить с текстом сервера");
    visitor.sees_that("the text of the server", || field() == "Второй");
    visitor.chooses("Вернуться к тому тексту");
    visitor.sees_that("the text of the page", || field() == "Первый исправленный");
    visitor.sees(".place", "Сохранено");
}

#[test]
fn proposal_is_written_and_sent_by_keyboard_alone() {
    let register = Register::demonstration();
    let visitor = Visitor::with(DESK, &register);
    let (enter, space, down) = ('\u{e007}', ' ', '\u{e015}');
    visitor.opens("/ru/cabinet");
    visitor.sees(".offer__for", "представитель объединения");
    visitor.tabs_to(".offer");
    while visitor.asks("return document.activeElement.innerText.includes('представитель объединения')")
        != true
    {
        visitor.presses(&['\u{e004}']);
    }
    visitor.presses(&[enter]);
    visitor.sees(".who", "представитель объединения");
    visitor.opens("/ru/cabinet/proposals/new");
    visitor.sees_that("the sectoral bodies", || {
        visitor.asks("return document.querySelectorAll('#begin-body option').length > 1") == true
    });
    visitor.tabs_to("#begin-proposal");
    visitor.presses(&[space]);
    visitor.tabs_to("#begin-body");
    visitor.presses(&[down]);
    visitor.presses(&[enter]);
    visitor.tabs_to("[type=submit]");
    visitor.presses(&[enter]);
    visitor.sees_that("the form", || visitor.address().ends_with("/text"));
    visitor.sees_that("the focus at the heading", || {
        visitor.asks("return document.activeElement.tagName") == "H1"
    });
    for field in ["name_kk", "name_ru"] {
        visitor.tabs_to(&format!("#proposal-{field}"));
        visitor.keys(text_of(field));
    }
    visitor.tabs_to("#proposal-rows-0-basis");
    visitor.presses(&[down]);
    for (list, steps) in [("level", 4), ("ground_kind", 2)] {
        visitor.tabs_to(&format!("#proposal-rows-0-{list}"));
        for _ in 0..steps {
            visitor.presses(&[down]);
        }
    }
    for field in [
        "ground_kk",
        "ground_ru",
        "order_number",
        "order_date",
        "validity_kk",
        "validity_ru",
    ] {
        visitor.tabs_to(&format!("#proposal-rows-0-{field}"));
        visitor.keys(text_of(&format!("rows-0-{field}")));
    }
    for choice in ["rows-0-profile", "nature"] {
        visitor.tabs_to(&format!("#proposal-{choice}"));
        visitor.presses(&[space]);
    }
    let rest = [
        "nature_explanation",
        "demand_now",
        "demand_ahead",
        "demand_period",
        "demand_source",
        "contact_person",
        "contact_phone",
        "contact_mail",
    ];
    for field in rest {
        visitor.tabs_to(&format!("#proposal-{field}"));
        visitor.keys(text_of(field));
    }
    visitor.tabs_to("[type=submit]");
    visitor.presses(&[enter]);
    visitor.sees("h1", "Расписка");
    assert_eq!(sent(&visitor), 1);
    visitor.leaves_content();
}

fn text_of(field: &str) -> &'static str {
    let known = TEXTS.iter().find(|(name, _)| *name == field);
    known.unwrap_or_else(|| panic!("no text for {field}")).1
}
