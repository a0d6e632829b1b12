// The answer of the finder as a part of the page: all that law.js says of a question, in words, with links and sources.
(function () {
  "use strict";
  const data = window.treatybookFinder, law = window.treatybookLaw, words = data.words;
  const root = document.documentElement.dataset.content_root;
  const DATED = { "signed-not-ratified": "signed", "not-yet-in-force": "in_force", withdrawn: "withdrawn", "not-known": "signed" };
  const PAGES = {
    instrument: "instruments/", state: "states/", measure: "measures/", guide: "practice/",
    agreement: "overviews/agreements.html#agreement-", organisation: "overviews/networks.html#organisation-",
  };

  // Words and nodes

  function element(tag, attributes) {
    const made = document.createElement(tag);
    Object.entries(attributes || {}).forEach(function (pair) { made.setAttribute(pair[0], pair[1]); });
    made.append(...Array.from(arguments).slice(2).flat(Infinity));
    return made;
  }

  // A saying with its braces filled by texts or nodes.
  function fill(saying, values) {
    return saying.split(/(\{\w+\})/).flatMap(function (piece) {
      return /^\{\w+\}$/.test(piece) ? values[piece.slice(1, -1)] : piece;
    });
  }

  function joined(parts, between) {
    return parts.flatMap(function (part, place) { return place ? [between, part] : [part]; });
  }

  function sentence(parts) {
    return /[.!?]$/.test(element("p", {}, parts).textContent) ? parts : [parts, "."];
  }

  // A date known to the day, the month or the year, by the custom of the language.
  function date(day) {
    const [year, month, number] = day.split("-").map(Number);
    const first = number === 1 && data.language === "fr" ? "1er" : number;
    return [first, month && data.months[month - 1], year].filter(Boolean).join(" ");
  }

  function address(kind, id) {
    return root + PAGES[kind] + id + (PAGES[kind].endsWith("/") ? ".html" : "");
  }

  function link(kind, id, name, anchor) {
    return element("a", { href: address(kind, id) + (anchor || "") }, name);
  }

  // Words with the mark of an unverified fact, where it is one.
  function marked(parts, unverified) {
    if (!unverified) return parts;
    return [element("span", { class: "tb-unverified" }, parts, element("span", { class: "tb-hidden" }, " (" + data.trust.unverified + ")"))];
  }

  function nameOf(id) { return (data.agreements[id] || data.instruments[id]).name; }

  function stateName(id) { return data.states[id].name; }

  function instrumentLink(id) { return link(data.agreements[id] ? "agreement" : "instrument", id, nameOf(id)); }

  function articleWords(article) {
    const numbers = article.split(", ").map(function (number) { return element("bdi", { dir: "ltr" }, number); });
    return fill(words.article, { number: joined(numbers, words.comma) });
  }

  function articleLink(instrument, article) {
    const anchor = "#art-" + article.split(/[^0-9A-Za-z]+/).filter(Boolean).join("-");
    return link("instrument", instrument, articleWords(article), anchor);
  }

  // Where something was read, of what date the list was, how far it is trusted.
  function sourceWords(source) {
    const asOf = source.as_of ? fill(words.as_of, { date: date(source.as_of) }).join("") : words.not_dated;
    if (!source.url) return [data.trust[source.trust]];
    const site = element("bdi", {}, source.site);
    const link = element("a", { href: source.url, class: "external", rel: "noopener noreferrer", "aria-describedby": "tb-outside" }, source.name || site);
    return [link, " (", source.name ? [site, words.comma] : [], asOf + words.comma + data.trust[source.trust] + ")"];
  }

  function rowOf(instrument, state) { return data.instruments[instrument].rows[state]; }

  function sourceLine(instrument, pair) {
    const numbers = data.agreements[instrument]
      ? [data.agreements[instrument].source] : pair.map(function (state) { return rowOf(instrument, state).source; });
    const told = numbers[0] === numbers[1] || numbers.length === 1
      ? sourceWords(data.sources[numbers[0]])
      : joined(numbers.map(function (number, place) { return [stateName(pair[place]), words.colon, sourceWords(data.sources[number])]; }), words.semicolon);
    return element("p", { class: "tb-source" }, words.source, " ", told);
  }

  // The bases

  function basisName(basis) {
    const articles = basis.articles.map(function (article) { return articleLink(basis.instrument, article); });
    return joined([marked([instrumentLink(basis.instrument)], basis.trust === "unverified"), ...articles], words.comma);
  }

  // What is verified is promised before what is not, where it reaches the handbook's crimes.
  function surest(found) {
    return found.find(function (basis) { return basis.trust !== "unverified" && !law.beside(data, basis); }) || found[0];
  }

  function strongest(basis) {
    if (!basis) return [words.no_basis];
    const values = { basis: basisName(basis), date: basis.since && date(basis.since) };
    return fill(basis.since ? words.strongest : words.strongest_undated, values);
  }

  // A Protocol may bind both States later than its Convention.
  function protocolWords(limit, question) {
    const day = law.boundSince(data, [question.from, question.to], limit.about, question.on);
    return fill(day ? words.protocol_since : words["protocol-in-force"], { protocol: [instrumentLink(limit.about)], date: day && date(day) });
  }

  function limitWords(limit, instrument, question) {
    if (limit.summary) return statementWords(limit, statementOf(limit, instrument));
    if (limit.kind === "protocol-in-force") return protocolWords(limit, question);
    const offences = limit.kind === "offences-only" ? limit.about.split(", ").map(function (id) { return data.offences[id]; }) : [];
    const saying = limit.kind === "offences-only" ? words.only_for : words[limit.kind];
    return fill(saying, {
      measure: (data.measures[limit.about] || {}).label,
      protocol: data.instruments[limit.about] ? [instrumentLink(limit.about)] : "",
      state: data.states[limit.about] ? stateName(limit.about) : "",
      articles: element("bdi", { dir: "ltr" }, limit.about),
      offences: offences.join(words.comma),
    });
  }

  function statementOf(limit, instrument) {
    return rowOf(instrument, limit.about).statements.find(function (each) { return each.summary === limit.summary && each.kind === limit.kind; });
  }

  function statementWords(limit, statement) {
    const article = limit.article ? [" (", articleWords(limit.article), ")"] : [];
    const day = limit.date ? [words.comma, date(limit.date)] : [];
    return [stateName(limit.about), words.colon, data.kinds[limit.kind], article, day, words.colon, marked([limit.summary], statement.unverified)];
  }

  function conflicts(instrument, pair) {
    if (data.agreements[instrument]) return [];
    return pair.filter(function (state) { return rowOf(instrument, state).conflict; }).map(function (state) {
      return element("li", {}, stateName(state), words.colon, words.conflict, " ", rowOf(instrument, state).conflict);
    });
  }

  function basisItem(basis, question) {
    const pair = [question.from, question.to];
    const since = basis.since ? fill(words.since, { date: date(basis.since) }) : words.since_undated;
    const limits = basis.limits.map(function (limit) { return element("li", {}, limitWords(limit, basis.instrument, question)); });
    const notes = [...limits, ...conflicts(basis.instrument, pair)];
    const badges = [data.instrumentKinds[basis.kind], ...(basis.trust === "unverified" ? [data.trust.unverified] : [])];
    return element("li", {},
      element("p", {}, element("strong", {}, basisName(basis)), " – ", since, badges.map(function (badge) { return [" ", element("span", { class: "tb-badge" }, badge)]; })),
      notes.length ? element("ul", { class: "tb-limits" }, notes) : [],
      sourceLine(basis.instrument, pair));
  }

  // Apart, what serves only for offences that the handbook is not about; in each part the most specific first, as law.js ranks it.
  function bases(found, question) {
    const beside = found.filter(function (basis) { return law.beside(data, basis); });
    const own = found.filter(function (basis) { return !beside.includes(basis); });
    const subjects = data.subjects.map(function (id) { return data.offences[id]; }).join(words.comma);
    const title = beside.length ? fill(words.bases_subject, { offences: subjects }) : words.bases;
    return [[title, own], [words.bases_beside, beside]].filter(function (part) { return part[1].length; }).map(function (one) {
      return part("bases", one[0], element("ol", {}, one[1].map(function (basis) { return basisItem(basis, question); })));
    });
  }

  // The gaps

  function gapWords(gap, question) {
    if (!gap.state) return [words[gap.reason]];
    const standing = law.statusOn(data, gap.state, gap.instrument, question.on);
    const day = standing[DATED[gap.reason]];
    const reason = day ? fill(words[gap.reason + "_dated"], { date: date(day) }) : [words[gap.reason]];
    const removed = gap.reason === "removed-by-statement" ? [words.colon, removing(standing.row, question.need)] : [];
    return [stateName(gap.state), words.colon, reason, removed, " – ", sourceWords(standing.source)];
  }

  function removing(row, need) {
    const asked = [need, data.measures[need].general];
    const found = row.statements.filter(function (each) { return (each.removes || []).some(function (measure) { return asked.includes(measure); }); });
    return joined(found.map(function (each) { return each.summary; }), " ");
  }

  function gapItems(found, question) {
    const instruments = Array.from(new Set(found.map(function (gap) { return gap.instrument; })));
    return instruments.map(function (id) {
      const reasons = found.filter(function (gap) { return gap.instrument === id; }).map(function (gap) { return sentence(gapWords(gap, question)); });
      return element("li", {}, instrumentLink(id), words.colon, joined(reasons, " "));
    });
  }

  // Whom to ask

  function officeItem(office, question) {
    const details = [["channel", office.channel], ["accepted", office.languages]].filter(function (pair) { return pair[1]; })
      .map(function (pair) { return [" ", sentence([words[pair[0]], words.colon, pair[1]])]; });
    const matter = office.matter === question.need ? [] : [" (", data.matters[office.matter], ")"];
    const source = data.sources[office.source];
    const name = marked([element("strong", {}, office.office)], source.trust === "unverified");
    return element("li", {}, data.roles[office.role], matter, words.colon, sentence(name), details, element("p", { class: "tb-source" }, words.source, " ", sourceWords(source)));
  }

  function offices(question) {
    const every = data.states[question.to].offices || [], general = data.measures[question.need].general;
    const own = every.filter(function (office) { return office.matter === question.need; });
    const wider = every.filter(function (office) { return office.matter === general; });
    const fitting = own.length ? own : wider;
    const shown = fitting.length ? fitting : every;
    if (!shown.length) {
      const directories = data.directories.map(function (body) { return element("li", {}, link("organisation", body.id, body.name)); });
      return [element("p", {}, words.offices_unknown), element("ul", {}, directories)];
    }
    return [
      fitting.length ? [] : element("p", {}, words.offices_other),
      element("ul", {}, shown.map(function (office) { return officeItem(office, question); })),
      element("p", { class: "tb-source" }, words.check_office),
    ];
  }

  function networks(found) {
    if (!found.length) return element("p", {}, words.no_networks);
    return element("ul", {}, found.map(function (id) { return element("li", {}, link("organisation", id, data.networks[id].name)); }));
  }

  function languages(found) {
    return element("p", {}, found.length ? found.map(function (code) { return data.languages[code]; }).join(words.comma) : words.no_languages);
  }

  function fallback(found) {
    return element("ul", {}, found.map(function (way) {
      return element("li", {}, element("strong", {}, words[way]),
        element("ul", {}, element("li", {}, words.may, " ", words[way + "_may"]), element("li", {}, words.may_not, " ", words[way + "_may_not"])));
    }));
  }

  // Checklists, and request forms that take the question with them.
  function guides(need) {
    return Object.keys(data.guides).filter(function (id) { return data.guides[id].measures.includes(need); }).map(function (id) {
      const request = data.guides[id].kind === "request";
      const name = fill(request ? words.start : words.prepare, { guide: data.guides[id].name });
      return element("li", {}, link("guide", id, name, request ? location.search : ""));
    });
  }

  function pages(question) {
    const general = data.measures[question.need].general, own = guides(question.need);
    const states = [question.from, question.to].map(function (id) {
      return element("li", {}, link("state", id, fill(words.state_page, { state: stateName(id) })));
    });
    const measure = link("measure", question.need, fill(words.measure_page, { measure: data.measures[question.need].label }));
    return element("ul", {}, own.length ? own : guides(general), states, element("li", {}, measure));
  }

  // The answer

  function part(name, title, content) {
    return element("section", { class: "tb-part tb-part-" + name }, element("h3", {}, title), content);
  }

  function fold(name, title, content, open) {
    const made = element("details", { class: "tb-fold tb-part tb-part-" + name }, element("summary", {}, title), content);
    made.open = open;
    return made;
  }

  function heading(question) {
    const saying = fill(words.question, { from: stateName(question.from), to: stateName(question.to), need: data.measures[question.need].label, date: date(question.on) });
    const offence = question.offence ? element("p", { class: "tb-asked" }, words.offence, words.colon, data.offences[question.offence]) : [];
    return [element("h2", {}, saying), offence];
  }

  function parts(question) {
    const found = law.legalBasis(data, question.from, question.to, question.need, question.offence || null, question.on);
    const none = !found.bases.length;
    const gaps = found.gaps.length ? element("ul", {}, gapItems(found.gaps, question)) : element("p", {}, words.no_gaps);
    return [
      heading(question),
      element("p", { class: "tb-lead tb-strongest" + (none ? " tb-strongest-none" : "") }, strongest(surest(found.bases))),
      bases(found.bases, question),
      none ? fold("gaps", words.gaps, gaps, true) : [],
      part("offices", fill(words.offices, { state: stateName(question.to) }), offices(question)),
      element("div", { class: "tb-part-pair" }, part("networks", words.networks, networks(found.networks)), part("languages", words.languages, languages(found.languages))),
      none ? [] : fold("gaps", words.gaps, gaps, false),
      fold("fallback", words.fallback, fallback(found.fallback), none),
      element("p", { class: "tb-source tb-edition" }, fill(words.edition, { date: date(data.on) }), " ", words.prevails),
    ];
  }

  window.treatybookAnswer = { element: element, fill: fill, date: date, part: part, parts: parts, pages: pages };
})();
