"""What the request builder says: to whoever fills in the form, and in the draft, in the three languages side by side."""

from __future__ import annotations

from treatybook.sphinxext.words import LANGUAGE_NAMES, LANGUAGES
from treatybook.text import as_shown

_WORDS: dict[str, tuple[str, str, str]] = {
    "private": (
        "Nothing you write leaves this device. It is kept nowhere: it is gone when you close the page, unless you save it to a file of your own.",
        "Rien de ce que vous écrivez ne quitte cet appareil ni n'est conservé : tout disparaît à la fermeture de la page, sauf si vous l'enregistrez dans un fichier à vous.",
        "لا يغادر هذا الجهاز شيء مما تكتبه ولا يُحفظ في أي مكان: يزول عند إغلاق الصفحة ما لم تحفظه في ملف لديك.",
    ),
    "draft_language": ("Language of the draft", "Langue du projet", "لغة المسودة"),
    "open": ("Open a saved draft", "Ouvrir un projet enregistré", "افتح مسودة محفوظة"),
    "save": ("Save to a file", "Enregistrer dans un fichier", "احفظ في ملف"),
    "erase": ("Erase everything", "Tout effacer", "امحُ كل شيء"),
    "erase_sure": ("Erase everything written on this page?", "Effacer tout ce qui est écrit sur cette page ?", "هل تمحو كل ما كُتب في هذه الصفحة؟"),
    "erased": ("Everything was erased.", "Tout a été effacé.", "مُحي كل شيء."),
    "copy": ("Copy the draft", "Copier le projet", "انسخ المسودة"),
    "copied": ("The draft was copied.", "Le projet a été copié.", "نُسخت المسودة."),
    "not_copied": (
        "This browser does not let the page copy: select the draft and copy it by hand.",
        "Ce navigateur ne permet pas la copie : sélectionnez le projet et copiez-le à la main.",
        "لا يسمح هذا المتصفح بالنسخ: حدّد المسودة وانسخها يدويًا.",
    ),
    "print": ("Print", "Imprimer", "اطبع"),
    "docx": ("Download for a word processor (.docx)", "Télécharger pour traitement de texte (.docx)", "نزّل لمعالج النصوص (.docx)"),
    "txt": ("Download as plain text (.txt)", "Télécharger en texte brut (.txt)", "نزّل نصًا عاديًا (.txt)"),
    "opened": ("The draft was opened.", "Le projet a été ouvert.", "فُتحت المسودة."),
    "not_a_draft": (
        "This file is not a draft saved by this page. Nothing was changed.",
        "Ce fichier n'est pas un projet enregistré par cette page. Rien n'a été modifié.",
        "هذا الملف ليس مسودة حفظتها هذه الصفحة. لم يتغير شيء.",
    ),
    "other_form": (
        "This file is a draft of another form ({form}). Nothing was changed.",
        "Ce fichier est un projet d'un autre formulaire ({form}). Rien n'a été modifié.",
        "هذا الملف مسودة لنموذج آخر ({form}). لم يتغير شيء.",
    ),
    "ignored": (
        "Left out, because this form does not ask for it or it is not written as it must be: {names}.",
        "Laissé de côté, car ce formulaire ne le demande pas ou la forme n'est pas la bonne : {names}.",
        "تُرك ما لا يطلبه هذا النموذج أو ما ليس على صورته الصحيحة: {names}.",
    ),
    "form": ("The form", "Le formulaire", "النموذج"),
    "checks": ("Before you send", "Avant l'envoi", "قبل الإرسال"),
    "checks_count": ("To put right: {count}", "À corriger : {count}", "نقاط ينبغي إصلاحها: {count}"),
    "checks_none": (
        "No point found. What no program can see stands below.",
        "Aucun point relevé. Ce qu'aucun programme ne peut voir figure ci-dessous.",
        "لا نقاط. وفيما يلي ما لا يستطيع برنامج أن يراه.",
    ),
    "cannot_check": ("What no program can see", "Ce qu'aucun programme ne peut voir", "ما لا يستطيع برنامج أن يراه"),
    "found": ("Found: {words}", "Trouvé : {words}", "ما وُجد: {words}"),
    "languages_known": (
        "Languages known to us for {state}: {languages}.",
        "Langues que nous connaissons pour {state} : {languages}.",
        "اللغات المعروفة لدينا للدولة ({state}): {languages}.",
    ),
    "draft": ("The draft, as it will read", "Le projet, tel qu'il se lira", "المسودة كما ستُقرأ"),
    "draft_note": (
        "A draft repeats what you write and no more: read it, let someone who knows the law review the translation, and sign it by hand.",
        "Un projet répète ce que vous écrivez, rien de plus : relisez-le, faites revoir la traduction par qui connaît le droit et signez-le à la main.",
        "تكرر المسودة ما تكتبه لا غير: اقرأها، ولتراجع ترجمتها جهة تعرف القانون، ثم وقّعها باليد.",
    ),
    "answered": ("{done} of {total} required answers", "{done} réponses exigées sur {total}", "{done} من {total} من الإجابات المطلوبة"),
    "next_section": ("Next section", "Section suivante", "القسم التالي"),
    "required": ("required", "exigé", "مطلوب"),
    "protection": ("protection", "protection", "حماية"),
    "example": ("Example, made up:", "Exemple fictif :", "مثال مختلق:"),
    "choose": ("Choose …", "Choisir …", "اختر …"),
    "zone": ("Time zone", "Fuseau horaire", "المنطقة الزمنية"),
    "zone_none": ("zone?", "fuseau ?", "المنطقة؟"),
    "basis": ("Fill in what binds both States", "Indiquer ce qui lie les deux États", "أدرج ما يُلزم الدولتين"),
    "basis_filled": (
        "Filled in from the records of this handbook: check it against the depositary's list before you sign.",
        "Rempli d'après les données de ce manuel : vérifiez-le sur la liste du dépositaire avant de signer.",
        "أُدرج من سجلات هذا الدليل: قارنه بقائمة الوديع قبل التوقيع.",
    ),
    "basis_none": (
        "No treaty basis between the two States is known to us. Ask the depositary, or offer reciprocity.",
        "Aucune base conventionnelle entre les deux États ne nous est connue. Interrogez le dépositaire, ou offrez la réciprocité.",
        "لا نعلم بأساس تعاهدي بين الدولتين. اسأل الوديع أو اعرض المعاملة بالمثل.",
    ),
}
_DRAFT_WORDS: dict[str, tuple[str, str, str]] = {
    "between": ("{title} between {parties}", "{title} entre {parties}", "{title} بين {parties}"),
    "and": (" and ", " et ", " و"),
    "signed_on": ("signed on {date}", "signature le {date}", "تاريخ التوقيع {date}"),
    "bound_since": ("both States bound since {date}", "les deux États liés depuis le {date}", "الدولتان ملزمتان منذ {date}"),
    "bound_undated": ("both States bound [since when: to be checked]", "les deux États liés [depuis quand : à vérifier]", "الدولتان ملزمتان [منذ متى: يُتحقق منه]"),
    "serious_crime": (
        "for a serious crime (punishable by a maximum of at least four years of deprivation of liberty), transnational in nature and involving an organized criminal group",
        "pour une infraction grave (passible d'une peine privative de liberté dont le maximum est d'au moins quatre ans), de nature transnationale et impliquant un groupe criminel organisé",
        "بشأن جريمة خطيرة (يُعاقب عليها بالحرمان من الحرية مدة لا يقل حدها الأقصى عن أربع سنوات) ذات طابع عبر وطني وتضلع فيها جماعة إجرامية منظمة",
    ),
    "not_verified": ("[not verified: check before signing]", "[non vérifié : à contrôler avant de signer]", "[غير متحقَّق منه: يُراجع قبل التوقيع]"),
    "article": ("art. {number}", "art. {number}", "المادة {number}"),
    "blank": ("[…]", "[…]", "[…]"),
    "colon": (": ", "\u00a0: ", ": "),
    "comma": (", ", ", ", "، "),
    "semicolon": ("; ", "\u202f; ", "؛ "),
    "utc": ("{date}, {time} (UTC{zone})", "{date}, {time} (UTC{zone})", "{date}، {time} (UTC{zone})"),
    "no_zone": ("{date}, {time}", "{date}, {time}", "{date}، {time}"),
    "seal": ("Signature and seal", "Signature et sceau", "التوقيع والختم"),
}


def request_words() -> dict[str, dict[str, str]]:
    """Every saying by language."""
    said = {language: {name: as_shown(sayings[column], language) for name, sayings in (_WORDS | _DRAFT_WORDS).items()} for column, language in enumerate(LANGUAGES)}
    return {language: words | {"name": LANGUAGE_NAMES[language]} for language, words in said.items()}


def words_on(page_language: str) -> dict[str, dict[str, str]]:
    """What a page in one language needs: all in its own, and of the others what a draft in them says."""
    every = request_words()
    return {language: words if language == page_language else {name: words[name] for name in ("name", *_DRAFT_WORDS)} for language, words in every.items()}
