"""What the printed book says of itself, in the three languages side by side."""

from __future__ import annotations

from treatybook.sphinxext.words import LANGUAGES
from treatybook.text import as_shown

_WORDS: dict[str, tuple[str, str, str]] = {
    "contents": ("Contents", "Table des matières", "المحتويات"),
    "index": ("Index", "Index", "الفهرس"),
    "participant": ("Participant's copy", "Exemplaire du participant", "نسخة المشارك"),
    "trainer": ("Trainer's copy, with answers", "Exemplaire du formateur, avec les réponses", "نسخة المدرّب مع الإجابات"),
    "edition": ("Edition of {date}", "Édition du {date}", "نسخة {date}"),
    "release": ("Release {release}", "Version {release}", "الإصدار {release}"),
    "as_of": ("lists of parties of {first} to {last}", "listes des parties du {first} au {last}", "قوائم الأطراف من {first} إلى {last}"),
    "dotted": ("dotted: not verified", "pointillé : non vérifié", "ما تحته نقاط: غير متحقَّق منه"),
    "name": ("Name", "Nom", "الاسم"),
    "page": ("p. ", "p. ", "ص "),
    "online": ("On the site:", "Sur le site :", "على الموقع:"),
}


def book_words(language: str) -> dict[str, str]:
    """Every saying of the book in one language."""
    column = LANGUAGES.index(language)
    return {name: as_shown(sayings[column], language) for name, sayings in _WORDS.items()}
