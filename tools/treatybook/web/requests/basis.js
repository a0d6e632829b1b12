// A legal basis that the finder found, as a line of the draft in the draft's language.
// What the finder knows with a doubt is written with it, in square brackets: whoever signs the letter must see it.
(function () {
  "use strict";
  const builder = window.treatybookBuilder;

  function has(basis, kind) { return basis.limits.some(function (limit) { return limit.kind === kind; }); }

  // Several names in one sentence: "A, B and C".
  function listed(names, words) {
    return [names.slice(0, -1).join(words.comma), names[names.length - 1]].filter(Boolean).join(words.and);
  }

  // The full title; of an agreement between a few States also which they are, for many agreements have one title.
  function named(title, agreement, states, words, language) {
    if (!agreement) return title;
    const parties = agreement.parties.map(function (id) { return states[id].formal[language]; });
    return builder.fill(words.between, { title: title, parties: listed(parties, words) });
  }

  function days(basis, agreement, words, language) {
    const signed = agreement && agreement.signed && agreement.signed.length === 10 ? agreement.signed : "";
    return [
      signed && builder.fill(words.signed_on, { date: builder.dayWords(signed, language) }),
      basis.since ? builder.fill(words.bound_since, { date: builder.dayWords(basis.since, language) }) : words.bound_undated,
    ].filter(Boolean).join(words.semicolon);
  }

  function basisWords(basis, title, agreement, states, words, language) {
    // Each with the word before it, as the finder says it: in Arabic one word does not serve for one, two and many.
    const articles = basis.articles.filter(function (article) { return article !== "passim"; })
      .map(function (article) { return builder.fill(words.article, { number: article }); });
    const unsure = basis.trust === "unverified" || has(basis, "article-unverified");
    return [
      [named(title[language], agreement, states, words, language), ...articles].join(words.comma),
      " (" + days(basis, agreement, words, language) + ")",
      has(basis, "serious-crime-only") ? words.comma + words.serious_crime : "",
      unsure ? " " + words.not_verified : "",
    ].join("");
  }

  Object.assign(builder, { basisWords: basisWords });
})();
