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

  let controlled = Boolean(workers.controller);
  let loading = false;
  workers.addEventListener("controllerchange", function () {
    if (loading) location.reload();
    else if (controlled) tell("tb-other-edition", say.edition_changed, say.edition_load, function () { location.reload(); });
    controlled = true;
  });
  workers.addEventListener("message", function (event) {
    if (event.data === "kept" && !document.getElementById("tb-again")) tell("tb-kept-copy", say.kept_copy);
  });
  if (workers.controller) workers.controller.postMessage("kept?");

  function offer(worker) {
    tell("tb-new-edition", say.edition_ready, say.edition_load, function () { loading = true; worker.postMessage("load"); });
  }

  async function register() {
    const registration = await workers.register(new URL("worker.js", root).href, { scope: root.pathname, updateViaCache: "none" });
    if (registration.waiting && workers.controller) offer(registration.waiting);
    registration.addEventListener("updatefound", function () {
      const worker = registration.installing;
      worker.addEventListener("statechange", function () {
        if (worker.state === "installed" && workers.controller) offer(worker);
      });
    });
  }

  // Refused on the page that tells what this device keeps.
  try { if (localStorage.getItem("treatybook-offline") === "no") return; } catch (error) { /* nothing is kept in such a browser, a refusal neither */ }
  // Who asks the browser to save data decides for himself what is downloaded.
  if (navigator.connection && navigator.connection.saveData) return;
  window.addEventListener("load", function () {
    register().catch(function () { /* not kept then: the pages are there all the same */ });
  });
})();
