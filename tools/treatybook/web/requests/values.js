// The answers to a form: which are asked, which are given, and how they go to a file and come back.
// A value is a text; of a field of the kind choices, a list of ids. A day is 2031-03-01, a moment 2031-03-01T14:05+02:00 or without its zone.
(function () {
  "use strict";
  const FORMAT = "treatybook-request", VERSION = 1, LONGEST = 50000;
  const LANGUAGES = ["en", "fr", "ar"];
  const DAY = /^\d{4}-\d{2}-\d{2}$/, MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}([+-]\d{2}:\d{2})?$/;

  function fieldsOf(form) {
    return form.sections.flatMap(function (section) { return section.fields; });
  }

  function blank(form) {
    const values = {};
    fieldsOf(form).forEach(function (field) { values[field.id] = field.kind === "choices" ? [] : ""; });
    return values;
  }

  function given(value) { return Array.isArray(value) ? value.length > 0 : value.trim() !== ""; }

  // The ids of the fields that are asked: one that waits for a choice is asked once that choice is made.
  function asked(form, values) {
    const chosen = new Set(), ids = new Set();
    fieldsOf(form).forEach(function (field) {
      if (field.when && !chosen.has(field.when)) return;
      ids.add(field.id);
      if (field.choices.length) [].concat(values[field.id]).forEach(function (id) { chosen.add(id); });
    });
    return ids;
  }

  function toFile(form, values, language) {
    const kept = {};
    fieldsOf(form).forEach(function (field) { if (given(values[field.id])) kept[field.id] = values[field.id]; });
    return JSON.stringify({ format: FORMAT, version: VERSION, form: form.id, language: language, values: kept }, null, 2) + "\n";
  }

  function fits(field, value) {
    const ids = field.choices.map(function (choice) { return choice.id; });
    if (field.kind === "choices") return Array.isArray(value) && value.every(function (id) { return ids.includes(id); });
    if (typeof value !== "string" || value.length > LONGEST) return false;
    if (field.kind === "choice") return ids.includes(value);
    if (field.kind === "date") return DAY.test(value);
    if (field.kind === "moment") return MOMENT.test(value);
    return true;
  }

  function parsed(text) {
    try { return JSON.parse(text); } catch (error) { return null; }
  }

  // What a file holds: {values, language, ignored} or {refused, form}. Nothing is taken over that the form does not ask for.
  function fromFile(text, form) {
    const file = parsed(text);
    const whole = file && file.format === FORMAT && file.version === VERSION && file.values && typeof file.values === "object";
    if (!whole || Array.isArray(file.values)) return { refused: "not_a_draft" };
    if (file.form !== form.id) return { refused: "other_form", form: String(file.form).slice(0, 100) };
    const values = blank(form), known = new Set();
    const ignored = [];
    fieldsOf(form).forEach(function (field) {
      known.add(field.id);
      if (!Object.prototype.hasOwnProperty.call(file.values, field.id)) return;
      if (fits(field, file.values[field.id])) values[field.id] = file.values[field.id];
      else ignored.push(field.id);
    });
    Object.keys(file.values).forEach(function (id) { if (!known.has(id)) ignored.push(id.slice(0, 100)); });
    return { values: values, language: LANGUAGES.includes(file.language) ? file.language : null, ignored: ignored };
  }

  window.treatybookBuilder = { fieldsOf: fieldsOf, blank: blank, given: given, asked: asked, toFile: toFile, fromFile: fromFile, LANGUAGES: LANGUAGES };
})();
