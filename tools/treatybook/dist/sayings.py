"""What stands beside the copies, in the reader's language: how to open them, which files there are, how large."""

from __future__ import annotations

from babel.numbers import format_decimal

from treatybook.sphinxext.words import LANGUAGES

_UNITS = {"en": ("kB", "MB"), "fr": ("ko", "Mo"), "ar": ("كيلوبايت", "ميغابايت")}

README = {
    "en": """{title}

Edition of {date}. Release: {release}.

HOW TO OPEN
1. Unpack the whole ZIP file into a folder. Opened inside the ZIP file, the pages do not find each other.
2. In that folder, open the file index.html with a browser (Firefox, Chrome, Edge, Safari).
Nothing needs to be installed, and no connection is needed. On a telephone the EPUB book is often easier: handbook-en.epub.

WHAT WORKS
Every page, the search, the finder (what binds two States), the checklists, the request forms and the data files. Links to other sites need a connection.
Nothing that you write or tick leaves this device.

KEEP IT CURRENT
This copy does not change. Who is bound, and since when, may have changed since {date}: ask for a newer edition before you rely on it, and check with the depositary.

It is information, not legal advice: the depositary's own text and list prevail. Texts and data: CC BY 4.0. Code: MIT licence.
""",
    "fr": """{title}

Édition du {date}. Version : {release}.

COMMENT OUVRIR
1. Décompressez tout le fichier ZIP dans un dossier. Ouvertes à l’intérieur du fichier ZIP, les pages ne se trouvent pas entre elles.
2. Dans ce dossier, ouvrez le fichier index.html avec un navigateur (Firefox, Chrome, Edge, Safari).
Rien n’est à installer, et aucune connexion n’est nécessaire. Sur un téléphone, le livre EPUB est souvent plus commode : handbook-fr.epub.

CE QUI FONCTIONNE
Toutes les pages, la recherche, l’outil qui dit ce qui lie deux États, les listes de contrôle, les formulaires de demande et les fichiers de données. Les liens vers d’autres sites demandent une connexion.
Rien de ce que vous écrivez ou cochez ne quitte cet appareil.

RESTER À JOUR
Cette copie ne change pas. Qui est lié, et depuis quand, a pu changer depuis le {date} : demandez une édition plus récente avant de vous y fier, et vérifiez auprès du dépositaire.

Ce manuel informe et ne vaut pas avis juridique : le texte et la liste du dépositaire font foi. Textes et données : CC BY 4.0. Code : licence MIT.
""",
    "ar": """{title}

نسخة {date}. الإصدار: {release}.

كيف تُفتح
1. فك ضغط ملف ZIP كله في مجلد. فالصفحات لا يجد بعضها بعضًا إذا فُتحت من داخل الملف المضغوط.
2. افتح في ذلك المجلد الملف index.html بمتصفح (Firefox أو Chrome أو Edge أو Safari).
لا يلزم تثبيت شيء ولا اتصال. وعلى الهاتف يكون كتاب EPUB أيسر في الغالب: handbook-ar.epub.

ما الذي يعمل
كل الصفحات، والبحث، وأداة معرفة ما يربط دولتين، وقوائم التحقق، ونماذج الطلبات، وملفات البيانات. أما الروابط إلى مواقع أخرى فتحتاج إلى اتصال.
لا يغادر هذا الجهاز شيء مما تكتبه أو تضع عليه علامة.

ابقَ على اطلاع
هذه النسخة لا تتغير. وقد يكون تغيّر منذ {date} مَن هو ملزَم ومنذ متى: اطلب نسخة أحدث قبل أن تعتمد عليها، وتحقق لدى الوديع.

هذا الدليل معلومات وليس استشارة قانونية، والعبرة بنص الوديع وقائمته. النصوص والبيانات: CC BY 4.0. الشيفرة: رخصة MIT.
""",
}

_WORDS = {
    "title": ("To take with you", "À emporter", "للعمل من دون اتصال"),
    "site": (
        "The site in a ZIP file. Unpack it whole, then open index.html.",
        "Le site dans un fichier ZIP. Décompressez-le en entier, puis ouvrez index.html.",
        "الموقع في ملف ZIP. فك ضغطه كله، ثم افتح index.html.",
    ),
    "all": (
        "The site in three languages, in one ZIP file. Unpack it whole, then open index.html.",
        "Le site en trois langues, dans un seul fichier ZIP. Décompressez-le en entier, puis ouvrez index.html.",
        "الموقع بثلاث لغات في ملف ZIP واحد. فك ضغطه كله، ثم افتح index.html.",
    ),
    "book": (
        "The handbook as an EPUB book, for a telephone or a reading device. The finder, the search and the request forms that fill themselves are on the site alone.",
        "Le manuel en livre EPUB, pour un téléphone ou une liseuse. La recherche, les formulaires qui se remplissent et l’outil qui dit ce qui lie deux États ne sont que sur le site.",
        "الدليل كتابًا بصيغة EPUB للهاتف أو لجهاز القراءة. أما البحث والنماذج التي تُملأ وأداة معرفة ما يربط دولتين فهي في الموقع وحده.",
    ),
    "pdf": ("Printed book (PDF)", "Livre à imprimer (PDF)", "كتاب للطباعة (PDF)"),
    "edition": ("Edition of {date}, release {release}.", "Édition du {date}, version {release}.", "نسخة {date}، الإصدار {release}."),
    "sums": (
        "The SHA-256 digest below each file tells whether it arrived whole; all of them stand in SHA256SUMS.",
        "L’empreinte SHA-256 sous chaque fichier permet de vérifier qu’il est arrivé entier ; toutes figurent dans SHA256SUMS.",
        "تدل بصمة SHA-256 تحت كل ملف على وصوله كاملًا، وكلها في الملف SHA256SUMS.",
    ),
}


def saying(name: str, language: str) -> str:
    """One saying of the page of downloads."""
    return _WORDS[name][LANGUAGES.index(language)]


def said_size(count: int, language: str) -> str:
    """A number of bytes as the reader says it."""
    kilo, mega = _UNITS[language]
    small = count < 1_000_000
    number = format_decimal(max(1, round(count / 1000)) if small else round(count / 1_000_000, 1), locale=language, numbering_system="latn")
    return f"{number}\u00a0{kilo if small else mega}"
