//! `cargo xtask bench`: public reads beside nginx serving the same bytes, one core for the server, one for the client.
//! [`engine`] makes the search engine ready to be measured by itself, [`search`] measures it beside others; [`submissions`]
//! measures proposals that are sent in the last moments.

pub(crate) mod engine;

pub(crate) mod search;

pub(crate) mod submissions;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};

use crate::debian::{is_root, nginx, wrk};
use crate::http::{free_port, get};
use crate::process::{Running, find_on_path, output};
use crate::report::Report;
use crate::server::{Server, on_core};
use crate::tools::SiteTools;
use crate::visit;
use crate::workspace::Workspace;
use crate::{site, start};

/// Requests per second that the register must reach for each that nginx does.
const FLOOR: f64 = 0.9;
/// How often each is measured, taking turns; the middle one counts.
const ROUNDS: usize = 3;
/// How long one measurement takes, in seconds.
const SECONDS: u32 = 4;
const CONNECTIONS: u32 = 32;
const SERVER_CORE: &str = "0";
const CLIENT_CORE: &str = "1";

/// What one measurement gave.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Measure {
    per_second: f64,
    errors: u64,
}

/// Measures the page, the wasm, the search index and an edition, and prints the table.
///
/// # Errors
///
/// A program is missing, an answer was an error, or the register is slower than it must be.
pub(crate) fn bench(workspace: &Workspace) -> Result<()> {
    let mut report = Report::new();
    let (wrk, nginx) = report.step("Programs", || {
        find_on_path("taskset").context("`taskset` is missing: it comes with util-linux")?;
        Ok((wrk()?, nginx()?))
    })?;
    let tools = report.step("Tools", || SiteTools::prepare(workspace))?;
    report.step("Site", || site::build(workspace, &tools))?;
    report.step("Server", || start::build_server(workspace))?;
    let server = Server::start(workspace, Some(SERVER_CORE))?;
    let folder = std::env::temp_dir().join(format!("register-nginx-{}", std::process::id()));
    fs::create_dir(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let slower = compare(&wrk, &nginx, &server, &folder);
    fs::remove_dir_all(&folder).with_context(|| format!("cannot remove {}", folder.display()))?;
    let slower = slower?;
    if !slower.is_empty() {
        bail!("under {FLOOR} × nginx, or with errors: {}", slower.join(", "));
    }
    Ok(())
}

/// Prints a line for each address and returns those that are too slow.
fn compare(wrk: &Path, nginx: &PathBuf, server: &Server, folder: &Path) -> Result<Vec<String>> {
    let paths = addresses(server.port)?;
    let nginx_port = free_port()?;
    let configuration = configure(folder, nginx_port, &copies(server.port, &paths, folder)?)?;
    let mut command = on_core(Some(SERVER_CORE), nginx);
    command.arg("-p").arg(folder).arg("-c").arg(configuration);
    let _nginx = Running::start(&mut command)?;
    sleep(Duration::from_secs(1));
    println!(
        "\n{CONNECTIONS} connections, one core each for server and client, {ROUNDS} × {SECONDS} s, requests per second\n\n\
         {:<64} {:>9} {:>9} {:>9} {:>7}",
        "address (with brotli)", "bytes", "register", "nginx", "ratio"
    );
    let mut slower = Vec::new();
    for (index, path) in paths.iter().enumerate() {
        let own = get(server.port, path, "br")?;
        let copy = get(nginx_port, &format!("/{index}"), "br")?;
        if own.body != copy.body {
            bail!("nginx does not serve the same bytes for {path}");
        }
        let mut measures = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            measures.0.push(measure(wrk, server.port, path)?);
            measures.1.push(measure(wrk, nginx_port, &format!("/{index}"))?);
        }
        let (register, nginx) = (middle(measures.0), middle(measures.1));
        let ratio = register.per_second / nginx.per_second;
        println!(
            "{path:<64} {:>9} {:>9.0} {:>9.0} {ratio:>7.2}",
            own.body.len(),
            register.per_second,
            nginx.per_second
        );
        if ratio < FLOOR || register.errors > 0 {
            slower.push(format!("{path} ({ratio:.2}, {} errors)", register.errors));
        }
    }
    Ok(slower)
}

/// The page, what it fetches that is large, and the current edition as a table.
fn addresses(port: u16) -> Result<Vec<String>> {
    let large = visit::first(port)?;
    let mut paths = vec![visit::PAGE.to_owned()];
    paths.extend(
        large
            .into_iter()
            .map(|file| file.path)
            .filter(|path| path.ends_with(".wasm") || path.ends_with(".index")),
    );
    paths.push("/api/v1/editions/1.csv".to_owned());
    Ok(paths)
}

/// Writes each answer's bytes into the folder, under its number, and returns the media types.
fn copies(port: u16, paths: &[String], folder: &Path) -> Result<Vec<(String, String)>> {
    let mut types = Vec::new();
    for (index, path) in paths.iter().enumerate() {
        let answer = get(port, path, "br")?;
        let encoding = answer.header("content-encoding").unwrap_or("identity").to_owned();
        types.push((
            answer.header("content-type").unwrap_or("text/plain").to_owned(),
            encoding,
        ));
        fs::write(folder.join(index.to_string()), &answer.body).context("cannot write a copy for nginx")?;
    }
    Ok(types)
}

fn configure(folder: &Path, port: u16, types: &[(String, String)]) -> Result<PathBuf> {
    let locations: String = types
        .iter()
        .enumerate()
        .map(|(index, (media, encoding))| {
            format!(
                "location = /{index} {{ default_type \"{media}\"; add_header Content-Encoding {encoding}; \
                 add_header Cache-Control \"public, max-age=31536000, immutable\"; add_header Vary Accept-Encoding; }}\n"
            )
        })
        .collect();
    let user = if is_root() { "user root;" } else { "" };
    let text = format!(
        "{user} worker_processes 1; daemon off; pid nginx.pid; error_log error.log;\n\
         events {{ worker_connections 1024; }}\n\
         http {{ access_log off; types {{ }} sendfile on; tcp_nopush on; keepalive_requests 1000000000;\n\
         open_file_cache max=100; client_body_temp_path .; proxy_temp_path .; fastcgi_temp_path .;\n\
         uwsgi_temp_path .; scgi_temp_path .;\n\
         server {{ listen 127.0.0.1:{port}; root {};\n{locations}}} }}\n",
        folder.display()
    );
    let file = folder.join("nginx.conf");
    fs::write(&file, text).context("cannot write nginx.conf")?;
    Ok(file)
}

fn measure(wrk: &Path, port: u16, path: &str) -> Result<Measure> {
    let mut command: Command = on_core(Some(CLIENT_CORE), &wrk.to_path_buf());
    command.args(["--threads", "1", "--connections", &CONNECTIONS.to_string()]);
    command.args([
        "--duration",
        &format!("{SECONDS}s"),
        "--header",
        "Accept-Encoding: br",
    ]);
    let text = output(command.arg(format!("http://127.0.0.1:{port}{path}")))?;
    parsed(&text).with_context(|| format!("wrk prints no number of requests: {text}"))
}

fn parsed(text: &str) -> Option<Measure> {
    let after = |label: &str| text.lines().find_map(|line| line.trim().strip_prefix(label));
    let per_second = after("Requests/sec:")?.trim().parse().ok()?;
    let refused: u64 =
        after("Non-2xx or 3xx responses:").map_or(Some(0), |number| number.trim().parse().ok())?;
    let broken: u64 = after("Socket errors:").map_or(0, |line| {
        line.split([' ', ','])
            .filter_map(|word| word.parse::<u64>().ok())
            .sum()
    });
    Some(Measure {
        per_second,
        errors: refused + broken,
    })
}

/// The middle one by speed, with the errors of all.
fn middle(mut measures: Vec<Measure>) -> Measure {
    let errors = measures.iter().map(|measure| measure.errors).sum();
    measures.sort_by(|one, other| one.per_second.total_cmp(&other.per_second));
    let per_second = measures
        .get(measures.len() / 2)
        .map_or(0.0, |measure| measure.per_second);
    Measure { per_second, errors }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_wrk_prints_is_read() {
        #[track_caller]
        fn check(text: &str, expected: Option<Measure>) {
            assert_eq!(parsed(text), expected);
        }
        let good = "  20 requests in 1.10s, 1MB read\nRequests/sec:  51234.50\nTransfer/sec:  1MB\n";
        check(
            good,
            Some(Measure {
                per_second: 51234.5,
                errors: 0,
            }),
        );
        let bad = "  Socket errors: connect 0, read 3, write 1, timeout 2\n  Non-2xx or 3xx responses: 10\nRequests/sec: 9.5";
        check(
            bad,
            Some(Measure {
                per_second: 9.5,
                errors: 16,
            }),
        );
        check("unable to connect", None);
    }

    #[test]
    fn middle_measure_counts_with_all_errors() {
        let measure = |per_second, errors| Measure { per_second, errors };
        assert_eq!(
            middle(vec![measure(9.0, 0), measure(1.0, 2), measure(5.0, 1)]),
            measure(5.0, 3)
        );
    }
}
