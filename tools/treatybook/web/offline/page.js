// The offline page: leads back to what was asked for, and lists the pages that are kept on this device.
(function () {
  "use strict";
  const root = new URL(document.documentElement.dataset.content_root, location.href);
  const again = document.getElementById("tb-again");
  const list = document.getElementById("tb-kept-pages");

  // Only a page of this edition: the address may have been written by anybody.
  function asked() {
    const wanted = new URLSearchParams(location.search).get("page") || "index.html";
    let url;
    try { url = new URL(wanted, root); } catch (error) { return root.href; }
    return url.origin === root.origin && url.pathname.startsWith(root.pathname) && !url.username ? url.href : root.href;
  }

  again.href = asked();
  window.addEventListener("online", function () { again.focus(); });

  function titleOf(html) { return new DOMParser().parseFromString(html.split("<body")[0], "text/html").title.split(" · ")[0]; }

  async function keptPages() {
    const found = new Map();
    for (const name of await caches.keys()) {
      if (!name.startsWith("treatybook " + root.pathname + " ")) continue;
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (/\.html$/.test(request.url) && !/\/offline\.html$/.test(request.url)) found.set(request.url, titleOf(await (await cache.match(request)).text()));
      }
    }
    return Array.from(found).sort(function (one, other) { return one[1].localeCompare(other[1], document.documentElement.lang); });
  }

  async function show() {
    if (!("caches" in window)) return;
    for (const [address, title] of await keptPages()) {
      const link = document.createElement("a");
      link.href = address;
      link.textContent = title;
      const item = document.createElement("li");
      item.append(link);
      list.append(item);
    }
    document.getElementById("tb-kept-heading").hidden = !list.children.length;
  }

  show().catch(function () { /* the links above lead to what is always kept */ });
})();
