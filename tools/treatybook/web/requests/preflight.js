// What gets a request refused, found in a draft while it is written. One function a rule; each takes
// ({fields, values, states, language}) and returns the ids of the fields in which it found something, or {fields, found, state}.
(function () {
  "use strict";
  const builder = window.treatybookBuilder;
  const FEWEST_WORDS = { facts: 30, law: 10, link: 8 };
  const CODES = { en: "eng", fr: "fra", ar: "ara" };
  const CLOCK = /(?<!\d)\d{1,2}\s?[:hH]\s?\d{2}(?!\d)/;
  const ZONE = /UTC|GMT|\dZ(?!\w)|[+\u2212-]\d{1,2}:?\d{2}(?!\d)|غرينتش|غرينيتش|التوقيت العالمي/i;
  const DATES = /\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/g;
  const IDENTIFIERS = [
    /https?:\/\/\S+\.\S+/i, /\S+@\S+\.\S+/, /(^|\s)@[\w.]{3,}/, /(?<!\d)\d{1,3}(\.\d{1,3}){3}(?!\d)/, /[0-9a-f]{1,4}(:[0-9a-f]{0,4}){3,}/i,
    /\d(?:[\s().-]?\d){4,}/, /(?<!\w)(?=\w*\d)\w{12,}/,
  ];
  const BROAD = new RegExp("(?<![\\p{L}\\p{M}])(" +
    "all|any|every|everything|anything|entire|whole|tout|toute|tous|toutes|intégralité|[وفبلك]{0,2}(?:ال)?(?:كل|كلها|كله|جميع|جميعها|كافة|أي)" +
    ")(?![\\p{L}\\p{M}])", "giu");

  function plain(text) {
    return text.replace(/[\u064b-\u0652\u0670\u0640]/g, "").replace(/[\u0660-\u0669]/g, function (digit) { return digit.charCodeAt(0) - 0x660; });
  }

  function lines(text) { return plain(text).split("\n").filter(function (line) { return line.trim(); }); }

  function words(text) { return text.trim().split(/\s+/).filter(Boolean).length; }

  function written(each) {
    return each.fields.filter(function (field) { return builder.given(each.values[field.id]); });
  }

  function ids(fields) { return fields.map(function (field) { return field.id; }); }

  function shorterThan(count, each) {
    return ids(each.fields.filter(function (field) { return words(each.values[field.id]) < count; }));
  }

  function lacksZone(field, value) {
    if (field.kind === "moment") return !/[+-]\d{2}:\d{2}$/.test(value);
    return lines(value).some(function (line) { return CLOCK.test(line) && !ZONE.test(line); });
  }

  function identifies(line) {
    const rest = line.replace(DATES, " ");
    return IDENTIFIERS.some(function (form) { return form.test(rest); });
  }

  function broadWords(text) { return Array.from(new Set(plain(text).match(BROAD) || [])); }

  const RULES = {
    empty: function (each) {
      return ids(each.fields.filter(function (field) { return field.required && !builder.given(each.values[field.id]); }));
    },
    "too-short": function (each) { return shorterThan(FEWEST_WORDS.facts, Object.assign({}, each, { fields: written(each) })); },
    "time-zone": function (each) {
      return ids(written(each).filter(function (field) { return lacksZone(field, each.values[field.id]); }));
    },
    identifier: function (each) {
      return ids(each.fields.filter(function (field) {
        const told = lines(each.values[field.id]);
        return !told.length || !told.every(identifies);
      }));
    },
    "over-broad": function (each) {
      const found = written(each).map(function (field) { return { id: field.id, words: broadWords(each.values[field.id]) }; })
        .filter(function (one) { return one.words.length; });
      return { fields: ids(found), found: Array.from(new Set(found.flatMap(function (one) { return one.words; }))) };
    },
    "no-link": function (each) { return shorterThan(FEWEST_WORDS.link, each); },
    "urgency-reason": function (each) {
      const reasons = each.fields.slice(1);
      if (each.values[each.fields[0].id] !== "urgent") return [];
      return ids(reasons.filter(function (field) { return !builder.given(each.values[field.id]); }));
    },
    "penalty-text": function (each) { return shorterThan(FEWEST_WORDS.law, each); },
    language: function (each) {
      const state = each.states[each.values["requested-state"]];
      const known = !state || !state.languages.length || state.languages.includes(CODES[each.language]);
      return known ? [] : { fields: ["requested-state"], state: state };
    },
    "no-basis": function (each) { return ids(each.fields.filter(function (field) { return !builder.given(each.values[field.id]); })); },
    "same-state": function (each) {
      const told = each.fields.map(function (field) { return each.values[field.id].trim(); });
      return told[0] && told.every(function (value) { return value === told[0]; }) ? ids(each.fields) : [];
    },
  };

  // The pitfalls into which the draft falls, in the order of the form: {pitfall, fields, found, state}.
  // `empty` leaves out the fields of which another pitfall speaks already.
  function preflight(form, values, states, language) {
    const asked = builder.asked(form, values);
    const fields = builder.fieldsOf(form).filter(function (field) { return asked.has(field.id); });
    const findings = form.pitfalls.map(function (pitfall) {
      const named = pitfall.fields.length ? fields.filter(function (field) { return pitfall.fields.includes(field.id); }) : fields;
      const told = named.length ? RULES[pitfall.rule]({ fields: named, values: values, states: states, language: language }) : [];
      return Object.assign({ pitfall: pitfall, found: [], state: null }, Array.isArray(told) ? { fields: told } : told);
    });
    const spoken = new Set(findings.flatMap(function (each) { return each.pitfall.rule === "empty" ? [] : each.fields; }));
    findings.forEach(function (each) {
      if (each.pitfall.rule === "empty") each.fields = each.fields.filter(function (id) { return !spoken.has(id); });
    });
    return findings.filter(function (each) { return each.fields.length; });
  }

  Object.assign(builder, { RULES: RULES, preflight: preflight });
})();
