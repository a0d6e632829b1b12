// Plain assignments: Documentation.addTranslations makes code from text, which the page's policy forbids.
Documentation.TRANSLATIONS = {
  "Search Results": "نتائج البحث",
  "Searching": "جارٍ البحث",
  "Preparing search...": "جارٍ إعداد البحث...",
  "Your search did not match any documents. Please make sure that all words are spelled correctly and that you've selected enough categories.":
    "لم يُعثر على شيء. تحقق من إملاء الكلمات، أو جرّب كلمات أقل.",
  "Search finished, found one page matching the search query.": [
    "انتهى البحث: لا صفحات.", "انتهى البحث: صفحة واحدة.", "انتهى البحث: صفحتان.",
    "انتهى البحث: ${resultCount} صفحات.", "انتهى البحث: ${resultCount} صفحة.", "انتهى البحث: ${resultCount} صفحة.",
  ],
  ", in ": "، في ",
  "Hide Search Matches": "أخفِ علامات البحث",
};
Documentation.PLURAL_EXPR = (n) =>
  n === 0 ? 0 : n === 1 ? 1 : n === 2 ? 2 : n % 100 >= 3 && n % 100 <= 10 ? 3 : n % 100 >= 11 ? 4 : 5;
Documentation.LOCALE = "ar";
