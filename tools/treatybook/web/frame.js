// The menu as a drawer on narrow screens, and the choice of colours. Without it both links still work.
(function () {
  "use strict";
  const root = document.documentElement;
  const button = document.getElementById("tb-menu-button");
  const menu = document.getElementById("tb-menu");
  const narrow = window.matchMedia("(max-width: 62rem)");

  function isOpen() { return root.classList.contains("tb-menu-open"); }

  function setOpen(open) {
    root.classList.toggle("tb-menu-open", open);
    button.setAttribute("aria-expanded", String(open));
    // What lies under the drawer is out of reach, of a screen reader too.
    document.querySelectorAll("main, footer").forEach(function (part) { part.inert = open; });
    if (open) menu.querySelector("a").focus();
    else if (menu.contains(document.activeElement)) button.focus();
  }

  button.setAttribute("role", "button");
  button.setAttribute("aria-controls", "tb-menu");
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", function (event) { event.preventDefault(); setOpen(!isOpen()); });
  button.addEventListener("keydown", function (event) {
    if (event.key === " ") { event.preventDefault(); setOpen(!isOpen()); }
  });
  menu.querySelector(".tb-menu-close").addEventListener("click", function (event) { event.preventDefault(); setOpen(false); button.focus(); });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && isOpen()) { setOpen(false); button.focus(); }
  });
  menu.addEventListener("keydown", function (event) {
    if (event.key !== "Tab" || !narrow.matches || !isOpen()) return;
    const stops = Array.from(menu.querySelectorAll("a, summary")).filter(function (stop) { return stop.offsetParent !== null; });
    const edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
    if (document.activeElement === edge) {
      event.preventDefault();
      (event.shiftKey ? stops[stops.length - 1] : stops[0]).focus();
    }
  });
  // On a phone a long page opens with the list of what stands on it, where that is short.
  const contents = document.querySelector(".tb-contents-short");
  if (contents && window.matchMedia("(max-width: 30rem)").matches && contents.querySelectorAll("a").length <= 8
    && root.scrollHeight > 12 * window.innerHeight) contents.open = true;

  // The list of a chapter is longer than a screen: the page that is read stands in its middle.
  const current = menu.querySelector('[aria-current="page"]');
  if (current && !narrow.matches && current.offsetTop > menu.clientHeight * 0.7) menu.scrollTop = current.offsetTop - menu.clientHeight / 2;

  // On a screen that has become wide, the menu stands beside the text.
  narrow.addEventListener("change", function () { if (isOpen()) setOpen(false); });
  document.addEventListener("click", function (event) {
    if (isOpen() && !menu.contains(event.target) && !button.contains(event.target)) setOpen(false);
  });

  const dark = document.getElementById("tb-dark");
  function showColours() { dark.setAttribute("aria-pressed", String(root.dataset.theme === "dark")); }
  dark.addEventListener("click", function () {
    root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
    try { localStorage.setItem("treatybook-colours", root.dataset.theme); } catch (error) { /* not kept then */ }
    showColours();
  });
  showColours();
})();
