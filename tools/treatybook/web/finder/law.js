// The legal questions of `law`, asked in the browser: the same names in the same order, and the same answers.
// tests/browser/test_finder.py compares them for every pair of States. Days are ISO texts, which compare as days.
(function () {
  "use strict";
  const NOT_RECORDED = "not-recorded", NOT_IN_FORCE = "not-in-force";
  const CONSENT = ["definitive-signature", "ratification", "acceptance", "approval", "accession", "succession"];
  const TRUST_ORDER = ["depositary", "secondary", "unverified"];
  const KIND_ORDER = ["bilateral", "regional", "universal"];
  // Topics of statements of which a request feels nothing; and those on which it matters only what the requested State has said.
  const OF_STATES = ["icj", "non-recognition", "competence-of-committee", "criminal-law-information"];
  const OF_THE_REQUESTED = ["central-authority", "language", "authority-24-7", "sea-authority"];
  const FALLBACKS = ["reciprocity", "diplomatic-channel", "police-channel"];
  const GAP_REASONS = {
    none: "not-party", signatory: "signed-not-ratified", contracting: "not-yet-in-force", withdrawn: "withdrawn", unknown: "not-known",
  };
  const LAST_DAY = "9999-12-31";

  // dates.py

  function iso(year, month, day) {
    return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
  }

  function addDays(day, count) {
    const [year, month, date] = day.split("-").map(Number);
    return iso(year, month, date + count);
  }

  function addMonths(day, count) {
    const [year, month, date] = day.split("-").map(Number);
    const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
    return iso(year, month + count, Math.min(date, last));
  }

  // The first day that a date known to the month or the year alone can mean.
  function earliest(date) {
    return date + "-01-01".slice(date.length - 4);
  }

  // law/standing.py

  function bound(standing) { return standing.status === "party" || Boolean(standing.provisional); }

  // The day from which an instrument binds both States; null where either's is not recorded.
  function boundSince(data, pair, instrument, on) {
    const days = pair.map(function (state) { return since(statusOn(data, state, instrument, on)); });
    return days.every(Boolean) ? later(days) : null;
  }

  function since(standing) { return standing.status === "party" ? standing.in_force : standing.provisional; }

  function statusOn(data, state, instrument, on) {
    const record = data.instruments[instrument];
    const row = record && record.rows && record.rows[state];
    if (!row) return { status: "unknown", trust: "unverified" };
    const acts = {}, source = data.sources[row.source];
    (row.acts || []).forEach(function (act) { if (act[1] === NOT_RECORDED || act[1] <= on) acts[act[0]] = act; });
    const known = {
      signed: dayOf(acts.signature), trust: row.trust || source.trust, source: source, row: row, provisional: dayOf(acts["provisional-application"]),
    };
    const kind = CONSENT.find(function (each) { return acts[each]; });
    if (!kind) return Object.assign(known, { status: withoutConsent(row, Boolean(acts.signature)) });
    const consent = acts[kind];
    Object.assign(known, { act: kind, deposited: dayOf(consent) });
    if (acts.withdrawal) {
      const ends = acts.withdrawal[2] || dayOf(acts.withdrawal);
      if (ends && ends <= on) return Object.assign(known, { status: "withdrawn", withdrawn: ends, provisional: null });
      if (!ends) {
        const left = !source.as_of || earliest(source.as_of) <= on;
        return Object.assign(known, { status: left ? "withdrawn" : "unknown", provisional: null });
      }
    }
    const starts = inForceDate(record, row);
    if (starts && starts <= on) return Object.assign(known, { status: "party", in_force: starts });
    if (row.force === NOT_RECORDED || consent[1] === NOT_RECORDED) {
      return Object.assign(known, { status: starts ? "unknown" : undated(record, consent, source, on) });
    }
    return Object.assign(known, { status: "contracting", in_force: starts });
  }

  function inForceDate(record, row) {
    if (row.force) return row.force === NOT_RECORDED ? null : row.force;
    const consents = CONSENT.map(function (kind) { return (row.acts || []).find(function (act) { return act[0] === kind; }); });
    const consent = consents.find(Boolean);
    if (!consent || consent[1] === NOT_RECORDED) return null;
    const starts = byRule(record, consent[1]);
    if (!starts || record.force === NOT_IN_FORCE || record.force === NOT_RECORDED) return null;
    return starts > record.force ? starts : record.force;
  }

  function byRule(record, deposited) {
    const count = record.count || 0;
    if (record.rule === "on-deposit") return deposited;
    if (record.rule === "days-after-deposit") return addDays(deposited, count);
    if (record.rule === "months-after-deposit") return addMonths(deposited, count);
    if (record.rule === "first-of-month-after-months") return addMonths(addMonths(deposited, count).slice(0, 8) + "01", 1);
    return null;
  }

  function dayOf(act) { return act && act[1] !== NOT_RECORDED ? act[1] : null; }

  function withoutConsent(row, signed) {
    const acts = row.acts || [];
    const consentsLater = acts.some(function (act) { return CONSENT.includes(act[0]); });
    const succeedsLater = acts.some(function (act) { return act[0] === "succession"; });
    if (succeedsLater || !consentsLater && row.finding !== "not-party") return "unknown";
    return signed ? "signatory" : "none";
  }

  function undated(record, consent, source, on) {
    const dated = consent[1] !== NOT_RECORDED;
    if (record.force === NOT_IN_FORCE) return "contracting";
    if (record.force !== NOT_RECORDED && on < record.force) return dated ? "contracting" : "unknown";
    if (dated) {
      const settled = consent[0] === "succession" ? consent[1] : byRule(record, consent[1]) || consent[1];
      return settled <= on ? "party" : "unknown";
    }
    return !source.as_of || earliest(source.as_of) <= on ? "party" : "unknown";
  }

  function inForceFor(data, state, instrument, on) {
    const standing = statusOn(data, state, instrument, on);
    return standing.status === "unknown" && !bound(standing) ? null : bound(standing);
  }

  // law/basis.py

  function legalBasis(data, requesting, requested, measure, offence, on) {
    const pair = [requesting, requested];
    const found = agreementsOf(data, pair, measure).map(function (id) { return byAgreement(data, id, on); });
    Object.keys(data.instruments).forEach(function (id) {
      const serving = servingOf(data, id, measure, offence);
      if (serving.articles.length) found.push(...byInstrument(data, serving, pair, offence, on));
    });
    return {
      requesting: requesting, requested: requested, measure: measure, offence: offence, on: on,
      bases: found.filter(function (each) { return each.articles; }).sort(function (one, other) { return compare(rank(data, one), rank(data, other)); }),
      gaps: found.filter(function (each) { return each.reason; })
        .sort(function (one, other) { return compare([one.instrument, one.state || ""], [other.instrument, other.state || ""]); }),
      networks: commonNetworks(data, requesting, requested),
      languages: commonLanguages(data, requesting, requested),
      fallback: FALLBACKS.slice(),
    };
  }

  function beside(data, basis) {
    const only = basis.limits.find(function (limit) { return limit.kind === "offences-only"; });
    return Boolean(only && data.subjects.length) && !only.about.split(", ").some(function (word) { return data.subjects.includes(word); });
  }

  function rank(data, basis) {
    const kinds = basis.limits.map(function (limit) { return limit.kind; });
    return [
      Number(beside(data, basis)), KIND_ORDER.indexOf(basis.kind), Number(kinds.includes("general-assistance")), TRUST_ORDER.indexOf(basis.trust),
      Number(kinds.includes("articles-not-recorded")), basis.since || LAST_DAY, basis.instrument,
    ];
  }

  function compare(one, other) {
    for (let place = 0; place < one.length; place += 1) {
      if (one[place] !== other[place]) return one[place] < other[place] ? -1 : 1;
    }
    return 0;
  }

  function generalMeasure(data, measure) { return data.measures[measure].general || null; }

  function agreementsOf(data, pair, measure) {
    return Object.keys(data.agreements).filter(function (id) {
      const agreement = data.agreements[id];
      return pair[0] !== pair[1] && pair.every(function (state) { return agreement.parties.includes(state); }) && serves(data, agreement, measure);
    });
  }

  function serves(data, agreement, measure) {
    const measures = agreement.measures || [];
    return measures.includes(measure) || measures.includes(generalMeasure(data, measure));
  }

  function byAgreement(data, id, on) {
    const agreement = data.agreements[id], starts = agreement.force || agreement.signed;
    if (agreement.status !== "in-force") return gap(id, null, "agreement-" + agreement.status);
    if (starts && earliest(starts) > on) return gap(id, null, "instrument-not-in-force");
    const exact = agreement.force && agreement.force.length === 10 ? agreement.force : null;
    return basis(id, "bilateral", [], exact, data.sources[agreement.source].trust, [{ kind: "articles-not-recorded", about: id }]);
  }

  function byInstrument(data, serving, pair, offence, on) {
    const record = data.instruments[serving.instrument], rows = record.rows || {};
    if (!pair.every(function (state) { return rows[state]; })) return [];
    const standings = pair.map(function (state) { return statusOn(data, state, serving.instrument, on); });
    const articles = serving.articles.filter(function (part) { return part.effect === "basis"; });
    if (!standings.every(bound)) return articles.length ? gapsOf(serving.instrument, record, pair, standings, on) : [];
    if (!articles.length) return [gap(serving.instrument, null, "encourages-only")];
    const found = limitsOf(data, serving, pair, standings, articles, offence, on);
    if (serving.general) found.unshift({ limit: { kind: "general-assistance", about: serving.general } });
    const removing = found.filter(function (each) {
      const removes = each.statement && each.statement.removes || [];
      return removes.includes(serving.measure) || removes.includes(serving.general);
    });
    if (removing.length) return removing.map(function (each) { return gap(serving.instrument, each.limit.about, "removed-by-statement"); });
    const days = standings.map(since), trusts = standings.map(function (standing) { return standing.trust; });
    const numbers = articles.map(function (part) { return part.article; }).filter(function (article) { return article !== "passim"; });
    const limits = found.map(function (each) { return each.limit; });
    return [basis(serving.instrument, record.kind, numbers, days.every(Boolean) ? later(days) : null, leastSure(trusts), limits)];
  }

  function later(days) { return days[0] > days[1] ? days[0] : days[1]; }

  function leastSure(trusts) {
    return TRUST_ORDER[Math.max(...trusts.map(function (trust) { return TRUST_ORDER.indexOf(trust); }))];
  }

  function basis(instrument, kind, articles, from, trust, limits) {
    return { instrument: instrument, kind: kind, articles: articles, since: from || null, trust: trust, limits: limits };
  }

  function gap(instrument, state, reason) { return { instrument: instrument, state: state, reason: reason }; }

  function servingOf(data, id, measure, offence) {
    const record = data.instruments[id];
    const parts = (record.parts || []).filter(function (part) { return !offence || reached(record, part).includes(offence); });
    const own = parts.filter(function (part) { return part.measures.includes(measure); });
    const general = generalMeasure(data, measure);
    if (!general || own.some(function (part) { return part.effect === "basis"; })) {
      return { instrument: id, measure: measure, articles: own, general: null };
    }
    const wider = parts.filter(function (part) { return part.effect === "basis" && part.measures.includes(general); });
    return { instrument: id, measure: measure, articles: wider.length ? wider : own, general: wider.length ? general : null };
  }

  function reached(record, part) { return part.offences || record.offences || []; }

  function gapsOf(id, record, pair, standings, on) {
    if (record.force === NOT_IN_FORCE || record.force !== NOT_RECORDED && record.force > on) return [gap(id, null, "instrument-not-in-force")];
    return pair.flatMap(function (state, place) {
      return bound(standings[place]) ? [] : [gap(id, state, GAP_REASONS[standings[place].status])];
    });
  }

  // Whether a statement shapes a request for the measure.
  function touches(statement, measure, ofRequested) {
    if (statement.topic === "extradition-basis") return measure === "extradition";
    return Boolean(statement.removes) || !OF_STATES.includes(statement.topic) && (ofRequested || !OF_THE_REQUESTED.includes(statement.topic));
  }

  function limitsOf(data, serving, pair, standings, articles, offence, on) {
    const id = serving.instrument, record = data.instruments[id], found = [];
    function add(kind, about) { found.push({ limit: { kind: kind, about: about } }); }
    standings.forEach(function (standing, place) {
      if (standing.status !== "party") add("provisional-application", pair[place]);
      (standing.row.statements || []).forEach(function (statement) {
        if ((!statement.date || earliest(statement.date) <= on) && touches(statement, serving.measure, place === 1)) found.push({ limit: told(statement, pair[place]), statement: statement });
      });
    });
    const crimes = offence ? [offence] : data.subjects;
    Object.keys(data.instruments).forEach(function (child) {
      const protocol = data.instruments[child], offences = protocol.offences || [];
      if (protocol.parent !== id || !record.serious || offences.length !== 1 || !crimes.includes(offences[0])) return;
      const both = pair.every(function (state) { return inForceFor(data, state, child, on); });
      add(both ? "protocol-in-force" : "serious-crime-only", child);
    });
    const offences = Object.keys(data.offences).filter(function (word) {
      return articles.some(function (part) { return reached(record, part).includes(word); });
    });
    if (!offence && offences.length !== Object.keys(data.offences).length) add("offences-only", offences.join(", "));
    if (articles.some(function (part) { return part.article === "passim"; })) add("articles-not-recorded", id);
    const unsure = articles.filter(function (part) { return part.unverified && part.article !== "passim"; });
    if (unsure.length) add("article-unverified", unsure.map(function (part) { return part.article; }).join(", "));
    return found;
  }

  // A statement as a limit of answers.py.
  function told(statement, state) {
    return {
      kind: statement.kind, about: state, topic: statement.topic, article: statement.article || null, date: statement.date || null, summary: statement.summary,
    };
  }

  function commonNetworks(data, one, other) {
    return Object.keys(data.networks).filter(function (id) {
      return data.networks[id].members.includes(one) && data.networks[id].members.includes(other);
    });
  }

  function commonLanguages(data, one, other) {
    const [first, second] = [one, other].map(function (state) { return data.states[state].languages || []; });
    return Object.keys(data.languages).filter(function (code) { return first.includes(code) && second.includes(code); });
  }

  window.treatybookLaw = { legalBasis: legalBasis, beside: beside, boundSince: boundSince, statusOn: statusOn, earliest: earliest };
})();
