//! The browser as a protocol: one ChromeDriver and one Chromium, spoken to by WebDriver and by DevTools.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use reqwest::blocking::Client;
use serde_json::{Value, json};

use crate::programs;

/// The key under which the protocol gives the name of an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// What the browser shows the page on.
#[derive(Clone, Copy, Debug)]
pub struct Screen {
    /// Width of the window in CSS pixels.
    pub width: u32,
    /// Height of the window in CSS pixels.
    pub height: u32,
    /// Whether it is held in the hand: touch, no hover, a phone's viewport.
    pub phone: bool,
}

/// A browser with an empty profile; dropping it closes it.
pub struct WebDriver {
    driver: Child,
    client: Client,
    session: String,
    /// Held open, for ChromeDriver writes to it.
    _output: BufReader<ChildStdout>,
}

/// An element of the page that is shown.
#[derive(Clone, Debug)]
pub struct Element(String);

impl Element {
    /// How a script in the page is given this element.
    #[must_use]
    pub fn reference(&self) -> Value {
        json!({ ELEMENT: self.0 })
    }
}

impl WebDriver {
    /// Starts a browser.
    ///
    /// # Errors
    ///
    /// ChromeDriver or Chromium does not start.
    pub fn start(screen: Screen) -> Result<Self> {
        let mut driver = Command::new(programs::chromedriver())
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("ChromeDriver does not run")?;
        let mut output = BufReader::new(driver.stdout.take().context("ChromeDriver has no output")?);
        let port = port_in(&mut output);
        let client = Client::builder().timeout(Duration::from_secs(60)).build()?;
        // From here on dropping ends the driver, also when no session comes about.
        let mut browser = Self {
            driver,
            client,
            session: String::new(),
            _output: output,
        };
        let address = format!("http://127.0.0.1:{}/session", port?);
        let answer = browser.send(
            &address,
            Some(&json!({ "capabilities": { "alwaysMatch": wishes(screen) } })),
        )?;
        let id = answer["sessionId"]
            .as_str()
            .context("ChromeDriver gave no session")?;
        browser.session = format!("{address}/{id}");
        Ok(browser)
    }

    /// Sends a command of the session and returns its value.
    ///
    /// # Errors
    ///
    /// The browser refuses it or is gone.
    pub fn command(&self, path: &str, body: &Value) -> Result<Value> {
        self.send(&format!("{}/{path}", self.session), Some(body))
    }

    /// Asks for something of the session.
    ///
    /// # Errors
    ///
    /// The browser refuses it or is gone.
    pub fn ask(&self, path: &str) -> Result<Value> {
        self.send(&format!("{}/{path}", self.session), None)
    }

    /// Sends a command of the DevTools protocol.
    ///
    /// # Errors
    ///
    /// The browser refuses it or is gone.
    pub fn devtools(&self, name: &str, parameters: &Value) -> Result<Value> {
        self.command("goog/cdp/execute", &json!({ "cmd": name, "params": parameters }))
    }

    /// Runs a function body in the page and returns what it returns.
    ///
    /// # Errors
    ///
    /// The script throws or the browser is gone.
    pub fn execute(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        self.command("execute/sync", &json!({ "script": script, "args": arguments }))
    }

    /// The first element that a CSS selector matches.
    ///
    /// # Errors
    ///
    /// There is none, or the browser is gone.
    pub fn find(&self, selector: &str) -> Result<Element> {
        let found = self.command("element", &json!({ "using": "css selector", "value": selector }))?;
        element(&found).with_context(|| format!("no element for {selector}"))
    }

    /// The element that a function body returns.
    ///
    /// # Errors
    ///
    /// It returns none, or the browser is gone.
    pub fn find_by(&self, script: &str, arguments: &[Value]) -> Result<Element> {
        let found = self.execute(script, arguments)?;
        element(&found).with_context(|| format!("no element for {arguments:?}"))
    }

    /// Clicks or taps in the middle of an element.
    ///
    /// # Errors
    ///
    /// Something stands before it, or it is not shown.
    pub fn click(&self, element: &Element) -> Result<()> {
        self.command(&format!("element/{}/click", element.0), &json!({}))
            .map(drop)
    }

    /// Types into an element, key by key.
    ///
    /// # Errors
    ///
    /// It takes no keys.
    pub fn type_into(&self, element: &Element, text: &str) -> Result<()> {
        self.command(&format!("element/{}/value", element.0), &json!({ "text": text }))
            .map(drop)
    }

    /// Presses one key after the other, wherever the focus is.
    ///
    /// # Errors
    ///
    /// The browser is gone.
    pub fn press(&self, keys: &[char]) -> Result<()> {
        let strokes: Vec<Value> = keys
            .iter()
            .flat_map(|key| {
                let value = key.to_string();
                [
                    json!({ "type": "keyDown", "value": value }),
                    json!({ "type": "keyUp", "value": value }),
                ]
            })
            .collect();
        self.command(
            "actions",
            &json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": strokes }] }),
        )
        .map(drop)
    }

    /// What the browser complained of since it was last asked: errors of scripts, of the content policy, of loading.
    ///
    /// # Errors
    ///
    /// The browser is gone.
    pub fn complaints(&self) -> Result<Vec<String>> {
        let log = self.command("se/log", &json!({ "type": "browser" }))?;
        let entries = log.as_array().context("no log")?;
        Ok(entries
            .iter()
            .filter(|entry| entry["level"] == "SEVERE" || entry["level"] == "WARNING")
            .map(|entry| entry["message"].as_str().unwrap_or_default().to_owned())
            .collect())
    }

    fn send(&self, address: &str, body: Option<&Value>) -> Result<Value> {
        let request = match body {
            Some(body) => self.client.post(address).json(body),
            None => self.client.get(address),
        };
        let answer: Value = request.send().context("ChromeDriver does not answer")?.json()?;
        let value = &answer["value"];
        if let Some(error) = value["error"].as_str() {
            bail!("{error}: {}", value["message"].as_str().unwrap_or_default());
        }
        Ok(value.clone())
    }
}

impl Drop for WebDriver {
    fn drop(&mut self) {
        if !self.session.is_empty() {
            // Otherwise Chromium outlives ChromeDriver.
            let _ = self.client.delete(&self.session).send();
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

fn element(value: &Value) -> Option<Element> {
    Some(Element(value[ELEMENT].as_str()?.to_owned()))
}

/// The port that ChromeDriver chose and tells when it is ready.
fn port_in(output: &mut BufReader<ChildStdout>) -> Result<u16> {
    let mut line = String::new();
    while output.read_line(&mut line)? > 0 {
        if let Some((_, rest)) = line.split_once("started successfully on port ") {
            return rest
                .trim()
                .trim_end_matches('.')
                .parse()
                .context("ChromeDriver names no port");
        }
        line.clear();
    }
    bail!("ChromeDriver ended before it was ready")
}

fn wishes(screen: Screen) -> Value {
    let mut options = json!({
        "binary": programs::chromium(),
        "args": [
            "--headless=new",
            // Only the pages under test are opened, and tests may run as root.
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            format!("--window-size={},{}", screen.width, screen.height),
        ],
    });
    if screen.phone {
        options["mobileEmulation"] = json!({
            "deviceMetrics": { "width": screen.width, "height": screen.height, "pixelRatio": 2, "touch": true, "mobile": true },
        });
    }
    json!({ "browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": { "browser": "ALL" } })
}
