// Runs before the page is drawn: the colours the reader chose, or the device's.
(function () {
  "use strict";
  let chosen = null;
  try { chosen = localStorage.getItem("treatybook-colours"); } catch (error) { /* storage is closed to files in some browsers */ }
  const dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = chosen || (dark ? "dark" : "light");
  document.documentElement.classList.add("tb-scripted");
})();
