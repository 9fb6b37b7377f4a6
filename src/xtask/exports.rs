//! Drops from the wasm what its script never calls.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use crate::npm;
use crate::process::run;
use crate::workspace::Workspace;

/// How the exports begin that serve the streams of server functions. Leptos always brings them along; a site that is rendered in
/// the browser alone never opens one.
const STREAMS: [&str; 2] = ["intounderlying", "__wbg_intounderlying"];

/// Keeps of `wasm` what the exports reach that `script`, made for it by wasm-bindgen, calls. Without Node nothing is dropped.
///
/// # Errors
///
/// The tool failed or a file cannot be read or written.
pub(crate) fn trim(workspace: &Workspace, wasm: &Path, script: &Path) -> Result<()> {
    let tool = npm::wasm_metadce(workspace);
    if !tool.is_file() {
        return Ok(());
    }
    let script = fs::read_to_string(script).with_context(|| format!("cannot read {}", script.display()))?;
    let graph = wasm.with_extension("graph.json");
    fs::write(&graph, graph_of(&called(&script)).to_string())
        .with_context(|| format!("cannot write {}", graph.display()))?;
    let trimmed = run(Command::new(tool)
        .arg(wasm)
        .arg("--graph-file")
        .arg(&graph)
        .arg("--output")
        .arg(wasm)
        .stdout(Stdio::null()));
    fs::remove_file(&graph).with_context(|| format!("cannot remove {}", graph.display()))?;
    trimmed
}

/// The exports that a script calls, as wasm-bindgen writes calls: `wasm.name`.
fn called(script: &str) -> BTreeSet<&str> {
    script
        .split("wasm.")
        .skip(1)
        .map(|rest| {
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
            rest.split_at(end.unwrap_or(rest.len())).0
        })
        .filter(|name| !name.is_empty() && !STREAMS.iter().any(|stream| name.starts_with(stream)))
        .collect()
}

/// What wasm-metadce is told: the script stands outside and reaches these exports.
fn graph_of(called: &BTreeSet<&str>) -> Value {
    let script = json!({ "name": "script", "root": true, "reaches": called });
    let exports = called.iter().map(|name| json!({ "name": name, "export": name }));
    std::iter::once(script).chain(exports).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_are_found_but_for_streams() {
        let script = "const a = new Uint8Array(wasm.memory.buffer); wasm.__wbindgen_free(a); \
                      wasm.intounderlyingsink_close(this.__wbg_ptr); wasm.__wbg_intounderlyingsink_free(0); wasm.memory;";
        let called: Vec<&str> = called(script).into_iter().collect();
        assert_eq!(called, ["__wbindgen_free", "memory"]);
        assert_eq!(
            graph_of(&BTreeSet::from(["memory"])).to_string(),
            r#"[{"name":"script","reaches":["memory"],"root":true},{"export":"memory","name":"memory"}]"#
        );
    }
}
