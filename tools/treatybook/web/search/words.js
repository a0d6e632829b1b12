// Words brought to the form in which they are looked up; says the same as search/words.py, and a test compares the two.
window.treatybookWordsOf = function (language, ignored, kept, stemmer) {
  "use strict";
  const LETTERS = { "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ء": "", "ـ": "", "’": "'", "‘": "'", "œ": "oe", "æ": "ae", "ß": "ss" };
  const LETTER = /[أإآٱىةؤئءـ’‘œæß]/g;
  const ELISION = /(?<![\p{L}\p{N}_])(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu)'/gu;
  const WORD = /\p{L}+|[0-9]+(?:bis|ter)?/gu;
  const NUMBER = /[0-9]+(?:bis|ter)?(?:\([\p{L}\p{N}_]+\))*/gu;
  const FRONT = /^[وف]?(?:[بك]?ال|لل)/;
  const ENDINGS = ["هما", "ها", "هم", "هن", "ان", "ات", "ون", "ين", "يه", "يا", "ه", "ي", "ا", "ت"];
  const LEAST = 3;
  const known = new Map();
  const nothing = new Set(ignored);

  function letters(text) { return text.replace(LETTER, function (sign) { return LETTERS[sign]; }); }

  function fold(text) {
    const digits = letters(text).replace(/[٠-٩۰-۹]/g, function (sign) { return String(sign.charCodeAt(0) & 15); });
    return letters(digits.toLowerCase().normalize("NFD").replace(/\p{Mn}/gu, ""));
  }

  function light(word) {
    const front = FRONT.exec(word);
    if (front && word.length - front[0].length >= LEAST) word = word.slice(front[0].length);
    if (word.startsWith("و") && word.length > LEAST) word = word.slice(1);
    if (Object.hasOwn(kept, word)) return kept[word];
    const ending = function (ending) { return word.endsWith(ending) && word.length - ending.length >= LEAST; };
    for (let last = ENDINGS.find(ending); last; last = ENDINGS.find(ending)) word = word.slice(0, -last.length);
    return word;
  }

  function term(word) {
    if (!known.has(word)) known.set(word, /^[0-9]/.test(word) ? word : /^[\u0621-\u064a]/.test(word) ? light(word) : stemmer.stemWord(word));
    return known.get(word);
  }

  function words(text) {
    return (fold(text).replace(ELISION, "").match(WORD) || []).filter(function (word) { return !nothing.has(word); });
  }

  return {
    fold: fold,
    words: words,
    terms: function (text) { return words(text).map(term); },
    numbers: function (text) { return fold(text).match(NUMBER) || []; },
  };
};
