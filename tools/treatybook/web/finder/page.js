// The finder's page: reads the form, shows the answer, keeps the question in the address. Nothing is sent anywhere.
(function () {
  "use strict";
  const data = window.treatybookFinder, words = data.words;
  const { element, fill, date, part, parts, pages } = window.treatybookAnswer;
  const form = document.getElementById("tb-finder");
  const answer = document.getElementById("tb-answer");
  const said = document.getElementById("tb-said");
  const FIELDS = ["from", "to", "need", "offence", "on"];
  const NARROW = window.matchMedia("(max-width: 48rem)"), TOUCHED = window.matchMedia("(pointer: coarse)");
  const shut = form.querySelector("button");
  const change = element("button", { type: "button", class: "tb-button tb-change", "aria-label": words.change_question, hidden: "" }, words.change);
  let whole = false;

  // What can be done with it

  function today() {
    const now = new Date();
    return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, "0"), String(now.getDate()).padStart(2, "0")].join("-");
  }

  // The answer as lines of plain text: lists with hyphens, headings after an empty line.
  function lines(node) {
    const found = [];
    let run = "";
    function flush() {
      if (run.trim()) found.push(run.trim().replace(/\s+/g, " "));
      run = "";
    }
    node.childNodes.forEach(function (child) {
      const tag = child.nodeName;
      if (child.nodeType === Node.TEXT_NODE || ["A", "BDI", "STRONG", "SPAN"].includes(tag)) { run += child.textContent; return; }
      flush();
      if (["H2", "H3", "SUMMARY"].includes(tag)) found.push("", child.textContent);
      else if (tag === "LI") lines(child).forEach(function (line, place) { found.push((place ? "  " : "- ") + line); });
      else found.push(...lines(child));
    });
    flush();
    return found;
  }

  function note(body) {
    const checked = fill(words.checked, { today: date(today()), date: date(data.on) }).join("");
    const where = location.protocol === "file:" ? [] : [location.href];
    return [...lines(body).slice(1), "", checked, ...where].join("\n") + "\n";
  }

  function copy(body, told) {
    const text = note(body);
    function byHand() {
      const box = element("textarea", { readonly: "", rows: "12", "aria-label": words.copy_by_hand }, text);
      told.replaceChildren(words.copy_by_hand, box);
      box.select();
    }
    if (!navigator.clipboard) { byHand(); return; }
    navigator.clipboard.writeText(text).then(function () { told.replaceChildren(words.copied); }, byHand);
  }

  function tools(body) {
    const copying = element("button", { type: "button" }, words.copy), printing = element("button", { type: "button" }, words.print);
    const told = element("p", { class: "tb-told", role: "status" });
    copying.addEventListener("click", function () { copy(body, told); });
    printing.addEventListener("click", function () { window.print(); });
    return element("div", { class: "tb-answer-tools" }, copying, printing, told);
  }

  // The question

  function asked() {
    const question = {};
    FIELDS.forEach(function (name) { question[name] = form.elements[name].value; });
    question.on = question.on || data.on;
    return question;
  }

  function restore() {
    const wanted = new URLSearchParams(location.search);
    FIELDS.forEach(function (name) {
      const field = form.elements[name], before = field.value;
      if (!wanted.has(name) || name === "on" && isNaN(Date.parse(wanted.get(name)))) return;
      field.value = wanted.get(name);
      if (field.value !== wanted.get(name)) field.value = before;
    });
  }

  function keep(question) {
    const kept = new URLSearchParams();
    FIELDS.forEach(function (name) { if (question[name]) kept.set(name, question[name]); });
    const search = "?" + kept.toString();
    history.replaceState(null, "", location.pathname + search);
    document.querySelectorAll(".tb-languages a").forEach(function (other) { other.search = search; });
  }

  // On a phone the whole question folds to the heading of its answer, or the answer would stand below the first screen.
  function fold(folded) {
    form.hidden = folded;
    change.hidden = !folded;
  }

  function foldAndRead() {
    fold(true);
    change.focus({ preventScroll: true });
    document.getElementById("main").scrollIntoView();
  }

  function unfold() {
    fold(false);
    form.elements.from.focus();
  }

  function show() {
    const question = asked();
    const complete = Boolean(question.from && question.to && question.need);
    whole = complete && question.from !== question.to;
    shut.hidden = !whole;
    if (!whole) {
      const saying = complete ? words.same : words.prompt;
      answer.replaceChildren(element("p", { class: "tb-prompt" }, saying));
      said.textContent = complete ? saying : "";
      return;
    }
    keep(question);
    const body = element("div", { class: "tb-answer-body" }, parts(question));
    const bases = body.querySelectorAll(".tb-part-bases > ol > li").length;
    answer.replaceChildren(change, body, tools(body), part("more", words.more, pages(question)));
    said.textContent = fill(words.count, { count: bases }).join("") + " " + body.querySelector(".tb-strongest").textContent;
  }

  // A list moved through by keyboard says each step to be a change: only a finger's choice folds unasked.
  form.addEventListener("change", function () {
    const before = whole;
    show();
    if (whole && !before && NARROW.matches && TOUCHED.matches) foldAndRead();
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    show();
    if (whole && NARROW.matches) foldAndRead();
  });
  change.addEventListener("click", unfold);
  NARROW.addEventListener("change", function () { if (!NARROW.matches) fold(false); });
  restore();
  show();
  if (whole && NARROW.matches) fold(true);
})();
