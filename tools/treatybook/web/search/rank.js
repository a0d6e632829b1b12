// Which entries answer a query, the best first. Reads the index, and of the words' files those that the query needs.
window.treatybookRanker = function (index, tongue) {
  "use strict";
  // Names of records are asked for by name; names of the others only where nothing else is in the query.
  const KINDS = ["instrument", "state", "measure", "guide", "page", "article", "term", "organisation", "agreement", "recommendation"];
  const NAMED = { instrument: 1, state: 1, measure: 1, guide: 0.9 };
  const ONLY = 0.55;
  const BY_NAME = 14;
  const MARKS = new Set(["art", "article", "articles", "المادة", "مادة", "مواد", "المواد"].flatMap(function (word) { return tongue.terms(word); }));
  const PREFIX = 0.6, MISSPELT = 0.4, LEAST_PREFIX = 3, LEAST_ALIKE = 4, ALIKE = 0.6, MOST_FORMS = 12;
  const ARTICLES = 3;

  function kind(entry) { return KINDS[index.kinds[entry]]; }
  function shardOf(term) { return /^[0-9]/.test(term) ? "0" : term.codePointAt(0).toString(16); }

  function bearers(name, names) {
    const shard = names[shardOf(name)] || {};
    return Object.hasOwn(shard, name) ? shard[name] : null;
  }

  // The longest names in the query, none overlapping another.
  function namesIn(terms, names) {
    const found = [];
    let at = 0;
    while (at < terms.length) {
      let end = terms.length;
      while (end > at && !bearers(terms.slice(at, end).join(" "), names)) end -= 1;
      if (end > at) found.push({ from: at, size: end - at, entries: bearers(terms.slice(at, end).join(" "), names) });
      at = Math.max(end, at + 1);
    }
    return found;
  }

  function codesIn(query) {
    const whole = query.trim().toUpperCase();
    const typed = query.match(/\b[A-Z]{3}\b/g) || (Object.hasOwn(index.codes, whole) ? [whole] : []);
    return typed.filter(function (code) { return Object.hasOwn(index.codes, code); }).map(function (code) { return index.codes[code]; });
  }

  function articlesIn(query, terms, named) {
    const treaties = new Set(named.flatMap(function (name) { return name.entries; }).filter(function (entry) { return kind(entry) === "instrument"; }));
    const marked = terms.some(function (term) { return MARKS.has(term); });
    if (!marked && !treaties.size) return [];
    for (const number of tongue.numbers(query)) {
      for (const form of [number, number.split("(")[0]]) {
        const cited = (Object.hasOwn(index.articles, form) ? index.articles[form] : []).filter(function (entry) { return !treaties.size || treaties.has(index.treaties[entry]); });
        if (cited.length) return cited.sort(function (one, other) { return index.weights[other] - index.weights[one]; }).slice(0, ARTICLES);
      }
    }
    return [];
  }

  function read(packed) {
    const found = new Map();
    let entry = 0;
    for (const step of packed.matchAll(/([0-9a-z]+)([A-I])/g)) {
      entry += parseInt(step[1], 36);
      found.set(entry, step[2].charCodeAt(0) - 64);
    }
    return found;
  }

  function shared(one, other) {
    let size = 0;
    while (size < one.length && size < other.length && one[size] === other[size]) size += 1;
    return size;
  }

  // The terms nearest to a word that is not known: those that begin with it, else those that begin most like it.
  function nearest(term, known) {
    const begun = term.length >= LEAST_PREFIX ? known.filter(function (other) { return other.startsWith(term); }) : [];
    if (begun.length) return { forms: begun, worth: PREFIX };
    const longest = Math.max(0, ...known.map(function (other) { return shared(term, other); }));
    const alike = longest >= LEAST_ALIKE && longest >= ALIKE * term.length ? known.filter(function (other) { return shared(term, other) === longest; }) : [];
    return { forms: alike, worth: MISSPELT };
  }

  // Entry -> worth for one term; a word begun or misspelt counts for less.
  function postings(term, words) {
    const shard = words[shardOf(term)] || {};
    if (Object.hasOwn(shard, term)) return read(shard[term]);
    const found = new Map();
    const other = nearest(term, Object.keys(shard));
    other.forms.slice(0, MOST_FORMS).forEach(function (form) {
      read(shard[form]).forEach(function (worth, entry) { found.set(entry, Math.max(found.get(entry) || 0, worth * other.worth)); });
    });
    return found;
  }

  function parse(query, allNames) {
    const terms = Array.from(new Set(tongue.terms(query)));
    const names = namesIn(tongue.terms(query), allNames);
    return { query: query, terms: terms, names: names, codes: codesIn(query), articles: articlesIn(query, terms, names) };
  }

  function needs(query) {
    return Array.from(new Set(tongue.terms(query).map(shardOf))).filter(function (shard) { return index.shards.includes(shard); });
  }

  function rank(parsed, words) {
    const scores = new Map();
    const matched = new Map();
    function add(entry, score) { scores.set(entry, (scores.get(entry) || 0) + score); }
    const total = index.kinds.length;
    const counted = parsed.terms.filter(function (term) { return !MARKS.has(term) || !parsed.articles.length; });
    counted.forEach(function (term) {
      const found = postings(term, words);
      const rare = Math.log(1 + total / (1 + found.size));
      found.forEach(function (worth, entry) {
        add(entry, rare * worth / 9 * 2);
        matched.set(entry, (matched.get(entry) || 0) + 1);
      });
    });
    scores.forEach(function (score, entry) { scores.set(entry, score * Math.pow(matched.get(entry) / counted.length, 1.5)); });
    const all = tongue.terms(parsed.query).length;
    const direct = new Set();
    parsed.names.forEach(function (name) {
      const share = name.size / all;
      name.entries.forEach(function (entry) {
        const worth = NAMED[kind(entry)] || (share === 1 ? ONLY : 0);
        if (!worth) return;
        add(entry, BY_NAME * worth * Math.pow(share, 0.7));
        if (NAMED[kind(entry)] || share === 1) direct.add(entry);
      });
    });
    parsed.codes.forEach(function (entry) { add(entry, BY_NAME); direct.add(entry); });
    parsed.articles.forEach(function (entry) { add(entry, 2 * BY_NAME); direct.add(entry); });
    const best = Array.from(scores, function (pair) { return { entry: pair[0], score: pair[1] + Number(index.weights[pair[0]]) * 0.12, direct: direct.has(pair[0]), all: (matched.get(pair[0]) || 0) >= counted.length }; });
    best.sort(function (one, other) { return other.score - one.score || one.entry - other.entry; });
    return onePlaceOnce(best);
  }

  // Of the articles and terms of one page only the best is kept, unless they were asked for.
  function onePlaceOnce(best) {
    const seen = new Set();
    return best.filter(function (hit) {
      const page = index.places[hit.entry].split("#")[0];
      const once = kind(hit.entry) === "article" && !hit.direct;
      if (once && seen.has(page)) return false;
      if (kind(hit.entry) !== "term" && kind(hit.entry) !== "organisation" && kind(hit.entry) !== "agreement") seen.add(page);
      return true;
    });
  }

  // Two States and a measure are a question for the finder.
  function question(parsed) {
    const of = function (wanted) { return parsed.names.map(function (name) { return name.entries.find(function (entry) { return kind(entry) === wanted; }); }).filter(function (entry) { return entry !== undefined; }); };
    const states = Array.from(new Set([...of("state"), ...parsed.codes]));
    const measures = of("measure");
    return states.length === 2 ? { from: states[0], to: states[1], measure: measures[0] } : null;
  }

  return { parse: parse, needs: needs, rank: rank, question: question, kind: kind };
};
