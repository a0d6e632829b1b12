// The request builder on its page: the form, what would get the request refused, and the draft, all three kept in step.
(function () {
  "use strict";
  const builder = window.treatybookBuilder, make = builder.make;
  const place = document.querySelector(".tb-builder");
  if (!place || !window.treatybookRequest) return;
  const { form, states, titles, languages, words: allWords } = window.treatybookRequest;
  const language = document.documentElement.lang, words = allWords[language];
  const page = { states: states, language: language, words: words };
  const fields = builder.fieldsOf(form);
  let values = builder.blank(form), draftLanguage = language, saved = true;
  // The legal basis as the page wrote it, if it did: {bases, text}.
  let filled = null;
  const parts = {};
  // The question of the finder from which the reader came, if any: from, to, need, offence, on.
  const arrived = new URLSearchParams(window.location.search);

  function button(name, act) {
    const made = make("button", { type: "button", class: "tb-act tb-act-" + name }, words[name]);
    made.addEventListener("click", act);
    return made;
  }

  function tell(message) { builder.say(parts.said, message, language); }

  // The form

  function makeSection(section, number) {
    const count = make("span", { class: "tb-done" });
    const fold = make("details", { class: "tb-fold tb-section" }, make("summary", {}, builder.say(make("span"), section.title[language], language), " ", count));
    fold.open = number === 0;
    section.fields.forEach(function (field) {
      parts.fields[field.id] = builder.makeField(field, page, function (value) { answer(field.id, value); });
      fold.append(parts.fields[field.id].element);
    });
    if (number + 1 < form.sections.length) fold.append(button("next_section", function () { openNext(number + 1); }));
    parts.sections.push({ fold: fold, count: count, section: section });
    return fold;
  }

  function openNext(number) {
    const next = parts.sections[number].fold;
    next.open = true;
    next.querySelector("summary").focus();
  }

  function answer(id, value) {
    values[id] = value;
    saved = false;
    refresh();
  }

  function showForm(asked) {
    fields.forEach(function (field) { parts.fields[field.id].element.hidden = !asked.has(field.id); });
    parts.sections.forEach(function (each) {
      const required = each.section.fields.filter(function (field) { return field.required && asked.has(field.id); });
      const done = required.filter(function (field) { return builder.given(values[field.id]); }).length;
      each.count.textContent = required.length ? done + "/" + required.length : "";
      each.count.title = builder.fill(words.answered, { done: done, total: required.length });
    });
  }

  function showValues() {
    fields.forEach(function (field) { parts.fields[field.id].show(values[field.id]); });
  }

  function goTo(id) {
    const control = document.getElementById("tb-in-" + id);
    control.closest("details").open = true;
    control.focus();
  }

  // Before you send

  function note(finding) {
    if (finding.found.length) return builder.fill(words.found, { words: finding.found.join(words.comma) });
    if (!finding.state) return "";
    const known = finding.state.languages.map(function (code) { return languages[code]; }).join(words.comma);
    return builder.fill(words.languages_known, { state: finding.state.short[language], languages: known });
  }

  function findingItem(finding) {
    const item = make("li", { "data-rule": finding.pitfall.rule }, builder.say(make("p"), finding.pitfall.message, language));
    const said = note(finding);
    if (said) item.append(builder.say(make("p", { class: "tb-found" }), said, language));
    const links = make("p", { class: "tb-where" });
    finding.fields.forEach(function (id) {
      const link = make("button", { type: "button", class: "tb-go" });
      builder.say(link, fields.find(function (field) { return field.id === id; }).label[language], language);
      link.addEventListener("click", function () { goTo(id); });
      links.append(link, " ");
    });
    item.append(links);
    if (finding.pitfall.articles.length) item.append(builder.cited(finding.pitfall.articles, language));
    return item;
  }

  function showChecks() {
    const findings = builder.preflight(form, values, states, draftLanguage);
    const said = findings.length ? builder.fill(words.checks_count, { count: findings.length }) : words.checks_none;
    if (parts.count.textContent !== said) parts.count.textContent = said;
    parts.findings.replaceChildren(...findings.map(findingItem));
  }

  // The draft

  function blockElements(block) {
    const spoken = draftLanguage;
    if (block.kind === "heading") return [builder.say(make("h3"), block.text, spoken)];
    if (block.kind === "words") return [builder.say(make("p"), block.text, spoken)];
    if (block.kind === "line") {
      return [make("p", { class: "tb-letterhead" }, builder.say(make("strong"), block.label, spoken), builder.say(make("span"), block.text, spoken))];
    }
    const head = make("p", { class: "tb-numbered" }, block.number + " ");
    if (block.label) head.append(builder.say(make("strong"), block.label, spoken));
    if (block.texts.length === 1) {
      head.append(block.label ? " – " : "", builder.say(make("span"), block.texts[0], spoken));
      return [head];
    }
    return [head].concat(block.texts.map(function (text) { return builder.say(make("p", { class: "tb-further" }), text, spoken); }));
  }

  function made() { return builder.draft(form, values, states, allWords, draftLanguage); }

  function showDraft() {
    const draft = made();
    parts.draft.lang = draftLanguage;
    parts.draft.dir = draftLanguage === "ar" ? "rtl" : "ltr";
    parts.draft.replaceChildren(builder.say(make("h2"), draft.title, draftLanguage), ...draft.blocks.flatMap(blockElements));
  }

  function refresh() {
    showForm(builder.asked(form, values));
    showChecks();
    showDraft();
    const written = fields.some(function (field) { return builder.given(values[field.id]); });
    document.documentElement.classList.toggle("tb-written", written);
  }

  // Copy, print, download, save, open, erase

  function download(blob, name) {
    const link = make("a", { href: URL.createObjectURL(blob), download: name });
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
  }

  function copy() {
    const told = navigator.clipboard ? navigator.clipboard.writeText(builder.plainText(made())) : Promise.reject(new Error("no clipboard"));
    told.then(function () { tell(words.copied); }, function () { tell(words.not_copied); });
  }

  function save() {
    download(new Blob([builder.toFile(form, values, draftLanguage)], { type: "application/json" }), form.id + ".json");
    saved = true;
  }

  function take(text) {
    const read = builder.fromFile(text, form);
    if (read.refused) {
      tell(builder.fill(words[read.refused], { form: read.form || "" }));
      return;
    }
    values = read.values;
    saved = true;
    if (read.language) chooseLanguage(read.language);
    showValues();
    refresh();
    tell(words.opened + (read.ignored.length ? " " + builder.fill(words.ignored, { names: read.ignored.join(words.comma) }) : ""));
  }

  function makeOpener() {
    const chooser = make("input", { type: "file", accept: ".json,application/json", class: "tb-hidden", tabindex: "-1", "aria-label": words.open });
    chooser.addEventListener("change", function () {
      const file = chooser.files[0];
      chooser.value = "";
      if (file && file.size <= 2000000) file.text().then(take, function () { tell(words.not_a_draft); });
      else if (file) tell(words.not_a_draft);
    });
    return [button("open", function () { chooser.click(); }), chooser];
  }

  function erase() {
    if (!window.confirm(words.erase_sure)) return;
    values = builder.blank(form);
    saved = true;
    showValues();
    refresh();
    tell(words.erased);
  }

  function chooseLanguage(chosen) {
    draftLanguage = chosen;
    parts.language.value = chosen;
  }

  function makeLanguages() {
    parts.language = make("select", { id: "tb-draft-language", autocomplete: "off" }, ...builder.LANGUAGES.map(function (code) {
      const option = new Option(allWords[code].name, code);
      option.lang = code;
      return option;
    }));
    parts.language.value = draftLanguage;
    parts.language.addEventListener("change", function () {
      chooseLanguage(parts.language.value);
      translateBasis();
      refresh();
    });
    return make("p", { class: "tb-tongue" }, make("label", { for: "tb-draft-language" }, words.draft_language), " ", parts.language);
  }

  // The legal basis, from the finder's data where the page has them

  function bases(need, offence) {
    const law = window.treatybookLaw, data = window.treatybookFinder;
    const pair = [values["requesting-state"], values["requested-state"]];
    if (!law || !data || pair[0] === pair[1] || !pair.every(function (state) { return states[state]; })) return null;
    const measure = data.measures[need] ? need : form.measures[0];
    const reached = data.offences[offence] ? offence : null;
    const found = law.legalBasis(data, pair[0], pair[1], measure, reached, values["request-date"] || data.on);
    return found.bases.filter(servesAnyOffence);
  }

  // Where no offence was told, a treaty on some offences alone must not stand in the draft.
  function servesAnyOffence(basis) {
    return !basis.limits.some(function (limit) { return limit.kind === "offences-only"; });
  }

  function basisLine(basis) {
    const agreement = window.treatybookFinder.agreements[basis.instrument];
    return builder.basisWords(basis, titles[basis.instrument], agreement, states, allWords[draftLanguage], draftLanguage);
  }

  function fillBasis(need, offence) {
    const found = bases(need, offence);
    if (!found) return;
    if (found.length) writeBasis(found);
    else tell(words.basis_none);
  }

  function writeBasis(found) {
    values["legal-basis"] = found.map(basisLine).join("\n");
    filled = { bases: found, text: values["legal-basis"] };
    saved = false;
    showValues();
    refresh();
    tell(words.basis_filled);
  }

  // The draft has another language now: what the page wrote follows it, what the reader wrote or changed stays.
  function translateBasis() {
    if (filled && values["legal-basis"] === filled.text) writeBasis(filled.bases);
  }

  function fromAddress() {
    const from = arrived.get("from"), to = arrived.get("to"), on = arrived.get("on");
    if (from && states[from] && "requesting-state" in values) values["requesting-state"] = from;
    if (to && states[to] && "requested-state" in values) values["requested-state"] = to;
    if (on && /^\d{4}-\d{2}-\d{2}$/.test(on) && "request-date" in values) values["request-date"] = on;
    showValues();
    refresh();
    if (from && to) fillBasis(arrived.get("need"), arrived.get("offence"));
  }

  function build() {
    Object.assign(parts, { fields: {}, sections: [] });
    parts.said = make("p", { class: "tb-said", role: "status" });
    parts.count = make("p", { role: "status" });
    parts.findings = make("ul", { class: "tb-findings" });
    parts.draft = make("div", { class: "tb-draft", translate: "no", tabindex: "0", role: "region", "aria-label": words.draft });
    const asking = make("form", { class: "tb-asking", autocomplete: "off", "aria-label": words.form }, ...form.sections.map(makeSection));
    asking.addEventListener("submit", function (event) { event.preventDefault(); });
    if (window.treatybookLaw && parts.fields["legal-basis"]) parts.fields["legal-basis"].element.append(button("basis", function () { fillBasis(arrived.get("need"), arrived.get("offence")); }));
    const unseen = make("ul", {}, ...form.refused.map(function (reason) { return builder.say(make("li"), reason, language); }));
    const checks = make("aside", { class: "tb-checks", "aria-label": words.checks }, make("h2", {}, words.checks), parts.count, parts.findings,
      make("details", { class: "tb-unseen" }, make("summary", {}, words.cannot_check), unseen));
    const file = make("div", { class: "tb-acts" }, ...makeOpener(), button("save", save), button("erase", erase));
    const out = make("div", { class: "tb-acts" }, button("copy", copy), button("print", function () { window.print(); }),
      button("docx", function () { download(builder.docx(made()), form.id + "-" + draftLanguage + ".docx"); }),
      button("txt", function () { download(new Blob(["\ufeff" + builder.plainText(made())], { type: "text/plain" }), form.id + "-" + draftLanguage + ".txt"); }));
    place.append(make("p", { class: "tb-private" }, words.private), file, parts.said, make("div", { class: "tb-desk" }, asking, checks),
      make("section", { class: "tb-out" }, make("h2", {}, words.draft), makeLanguages(),
        make("p", { class: "tb-source" }, words.draft_note), out, parts.draft));
    document.documentElement.classList.add("tb-building");
  }

  build();
  fromAddress();
  window.addEventListener("beforeunload", function (event) { if (!saved) event.preventDefault(); });
})();
