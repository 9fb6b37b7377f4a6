// Keeps what was seen, so that the register can be searched without a connection. Pages and data are asked for anew each
// time and fall back to what is kept; files whose address changes with their content are taken from what is kept. A page
// is kept only together with every file it names, so an old page never asks for files that are gone.
const KEPT = "register-1";
const DATA = "register-data-1";
const DATA_ENTRIES = 120;

const isFile = (path) => path.startsWith("/files/") || /[-_][0-9a-f]{16}[._]/.test(path);
const isData = (path) => /^\/api\/v1\/(?!cabinet)/.test(path);
const shellOf = (path) => (path.startsWith("/ru") ? "/ru/" : "/kk/");

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil((async () => {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== KEPT && name !== DATA).map((name) => caches.delete(name)));
  await clients.claim();
  // The page that brought this worker was loaded without it.
  await Promise.all(["/kk/", "/ru/"].map((address) => fetch(address).then((page) => keep(address, page)).catch(() => {})));
})()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (request.mode === "navigate") {
    if (/^\/(kk|ru)(\/(?!cabinet|cycle|news|history)|$)/.test(url.pathname)) event.respondWith(page(event, url.pathname));
  } else if (isFile(url.pathname)) event.respondWith(file(request));
  else if (isData(url.pathname)) event.respondWith(data(event, request));
});

async function page(event, path) {
  try {
    const response = await fetch(event.request);
    if (response.ok && path === shellOf(path)) event.waitUntil(keep(path, response.clone()));
    return response;
  } catch (offline) {
    // The application reads the address and draws any page from the home page's document.
    const kept = await caches.match(shellOf(path), { cacheName: KEPT });
    if (kept) return kept;
    throw offline;
  }
}

async function file(request) {
  const kept = await caches.match(request.url, { cacheName: KEPT });
  return kept ?? fetch(request);
}

async function data(event, request) {
  try {
    const response = await fetch(request);
    if (response.ok) {
      const copy = response.clone();
      event.waitUntil((async () => {
        const cache = await caches.open(DATA);
        await cache.put(request.url, copy);
        const kept = await cache.keys();
        await Promise.all(kept.slice(0, Math.max(0, kept.length - DATA_ENTRIES)).map((old) => cache.delete(old)));
      })());
    }
    return response;
  } catch (offline) {
    const kept = await caches.match(request.url, { cacheName: DATA });
    if (kept) return kept;
    throw offline;
  }
}

// Keeps a page once all files it names are kept, and drops those that no kept page names.
async function keep(address, response) {
  if (!response.ok) return;
  const cache = await caches.open(KEPT);
  const html = await response.clone().text();
  const files = filesOf(html);
  const missing = [];
  for (const path of files) if (!(await cache.match(path))) missing.push(path);
  await cache.addAll(missing);
  await cache.put(address, response);
  const named = new Set(["/favicon.svg"]);
  for (const shell of ["/kk/", "/ru/"]) {
    named.add(shell);
    const kept = await cache.match(shell);
    if (kept) for (const path of filesOf(await kept.text())) named.add(path);
  }
  for (const request of await cache.keys()) {
    if (!named.has(new URL(request.url).pathname)) await cache.delete(request);
  }
}

function filesOf(html) {
  const found = html.matchAll(/["'(](\/[^"'()\s]+)["')]/g);
  const paths = new Set();
  for (const [, path] of found) if (isFile(path) || path === "/boot.js") paths.add(path);
  return paths;
}
