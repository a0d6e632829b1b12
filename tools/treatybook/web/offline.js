// On a site, not on a file: keeps the edition readable offline, offers a newer one, and says when a page is a kept copy.
(function () {
  "use strict";
  if (!location.protocol.startsWith("http") || !("serviceWorker" in navigator)) return;
  const say = window.treatybookWords;
  const root = new URL(document.documentElement.dataset.content_root, location.href);
  const workers = navigator.serviceWorker;

  // By script: from a file, browsers complain of the link.
  const manifest = document.createElement("link");
  manifest.rel = "manifest";
  manifest.href = new URL("app.webmanifest", root).href;
  document.head.append(manifest);

  function tell(id, words, label, act) {
    if (document.getElementById(id)) return;
    const said = document.createElement("div");
    said.id = id;
    said.className = "tb-progress tb-offer";
    said.setAttribute("role", "status");
    document.getElementById("main").prepend(said);
    // After the region is there: a screen reader says what is put into it.
    const text = document.createElement("p");
    text.textContent = words;
    said.append(text);
    if (!label) return;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", act);
    said.append(button);
  }

  // The site's own worker, above the languages, may have a page of which the edition is not kept yet.
  const script = new URL("worker.js", root).href;
  function ours() { return workers.controller && workers.controller.scriptURL === script ? workers.controller : null; }

  let controlled = Boolean(ours());
  let loading = false;
  workers.addEventListener("controllerchange", function () {
    if (loading) location.reload();
    else if (controlled && ours()) tell("tb-other-edition", say.edition_changed, say.edition_load, function () { location.reload(); });
    controlled = Boolean(ours());
  });
  workers.addEventListener("message", function (event) {
    if (event.data === "kept" && !document.getElementById("tb-again")) {
      tell("tb-kept-copy", say.kept_copy);
      markHits().catch(function () { /* not marked then */ });
    }
    if (event.data.core) showCore(event.data.core, event.data.ended);
  });
  if (ours()) ours().postMessage("kept?");

  // Without a connection, what the search finds and this device does not keep is told before it is opened.
  async function markHits() {
    const results = document.getElementById("search-results");
    if (!results || !("caches" in window)) return;
    const kept = new Set();
    for (const name of await caches.keys()) {
      if (!name.startsWith("treatybook " + root.pathname + " ")) continue;
      for (const request of await (await caches.open(name)).keys()) kept.add(new URL(request.url).pathname);
    }
    function mark() {
      results.querySelectorAll("li a[href]:not([data-looked])").forEach(function (link) {
        const url = new URL(link.href);
        link.dataset.looked = "";
        if (!url.pathname.startsWith(root.pathname) || kept.has(url.pathname)) return;
        const mark = document.createElement("span");
        mark.className = "tb-not-kept";
        mark.textContent = say.not_kept;
        link.after(" ", mark);
      });
    }
    new MutationObserver(mark).observe(results, { childList: true, subtree: true });
    mark();
  }

  function offer(worker) {
    tell("tb-new-edition", say.edition_ready, say.edition_load, function () { loading = true; worker.postMessage("load"); });
  }

  async function register() {
    const registration = await workers.register(new URL("worker.js", root).href, { scope: root.pathname, updateViaCache: "none" });
    if (registration.waiting && registration.active) offer(registration.waiting);
    registration.addEventListener("updatefound", function () {
      const worker = registration.installing;
      worker.addEventListener("statechange", function () {
        if (worker.state === "installed" && registration.active) offer(worker);
      });
    });
    return registration;
  }

  // The page on which a language is chosen, which has no script of its own.
  function registerAbove() {
    const above = new URL("../", root);
    return workers.register(new URL("worker.js", above).href, { scope: above.pathname, updateViaCache: "none" });
  }

  // The first page of all was loaded before there was a worker: what it consists of is kept with it.
  async function keepThisPage(registration) {
    const ready = await workers.ready;
    if (ready.scope !== registration.scope) return;
    const loaded = performance.getEntriesByType("resource").map(function (entry) { return entry.name; });
    ready.active.postMessage({ keep: [location.href.split("#")[0], ...loaded] });
    if (box) ready.active.postMessage("core?");
  }

  // The page that tells of it: what of the core is kept, and a button for the rest.
  const box = document.getElementById("tb-keep");
  const told = document.createElement("p"), act = document.createElement("button");

  function fill(text, values) { return text.replace(/\{(\w+)\}/g, function (_, name) { return values[name]; }); }

  function showCore(core, ended) {
    if (!box) return;
    const whole = core.of && core.kept === core.of;
    act.hidden = Boolean(whole);
    act.disabled = false;
    act.textContent = fill(say.keep_core, { size: Math.max(1, Math.round(core.bytes / 1000)) });
    told.textContent = (ended && !whole ? say.core_failed + " " : "") + (core.of ? fill(whole ? say.core_kept : say.core_part, core) : "");
  }

  function offerCore() {
    told.setAttribute("role", "status");
    act.type = "button";
    act.className = "tb-button";
    act.addEventListener("click", async function () {
      act.disabled = true;
      told.textContent = say.core_coming;
      try {
        localStorage.removeItem("treatybook-offline");
      } catch (error) { /* a refusal is not kept either */ }
      try {
        await register();
        (await workers.ready).active.postMessage("keep core");
        registerAbove().catch(function () { /* not kept then */ });
      } catch (error) { showCore({ of: 0, kept: 0, bytes: Number(box.dataset.kilobytes) * 1000 }, true); }
    });
    box.append(told, act);
    showCore({ of: 0, kept: 0, bytes: Number(box.dataset.kilobytes) * 1000 });
    if (ours()) ours().postMessage("core?");
  }
  if (box) offerCore();

  // Refused on the page that tells what this device keeps.
  try { if (localStorage.getItem("treatybook-offline") === "no") return; } catch (error) { /* nothing is kept in such a browser, a refusal neither */ }
  // Who asks the browser to save data decides for himself what is downloaded.
  const line = navigator.connection || {};
  if (line.saveData) return;
  // From the second page on the rest of the core follows, where the line is neither slow nor paid by what passes through it.
  const dear = line.type === "cellular" || /2g/.test(line.effectiveType || "");
  const before = ours();
  window.addEventListener("load", function () {
    register().then(function (registration) {
      if (!before) return keepThisPage(registration);
      if (!dear) before.postMessage("keep core");
    }).then(registerAbove).catch(function () { /* not kept then: the pages are there all the same */ });
  });
})();
