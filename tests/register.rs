//! The running register: one server per test, on its own port and with its own data.

use std::fs::File;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use reqwest::blocking::{Client, Response};
use reqwest::redirect::Policy;
use tempfile::TempDir;

use crate::programs;

/// How long a server may take to answer for the first time.
const ATTEMPTS: u32 = 600;

/// A server with data of its own; dropping it stops it and deletes them.
pub struct Register {
    server: Child,
    port: u16,
    database: String,
    folder: TempDir,
    client: Client,
}

impl Register {
    /// A register with the demonstration data, on SQLite.
    #[must_use]
    pub fn demonstration() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let database = format!("sqlite:{}", folder.path().join("register.db").display());
        Self::start(folder, database, &["--demo-if-empty"])
    }

    /// A register on SQLite with these rows as its first edition, in the columns of the import.
    #[must_use]
    pub fn with_rows(csv: &str) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let database = format!("sqlite:{}", folder.path().join("register.db").display());
        let file = folder.path().join("rows.csv");
        std::fs::write(&file, csv).expect("the rows are written");
        let import = program(&database)
            .arg("import")
            .arg(&file)
            .output()
            .expect("the import runs");
        assert!(
            import.status.success(),
            "{}",
            String::from_utf8_lossy(&import.stderr)
        );
        Self::start(folder, database, &[])
    }

    /// A register with the demonstration data, on the PostgreSQL at this address, which must be empty.
    #[must_use]
    pub fn on_postgres(address: &str) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        Self::start(folder, address.to_owned(), &["--demo-if-empty"])
    }

    fn start(folder: TempDir, database: String, options: &[&str]) -> Self {
        let port = free_port();
        let server = served(&database, port, options, folder.path());
        let client = Client::builder()
            .redirect(Policy::none())
            .build()
            .expect("a client");
        let mut register = Self {
            server,
            port,
            database,
            folder,
            client,
        };
        register.wait();
        register
    }

    fn wait(&mut self) {
        for _ in 0..ATTEMPTS {
            if self
                .client
                .get(self.address("/readyz"))
                .send()
                .is_ok_and(|answer| answer.status().is_success())
            {
                return;
            }
            if let Ok(Some(status)) = self.server.try_wait() {
                panic!("the server ended ({status}):\n{}", self.log());
            }
            sleep(Duration::from_millis(50));
        }
        panic!("the server does not answer:\n{}", self.log());
    }

    /// The whole address of a path.
    #[must_use]
    pub fn address(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// What the server answers, redirects not followed.
    ///
    /// # Panics
    ///
    /// It does not answer.
    #[must_use]
    pub fn get(&self, path: &str) -> Response {
        let answer = self.client.get(self.address(path)).send();
        answer.unwrap_or_else(|error| panic!("GET {path}: {error}\n{}", self.log()))
    }

    /// The server's program on the same data.
    #[must_use]
    pub fn command(&self) -> Command {
        program(&self.database)
    }

    /// A folder of this register's own, gone with it.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Stops the server; the data stay. What it served before cannot be had any more.
    ///
    /// # Panics
    ///
    /// It cannot be stopped.
    pub fn stop(&mut self) {
        self.server.kill().expect("the server is stopped");
        self.server.wait().expect("the server has ended");
    }

    /// Starts the server again on the same data and the same port, after [`Register::stop`].
    ///
    /// # Panics
    ///
    /// It does not become ready.
    pub fn starts_again(&mut self) {
        self.server = served(&self.database, self.port, &[], self.folder.path());
        self.wait();
    }

    /// What the server wrote so far.
    #[must_use]
    pub fn log(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }
}

impl Drop for Register {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

fn served(database: &str, port: u16, options: &[&str], folder: &Path) -> Child {
    let log = File::create(folder.join("log")).expect("a log");
    program(database)
        .arg("serve")
        .args(["--port", &port.to_string()])
        .args(options)
        .stdin(Stdio::null())
        .stdout(log.try_clone().expect("a log"))
        .stderr(log)
        .spawn()
        .expect("the server runs")
}

fn program(database: &str) -> Command {
    let mut command = Command::new(programs::register());
    // Nothing of the machine's own settings reaches a test.
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("REGISTER_")) {
        command.env_remove(name);
    }
    command.env("REGISTER_DATABASE", database);
    command
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("its number").port()
}
