// Boxes of a checklist that can be ticked. What is ticked stays on this device; without scripts the boxes are squares to print.
(function () {
  "use strict";
  const words = window.treatybookWords;
  const base = new URL(document.documentElement.dataset.content_root, location.href).pathname;
  // The same page in another language has the same key: who changes the language keeps the ticks.
  const KEY = "treatybook-ticks:" + location.pathname.slice(base.length);

  function say(text, values) {
    return text.replace(/\{(\w+)\}/g, function (_, name) { return values[name]; });
  }

  function kept() {
    try { return JSON.parse(localStorage.getItem(KEY)) || []; } catch (error) { return []; }
  }

  function keep(steps) {
    try {
      if (steps.length) localStorage.setItem(KEY, JSON.stringify(steps));
      else localStorage.removeItem(KEY);
    } catch (error) { /* not kept then */ }
  }

  function stepOf(item) {
    return Array.from(item.classList).find(function (name) { return name.startsWith("tb-step-"); });
  }

  function makeBox(item, ticked) {
    const line = item.querySelector("p");
    const label = document.createElement("label");
    const input = document.createElement("input");
    input.type = "checkbox";
    input.className = "tb-box";
    input.checked = ticked;
    label.append(...line.childNodes);
    label.querySelector(".tb-box").replaceWith(input);
    line.append(label);
    return input;
  }

  function plain(node) {
    const copy = node.cloneNode(true);
    copy.querySelectorAll(".headerlink").forEach(function (link) { link.remove(); });
    return copy.textContent.replace(/\s+/g, " ").trim();
  }

  function asText(list) {
    const part = list.closest("section");
    const lines = [plain(part.querySelector("h1, h2, h3"))];
    const lead = part.querySelector(".tb-lead");
    if (lead) lines.push(plain(lead));
    lines.push("");
    part.querySelectorAll(".tb-room > p").forEach(function (line) { lines.push(plain(line)); });
    lines.push("");
    Array.from(list.children).forEach(function (item, index) {
      const articles = item.querySelector(".tb-articles");
      lines.push((item.querySelector("input").checked ? "[x] " : "[ ] ") + (index + 1) + ". " + plain(item.querySelector("label"))
        + (articles ? " (" + plain(articles) + ")" : ""));
    });
    const legend = part.querySelector(".tb-legend");
    if (legend) lines.push("", plain(legend));
    const fails = part.querySelector("#fails");
    if (fails) {
      lines.push("", plain(fails.querySelector("h2")));
      fails.querySelectorAll("li").forEach(function (item) { lines.push("- " + plain(item)); });
    }
    document.querySelectorAll(".tb-foot p:not(:last-child)").forEach(function (line) { lines.push("", plain(line)); });
    return lines.join("\n") + "\n";
  }

  function copyBySelection(text) {
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }

  function copy(text, told) {
    const later = navigator.clipboard ? navigator.clipboard.writeText(text) : Promise.reject();
    later.then(function () { return true; }, function () { return copyBySelection(text); })
      .then(function (done) { told(done ? words.copied : words.not_copied); });
  }

  function makeButton(bar, words, act) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "tb-button";
    button.textContent = words;
    button.addEventListener("click", act);
    bar.append(button);
  }

  document.querySelectorAll("ol.tb-checklist").forEach(function (list) {
    const items = Array.from(list.children);
    const before = kept();
    const boxes = items.map(function (item) { return makeBox(item, before.includes(stepOf(item))); });
    const bar = document.createElement("div");
    bar.className = "tb-tools tb-ticks";
    const count = document.createElement("p");
    count.className = "tb-count";
    count.setAttribute("role", "status");

    function ticked() {
      return items.filter(function (item, index) { return boxes[index].checked; }).map(stepOf);
    }

    function show() { count.textContent = say(words.steps_done, { done: ticked().length, total: items.length }); }

    function remember() {
      const own = items.map(stepOf);
      keep(kept().filter(function (step) { return !own.includes(step); }).concat(ticked()));
      show();
    }

    boxes.forEach(function (box) { box.addEventListener("change", remember); });
    bar.append(count);
    makeButton(bar, words.clear_ticks, function () {
      boxes.forEach(function (box) { box.checked = false; });
      remember();
    });
    makeButton(bar, words.copy_text, function () { copy(asText(list), function (told) { count.textContent = told; }); });
    makeButton(bar, words.print_sheet, function () { window.print(); });
    const private_ = document.createElement("p");
    private_.className = "tb-source";
    private_.textContent = words.ticks_stay;
    bar.append(private_);
    list.before(bar);
    show();
  });
})();
