// The search engine in a page: `init` opens the index that stands beside this file, `search` answers a query.

const beside = (name) => fetch(new URL(name, import.meta.url));

// Both are fetched at once; the module is ready long before the index.
const coming = beside("engine.index").then((answer) => answer.arrayBuffer());
const { instance } = await WebAssembly.instantiateStreaming(beside("engine.wasm"));
const { memory, reserve, open, search: ask, results } = instance.exports;

/** What this engine is. */
export const meta = { name: "register-search" };

/** Room for a query; what goes beyond it is not read. */
const ROOM = 4096;
const encoder = new TextEncoder();
/** An index without rows. */
const EMPTY = [82, 80, 83, 73, 1, 0, 0, 0, 6, 0, 0, 0, 101, 37, 225, 15, 162, 89, 6, 47, 0, 0, 1, 0, 0, 0];

/** Opens an index that is in memory: the handle that `search` takes. */
const opened = (index) => {
  const place = reserve(index.length);
  new Uint8Array(memory.buffer, place, index.length).set(index);
  if (open() < 0) {
    throw new Error("engine.index is no index");
  }
  return { room: reserve(ROOM), view: null };
};

/** The ids of at most `most` rows that the query means, the best first. */
export function search(handle, query, most) {
  // A view is lost when the memory grows.
  if (handle.view?.buffer !== memory.buffer) {
    handle.view = new Uint8Array(memory.buffer, handle.room, ROOM);
  }
  const { written } = encoder.encodeInto(query, handle.view);
  const found = ask(written, most);
  return Array.from(new Uint32Array(memory.buffer, results(), found));
}

// Browsers compile a function when it is first called: what can be called before the index is there need not be waited for then.
const nothing = opened(EMPTY);
for (const query of ["слесарь 4", "ckfcfhm", "КИПиА slesar инженер"]) {
  search(nothing, query, 10);
}
const bytes = new Uint8Array(await coming);

/** Opens the index. */
export function init() {
  return opened(bytes);
}
