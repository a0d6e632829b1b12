// What this device keeps of the handbook: shows each thing and erases it. Everything stays here; nothing is asked of the network.
(function () {
  "use strict";
  const box = document.getElementById("tb-kept");
  const words = JSON.parse(box.dataset.words), guides = JSON.parse(box.dataset.guides);
  const root = new URL(document.documentElement.dataset.content_root, location.href);
  const site = new URL("../", root).pathname; // above the languages
  const COLOURS = "treatybook-colours", TICKS = "treatybook-ticks:", REFUSED = "treatybook-offline";
  const list = document.createElement("ul");
  const said = document.createElement("p");
  const all = document.createElement("button");
  list.className = "tb-kept";
  said.setAttribute("role", "status");

  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, function (_, name) { return values[name]; });
  }

  function storage() {
    try { return window.localStorage; } catch (error) { return null; }
  }

  function ticked(value) {
    try { return JSON.parse(value).length; } catch (error) { return 0; }
  }

  function pageLink(path) {
    const link = document.createElement("a");
    link.href = new URL(path, root).href;
    // What stands in the storage may have been written by another page of this host: only a page of this edition is led to.
    if (!link.href.startsWith(root.href)) return path;
    link.textContent = guides[path] || path;
    return link;
  }

  // Each thing kept: what it is, as words and nodes, and how to erase it.
  function stored() {
    const kept = storage();
    if (!kept) return [];
    return Object.keys(kept).filter(function (key) { return key.startsWith("treatybook-") && key !== REFUSED; }).sort().map(function (key) {
      const value = kept.getItem(key);
      let what = [fill(words.other, { key: key })];
      if (key === COLOURS) what = [fill(words.colours, { colours: value === "dark" ? words.dark : words.light })];
      else if (key.startsWith(TICKS)) what = [fill(words.ticks, { count: ticked(value) }) + " ", pageLink(key.slice(TICKS.length))];
      return { what: what, erase: async function () { kept.removeItem(key); } };
    });
  }

  async function registrations() {
    const found = "serviceWorker" in navigator ? await navigator.serviceWorker.getRegistrations() : [];
    return found.filter(function (each) { return new URL(each.scope).pathname.startsWith(site); });
  }

  function scopeOf(cache) { return cache.split(" ")[1] || ""; }

  async function editions() {
    if (!("caches" in window)) return [];
    const names = (await caches.keys()).filter(function (name) { return name.startsWith("treatybook ") && scopeOf(name).startsWith(site); });
    return Promise.all(names.sort().map(async function (name) {
      const count = (await (await caches.open(name)).keys()).length;
      const language = scopeOf(name).slice(site.length).replace("/", "");
      return { what: [fill(words.edition, { language: words[language || "above"] || language, count: count })], erase: function () { return eraseEdition(scopeOf(name)); } };
    }));
  }

  // The worker goes first, or it would fill the cache again.
  async function eraseEdition(scope) {
    for (const each of await registrations()) if (new URL(each.scope).pathname === scope) await each.unregister();
    for (const name of await caches.keys()) if (name.startsWith("treatybook ") && scopeOf(name) === scope) await caches.delete(name);
  }

  async function things() { return [...stored(), ...await editions()]; }

  function button(made, label, act) {
    made.type = "button";
    made.className = "tb-button";
    made.textContent = label;
    made.addEventListener("click", act);
    return made;
  }

  async function erase(these) {
    for (const thing of these) await thing.erase();
    await show();
    said.textContent = words.erased;
    (list.querySelector("button") || said).focus();
  }

  async function show() {
    const kept = await things();
    list.replaceChildren(...kept.map(function (thing) {
      const item = document.createElement("li");
      const what = document.createElement("span");
      what.append(...thing.what);
      const act = button(document.createElement("button"), words.erase, function () { erase([thing]); });
      act.setAttribute("aria-label", words.erase + ": " + what.textContent);
      item.append(what, " ", act);
      return item;
    }));
    all.hidden = !kept.length;
    said.textContent = kept.length ? "" : storage() ? words.nothing : words.closed;
  }

  function refusal() {
    const label = document.createElement("label");
    const field = document.createElement("input");
    field.type = "checkbox";
    field.checked = storage().getItem(REFUSED) === "no";
    field.addEventListener("change", async function () {
      if (!field.checked) storage().removeItem(REFUSED);
      else {
        storage().setItem(REFUSED, "no");
        for (const each of await editions()) await each.erase();
        for (const each of await registrations()) await each.unregister();
        // What a dismissed worker was still fetching, it puts by once more.
        await new Promise(function (done) { setTimeout(done, 1000); });
        for (const each of await editions()) await each.erase();
      }
      await show();
    });
    label.append(field, " ", words.refuse);
    const line = document.createElement("p");
    line.append(label);
    return line;
  }

  said.tabIndex = -1;
  button(all, words.erase_all, async function () { erase(await things()); });
  all.hidden = true;
  box.append(list, said, all);
  if (storage() && "serviceWorker" in navigator && location.protocol.startsWith("http")) box.append(refusal());
  show();
})();
