// Measures search engines in Chromium, each in a fresh page, and prints a Markdown table.
// chromium.mjs CHROMIUM FOLDER RUNS: the folder holds rows.json, keys.json, queries.json, engine/ and native.json;
// the adapters of the peers stand in peers/ beside their packages.
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import zlib from "node:zlib";
import { build } from "esbuild";
import { chromium } from "playwright-core";

const [executablePath, folder, runs] = process.argv.slice(2);
const peers = fs.readdirSync("peers").map((file) => path.basename(file, ".mjs"));
const read = (name) => fs.readFileSync(path.join(folder, name), "utf8");
const rows = JSON.parse(read("rows.json"));
const types = { js: "text/javascript", wasm: "application/wasm", html: "text/html" };

const brotli = (bytes) =>
  zlib.brotliCompressSync(bytes, {
    params: { [zlib.constants.BROTLI_PARAM_QUALITY]: bytes.length > 8e6 ? 9 : 11, [zlib.constants.BROTLI_PARAM_LGWIN]: 24 },
  });
/** What is served, by address; all of it with brotli. */
const files = new Map();
const put = (address, content) => files.set(address, brotli(Buffer.from(content)));

put("/rows.json", read("rows.json"));
for (const file of ["engine.js", "engine.wasm", "engine.index"]) {
  put(`/engine/${file}`, fs.readFileSync(path.join(folder, "engine", file)));
}
const buildMs = { "register-search": JSON.parse(read("native.json")).build_ms };
const saved = {};
for (const peer of peers) {
  const bundle = await build({
    entryPoints: [`peers/${peer}.mjs`], bundle: true, minify: true, format: "esm", target: "es2022", platform: "browser", write: false,
  });
  put(`/${peer}.js`, bundle.outputFiles[0].contents);
  const local = path.join(folder, `${peer}.bundle.mjs`);
  fs.writeFileSync(local, bundle.outputFiles[0].contents);
  const adapter = await import(path.resolve(local));
  const start = performance.now();
  const engine = await adapter.build(rows);
  buildMs[peer] = performance.now() - start;
  saved[peer] = Boolean(adapter.save);
  if (adapter.save) put(`/${peer}.json`, adapter.save(engine));
}

put("/", `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module">
const asked = new URLSearchParams(location.search), name = asked.get("engine"), own = name === "register-search";
const [adapter, rows, saved] = await Promise.all([
  import(own ? "/engine/engine.js" : "/" + name + ".js"),
  own ? null : fetch("/rows.json").then((answer) => answer.json()),
  asked.get("saved") === "true" ? fetch("/" + name + ".json").then((answer) => answer.text()) : null,
]);
const start = performance.now();
const engine = own ? adapter.init() : saved ? adapter.load(saved, rows) : adapter.build(rows);
const load = performance.now() - start;
const bytes = performance.getEntriesByType("resource").reduce((sum, entry) => sum + entry.encodedBodySize, 0);
window.keystrokes = (sessions) => {
  const times = [], begun = performance.now();
  while (times.length < 8000 && performance.now() - begun < 6000) {
    for (const query of sessions.flat()) {
      const start = performance.now();
      adapter.search(engine, query, 10);
      times.push(performance.now() - start);
      if (performance.now() - begun > 6000) break;
    }
  }
  times.sort((one, other) => one - other);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return { load, bytes, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: times.at(-1), memory: performance.memory?.usedJSHeapSize };
};
window.quality = (queries) => {
  const kinds = {}, begun = performance.now();
  queries.forEach(({ type, q, rel }, place) => {
    // Engines that are too slow for all answer every tenth.
    if (performance.now() - begun > 30000 && place % 10) return;
    const found = adapter.search(engine, q, 10), kind = (kinds[type] ??= { n: 0, recall: 0, mrr: 0 });
    const first = found.findIndex((id) => rel.includes(id)), right = rel.length ? null : Number(!found.length);
    kind.n += 1;
    kind.recall += right ?? found.filter((id) => rel.includes(id)).length / Math.min(10, rel.length);
    kind.mrr += right ?? (first < 0 ? 0 : 1 / (first + 1));
  });
  return kinds;
};
window.ready = true;
</script>`);

const server = http.createServer((request, answer) => {
  const { pathname } = new URL(request.url, "http://localhost");
  const body = files.get(pathname);
  answer.writeHead(body ? 200 : 404, {
    "content-type": types[pathname.split(".").pop()] ?? (pathname === "/" ? types.html : "application/octet-stream"),
    "content-encoding": "br", "cache-control": "no-store",
    // Clocks are exact only in a page that nobody else can look into.
    "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp",
  });
  answer.end(body);
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));

const visit = async (engine, withQuality) => {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--enable-precise-memory-info"] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/?engine=${engine}&saved=${saved[engine] ?? false}`);
    await page.waitForFunction("window.ready", null, { timeout: 180000 });
    const measured = await page.evaluate((keys) => window.keystrokes(keys), JSON.parse(read("keys.json")));
    const kinds = withQuality && (await page.evaluate((queries) => window.quality(queries), JSON.parse(read("queries.json"))));
    return { ...measured, kinds };
  } finally {
    await browser.close();
  }
};

const engines = ["register-search", ...peers];
const measures = Object.fromEntries(engines.map((engine) => [engine, []]));
// Taking turns, so that a busy minute is everybody's.
for (let run = 0; run < Number(runs); run += 1) {
  for (const engine of [...engines]) {
    try {
      measures[engine].push(await visit(engine, run === 0));
    } catch (error) {
      // One that fails takes no other with it.
      console.error(`${engine}: ${error}`);
      if (engine === "register-search") throw error;
      engines.splice(engines.indexOf(engine), 1);
    }
  }
}
server.close();

const middle = (numbers) => numbers.sort((one, other) => one - other)[numbers.length >> 1];
const line = (cells) => `| ${cells.join(" | ")} |`;
const table = (head, lines) => [line(head), line(head.map(() => "---")), ...lines.map(line)].join("\n");
const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const speeds = engines.map((engine) => {
  const of = (name) => middle(measures[engine].map((measure) => measure[name]));
  const fixed = (name, digits) => of(name).toFixed(digits);
  return [engine, buildMs[engine].toFixed(0), (of("bytes") / 1000).toFixed(0), fixed("load", 1), fixed("p50", 3), fixed("p95", 3),
    fixed("p99", 3), fixed("max", 1), (of("memory") / 1e6).toFixed(1)];
});
const native = JSON.parse(read("native.json"));
speeds.push(["register-search, native", native.build_ms.toFixed(0), "–", native.open_ms.toFixed(1), ...["p50", "p95", "p99"].map((name) =>
  native[name].toFixed(3)), native.max.toFixed(1), "–"]);
const kinds = Object.keys(measures["register-search"][0].kinds);
const quality = (measure) =>
  [...kinds.map((kind) => engines.map((engine) => measures[engine][0].kinds[kind]).map((sum) => (sum ? sum[measure] / sum.n : 0)))];
const qualityTable = (measure) => {
  const lines = quality(measure);
  const means = engines.map((_, place) => mean(lines.map((one) => one[place])));
  return table([measure === "recall" ? "recall@10" : "MRR", ...engines],
    [...lines.map((one, place) => [kinds[place], ...one.map((value) => value.toFixed(2))]), ["**mean**", ...means.map((value) => value.toFixed(3))]]);
};
console.log(`## Search of ${rows.length} professions in Chromium, ${runs} runs, medians\n`);
console.log(table(["engine", "build, ms", "fetched with brotli, KB", "load, ms", "keystroke p50, ms", "p95", "p99", "max", "memory, MB"], speeds));
console.log(`\nThe slowest of queries made to be slow, native: ${native.hostile_max.toFixed(1)} ms.`);
console.log(`\n${qualityTable("recall")}\n\n${qualityTable("mrr")}`);
