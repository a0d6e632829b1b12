// The draft: answers and the form's own words in one of the three languages, as blocks that a page, a text and a document can show.
(function () {
  "use strict";
  const builder = window.treatybookBuilder;
  const BEFORE = "letterhead", AFTER = "signature";
  // As bidi.py: what Unicode would turn round inside Arabic stands in an isolate of its own.
  const LATIN = "A-Za-z\\u00c0-\\u024f";
  const TOKEN = new RegExp(
    "(?<![" + LATIN + "0-9])(?:(?:https?://|www\\.)[^\\s<>\\u0600-\\u06ff]*[" + LATIN + "0-9/]" +
    "|[" + LATIN + "0-9._%+-]+@[" + LATIN + "0-9.-]+\\.[A-Za-z]{2,}" +
    "|\\+\\d[\\d\\u00a0\\u202f() -]{5,}\\d|\\(\\d+\\)[ \\u00a0]?\\d[\\d\\u00a0\\u202f -]{5,}\\d" +
    "|[" + LATIN + "][" + LATIN + "0-9]*(?:[-/.’'&+:_ \\u00a0][" + LATIN + "0-9]+|\\([" + LATIN + "0-9]+\\))*" +
    "|\\d+[" + LATIN + "]+(?:[-/.][" + LATIN + "0-9]+|\\([" + LATIN + "0-9]+\\))*" +
    "|\\d+(?:[-/.:][" + LATIN + "0-9]+)*[-/:][" + LATIN + "0-9]+(?:[-/.:][" + LATIN + "0-9]+)*(?:\\([" + LATIN + "0-9]+\\))*" +
    "|\\d{1,3}(?: \\d{3})+(?!\\d))(?![" + LATIN + "0-9])", "gu");

  // The text in pieces: [words, whether they read from left to right whatever stands round them].
  function pieces(text, language) {
    if (language !== "ar") return [[text, false]];
    const found = [];
    let end = 0;
    for (const match of text.matchAll(TOKEN)) {
      if (match.index > end) found.push([text.slice(end, match.index), false]);
      found.push([match[0], true]);
      end = match.index + match[0].length;
    }
    if (end < text.length || !found.length) found.push([text.slice(end), false]);
    return found;
  }

  function fill(text, values) {
    return text.replace(/\{([\w-]+)\}/g, function (_, name) { return values[name]; });
  }

  const LOCALES = { en: "en-GB", fr: "fr", ar: "ar" };

  function dayWords(day, language) {
    const moment = new Date(day + "T00:00:00Z");
    if (Number.isNaN(moment.getTime())) return day;
    const said = new Intl.DateTimeFormat(LOCALES[language] + "-u-nu-latn-ca-gregory", { dateStyle: "long", timeZone: "UTC" }).format(moment);
    return language === "fr" && moment.getUTCDate() === 1 ? said.replace(/^1 /, "1er ") : said.replace(/[\u200e\u200f]/g, "");
  }

  function momentWords(moment, language, words) {
    const parts = { date: dayWords(moment.slice(0, 10), language), time: moment.slice(11, 16), zone: moment.slice(16) };
    return fill(parts.zone ? words.utc : words.no_zone, parts);
  }

  // An answer as the paragraphs that say it in the draft's language.
  function answer(field, value, states, language, words) {
    if (field.choices.length) {
      const chosen = field.choices.filter(function (choice) { return [].concat(value).includes(choice.id); });
      return chosen.map(function (choice) { return choice.label[language]; });
    }
    if (!builder.given(value)) return [];
    if (field.kind === "date") return [dayWords(value, language)];
    if (field.kind === "moment") return [momentWords(value, language, words)];
    if (field.kind === "state") return [states[value] ? states[value].formal[language] : value.trim()];
    return value.split(/\r?\n/).map(function (line) { return line.trim(); }).filter(Boolean);
  }

  // A formal name begins with a small article in the middle of a sentence only.
  function first(field, text) { return field.kind === "state" ? text.charAt(0).toUpperCase() + text.slice(1) : text; }

  // {title, language, blocks}; a block is {kind: heading | line | words | numbered, ...}. A paragraph headed like its section has no label.
  function draft(form, values, states, allWords, language) {
    const words = allWords[language], asked = builder.asked(form, values), blocks = [], said = {};
    builder.fieldsOf(form).forEach(function (field) {
      said[field.id] = asked.has(field.id) ? answer(field, values[field.id], states, language, words) : [];
    });
    const inline = {};
    Object.keys(said).forEach(function (id) { inline[id] = said[id].join(words.comma) || words.blank; });
    let number = 0;

    function lines(section) {
      section.fields.filter(function (field) { return asked.has(field.id) && said[field.id].length; }).forEach(function (field) {
        blocks.push({ kind: "line", label: field.label[language] + words.colon, text: first(field, said[field.id].join(words.comma)) });
      });
    }

    function paragraphs(section) {
      const told = section.fields.filter(function (field) { return said[field.id].length; });
      if (!told.length) return;
      blocks.push({ kind: "heading", text: section.title[language] });
      told.forEach(function (field) {
        const label = field.label[language] === section.title[language] ? "" : field.label[language];
        // Without a label a number would stand alone above several texts: each has its own.
        const groups = label ? [said[field.id]] : said[field.id].map(function (text) { return [text]; });
        groups.forEach(function (texts) {
          number += 1;
          blocks.push({ kind: "numbered", number: number + ".", label: label, texts: texts });
        });
      });
    }

    form.sections.filter(function (section) { return section.id === BEFORE; }).forEach(lines);
    blocks.push({ kind: "words", text: fill(form.opening[language], inline) });
    form.sections.filter(function (section) { return section.id !== BEFORE && section.id !== AFTER; }).forEach(paragraphs);
    blocks.push({ kind: "words", text: fill(form.closing[language], inline) });
    form.sections.filter(function (section) { return section.id === AFTER; }).forEach(lines);
    blocks.push({ kind: "line", label: words.seal + words.colon, text: "" });
    return { title: form.title[language], language: language, blocks: blocks };
  }

  function blockText(block) {
    if (block.kind === "heading") return ["", block.text];
    if (block.kind === "line") return [block.label + block.text];
    if (block.kind === "words") return ["", block.text];
    const head = [block.number, block.label].filter(Boolean).join(" ");
    if (block.texts.length === 1) return ["", head + (block.label ? " – " : " ") + block.texts[0]];
    return ["", head].concat(block.texts.map(function (text) { return "   " + text; }));
  }

  function plainText(made) {
    return [made.title, ""].concat(made.blocks.flatMap(blockText)).join("\r\n").replace(/[ \u00a0]+(?=\r\n|$)/g, "") + "\r\n";
  }

  Object.assign(builder, { draft: draft, plainText: plainText, pieces: pieces, fill: fill, dayWords: dayWords });
})();
