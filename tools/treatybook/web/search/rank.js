// Which entries answer a query, the best first. Reads the index, and of the words' files those that the query needs.
window.treatybookRanker = function (index, tongue) {
  "use strict";
  // Names of records are asked for by name; names of the others only where nothing else is in the query; terms for less, whatever else is in it.
  const KINDS = ["instrument", "state", "measure", "guide", "page", "article", "term", "organisation", "agreement", "recommendation"];
  const NAMED = { instrument: 1, state: 1, measure: 1, guide: 0.9 };
  const ONLY = 0.55, AMONG = 0.35;
  const BY_NAME = 14;
  // How much of the worth of words hangs on that.
  const LIKELY = 0.4;
  // How much a word of the query that is not found takes from all; how much what an entry lacks takes from it.
  const UNKNOWN = 2, COVERED = 1.5;
  const MARKS = new Set(["art", "arts", "article", "articles", "المادة", "مادة", "مواد", "المواد", "م"].flatMap(function (word) { return tongue.terms(word); }));
  const PARAGRAPH_MARKS = new Set(["para", "paragraph", "paragraphe", "alinéa", "فقرة", "الفقرة"].flatMap(function (word) { return tongue.terms(word); }));
  // 'paragraph 13 of article 18', and words between the number of an article and that of its paragraph, folded.
  const TURNED = /(?:§+|para(?:graph(?:e|s)?)?|par|al(?:inea)?|(?:ال)?فقره|ف)[.\s]*([0-9]+)\s*(?:of |de |du |d'|من )?\s*(?:the |la |l')?\s*(?:art(?:icle)?|(?:ال)?ماده|م)[.\s]*([0-9]+)/g;
  const PARAGRAPH = /([0-9])\s*[,،]?\s*(?:§+|para(?:graph(?:e|s)?)?|par|al(?:inea)?|(?:ال)?فقره|ف)[.\s]*([0-9]+)/g;
  // The number of an article in words, as Arabic has it: 'the sixth', 'the sixth ten', 'the sixth and the twenty'; of French, only 'premier' is told so.
  const UNITS = ["اولي", "ثانيه", "ثالثه", "رابعه", "خامسه", "سادسه", "سابعه", "ثامنه", "تاسعه", "عاشره", "حاديه"];
  const TENS = ["عشر", "ثلاث", "اربع", "خمس", "ست", "سبع"];
  const SPELT = new RegExp("ماده (?:ال)?(?:(" + UNITS.join("|") + ")( عشره?)?(?: ?و ?(?=ال))?)?(?:(?:ال)?(" + TENS.join("|") + ")[وي]ن)?", "g");
  const PREFIX = 0.6, ATTACHED = 0.9, MISSPELT = 0.5, LEAST_PREFIX = 3, LEAST_BEGINNING = 5, MOST_FORMS = 12;
  const ATTACHED_LETTERS = /^[بلكفسنيتا](?=.{3})/;
  const ARTICLES = 3;
  // Beside three answers that have every word, one that lacks some is shown only if it is nearly as good as the best.
  const ENOUGH = 3, NEARLY = 0.5;
  const MOST_WORDS = 10, FEW_WORDS = 3;
  // How many files are looked through for what is near to the words that are not known.
  const NEAR_FILES = 8, FAR_FILES = 12;
  // What a phrase of a topic is worth that says just what the query says; what a word takes from it that only the query has, or only the phrase;
  // how much more a near phrase is worth than a far one; the least likeness; and what each answer is worth beside the one before.
  const BY_TOPIC = 18, ONLY_ASKED = 0.6, ONLY_SAID = 0.4, NEARNESS = 1.5, LEAST_LIKE = 0.2, NEXT = 0.85;
  // How much of the worth of a topic hangs on that the answer itself has the words of the query.
  const TOLD_WHOLE = 0.15;
  // One step of what the words of a phrase tell: as in search/index.py.
  const STEP = 1.2, WHOLE = 9;
  // How many of the first answers must hold the measure that a State and other words ask for.
  const NEAR_TOP = 4;

  // How likely an entry is what a reader means, from 0 to 1.
  function likely(entry) { return Number(index.weights[entry]) / 9; }
  function kind(entry) { return KINDS[index.kinds[entry]]; }

  // The file that holds a word, if any does: the last that begins no later.
  function piece(term) {
    let low = 0, high = index.words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (index.words[middle] <= term) low = middle + 1; else high = middle;
    }
    return Math.max(0, low - 1);
  }

  function textOf(entry) {
    let found = 0;
    index.texts.forEach(function (first, number) { if (first <= entry) found = number; });
    return found;
  }

  function termsIn(query) { return tongue.terms(query).slice(0, MOST_WORDS); }

  // 'in Egypt' is one word in Arabic, and so is 'we freeze': the word without its first letter may be the one that is known.
  function loosened(term) { return ATTACHED_LETTERS.test(term) ? term.slice(1) : null; }

  function postingsOf(term, words) {
    const held = words[piece(term)];
    return held && Object.hasOwn(held, term) ? held[term] : null;
  }

  function needs(query) { return Array.from(new Set(termsIn(query).map(piece))); }

  function unknown(term, words) { return postingsOf(term, words) === null && !(loosened(term) && postingsOf(loosened(term), words) !== null); }

  // Of the files that hold what begins so, those not yet loaded among the nearest to a word.
  function around(term, begun, most, words) {
    const here = piece(term), found = [];
    for (let each = piece(begun); each <= piece(begun + "\uffff"); each += 1) found.push(each);
    found.sort(function (one, other) { return Math.abs(one - here) - Math.abs(other - here); });
    return found.slice(0, most).filter(function (each) { return !words[each]; });
  }

  // For words that the files do not have: the file of the word without an attached letter; then those of what begins alike; then, in a short query,
  // of what begins with the same letter. To be asked until it answers with none.
  function needsMore(query, words) {
    const terms = termsIn(query);
    const missing = terms.filter(function (term) { return postingsOf(term, words) === null && !/^[0-9]/.test(term); });
    const loose = missing.map(loosened).filter(Boolean).map(piece).filter(function (each) { return !words[each]; });
    if (loose.length) return Array.from(new Set(loose));
    const lost = missing.filter(function (term) { return term.length >= LEAST_PREFIX && unknown(term, words); });
    const few = terms.length <= FEW_WORDS;
    const near = lost.flatMap(function (term) { return around(term, term.slice(0, 2), few ? Math.ceil(NEAR_FILES / lost.length) : 1 + NEAR_FILES / terms.length, words); });
    if (near.length || !few) return Array.from(new Set(near));
    return Array.from(new Set(lost.filter(function (term) { return !resolved(term, words).forms.length; }).flatMap(function (term) { return around(term, term[0], Math.ceil(FAR_FILES / lost.length), words); })));
  }

  // Letters to add, take away, change or swap to make one word of the other; more than `most` is told as `most + 1`.
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let before = null, last = Array.from({ length: other.length + 1 }, function (_, at) { return at; });
    for (let row = 1; row <= one.length; row += 1) {
      const next = [row];
      for (let at = 1; at <= other.length; at += 1) {
        const same = one[row - 1] === other[at - 1];
        next[at] = Math.min(last[at] + 1, next[at - 1] + 1, last[at - 1] + (same ? 0 : 1));
        if (before && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]) next[at] = Math.min(next[at], before[at - 2] + 1);
      }
      if (Math.min(...next) > most) return most + 1;
      before = last;
      last = next;
    }
    return last[other.length];
  }

  function misspelt(term, known) {
    const most = term.length < 4 ? 0 : term.length < 8 ? 1 : 2;
    let nearest = most, forms = [];
    known.forEach(function (other) {
      const far = distance(term, other, nearest);
      if (far > nearest || far === 0) return;
      if (far < nearest) forms = [];
      nearest = far;
      forms.push(other);
    });
    return forms;
  }

  // What a word of the query stands for: itself, or the words nearest to it. `name` is the one to look for in names.
  function resolved(term, words) {
    const loose = loosened(term);
    if (postingsOf(term, words) !== null || /^[0-9]/.test(term)) return { name: term, forms: [term], worth: 1 };
    if (loose && postingsOf(loose, words) !== null) return { name: loose, forms: [loose], worth: ATTACHED };
    const known = Object.values(words).flatMap(function (held) { return Object.keys(held); }).filter(function (other) { return other[0] === term[0]; });
    const begun = term.length >= LEAST_PREFIX ? known.filter(function (other) { return other.startsWith(term); }) : [];
    let forms = begun.length ? begun : misspelt(term, known);
    // 'confiscaton' loses no ending, 'confiscation' does: the longest known word that it begins with.
    if (!forms.length) forms = known.filter(function (other) { return other.length >= LEAST_BEGINNING && term.startsWith(other); }).sort(function (one, other) { return other.length - one.length; }).slice(0, 1);
    forms.sort(function (one, other) { return one.length - other.length || (words[piece(other)][other].length - words[piece(one)][one].length); });
    return { name: forms[0] || term, forms: forms.slice(0, MOST_FORMS), worth: begun.length ? PREFIX : MISSPELT };
  }

  function borne(first, name, names) {
    const held = names[piece(first)] || {};
    return Object.hasOwn(held, name) ? held[name] : null;
  }

  // Who bears a name: its words by their stems, or one word just as it is written.
  function bearers(typed, names) {
    const stems = typed.map(function (word) { return word.name; });
    return borne(stems[0], stems.join(" "), names) || (typed.length === 1 ? borne(stems[0], "=" + typed[0].written, names) : null);
  }

  // The longest names in the query, none overlapping another.
  function namesIn(typed, names) {
    const found = [];
    let at = 0;
    while (at < typed.length) {
      let end = typed.length;
      while (end > at && !bearers(typed.slice(at, end), names)) end -= 1;
      if (end > at) found.push({ from: at, size: end - at, entries: bearers(typed.slice(at, end), names) });
      at = Math.max(end, at + 1);
    }
    return found;
  }

  // Codes of States in capitals, and in any letters where nothing else is asked; not those that are part of a name.
  function codesIn(query, terms, named) {
    const taken = new Set(named.flatMap(function (name) { return terms.slice(name.from, name.from + name.size); }));
    const whole = query.trim().toUpperCase();
    const typed = Object.hasOwn(index.codes, whole) ? [whole] : query.match(/\b[A-Z]{3}\b/g) || [];
    return typed.filter(function (code) { return Object.hasOwn(index.codes, code) && !taken.has(code.toLowerCase()); }).map(function (code) { return index.codes[code]; });
  }

  function spelt(all, unit, ten, tens) {
    const ones = unit ? UNITS.indexOf(unit) % 10 + 1 + (ten ? 10 : 0) : 0;
    return ones || tens ? "ماده " + (ones + (tens ? 10 * (TENS.indexOf(tens) + 2) : 0)) + " " : all;
  }

  function cited(query) {
    return tongue.numbers(tongue.fold(query).replace(SPELT, spelt).replace("article premier", "article 1").replace(TURNED, "$2($1)").replace(PARAGRAPH, "$1($2)").replace(/([0-9])\.([0-9]+)/g, "$1($2)").replace(/([0-9)])\s+\(/g, "$1("));
  }

  function articlesIn(query, terms, named) {
    const treaties = new Set(named.flatMap(function (name) { return name.entries; }).filter(function (entry) { return kind(entry) === "instrument"; }));
    const marked = terms.some(function (term) { return MARKS.has(term); });
    if (!marked && !treaties.size) return [];
    for (const number of cited(query)) {
      for (const form of [number, number.split("(")[0]]) {
        const found = (Object.hasOwn(index.articles, form) ? index.articles[form] : []).filter(function (entry) { return !treaties.size || treaties.has(index.treaties[entry]); });
        if (found.length) return found;
      }
    }
    return [];
  }

  // What a word is worth in entries, before '~', or after it in the phrases of topics.
  function read(packed, part) {
    const found = new Map();
    let entry = 0;
    for (const step of (packed.split("~")[part] || "").matchAll(/([0-9a-z]+)([A-I])/g)) {
      entry += parseInt(step[1], 36);
      found.set(entry, step[2].charCodeAt(0) - 64);
    }
    return found;
  }

  // Entry, or phrase, -> worth for one word of the query.
  function found(word, words, part) {
    const best = new Map();
    word.forms.forEach(function (form) {
      const packed = postingsOf(form, words);
      if (packed) read(packed, part).forEach(function (worth, entry) { best.set(entry, Math.max(best.get(entry) || 0, worth * word.worth)); });
    });
    return best;
  }

  function parse(query, words, allNames) {
    const written = tongue.words(query);
    const typed = termsIn(query).map(function (term, at) { return Object.assign(resolved(term, words), { written: written[at] }); });
    const inOrder = typed.map(function (word) { return word.name; });
    const names = namesIn(typed, allNames);
    const once = typed.filter(function (word, at) { return inOrder.indexOf(word.name) === at; });
    const states = names.filter(function (name) { return name.entries.some(function (entry) { return kind(entry) === "state"; }); });
    const ofStates = new Set(states.flatMap(function (name) { return inOrder.slice(name.from, name.from + name.size); }));
    return { words: once, size: inOrder.length, names: names, ofStates: ofStates, treaty: names.some(function (name) { return name.entries.some(function (entry) { return kind(entry) === "instrument"; }); }), codes: codesIn(query, inOrder, names), articles: articlesIn(query, inOrder, names) };
  }

  // Topic -> how near the nearest of its phrases comes to the query, from 0 to 1. Names of States count for nothing: a topic is asked of any.
  function topics(parsed, words) {
    const count = index.tells.length, said = new Map();
    let asked = 0;
    parsed.words.filter(function (word) { return !parsed.ofStates.has(word.name); }).forEach(function (word) {
      const where = found(word, words, 1);
      const own = Array.from(where.values()).filter(function (worth) { return worth >= WHOLE * word.worth; }).length;
      const tells = where.size ? Math.log(1 + count / (1 + (own || where.size))) : UNKNOWN;
      asked += tells;
      where.forEach(function (worth, phrase) { said.set(phrase, (said.get(phrase) || 0) + tells * worth / WHOLE); });
    });
    const nearest = new Map();
    said.forEach(function (common, phrase) {
      const whole = Math.max(common, parseInt(index.tells[phrase], 36) * STEP);
      const like = common / (common + ONLY_ASKED * (asked - common) + ONLY_SAID * (whole - common));
      const topic = topicOf(phrase);
      if (like >= LEAST_LIKE && like > (nearest.get(topic) || 0)) nearest.set(topic, like);
    });
    return nearest;
  }

  function topicOf(phrase) {
    let topic = 0;
    for (let first = index.phrases[0]; first <= phrase; first += index.phrases[topic]) topic += 1;
    return topic;
  }

  function rank(parsed, words) {
    const scores = new Map(), held = new Map(), covered = new Map(), direct = new Set();
    function add(entry, score) { scores.set(entry, (scores.get(entry) || 0) + score); }
    const total = index.kinds.length;
    const counted = parsed.words.filter(function (word) { return !MARKS.has(word.name) || !parsed.articles.length; });
    let whole = 0;
    const known = counted.filter(function (word) {
      const where = found(word, words, 0);
      const rarity = Math.log(1 + total / (1 + where.size));
      whole += where.size ? rarity : UNKNOWN;
      where.forEach(function (worth, entry) {
        add(entry, rarity * worth / 9 * 2);
        held.set(entry, (held.get(entry) || 0) + 1);
        covered.set(entry, (covered.get(entry) || 0) + rarity);
      });
      return where.size;
    }).length;
    // Who has all words of the query is worth more than who has one of them often; a rare word counts for more than a common one.
    scores.forEach(function (score, entry) { scores.set(entry, score * Math.pow(covered.get(entry) / whole, COVERED) * (1 - LIKELY + LIKELY * likely(entry))); });
    parsed.names.forEach(function (name) {
      const share = name.size / parsed.size;
      name.entries.forEach(function (entry) {
        const worth = NAMED[kind(entry)] || (share === 1 ? ONLY : kind(entry) === "term" ? AMONG : 0);
        if (!worth) return;
        add(entry, BY_NAME * worth * Math.pow(share, 0.7));
        direct.add(entry);
      });
    });
    const told = new Map();
    topics(parsed, words).forEach(function (like, topic) {
      index.topics[topic].forEach(function (entry, at) {
        told.set(entry, Math.max(told.get(entry) || 0, BY_TOPIC * Math.pow(like, NEARNESS) * Math.pow(NEXT, at)));
      });
    });
    told.forEach(function (score, entry) { add(entry, score * (1 - TOLD_WHOLE + TOLD_WHOLE * (covered.get(entry) || 0) / whole)); });
    parsed.codes.forEach(function (entry) { add(entry, BY_NAME); direct.add(entry); });
    // Of an article without its treaty the number tells less, the more else is asked; what else is asked tells the treaty.
    const besides = parsed.treaty ? 0 : counted.filter(function (word) { return !/^[0-9]/.test(word.name) && !PARAGRAPH_MARKS.has(word.name); }).length;
    const meant = function (entry) { return besides ? (scores.get(entry) || 0) + (scores.get(index.treaties[entry]) || 0) + likely(entry) : likely(entry); };
    parsed.articles.slice().sort(function (one, other) { return meant(other) - meant(one); }).slice(0, ARTICLES)
      .forEach(function (entry) { add(entry, 2 * BY_NAME / (1 + besides)); direct.add(entry); });
    const best = Array.from(scores, function (pair) {
      return { entry: pair[0], score: pair[1] + likely(pair[0]), direct: direct.has(pair[0]), all: (held.get(pair[0]) || 0) >= known && known > 0 };
    });
    best.sort(function (one, other) { return other.score - one.score || one.entry - other.entry; });
    return best;
  }

  // Of the articles of one page only the best is kept, unless they were asked for.
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

  // The first entry of a kind in each name of the query.
  function named(parsed, wanted) {
    return parsed.names.map(function (name) { return name.entries.find(function (entry) { return kind(entry) === wanted; }); }).filter(function (entry) { return entry !== undefined; });
  }

  function statesOf(parsed) { return Array.from(new Set([...named(parsed, "state"), ...parsed.codes])); }

  // One or two States and a measure are a question for the finder: the measure that is named, or else the one that fits best.
  function question(parsed, hits) {
    const isAsked = function (entry) { return Object.hasOwn(index.asked, entry); };
    const states = statesOf(parsed);
    const fits = hits.map(function (hit) { return hit.entry; });
    const measure = named(parsed, "measure").find(isAsked);
    if (states.length === 2) return { from: states[0], to: states[1], measure: measure === undefined ? fits.find(isAsked) : measure };
    const near = measure === undefined ? fits.slice(0, NEAR_TOP).find(isAsked) : measure;
    return states.length === 1 && near !== undefined ? { from: states[0], measure: near } : null;
  }

  // Before all else the States of a question, what they have agreed between them, the measure, and where it is best told.
  function lead(asked, hits) {
    const states = [asked.from, asked.to].filter(function (entry) { return entry !== undefined; });
    const agreed = asked.to === undefined ? [] : hits.map(function (hit) { return hit.entry; }).filter(function (entry) {
      const parties = index.parties[entry] || [];
      return parties.includes(asked.from) && parties.includes(asked.to);
    });
    return [...states, ...agreed, ...(asked.measure === undefined ? [] : [asked.measure, ...index.asked[asked.measure]])];
  }

  // Whether a State is bound by a treaty, or by an article, stands on the page of either.
  function bound(parsed) {
    const states = statesOf(parsed);
    return states.length ? [...states, ...named(parsed, "instrument")] : [];
  }

  function questionFirst(hits, first) {
    const place = function (hit) { const at = first.indexOf(hit.entry); return at < 0 ? first.length : at; };
    return hits.slice().sort(function (one, other) { return place(one) - place(other); });
  }

  // What is shown: all that has every word, and what lacks some where it is nearly as good, or where there is little else.
  function answer(parsed, words) {
    const ranked = rank(parsed, words);
    const asked = question(parsed, ranked);
    const first = parsed.treaty && !parsed.articles.length ? bound(parsed) : asked ? lead(asked, ranked) : parsed.treaty || !parsed.articles.length ? [] : statesOf(parsed);
    const hits = onePlaceOnce(questionFirst(ranked, first));
    const full = hits.filter(function (hit) { return hit.all || hit.direct; });
    const isShown = function (hit) { return hit.all || hit.direct || hit.score >= NEARLY * ranked[0].score || first.includes(hit.entry); };
    return { hits: full.length < ENOUGH ? hits : hits.filter(isShown), full: full.length > 0, question: asked, first: first.length };
  }

  // The terms to be marked in what is shown.
  function marks(parsed) { return new Set(parsed.words.flatMap(function (word) { return word.forms; })); }

  return { needs: needs, needsMore: needsMore, parse: parse, answer: answer, marks: marks, kind: kind, textOf: textOf };
};
