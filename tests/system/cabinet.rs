//! The cabinet of those who take part: signing in, registering an association, the operator's decision.

use register_tests::register::Register;
use register_tests::visitor::{DESK, NARROW, PHONE, Visitor};

/// The mail address of the association's person.
pub(crate) const MAIL: &str = "ivanov@example.kz";
/// Their password.
pub(crate) const PASSWORD: &str = "long words for a door";

/// Signs in as the demonstration's person of this role.
pub(crate) fn enters(visitor: &Visitor, lang: &str, role: &str) {
    visitor.opens(&format!("/{lang}/cabinet"));
    visitor.sees(".offer__for", role);
    let script = format!(
        "return [...document.querySelectorAll('.offer')].findIndex(offer => offer.innerText.includes('{role}')) + 1"
    );
    let place = visitor.asks(&script);
    visitor.clicks(&format!(".offer-list li:nth-child({place}) .offer"));
    visitor.sees(".who", role);
}

#[test]
fn deadlines_are_taken_into_a_calendar_at_an_address_told_once() {
    let register = Register::demonstration();
    let visitor = Visitor::with(PHONE, &register);
    enters(&visitor, "ru", "сотрудник уполномоченного органа");
    visitor.opens("/ru/cabinet/account");
    visitor.chooses("Получить адрес");
    visitor.sees(".summary", "Скопируйте адрес сейчас");
    let answered = visitor.asks(
        "return (async () => { const address = new URL(document.querySelector('#calendar-feed').value);
            return (await (await fetch(address.pathname + address.search)).text()).split('\\r\\n')[0]; })()",
    );
    assert_eq!(answered, "BEGIN:VCALENDAR");
    assert!(visitor.barriers().is_empty(), "{:?}", visitor.barriers());
    assert_eq!(visitor.overflow(), 0);
    visitor.chooses("Отозвать адрес");
    visitor.sees("main", "Получить адрес");
    visitor.sees_that("no address", || visitor.reads("#calendar-feed").is_empty());
    visitor.leaves_content();
}

#[test]
fn demonstrations_people_sign_in_and_out_in_both_languages() {
    let register = Register::demonstration();
    for (screen, lang, role, home, out) in [
        (PHONE, "kk", "оператор", "Жеке кабинет", "Шығу"),
        (DESK, "ru", "представитель объединения", "Личный кабинет", "Выйти"),
    ] {
        let visitor = Visitor::with(screen, &register);
        enters(&visitor, lang, role);
        visitor.sees("h1", home);
        // The page stays when the language changes, and so does the person.
        visitor.clicks(".pages a[href$='/account']");
        visitor.sees_that("the focus at the heading", || {
            visitor.asks("return document.activeElement.tagName") == "H1"
        });
        let other = if lang == "kk" { "ru" } else { "kk" };
        visitor.clicks(&format!(".languages [lang={other}]"));
        visitor.sees_that("the same page in the other language", || {
            visitor.address() == format!("/{other}/cabinet/account")
        });
        visitor.clicks(&format!(".languages [lang={lang}]"));
        visitor.sees(
            "h1",
            if lang == "kk" {
                "Есептік жазба"
            } else {
                "Учётная запись"
            },
        );
        visitor.chooses(out);
        visitor.sees(".offer__for", role);
        visitor.leaves_content();
    }
}

/// Registers an association by its BIN, and has the operator confirm it. Its person signs in with [`MAIL`] and [`PASSWORD`].
pub(crate) fn registers(visitor: &Visitor) {
    visitor.opens("/kk/cabinet/registration");
    visitor.sees("h1", "тіркеу");
    // All mistakes at once, each leading to its field.
    visitor.chooses("Тіркелу");
    visitor.sees(".summary", "БСН");
    assert_eq!(visitor.reads(".summary li").len(), 6);
    visitor.clicks(".summary li:first-child a");
    assert_eq!(
        visitor.asks("return document.activeElement.id"),
        "registration-bin"
    );
    visitor.types("#registration-bin", "941240000194");
    visitor.types("#registration-name_kk", "Сынақшылар қауымдастығы");
    visitor.sees("#registration-bin-fault", "Бақылау цифры");
    visitor.types("#registration-bin", "941240000193");
    visitor.types("#registration-name_ru", "Ассоциация испытателей");
    // The other language is another page; what was typed is still there.
    visitor.clicks(".languages [lang=ru]");
    visitor.sees("h1", "Регистрация");
    assert_eq!(
        visitor.asks("return document.querySelector('#registration-name_kk').value"),
        "Сынақшылар қауымдастығы"
    );
    visitor.types("#registration-person", "Иванов Иван");
    visitor.types("#registration-mail", MAIL);
    visitor.types("#registration-password", PASSWORD);
    visitor.chooses("Зарегистрироваться");
    visitor.sees("h1", "Проверьте почту");
    confirms_mail(visitor);
    visitor.sees(".notice", "ждёт подтверждения");
    visitor.chooses("Выйти");
    enters(visitor, "ru", "оператор");
    visitor.sees(".tasks__name", "Ассоциация испытателей");
    let before = visitor.reads(".tasks__name").len();
    visitor.chooses("Подтвердить Ассоциация испытателей");
    visitor.sees_that("one less that waits", || {
        visitor.reads(".tasks__name").len() < before
    });
    visitor.chooses("Выйти");
}

/// Finds the letter in the folder, which the operator sees, and uses its link.
fn confirms_mail(visitor: &Visitor) {
    enters(visitor, "ru", "оператор");
    visitor.clicks(".pages a[href$='/mail']");
    visitor.sees("td", MAIL);
    visitor.clicks("tbody tr:first-child a");
    visitor.sees(".letter", "cabinet/registration#");
    let link = visitor.asks("return document.querySelector('.letter a').getAttribute('href')");
    let token = link
        .as_str()
        .and_then(|link| link.split_once('#'))
        .expect("a link with its secret")
        .1
        .to_owned();
    visitor.opens(&format!("/ru/cabinet/registration#{token}"));
    visitor.chooses("Подтвердить");
}

#[test]
fn cabinet_has_no_barriers_and_fits_a_narrow_screen() {
    let register = Register::demonstration();
    for screen in [NARROW, DESK] {
        let visitor = Visitor::with(screen, &register);
        let mut found = Vec::new();
        let mut look = |page: &str| {
            visitor.opens(page);
            visitor.settles();
            found.extend(
                visitor
                    .barriers()
                    .into_iter()
                    .map(|barrier| format!("{page}: {barrier}")),
            );
            if visitor.overflow() > 0 {
                found.push(format!("{page}: {} px beyond the edge", visitor.overflow()));
            }
        };
        for page in ["/kk/cabinet", "/ru/cabinet/registration", "/kk/cabinet/recovery"] {
            look(page);
        }
        enters(&visitor, "ru", "оператор");
        for page in [
            "",
            "/organisations",
            "/people",
            "/invitations",
            "/audit",
            "/mail",
            "/account",
        ] {
            look(&format!("/ru/cabinet{page}"));
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
    }
}
