// The glossary: a field that filters its terms, in any of their languages, and letters to jump to. The page reads whole without it.
(function () {
  "use strict";
  const words = window.treatybookWords;
  const list = document.querySelector("dl.tb-glossary");
  const root = document.documentElement;

  // Letters alike to a reader: without accents, vowel marks and the shapes of alef.
  function fold(text) {
    return text.normalize("NFKD").replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g, "")
      .replace(/[\u0622\u0623\u0625]/g, "\u0627").replace(/\u0649/g, "\u064a").replace(/\u0629/g, "\u0647").toLowerCase();
  }

  // Under which letter a term stands in the reader's alphabet: in Arabic without the article.
  function letterOf(term) {
    const bare = root.lang === "ar" ? fold(term.textContent).replace(/^[^\p{L}\p{N}]*\u0627\u0644(?=\p{L}{2})/u, "") : fold(term.textContent);
    const first = bare.match(/[\p{L}\p{N}]/u);
    return first ? (/\p{N}/u.test(first[0]) ? "0–9" : first[0].toUpperCase()) : "";
  }

  const terms = Array.from(list.children).filter(function (each) { return each.tagName === "DT"; }).map(function (term) {
    const said = [term];
    for (let next = term.nextElementSibling; next && next.tagName === "DD"; next = next.nextElementSibling) said.push(next);
    return { id: term.id, letter: letterOf(term), parts: said, text: fold(said.map(function (part) { return part.textContent; }).join(" ")) };
  });

  const bar = document.createElement("div");
  bar.className = "tb-letters-bar";
  const tools = document.createElement("div");
  tools.className = "tb-tools";
  const field = document.createElement("input");
  field.type = "search";
  field.placeholder = words.filter_terms;
  field.setAttribute("aria-label", words.filter_terms);
  const count = document.createElement("p");
  count.className = "tb-count";
  count.setAttribute("role", "status");
  tools.append(field, count);
  const letters = document.createElement("ul");
  letters.className = "tb-letters";
  const nav = document.createElement("nav");
  nav.setAttribute("aria-label", words.letters);
  nav.append(letters);
  bar.append(tools, nav);
  list.before(bar);

  const first = new Map();
  terms.forEach(function (term) { if (term.letter && term.id && !first.has(term.letter)) first.set(term.letter, term); });
  Array.from(first.keys()).sort(new Intl.Collator(root.lang).compare).forEach(function (letter) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = "#" + first.get(letter).id;
    link.textContent = letter;
    item.append(link);
    letters.append(item);
  });

  function apply() {
    const wanted = fold(field.value.trim()).split(/\s+/).filter(Boolean);
    let shown = 0;
    terms.forEach(function (term) {
      const fits = wanted.every(function (word) { return term.text.includes(word); });
      term.parts.forEach(function (part) { part.hidden = !fits; });
      if (fits) shown += 1;
    });
    nav.hidden = wanted.length > 0;
    count.textContent = shown ? words.terms_shown.replace("{shown}", shown).replace("{total}", terms.length) : words.no_terms;
  }
  field.addEventListener("input", apply);
  apply();
})();
