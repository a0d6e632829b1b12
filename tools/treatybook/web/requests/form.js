// The fields of a form as elements. What the reader types stays text everywhere: nothing here makes HTML out of words.
(function () {
  "use strict";
  const builder = window.treatybookBuilder;
  const ZONES = [
    "-12:00", "-11:00", "-10:00", "-09:30", "-09:00", "-08:00", "-07:00", "-06:00", "-05:00", "-04:00", "-03:30", "-03:00", "-02:00", "-01:00", "+00:00",
    "+01:00", "+02:00", "+03:00", "+03:30", "+04:00", "+04:30", "+05:00", "+05:30", "+05:45", "+06:00", "+06:30", "+07:00", "+08:00", "+09:00", "+09:30",
    "+10:00", "+10:30", "+11:00", "+12:00", "+13:00", "+14:00",
  ];

  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    Object.keys(attributes || {}).forEach(function (name) { element.setAttribute(name, attributes[name]); });
    element.append(...children);
    return element;
  }

  // Words into an element, Latin tokens isolated where they stand inside Arabic.
  function say(element, text, language) {
    element.replaceChildren(...builder.pieces(text, language).map(function (piece) {
      return piece[1] ? make("bdi", { dir: "ltr" }, piece[0]) : document.createTextNode(piece[0]);
    }));
    return element;
  }

  // Without the browser's memory, suggestions and checks in the cloud: what is typed stays on the page.
  function quiet(control) {
    ["autocomplete", "autocorrect"].forEach(function (name) { control.setAttribute(name, "off"); });
    control.setAttribute("spellcheck", "false");
    control.setAttribute("dir", "auto");
    return control;
  }

  function cited(articles, language) {
    const line = make("p", { class: "tb-articles" });
    articles.forEach(function (article, place) {
      if (place) line.append(" · ");
      line.append(article.href ? say(make("a", { href: article.href }), article.words, language) : say(make("span"), article.words, language));
    });
    return line;
  }

  function textControl(field, id, change) {
    const control = quiet(field.kind === "text" ? make("textarea", { rows: 3 }) : make("input", { type: field.kind === "date" ? "date" : "text" }));
    control.id = id;
    control.addEventListener("input", function () { change(control.value); });
    return { element: control, names: control, show: function (value) { control.value = value; } };
  }

  function stateControl(field, id, change, page) {
    const names = Object.keys(page.states).map(function (state) { return page.states[state].short[page.language]; });
    const list = make("datalist", { id: id + "-states" }, ...names.map(function (name) { return make("option", { value: name }); }));
    const control = quiet(make("input", { type: "text", list: list.id, id: id }));
    control.addEventListener("input", function () { change(stateOf(control.value, page.states)); });
    function show(value) { control.value = page.states[value] ? page.states[value].short[page.language] : value; }
    return { element: make("div", {}, control, list), names: control, show: show };
  }

  // The id of the State of that name in any language; the words as they are where it is none of them.
  function stateOf(words, states) {
    const wanted = words.trim().toLocaleLowerCase();
    const found = Object.keys(states).find(function (id) {
      return [states[id].short, states[id].formal].some(function (names) {
        return builder.LANGUAGES.some(function (language) { return names[language].toLocaleLowerCase() === wanted; });
      });
    });
    return found || words;
  }

  function momentControl(field, id, change, page) {
    const moment = quiet(make("input", { type: "datetime-local", id: id }));
    const zone = make("select", { "aria-label": page.words.zone, autocomplete: "off" }, new Option(page.words.zone_none, ""),
      ...ZONES.map(function (offset) { return new Option("UTC" + offset, offset); }));
    function told() { change(moment.value && moment.value.slice(0, 16) + zone.value); }
    [moment, zone].forEach(function (part) { part.addEventListener("input", told); });
    function show(value) { moment.value = value.slice(0, 16); zone.value = value.slice(16); }
    return { element: make("div", { class: "tb-moment" }, moment, zone), names: moment, show: show };
  }

  function choiceControl(field, id, change, page) {
    const many = field.kind === "choices";
    const boxes = field.choices.map(function (choice) {
      const box = make("input", { type: many ? "checkbox" : "radio", name: id, value: choice.id, autocomplete: "off" });
      box.addEventListener("change", function () {
        const chosen = boxes.filter(function (each) { return each.checked; }).map(function (each) { return each.value; });
        change(many ? chosen : chosen[0] || "");
      });
      return box;
    });
    const labels = boxes.map(function (box, place) {
      return make("label", { class: "tb-choice" }, box, say(make("span"), field.choices[place].label[page.language], page.language));
    });
    function show(value) { boxes.forEach(function (box) { box.checked = [].concat(value).includes(box.value); }); }
    boxes[0].id = id;
    return { element: make("div", { class: "tb-choices" }, ...labels), group: true, show: show };
  }

  const CONTROLS = { state: stateControl, moment: momentControl, choice: choiceControl, choices: choiceControl };

  // A sign, its meaning for a pointer and for whoever hears the page.
  function marked(name, sign, meaning) {
    return make("span", { class: name, title: meaning }, sign, make("span", { class: "tb-hidden" }, " (" + meaning + ")"));
  }

  function labelled(field, control, id, page) {
    const words = say(make("span"), field.label[page.language], page.language);
    const label = control.group ? make("legend", {}, words) : make("label", { for: id }, words);
    if (field.required) label.append(marked("tb-required", " *", page.words.required));
    if (field.protection) label.append(marked("tb-shield", " ◆", page.words.protection));
    return label;
  }

  // One field: {element, show(value), control}; ``change`` is told of each new value.
  function makeField(field, page, change) {
    const id = "tb-in-" + field.id;
    const control = (CONTROLS[field.kind] || textControl)(field, id, change, page);
    const why = say(make("p", { class: "tb-why", id: id + "-why" }), field.why, page.language);
    const element = make(control.group ? "fieldset" : "div", { class: "tb-asks", "data-field": field.id }, labelled(field, control, id, page), why, control.element);
    if (control.group) element.setAttribute("aria-describedby", why.id);
    else {
      control.names.setAttribute("aria-describedby", why.id);
      if (field.required) control.names.setAttribute("aria-required", "true");
    }
    if (field.example) element.append(say(make("p", { class: "tb-example" }), page.words.example + " " + field.example, page.language));
    if (field.articles.length) element.append(cited(field.articles, page.language));
    return { element: element, show: control.show };
  }

  Object.assign(builder, { make: make, say: say, cited: cited, makeField: makeField });
})();
