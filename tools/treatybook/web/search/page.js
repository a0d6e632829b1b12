// The search page: reads the query from the address, loads what it needs, shows the answers by kind with the sentence that answers.
(function () {
  "use strict";
  const results = document.getElementById("search-results");
  const progress = document.getElementById("search-progress");
  const field = document.querySelector(".tb-find-large input");
  const say = JSON.parse(results.dataset.words);
  // The best answers stand first, whatever they are; the others below, by kind.
  const BEST = 3, MOST_BEST = 5, FIRST = 30, EXCERPTS = 3, EXCERPT = 220, BEFORE = 60;
  // While somebody types: the pause after which the words that are whole are answered, and the pause after which all is, with sentences.
  const PAUSE = 400, LONG_PAUSE = 1200;
  const ORDER = ["page", "guide", "measure", "instrument", "article", "state", "recommendation", "agreement", "organisation", "term"];
  // Where to look next when nothing is found, in this order, as far as the edition has it.
  const DOORS = ["cooperate/index.html", "instruments/index.html", "states/index.html", "measures/index.html", "practice/index.html", "glossary.html"];
  const WORD = /[\p{L}\p{M}\p{N}]+/gu;
  const words = {}, names = {}, texts = {}, loads = new Map();
  let index, tongue, ranker, asked = 0;

  // Titles and addresses are written short: a sign for the letters shared with the one before, and the rest.
  function whole(texts) {
    let last = "";
    return texts.map(function (text) { return last = last.slice(0, parseInt(text[0], 36)) + text.slice(1); });
  }

  window.treatybookSearchIndex = function (read) { index = Object.assign(read, { titles: whole(read.titles), places: whole(read.places) }); };
  window.treatybookSearchWords = function (number, read, borne) { words[number] = read; names[number] = borne; };
  window.treatybookSearchText = function (number, read) { texts[number] = read; };

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
      tongue = window.treatybookWordsOf(index.language, index.ignored, index.kept, window.treatybookStemmer);
      ranker = window.treatybookRanker(index, tongue);
    }
  }

  // While it is typed, a word that no file has is not looked for further. What was loaded for another query is not looked through: the same query is
  // always answered alike.
  async function find(query, typing) {
    await ready();
    const own = {}, borne = {};
    const files = async function (numbers) {
      await Promise.all(numbers.map(function (number) { return load("words-" + number + ".js"); }));
      numbers.forEach(function (number) { own[number] = words[number]; borne[number] = names[number]; });
    };
    await files(ranker.needs(query));
    for (let more = typing ? [] : ranker.needsMore(query, own); more.length; more = ranker.needsMore(query, own)) await files(more);
    const parsed = ranker.parse(query, own, borne);
    return Object.assign({ marks: ranker.marks(parsed) }, ranker.answer(parsed, own));
  }

  function element(name, className, ...inside) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...inside);
    return made;
  }

  function address(entry) { return results.dataset.files.replace(/_static\/treatybook\/search\/$/, "") + index.places[entry]; }
  function idOf(entry) { return index.places[entry].split("/").pop().replace(/\.html$/, ""); }

  function questionOf(question) {
    const title = function (entry) { return entry === undefined ? "" : index.titles[entry]; };
    const form = question.to === undefined ? say.ask : question.measure === undefined ? say.finder : say.between;
    const parts = { from: question.from, to: question.to, need: question.measure };
    const asked = Object.entries(parts).filter(function (part) { return part[1] !== undefined; }).map(function (part) { return part[0] + "=" + idOf(part[1]); });
    const link = element("a", "", form.replace("{one}", title(question.from)).replace("{other}", title(question.to)).replace("{measure}", title(question.measure)));
    link.href = results.dataset.finder + "?" + asked.join("&");
    return link;
  }

  function isAsked(word, terms) { return tongue.terms(word).some(function (term) { return terms.has(term); }); }

  function marked(text, terms) {
    const made = [];
    let end = 0;
    for (const match of text.matchAll(WORD)) {
      if (!isAsked(match[0], terms)) continue;
      made.push(text.slice(end, match.index), element("mark", "", match[0]));
      end = match.index + match[0].length;
    }
    return [...made, text.slice(end)];
  }

  function sentences(text) { return text.match(/[^.!?؟]+(?:[.!?؟](?!\s)[^.!?؟]*)*[.!?؟]?\s*/gu) || []; }

  // Of a long sentence the part around its first word that was asked for.
  function shortened(text, terms) {
    if (text.length <= EXCERPT) return text;
    const hit = Array.from(text.matchAll(WORD)).find(function (match) { return isAsked(match[0], terms); });
    const from = hit && hit.index > EXCERPT - BEFORE ? text.indexOf(" ", hit.index - BEFORE) + 1 : 0;
    const part = text.slice(from, from + EXCERPT);
    return (from ? "… " : "") + (from + EXCERPT < text.length ? part.replace(/\s\S*$/u, " …") : part);
  }

  // The sentence of the page that says most of what its title does not, and where it stands; the first of those that say as much.
  function excerpt(entry, terms) {
    const titled = new Set(tongue.terms(index.titles[entry]));
    let best = null;
    for (const [owner, anchor, heading, text] of texts[ranker.textOf(entry)] || []) {
      if (owner !== entry) continue;
      for (const sentence of sentences(text)) {
        const held = new Set(tongue.terms(sentence).filter(function (term) { return terms.has(term) && !titled.has(term); })).size;
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
    try { await load("text-" + ranker.textOf(entry) + ".js"); } catch (error) { return; }
    const found = excerpt(entry, terms);
    if (!found || !found.text) return;
    const said = element("p", "tb-excerpt");
    if (found.heading) {
      const there = element("a", "", found.heading);
      there.href = address(entry) + "#" + found.anchor;
      said.append(there, " · ");
    }
    said.append(...marked(shortened(found.text, terms), terms));
    keepingFocusInView(function () { made.append(said); });
  }

  // What is added above may push the element that has the focus out of the window.
  function keepingFocusInView(change) {
    const focused = document.activeElement;
    const isInView = function () { const box = focused.getBoundingClientRect(); return box.top > -1 && box.bottom < window.innerHeight + 1; };
    const was = isInView();
    change();
    if (was && !isInView()) focused.scrollIntoView({ block: "nearest", behavior: "instant" });
  }

  // By kind, in the order of the best of each.
  function groups(hits) {
    const found = new Map();
    for (const hit of hits) {
      const group = ranker.kind(hit.entry);
      if (!found.has(group)) found.set(group, []);
      found.get(group).push(hit);
    }
    const best = function (group) { return found.get(group)[0].score; };
    return Array.from(found.keys()).sort(function (one, other) { return best(other) - best(one) || ORDER.indexOf(one) - ORDER.indexOf(other); })
      .map(function (group) { return [say[group], found.get(group)]; });
  }

  // What is shown, in the order of the page.
  function sections(answer) {
    const count = Math.max(BEST, Math.min(answer.first, MOST_BEST));
    const best = answer.hits.slice(0, count);
    return [...(best.length ? [[say.best, best]] : []), ...groups(answer.hits.slice(count, FIRST))];
  }

  function counted(answer) {
    const count = answer.hits.length;
    if (!count) return say.none;
    const said = count > FIRST ? say.first.replace("{shown}", String(FIRST)) : say.found;
    return (answer.full ? "" : say.some + " ") + said.replace("{count}", String(count));
  }

  function doors() {
    const list = element("ul", "search");
    DOORS.map(function (place) { return index.places.indexOf(place); }).filter(function (entry) { return entry >= 0; })
      .forEach(function (entry) { list.append(item({ entry: entry }, new Set())); });
    return element("section", "tb-results", element("h2", "", say.doors), list);
  }

  async function show(query, typing) {
    const turn = asked += 1;
    let answer;
    if (!query.trim()) { results.replaceChildren(); results.removeAttribute("aria-busy"); progress.textContent = ""; return; }
    results.setAttribute("aria-busy", "true");
    try { answer = await find(query, typing); } catch (error) { if (turn === asked) { progress.textContent = say.failed; results.removeAttribute("aria-busy"); } return; }
    if (turn !== asked) return;
    const terms = answer.marks;
    results.replaceChildren();
    progress.textContent = counted(answer);
    if (answer.question && results.dataset.finder) results.append(element("p", "tb-direct", questionOf(answer.question)));
    const items = [];
    sections(answer).forEach(function (section, at) {
      const list = element("ul", "search");
      for (const hit of section[1]) {
        const made = item(hit, terms);
        if (at === 0) made.append(" ", element("span", "tb-kind", say[ranker.kind(hit.entry)]));
        items.push(made);
        list.append(made);
      }
      results.append(element("section", "tb-results", element("h2", "", section[0]), list));
    });
    if (!items.length) results.append(doors());
    if (typing) { results.removeAttribute("aria-busy"); return; }
    Promise.all(items.slice(0, EXCERPTS).map(function (made) { return addExcerpt(made, terms); })).then(function () { if (turn === asked) results.removeAttribute("aria-busy"); });
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
    return sections(answer).flatMap(function (section) { return section[1]; }).map(function (hit) { return index.places[hit.entry]; });
  };
  window.treatybookSearch.tongue = function () { return tongue; };

  const query = new URLSearchParams(window.location.search).get("q") || "";
  field.value = query;
  show(query);
  let waiting;
  field.addEventListener("input", function () {
    clearTimeout(waiting);
    waiting = setTimeout(function () {
      const whole = field.value.replace(/\S+$/u, "");
      if (whole.trim()) show(whole, true);
      waiting = setTimeout(function () {
        try { history.replaceState(null, "", "?q=" + encodeURIComponent(field.value)); } catch (error) { /* a file in some browsers: the address stays */ }
        show(field.value);
      }, LONG_PAUSE - PAUSE);
    }, PAUSE);
  });
})();
