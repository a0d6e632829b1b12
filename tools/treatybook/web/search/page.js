// The search page: reads the query from the address, loads what it needs, shows the answers by kind with the sentence that answers.
(function () {
  "use strict";
  const results = document.getElementById("search-results");
  const progress = document.getElementById("search-progress");
  const field = document.querySelector(".tb-find-large input");
  const say = JSON.parse(results.dataset.words);
  const FIRST = 30, EXCERPTS = 6, EXCERPT = 220;
  const ORDER = ["direct", "page", "guide", "measure", "instrument", "article", "state", "recommendation", "agreement", "organisation", "term"];
  const words = {}, names = {}, texts = {}, loads = new Map();
  let index, tongue, ranker, asked = 0;

  window.treatybookSearchIndex = function (read) { index = read; };
  window.treatybookSearchWords = function (shard, read, borne) { words[shard] = read; names[shard] = borne; };
  window.treatybookSearchText = function (page, read) { texts[page] = read; };

  // A script, not a request for data: it works from a file, too.
  function load(name) {
    if (!loads.has(name)) {
      loads.set(name, new Promise(function (done, failed) {
        const script = document.createElement("script");
        script.src = results.dataset.files + name + "?v=" + results.dataset.version;
        script.addEventListener("load", done);
        script.addEventListener("error", function () { loads.delete(name); failed(new Error(name)); });
        document.head.append(script);
      }));
    }
    return loads.get(name);
  }

  async function ready() {
    await load("index.js");
    if (!ranker) {
      tongue = window.treatybookWordsOf(index.language, index.ignored, window.treatybookStemmer);
      ranker = window.treatybookRanker(index, tongue);
    }
  }

  async function find(query) {
    await ready();
    await Promise.all(ranker.needs(query).map(function (shard) { return load("words-" + shard + ".js"); }));
    const parsed = ranker.parse(query, names);
    return { parsed: parsed, hits: ranker.rank(parsed, words), question: ranker.question(parsed) };
  }

  function element(name, className, ...inside) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...inside);
    return made;
  }

  function address(entry) { return results.dataset.files.replace(/_static\/treatybook\/search\/$/, "") + index.places[entry]; }
  function pageOf(entry) { return index.places[entry].split("#")[0].replace(/\.html$/, ""); }

  function questionOf(question) {
    const code = function (entry) { return Object.keys(index.codes).find(function (key) { return index.codes[key] === entry; }); };
    const named = question.measure === undefined ? say.finder : say.between;
    const words = named.replace("{one}", index.titles[question.from]).replace("{other}", index.titles[question.to]).replace("{measure}", index.titles[question.measure]);
    const need = question.measure === undefined ? "" : "&need=" + pageOf(question.measure).split("/").pop();
    const link = element("a", "", words);
    link.href = results.dataset.finder + "?from=" + code(question.from) + "&to=" + code(question.to) + need;
    return link;
  }

  function marked(text, terms) {
    const made = [];
    let end = 0;
    for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      if (!tongue.terms(match[0]).some(function (term) { return terms.has(term); })) continue;
      made.push(text.slice(end, match.index), element("mark", "", match[0]));
      end = match.index + match[0].length;
    }
    return [...made, text.slice(end)];
  }

  function sentences(text) { return text.match(/[^.!?؟]+(?:[.!?؟](?!\s)[^.!?؟]*)*[.!?؟]?\s*/gu) || []; }

  // The sentence of the page that has most of the words, and where it stands.
  function excerpt(entry, terms) {
    let best = null;
    for (const [owner, anchor, heading, text] of texts[pageOf(entry)] || []) {
      if (owner !== entry) continue;
      for (const sentence of sentences(text)) {
        const held = new Set(tongue.terms(sentence).filter(function (term) { return terms.has(term); })).size;
        if (!best || held > best.held) best = { held: held, anchor: anchor, heading: heading, text: sentence.trim() };
      }
    }
    return best;
  }

  function item(hit, terms) {
    const link = element("a", "", ...marked(index.titles[hit.entry], terms));
    link.href = address(hit.entry);
    const made = element("li", "", link);
    made.dataset.entry = hit.entry;
    return made;
  }

  async function addExcerpt(made, terms) {
    const entry = Number(made.dataset.entry);
    try { await load("text-" + pageOf(entry).replaceAll("/", "--") + ".js"); } catch (error) { return; }
    const found = excerpt(entry, terms);
    if (!found || !found.text) return;
    const said = element("p", "tb-excerpt");
    if (found.heading) {
      const there = element("a", "", found.heading);
      there.href = address(entry) + "#" + found.anchor;
      said.append(there, " · ");
    }
    said.append(...marked(found.text.length > EXCERPT ? found.text.slice(0, EXCERPT).replace(/\s\S*$/u, " …") : found.text, terms));
    made.append(said);
  }

  function groups(hits) {
    const found = new Map();
    for (const hit of hits) {
      const group = hit.direct ? "direct" : ranker.kind(hit.entry);
      if (!found.has(group)) found.set(group, []);
      found.get(group).push(hit);
    }
    const best = function (group) { return found.get(group)[0].score; };
    return Array.from(found.keys()).sort(function (one, other) { return (other === "direct") - (one === "direct") || best(other) - best(one) || ORDER.indexOf(one) - ORDER.indexOf(other); })
      .map(function (group) { return [group, found.get(group)]; });
  }

  async function show(query) {
    const turn = asked += 1;
    let answer;
    try { answer = await find(query); } catch (error) { progress.textContent = say.failed; return; }
    if (turn !== asked) return;
    const full = answer.hits.filter(function (hit) { return hit.all || hit.direct; });
    const hits = full.length >= 3 ? full : answer.hits;
    const shown = hits.slice(0, FIRST);
    const terms = new Set(answer.parsed.terms);
    results.replaceChildren();
    progress.textContent = !hits.length ? say.none : (full.length ? "" : say.some + " ") + say.found.replace("{count}", String(hits.length));
    if (answer.question && results.dataset.finder) results.append(element("p", "tb-direct", questionOf(answer.question)));
    const items = [];
    for (const [group, members] of groups(shown)) {
      const list = element("ul", "search");
      members.forEach(function (hit) { const made = item(hit, terms); items.push(made); list.append(made); });
      const heading = element("h2", "", say[group]);
      results.append(element("section", "tb-results", heading, list));
    }
    if (!hits.length && results.dataset.finder) {
      const link = element("a", "", say.finder);
      link.href = results.dataset.finder;
      results.append(element("p", "", link));
    }
    items.slice(0, EXCERPTS).forEach(function (made) { addExcerpt(made, terms); });
    if (items.length > EXCERPTS && "IntersectionObserver" in window) {
      const seen = new IntersectionObserver(function (entries) {
        entries.filter(function (entry) { return entry.isIntersecting; }).forEach(function (entry) { seen.unobserve(entry.target); addExcerpt(entry.target, terms); });
      });
      // Only what the reader scrolls to: each costs a page's text.
      window.addEventListener("scroll", function () { items.slice(EXCERPTS).forEach(function (made) { seen.observe(made); }); }, { once: true });
    }
  }

  window.treatybookSearch = async function (query) {
    const answer = await find(query);
    return answer.hits.map(function (hit) { return index.places[hit.entry]; });
  };
  window.treatybookSearch.tongue = function () { return tongue; };

  const query = new URLSearchParams(window.location.search).get("q") || "";
  field.value = query;
  if (query.trim()) show(query);
  let waiting;
  field.addEventListener("input", function () {
    clearTimeout(waiting);
    waiting = setTimeout(function () {
      try { history.replaceState(null, "", "?q=" + encodeURIComponent(field.value)); } catch (error) { /* a file in some browsers: the address stays */ }
      if (field.value.trim()) show(field.value); else { results.replaceChildren(); progress.textContent = ""; }
    }, 150);
  });
})();
