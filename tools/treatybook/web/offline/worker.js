// Keeps an edition readable without a connection: the chief of its core from the first visit, the rest of it when a page asks, and every page that was opened.
// A cache holds one release, and of it nothing but what the release's own list names, byte for byte: two releases never mix.
"use strict";
const RELEASE = "{release}";
const LIST = "release.json";
const OFFLINE = "offline.html";
const PATIENCE = 5000; // milliseconds after which a kept page is shown, though the network may still answer
const AT_A_TIME = 6;
const scope = new URL(self.registration.scope).pathname;
const family = "treatybook " + scope + " ";
const name = family + RELEASE;
const servedFromHere = new Set(); // the windows whose page came from the cache
let list = null;
let asked = 0;

// What the list calls an address; nothing for an address outside the edition. The question after a page's address is not part of its name.
function keyOf(address) {
  const url = new URL(address);
  if (url.origin !== self.location.origin || !url.pathname.startsWith(scope)) return "";
  let path;
  try { path = decodeURIComponent(url.pathname.slice(scope.length)).replace(/(^|\/)$/, "$1index.html"); } catch (error) { return ""; }
  return path.endsWith(".html") ? path : path + url.search;
}

// The same address for the same file, however a link has written it.
function addressOf(key) {
  const at = key.endsWith(".html") ? -1 : key.indexOf("?v=");
  const path = at < 0 ? key : key.slice(0, at);
  return scope + path.split("/").map(encodeURIComponent).join("/") + (at < 0 ? "" : key.slice(at));
}

async function digest(bytes) {
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).subarray(0, 18);
  return btoa(String.fromCharCode(...sum)).replaceAll("+", "-").replaceAll("/", "_");
}

// A clean answer from bytes: without the redirect or the headers under which a server happened to send them.
function answer(bytes, response) {
  return new Response(bytes, { headers: { "Content-Type": response.headers.get("Content-Type") || "application/octet-stream" } });
}

async function checked(response, wanted) {
  const bytes = await response.arrayBuffer();
  if (!response.ok || await digest(bytes) !== wanted) throw new Error("not of this release: " + response.url);
  return answer(bytes, response);
}

async function download(key, wanted) { return checked(await fetch(addressOf(key), { cache: "no-cache" }), wanted); }

async function listIn(cacheName) {
  const kept = await (await caches.open(cacheName)).match(scope + LIST);
  return kept ? kept.json() : null;
}

async function files() {
  if (!list) list = await listIn(name);
  return list ? list.files : {};
}

async function kept(key) { return (await caches.open(name)).match(addressOf(key)); }

async function keep(key, response) { await (await caches.open(name)).put(addressOf(key), response); }

async function older() { return (await caches.keys()).filter(function (other) { return other.startsWith(family) && other !== name; }); }

// Everything or nothing: the list itself is kept last, and only what is kept with a list is ever used.
async function install() {
  await caches.delete(name);
  const address = LIST + "?v=" + RELEASE;
  const read = await download(address, RELEASE);
  const fresh = await read.clone().json();
  const wanted = new Set(fresh.first);
  const called = new Map(Object.keys(fresh.files).map(function (key) { return [key.split("?")[0], key]; })); // a file's name, whatever its version
  const before = [];
  for (const other of await older()) {
    const old = await listIn(other);
    const cache = await caches.open(other);
    if (old) before.push({ files: old.files, cache: cache });
    for (const request of await cache.keys()) wanted.add(called.get(keyOf(request.url).split("?")[0]));
  }
  for (const client of await self.clients.matchAll({ includeUncontrolled: true, type: "window" })) wanted.add(keyOf(client.url));
  const keys = Array.from(wanted).filter(function (key) { return key && Object.hasOwn(fresh.files, key); });

  async function fetchNext() {
    for (let key = keys.pop(); key !== undefined; key = keys.pop()) {
      let found = null;
      for (const old of before) {
        if (old.files[key] === fresh.files[key]) found = found || await old.cache.match(addressOf(key));
      }
      await keep(key, found || await download(key, fresh.files[key]));
    }
  }

  // All are waited for: what still ran would fill the cache again.
  const ended = await Promise.allSettled(Array.from({ length: AT_A_TIME }, fetchNext));
  const failed = ended.find(function (end) { return end.status === "rejected"; });
  if (failed) {
    await caches.delete(name);
    throw failed.reason;
  }
  await keep(LIST, read);
}

// Files that a page asks to keep beside what is kept already; it ends where the cache was erased meanwhile, or the network has another release.
async function keepMore(keys) {
  const wanted = await files();
  const missing = [];
  for (const key of keys) if (Object.hasOwn(wanted, key) && !await kept(key)) missing.push(key);
  async function fetchNext() {
    for (let key = missing.pop(); key !== undefined; key = missing.pop()) {
      const response = await download(key, wanted[key]);
      if (!await kept(LIST)) return;
      await keep(key, response);
    }
  }
  await Promise.all([fetchNext(), fetchNext(), fetchNext()]);
}

async function coreKept() {
  await files();
  const core = list ? Object.entries(list.core) : [];
  const missing = [];
  for (const [key, bytes] of core) if (!await kept(key)) missing.push(bytes);
  return { of: core.length, kept: core.length - missing.length, bytes: missing.reduce(function (sum, bytes) { return sum + bytes; }, 0) };
}

// One after the other, whoever asks: what is on its way is not fetched twice.
let keeping = Promise.resolve();
async function keepCore(client) {
  keeping = keeping.then(async function () { await files(); return keepMore(list ? Object.keys(list.core) : []); })
    .catch(function () { return self.registration.update().catch(function () { /* no connection: the next page asks again */ }); });
  await keeping;
  client.postMessage({ core: await coreKept(), ended: true });
}

async function activate() {
  for (const other of await older()) await caches.delete(other);
  await self.clients.claim();
}

// What came from the network is kept where it is of this release. Where it is not, there is a newer one: ask for it.
async function keepIfOurs(key, response, wanted) {
  try {
    await keep(key, await checked(response, wanted));
  } catch (error) {
    if (Date.now() - asked > 60000) {
      asked = Date.now();
      await self.registration.update();
    }
  }
}

// The network first, for law changes; then what is kept. A kept page says that it is one.
async function fromNetwork(event, key) {
  const wanted = (await files())[key];
  const copy = wanted ? await kept(key) : undefined;
  try {
    const waiting = fetch(event.request, { cache: "no-cache" }); // what the browser kept by itself may be of any age
    const late = new Promise(function (done) { if (copy) setTimeout(done, PATIENCE); });
    const response = await Promise.race([waiting, late]);
    waiting.catch(function () { /* told below, or no longer waited for */ });
    if (response && (response.status < 500 || !copy)) {
      if (wanted && response.ok) event.waitUntil(keepIfOurs(key, response.clone(), wanted));
      return response;
    }
  } catch (error) {
    if (!copy && (event.request.mode !== "navigate" || key === OFFLINE)) throw error;
  }
  if (copy) {
    servedFromHere.add(event.resultingClientId);
    return copy;
  }
  return Response.redirect(scope + OFFLINE + "?page=" + encodeURIComponent(addressOf(key).slice(scope.length) + new URL(event.request.url).search));
}

// A file whose address names its content never changes: the kept one first, and no other in its place.
async function unchanging(event, key) {
  const wanted = (await files())[key];
  if (!wanted) return fetch(event.request);
  const copy = await kept(key);
  if (copy) return copy;
  const response = await download(key, wanted);
  event.waitUntil(keep(key, response.clone()));
  return response;
}

self.addEventListener("install", function (event) { event.waitUntil(install()); });
self.addEventListener("activate", function (event) { event.waitUntil(activate()); });
self.addEventListener("fetch", function (event) {
  const key = event.request.method === "GET" ? keyOf(event.request.url) : "";
  if (!key || key.startsWith(LIST) || event.request.headers.has("range")) return;
  event.respondWith(key.includes("?v=") ? unchanging(event, key) : fromNetwork(event, key));
});
self.addEventListener("message", function (event) {
  if (event.data === "load") self.skipWaiting();
  if (event.data === "core?") event.waitUntil(coreKept().then(function (core) { event.source.postMessage({ core: core }); }));
  if (event.data === "keep core") event.waitUntil(keepCore(event.source));
  if (event.data && Array.isArray(event.data.keep)) event.waitUntil(keepMore(event.data.keep.map(keyOf)).catch(function () { /* kept when they are next asked for */ }));
  if (event.data === "kept?" && servedFromHere.has(event.source.id)) event.source.postMessage("kept");
});
