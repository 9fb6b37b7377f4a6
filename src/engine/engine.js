// The search engine in a page: `init` opens the index that stands beside this file, `search` answers a query.

const beside = (name) => fetch(new URL(name, import.meta.url));

// Fetched and compiled while this module loads, both at once.
const [engine, bytes] = await Promise.all([
  WebAssembly.compileStreaming(beside("engine.wasm")),
  beside("engine.index").then((answer) => answer.arrayBuffer()),
]);

/** What this engine is. */
export const meta = { name: "register-search" };

/** Room for a query; what goes beyond it is not read. */
const ROOM = 4096;
const encoder = new TextEncoder();

/** Opens the index: the handle that `search` takes. */
export function init() {
  const { memory, reserve, open, search, results } = new WebAssembly.Instance(engine).exports;
  const index = reserve(bytes.byteLength);
  new Uint8Array(memory.buffer, index, bytes.byteLength).set(new Uint8Array(bytes));
  if (open() < 0) {
    throw new Error("engine.index is no index");
  }
  return { memory, search, results, room: reserve(ROOM), view: null };
}

/** The ids of at most `most` rows that the query means, the best first. */
export function search(handle, query, most) {
  // A view is lost when the memory grows.
  if (handle.view?.buffer !== handle.memory.buffer) {
    handle.view = new Uint8Array(handle.memory.buffer, handle.room, ROOM);
  }
  const { written } = encoder.encodeInto(query, handle.view);
  const found = handle.search(written, most);
  return Array.from(new Uint32Array(handle.memory.buffer, handle.results(), found));
}
