// Sorting and filtering for tables of the class tb-table. The page reads whole without it.
(function () {
  "use strict";
  const words = window.treatybookWords;
  const language = document.documentElement.lang;
  const compare = new Intl.Collator(language, { numeric: true, sensitivity: "base" }).compare;
  const STATUSES = ["tb-party", "tb-contracting", "tb-signatory", "tb-withdrawn", "tb-none", "tb-unknown"];

  function say(text, values) {
    return text.replace(/\{(\w+)\}/g, function (_, name) { return values[name]; });
  }

  // Letters alike to a reader: without accents, vowel marks and the shapes of alef.
  function fold(text) {
    return text.normalize("NFKD").replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g, "")
      .replace(/[\u0622\u0623\u0625]/g, "\u0627").replace(/\u0649/g, "\u064a").replace(/\u0629/g, "\u0647").toLowerCase();
  }

  function keyOf(row, column) {
    const cell = row.cells[column];
    if (!cell) return "";
    return cell.dataset.sort || cell.textContent.trim();
  }

  function makeSortable(table, body) {
    const heads = Array.from(table.tHead.rows[table.tHead.rows.length - 1].cells);
    heads.forEach(function (head, column) {
      const label = head.textContent.trim();
      if (!label || head.colSpan > 1) return;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "tb-sort";
      button.title = say(words.sort_by, { column: label });
      button.append(...head.childNodes);
      head.dataset.head = label;
      head.append(button);
      button.addEventListener("click", function () {
        const up = head.getAttribute("aria-sort") !== "ascending";
        heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", up ? "ascending" : "descending");
        const rows = Array.from(body.rows);
        rows.sort(function (one, two) {
          const a = keyOf(one, column), b = keyOf(two, column);
          if (!a || !b) return (a ? 0 : 1) - (b ? 0 : 1);
          return up ? compare(a, b) : compare(b, a);
        });
        body.append(...rows);
        told(body);
      });
    });
  }

  // Which rows a phone shows before it is asked for all: the first of those that fit the filter. A row that is led to is shown.
  const FEW = 8, LONG = 12;

  function makeShort(table, body) {
    const all = document.createElement("button");
    all.type = "button";
    all.className = "tb-button tb-all";
    all.textContent = say(words.all_rows, { total: body.rows.length });
    all.addEventListener("click", function () {
      const next = body.querySelector("tr.tb-over");
      table.classList.remove("tb-short");
      const link = next && next.querySelector("a");
      if (link) link.focus();
    });
    table.closest(".tb-scroll").after(all);

    function mark() {
      let shown = 0;
      Array.from(body.rows).forEach(function (row) {
        if (!row.hidden) shown += 1;
        row.classList.toggle("tb-over", !row.hidden && shown > FEW);
      });
    }
    function showWhatIsLedTo() {
      let wanted = null;
      try { wanted = document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch (error) { return; }
      if (!wanted || !body.contains(wanted) || !wanted.closest("tr.tb-over")) return;
      table.classList.remove("tb-short");
      wanted.scrollIntoView();
    }
    table.classList.add("tb-short");
    mark();
    showWhatIsLedTo();
    window.addEventListener("hashchange", showWhatIsLedTo);
    body.addEventListener("tb-rows", mark);
  }

  function told(body) { body.dispatchEvent(new Event("tb-rows")); }

  function statusOf(row) {
    return STATUSES.filter(function (name) { return row.querySelector("." + name); });
  }

  function statusChoices(rows) {
    const found = new Set(rows.flatMap(statusOf));
    return STATUSES.filter(function (name) { return found.has(name); }).map(function (name) { return [name, words[name]]; });
  }

  function columnChoice(table) {
    const columns = document.createElement("select");
    columns.setAttribute("aria-label", words.in_column);
    columns.append(new Option(words.all_columns, ""));
    Array.from(table.tHead.rows[table.tHead.rows.length - 1].cells).forEach(function (head, place) {
      columns.append(new Option(head.textContent.trim(), place));
    });
    return columns;
  }

  function makeFilter(table, body) {
    const rows = Array.from(body.rows);
    const bar = document.createElement("div");
    bar.className = "tb-tools";
    const field = document.createElement("input");
    field.type = "search";
    field.placeholder = words.filter_rows;
    field.setAttribute("aria-label", words.filter_rows);
    bar.append(field);
    const columns = columnChoice(table);
    bar.append(columns);
    const choice = document.createElement("select");
    choice.setAttribute("aria-label", words.status);
    const choices = statusChoices(rows);
    if (choices.length > 1) {
      choice.append(new Option(words.all_statuses, ""));
      choices.forEach(function (pair) { choice.append(new Option(pair[1], pair[0])); });
      bar.append(choice);
    }
    const count = document.createElement("p");
    count.className = "tb-count";
    count.setAttribute("role", "status");
    bar.append(count);
    const frame = table.closest(".tb-scroll");
    frame.before(bar);

    function apply() {
      const wanted = fold(field.value.trim()).split(/\s+/).filter(Boolean);
      let shown = 0;
      rows.forEach(function (row) {
        const text = fold((columns.value ? row.cells[columns.value] : row)?.textContent || "");
        const fits = wanted.every(function (word) { return text.includes(word); })
          && (!choice.value || statusOf(row).includes(choice.value));
        row.hidden = !fits;
        if (fits) shown += 1;
      });
      told(body);
      count.textContent = shown ? say(words.rows_shown, { shown: shown, total: rows.length }) : words.no_rows;
    }
    field.addEventListener("input", apply);
    choice.addEventListener("change", apply);
    columns.addEventListener("change", apply);
    apply();
  }

  document.querySelectorAll("table.tb-table").forEach(function (table) {
    const body = table.tBodies[0];
    if (!table.tHead || !body || body.rows.length < 2) return;
    makeSortable(table, body);
    if (body.rows.length > LONG && !table.classList.contains("tb-matrix")) makeShort(table, body);
    if (body.rows.length > 8) makeFilter(table, body);
  });
})();
