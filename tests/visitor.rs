//! The browser as a person: what a visitor does and sees, in words of the site. Every step that cannot be taken ends the
//! test with what was on the page.

use std::thread::sleep;
use std::time::Duration;

use serde_json::{Value, json};

use crate::programs;
use crate::register::Register;
pub use crate::webdriver::Screen;
use crate::webdriver::WebDriver;

/// The phone that most people hold.
pub const PHONE: Screen = Screen {
    width: 360,
    height: 800,
    phone: true,
};
/// The narrowest screen on which everything must fit.
pub const NARROW: Screen = Screen {
    width: 320,
    height: 640,
    phone: true,
};
/// A desk.
pub const DESK: Screen = Screen {
    width: 1280,
    height: 900,
    phone: false,
};

/// How often, at most, a visitor looks again before giving up; every 50 milliseconds.
const LOOKS: u32 = 200;

/// Somebody who uses the site.
pub struct Visitor {
    browser: WebDriver,
    site: String,
}

impl Visitor {
    /// A visitor of this register with a phone in the hand.
    #[must_use]
    pub fn on_phone(register: &Register) -> Self {
        Self::with(PHONE, register)
    }

    /// A visitor of this register at a desk.
    #[must_use]
    pub fn at_desk(register: &Register) -> Self {
        Self::with(DESK, register)
    }

    /// A visitor of this register with any screen.
    ///
    /// # Panics
    ///
    /// The browser does not start.
    #[must_use]
    pub fn with(screen: Screen, register: &Register) -> Self {
        let browser = WebDriver::start(screen).unwrap_or_else(|error| panic!("no browser: {error:#}"));
        Self {
            browser,
            site: register.address(""),
        }
    }

    /// Opens an address of the site, as if typed.
    pub fn opens(&self, path: &str) {
        self.must(
            self.browser
                .command("url", &json!({ "url": format!("{}{path}", self.site) })),
        );
    }

    /// Goes back in the history.
    pub fn goes_back(&self) {
        self.must(self.browser.command("back", &json!({})));
    }

    /// Loads the page anew.
    pub fn reloads(&self) {
        self.must(self.browser.command("refresh", &json!({})));
    }

    /// The path and query that the address bar shows, readable.
    #[must_use]
    pub fn address(&self) -> String {
        self.text_of(
            "return decodeURIComponent(location.pathname + location.search)",
            &[],
        )
    }

    /// Clicks or taps a link or button, named as a screen reader names it.
    pub fn chooses(&self, name: &str) {
        let element = self.waits_for(name, || self.browser.find_by(BY_NAME, &[json!(name)]).ok());
        self.must(self.browser.click(&element));
    }

    /// Clicks or taps what a selector finds.
    pub fn clicks(&self, selector: &str) {
        let element = self.waits_for(selector, || self.browser.find(selector).ok());
        self.must(self.browser.click(&element));
    }

    /// Empties the field that a selector finds and types into it, key by key.
    pub fn types(&self, selector: &str, text: &str) {
        let field = self.waits_for(selector, || self.browser.find(selector).ok());
        self.must(
            self.browser
                .execute("arguments[0].select()", &[field.reference()]),
        );
        self.must(self.browser.type_into(&field, text));
    }

    /// Chooses what has this value in the list that a selector finds.
    pub fn picks(&self, selector: &str, value: &str) {
        let list = self.waits_for(selector, || self.browser.find(selector).ok());
        let script = "arguments[0].value = arguments[1];
            arguments[0].dispatchEvent(new Event('change', { bubbles: true }))";
        self.must(self.browser.execute(script, &[list.reference(), json!(value)]));
    }

    /// Goes from field to field with the Tab key until the one that a selector names has the focus.
    pub fn tabs_to(&self, selector: &str) {
        let there = format!("return document.activeElement.matches({selector:?})");
        for _ in 0..LOOKS {
            if self.asks(&there) == true {
                return;
            }
            self.presses(&['\u{e004}']);
        }
        panic!("the Tab key never leads to {selector}\n{}", self.describe());
    }

    /// Types where the focus is.
    pub fn keys(&self, text: &str) {
        self.presses(&text.chars().collect::<Vec<_>>());
    }

    /// Types into the search field, whatever stood there before.
    pub fn searches(&self, text: &str) {
        self.types("#q", text);
    }

    /// The names of the professions that are listed, best first.
    #[must_use]
    pub fn results(&self) -> Vec<String> {
        self.reads(".result__name")
    }

    /// Waits until this is the first profession listed.
    pub fn finds_first(&self, name: &str) {
        self.sees_that(&format!("{name} first, but {:?}", self.results().first()), || {
            self.results().first().is_some_and(|first| first == name)
        });
    }

    /// Presses keys where the focus is.
    pub fn presses(&self, keys: &[char]) {
        self.must(self.browser.press(keys));
    }

    /// Prefers dark pages from now on.
    pub fn prefers_dark(&self) {
        let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
        self.must(self.browser.devtools("Emulation.setEmulatedMedia", &features));
    }

    /// Loses the network, or has it again.
    pub fn loses_network(&self, lost: bool) {
        let conditions =
            json!({ "offline": lost, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.must(self.browser.devtools("Network.enable", &json!({})));
        self.must(
            self.browser
                .devtools("Network.emulateNetworkConditions", &conditions),
        );
    }

    /// Does not get files of these names any more, as if they were gone from the server; `*` stands for anything.
    pub fn loses_files(&self, patterns: &[&str]) {
        self.must(self.browser.devtools("Network.enable", &json!({})));
        self.must(
            self.browser
                .devtools("Network.setBlockedURLs", &json!({ "urls": patterns })),
        );
    }

    /// Gets every file again.
    pub fn finds_files_again(&self) {
        self.must(
            self.browser
                .devtools("Network.setBlockedURLs", &json!({ "urls": [] })),
        );
    }

    /// Waits until the page stands: its heading is there, it shows no sign of loading, and fetches are over.
    pub fn settles(&self) {
        self.sees_that("a page that stands", || self.asks(STANDS) == true);
    }

    /// The text of everything that a selector finds and that is shown, in the order of the page.
    #[must_use]
    pub fn reads(&self, selector: &str) -> Vec<String> {
        let texts = self.must(self.browser.execute(TEXTS, &[json!(selector)]));
        texts
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|text| text.as_str().map(str::to_owned))
            .collect()
    }

    /// Waits until the text of what a selector finds holds this, and returns it.
    pub fn sees(&self, selector: &str, text: &str) -> String {
        self.waits_for(&format!("{text:?} in {selector}"), || {
            self.reads(selector)
                .into_iter()
                .find(|shown| shown.contains(text))
        })
    }

    /// Waits until something holds.
    pub fn sees_that(&self, what: &str, holds: impl Fn() -> bool) {
        self.waits_for(what, || holds().then_some(()));
    }

    /// What a script in the page returns, as it is.
    #[must_use]
    pub fn asks(&self, script: &str) -> Value {
        self.must(self.browser.execute(script, &[]))
    }

    /// How far, in CSS pixels, the page reaches beyond the right edge of the screen; nought when it fits.
    #[must_use]
    pub fn overflow(&self) -> i64 {
        let over =
            self.asks("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        over.as_i64().unwrap_or(i64::MAX)
    }

    /// Barriers on this page for people with disabilities, each with the elements that have it.
    ///
    /// # Panics
    ///
    /// The script that finds them does not run.
    #[must_use]
    pub fn barriers(&self) -> Vec<String> {
        let axe = std::fs::read_to_string(programs::axe()).expect("axe-core is read");
        // The page's content policy is about the page; the test's own script comes in by another door.
        self.must(
            self.browser
                .devtools("Runtime.evaluate", &json!({ "expression": axe })),
        );
        let run = json!({ "expression": RUN_AXE, "awaitPromise": true, "returnByValue": true });
        let answer = self.must(self.browser.devtools("Runtime.evaluate", &run));
        let found = answer["result"]["value"].as_array().cloned();
        let found = found.unwrap_or_else(|| panic!("axe-core does not run: {answer}"));
        found
            .iter()
            .filter_map(|barrier| barrier.as_str().map(str::to_owned))
            .collect()
    }

    /// What the browser complained of since it was last asked.
    #[must_use]
    pub fn complaints(&self) -> Vec<String> {
        self.must(self.browser.complaints())
    }

    /// Ends the visit, on which the browser must have had nothing to complain of.
    ///
    /// # Panics
    ///
    /// It had.
    pub fn leaves_content(self) {
        let complaints = self.complaints();
        assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    }

    fn text_of(&self, script: &str, arguments: &[Value]) -> String {
        self.must(self.browser.execute(script, arguments))
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    #[track_caller]
    fn waits_for<T>(&self, what: &str, look: impl Fn() -> Option<T>) -> T {
        for _ in 0..LOOKS {
            if let Some(seen) = look() {
                return seen;
            }
            sleep(Duration::from_millis(50));
        }
        panic!("never seen: {what}\n{}", self.describe());
    }

    #[track_caller]
    fn must<T>(&self, result: anyhow::Result<T>) -> T {
        result.unwrap_or_else(|error| panic!("{error:#}\n{}", self.describe()))
    }

    /// The page for the message of a failing test.
    fn describe(&self) -> String {
        let page = self
            .browser
            .execute("return location.href + '\\n' + document.body.innerText", &[]);
        let page = page
            .ok()
            .and_then(|page| page.as_str().map(str::to_owned))
            .unwrap_or_default();
        let complaints = self.browser.complaints().unwrap_or_default().join("\n");
        format!("on the page: {page}\ncomplaints: {complaints}")
    }
}

/// Links and buttons that are shown, by the name that a screen reader gives them: exact, or else its beginning.
const BY_NAME: &str = r#"
    // The style may show a name in capitals; a screen reader does not.
    const plain = text => text.replace(/\s+/g, " ").trim().toLocaleLowerCase();
    const name = element => plain(element.getAttribute("aria-label") ?? element.innerText);
    const wanted = plain(arguments[0]);
    const shown = element => element.getClientRects().length > 0;
    const all = [...document.querySelectorAll("a[href], button, summary, label, [role=button]")].filter(shown);
    return all.find(element => name(element) === wanted)
        ?? all.find(element => name(element).startsWith(wanted)) ?? null;
"#;

/// Nothing was fetched for a fifth of a second, and the heading has a text.
const STANDS: &str = r#"
    const last = Math.max(...performance.getEntriesByType("resource").map(entry => entry.responseEnd));
    const heading = document.querySelector("main h1");
    return document.readyState === "complete" && performance.now() - last > 200 && heading !== null
        && heading.innerText.trim() !== "" && document.querySelector("[aria-busy=true]") === null;
"#;

const TEXTS: &str = r#"
    return [...document.querySelectorAll(arguments[0])]
        .filter(element => element.getClientRects().length > 0)
        // What the browser does not lay out until it is scrolled to has no innerText yet.
        .map(element => (element.innerText || element.textContent).replace(/\s+/g, " ").trim());
"#;

const RUN_AXE: &str = r#"
    axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
        .then(found => found.violations.map(rule =>
            `${rule.id}: ${rule.help}: ${rule.nodes.map(node => node.target.join(" ")).join(", ")}`))
"#;
