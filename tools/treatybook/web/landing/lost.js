// A page in all languages, shown in the place of another: only the language of the address asked for is left, where it names one.
(function () {
  "use strict";
  const prefix = document.querySelector("main").dataset.prefix;
  const asked = new URLSearchParams(location.search).get("page") || location.pathname;
  const code = (asked.startsWith(prefix) ? asked.slice(prefix.length) : asked).split("/").find(Boolean);
  const sections = Array.from(document.querySelectorAll("section[lang]"));
  const mine = sections.find(function (section) { return section.lang === code; });
  if (!mine) return;
  const title = mine.querySelector("h2").textContent;
  document.documentElement.lang = mine.lang;
  document.documentElement.dir = mine.dir;
  document.title = title;
  document.querySelector("h1").textContent = title;
  sections.forEach(function (section) { section.hidden = section !== mine; });
})();
