// Plain assignments: Documentation.addTranslations makes code from text, which the page's policy forbids.
Documentation.TRANSLATIONS = {
  "Search Results": "Résultats de la recherche",
  "Searching": "Recherche en cours",
  "Preparing search...": "Préparation de la recherche...",
  "Your search did not match any documents. Please make sure that all words are spelled correctly and that you've selected enough categories.":
    "Aucune page trouvée. Vérifiez l’orthographe des mots ou essayez avec moins de mots.",
  "Search finished, found one page matching the search query.": [
    "Recherche terminée : une page trouvée.", "Recherche terminée : ${resultCount} pages trouvées.",
  ],
  ", in ": ", dans ",
  "Hide Search Matches": "Masquer les marques de recherche",
};
Documentation.PLURAL_EXPR = (n) => (n > 1 ? 1 : 0);
Documentation.LOCALE = "fr";
