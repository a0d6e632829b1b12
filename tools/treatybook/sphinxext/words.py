"""What the page around an article says, in the three languages side by side."""

from __future__ import annotations

LANGUAGES = ("en", "fr", "ar")
LANGUAGE_NAMES = {"en": "English", "fr": "Français", "ar": "العربية"}

_WORDS: dict[str, tuple[str, str, str]] = {
    "skip": ("Skip to the text", "Aller au texte", "انتقل إلى النص"),
    "menu": ("Menu", "Menu", "القائمة"),
    "close": ("Close the menu", "Fermer le menu", "أغلق القائمة"),
    "chapters": ("Chapters", "Chapitres", "الأبواب"),
    "pages_of": ("Pages of: {title}", "Pages de la rubrique « {title} »", "صفحات باب: {title}"),
    "count_pages": ("{count} pages", "{count} pages", "عدد الصفحات: {count}"),
    "languages": ("Languages", "Langues", "اللغات"),
    "on_this_page": ("On this page", "Sur cette page", "في هذه الصفحة"),
    "trail": ("Where you are", "Où vous êtes", "موقعك في الدليل"),
    "home": ("Home", "Accueil", "الرئيسية"),
    "neighbours": ("Previous and next page", "Page précédente et page suivante", "الصفحة السابقة والصفحة التالية"),
    "previous": ("Previous", "Précédent", "السابق"),
    "next": ("Next", "Suivant", "التالي"),
    "index": ("Index", "Index", "الفهرس"),
    "search": ("Search", "Rechercher", "بحث"),
    "search_field": ("Search the handbook", "Rechercher dans le manuel", "ابحث في الدليل"),
    "search_needs_script": (
        "Searching needs JavaScript. Without it, use the chapters in the menu or the index.",
        "La recherche a besoin de JavaScript. Sans lui, servez-vous du menu ou de l’index.",
        "يحتاج البحث إلى جافا سكريبت. ومن دونه استعمل أبواب القائمة أو الفهرس.",
    ),
    "search_hint": (
        "A State, a convention by any name, an article (art. 18), a measure, a task, in any of the three languages. The search runs on this device; nothing is sent.",
        "Un État, une convention sous n’importe quel nom, un article (art. 18), une mesure, une tâche, dans l’une des trois langues. La recherche se fait sur cet appareil ; rien n’est envoyé.",
        "دولة، أو اتفاقية بأي اسم، أو مادة (المادة 18)، أو تدبير، أو مهمة، بأي من اللغات الثلاث. يجري البحث على هذا الجهاز ولا يُرسَل شيء.",
    ),
    "dark": ("Dark", "Sombre", "داكن"),
    "translated_part": (
        "This page is not fully translated yet: {percent} % is done. What is missing appears in English.",
        "Cette page n’est pas encore entièrement traduite : {percent} % sont faits. Le reste est en anglais.",
        "لم تكتمل ترجمة هذه الصفحة بعد: أُنجز منها {percent}٪، وما بقي يظهر بالإنكليزية.",
    ),
    "published_by": ("By the editors", "Par la rédaction", "إعداد هيئة التحرير"),
    "footer": (
        "Not legal advice: the depositary’s own text and list prevail.",
        "Ne vaut pas avis juridique : le texte et la liste du dépositaire font foi.",
        "ليس هذا الدليل استشارة قانونية، والعبرة بنص الوديع وقائمته.",
    ),
    "whose_words": (
        "Summaries are our own words.",
        "Hors textes officiels, le français est un projet qu’aucun juriste n’a encore relu.",
        "النص العربي، ما عدا النصوص الرسمية، مسودة لم يراجعها قانوني بعد.",
    ),
    "missing_title": ("This page does not exist", "Cette page n’existe pas", "هذه الصفحة غير موجودة"),
    "missing_text": (
        "The address may be mistyped, or the page has moved. Start from the first page or search.",
        "L’adresse est peut-être mal saisie, ou la page a changé de place. Repartez de l’accueil ou cherchez.",
        "قد يكون العنوان خطأ أو نُقلت الصفحة. ابدأ من الصفحة الأولى أو ابحث.",
    ),
    "cover": ("Title page", "Page de titre", "صفحة العنوان"),
    "book_is_not_the_site": (
        "This book does not change after it was made: ask for a newer edition before you rely on who is bound.",
        "Ce livre ne change plus une fois fait : demandez une édition plus récente avant de vous fier à la liste des États liés.",
        "لا يتغير هذا الكتاب بعد إعداده: اطلب نسخة أحدث قبل أن تعتمد على ما فيه عمّن هو ملزَم.",
    ),
    "finder_elsewhere": (
        "The finder answers on the site, also offline in a browser. In this book, the page of each State tells what binds it with every other State, and the page of each measure tells which conventions serve.",
        "L’outil de recherche répond sur le site, aussi hors connexion dans un navigateur. Dans ce livre, la page de chaque État dit ce qui le lie à chacun des autres, et la page de chaque mesure dit quelles conventions servent.",
        "تعمل أداة البحث في الموقع، ولو من دون اتصال. أما في هذا الكتاب فتذكر صفحة كل دولة ما يربطها بكل دولة أخرى، وتذكر صفحة كل تدبير الاتفاقيات التي تفيد فيه.",
    ),
    "edition_absent": (
        "The English edition is not in this copy: it is in handbook-en.zip and in handbook-all.zip.",
        "L’édition française ne se trouve pas dans cette copie : elle est dans handbook-fr.zip et dans handbook-all.zip.",
        "النسخة العربية ليست في هذه الحزمة، وهي في handbook-ar.zip وفي handbook-all.zip.",
    ),
    "downloads": ("To take with you: copies that work offline", "À emporter : des copies qui fonctionnent hors connexion", "للعمل من دون اتصال: نسخ للتنزيل"),
    "offline_title": ("No connection", "Pas de connexion", "لا يوجد اتصال"),
    "offline_text": (
        "This page is not kept on this device, and the site cannot be reached now.",
        "Cette page n’est pas gardée sur cet appareil, et le site est injoignable pour l’instant.",
        "هذه الصفحة غير محفوظة على هذا الجهاز، ولا يمكن الوصول إلى الموقع الآن.",
    ),
    "offline_again": ("Try this page again", "Réessayer cette page", "حاول فتح هذه الصفحة مجددًا"),
    "offline_core": ("These open without a connection:", "Ces pages s’ouvrent sans connexion :", "هذه الصفحات تُفتح من دون اتصال:"),
    "offline_kept": ("All pages kept on this device", "Toutes les pages gardées sur cet appareil", "كل الصفحات المحفوظة على هذا الجهاز"),
    "not_kept": ("not kept on this device", "pas gardée sur cet appareil", "غير محفوظة على هذا الجهاز"),
    "keep_core": (
        "Keep the whole core on this device ({size} kB)",
        "Garder tout l’essentiel sur cet appareil ({size} ko)",
        "احفظ القسم الأساسي كله على هذا الجهاز ({size} كيلوبايت)",
    ),
    "core_part": (
        "Kept on this device so far: {kept} of the {of} files of the core.",
        "Gardés sur cet appareil jusqu’ici : {kept} des {of} fichiers de l’essentiel.",
        "المحفوظ على هذا الجهاز حتى الآن: {kept} من ملفات القسم الأساسي وعددها {of}.",
    ),
    "core_kept": (
        "The whole core is kept on this device: {of} files.",
        "Tout l’essentiel est gardé sur cet appareil : {of} fichiers.",
        "القسم الأساسي كله محفوظ على هذا الجهاز، وعدد ملفاته {of}.",
    ),
    "core_coming": ("Being fetched …", "Téléchargement en cours …", "جارٍ التنزيل …"),
    "core_failed": (
        "The site cannot be reached now: a part is missing still. Try again later.",
        "Le site est injoignable pour l’instant : une partie manque encore. Réessayez plus tard.",
        "لا يمكن الوصول إلى الموقع الآن، وما زال جزء ناقصًا. حاول لاحقًا.",
    ),
    "other_language": (
        "The site cannot be reached now, and what you asked for is not kept on this device. What is kept opens from the first page of its language.",
        "Le site est injoignable pour l’instant, et ce que vous demandez n’est pas gardé sur cet appareil. Ce qui est gardé s’ouvre depuis l’accueil de sa langue.",
        "لا يمكن الوصول إلى الموقع الآن، وما طلبته غير محفوظ على هذا الجهاز. وما هو محفوظ يُفتح من الصفحة الأولى بلغته.",
    ),
    "above_languages": (
        "The page on which a language is chosen",
        "La page où l’on choisit une langue",
        "صفحة اختيار اللغة",
    ),
    "lost_finder": ("What binds two States, and by which article", "Ce qui lie deux États, et par quel article", "ما يُلزم دولتين، وبأي مادة"),
    "lost_states": ("States", "États", "الدول"),
    "lost_conventions": ("Conventions", "Conventions", "الاتفاقيات"),
    "lost_practice": ("Checklists and requests", "Listes de contrôle et demandes", "قوائم التحقق والطلبات"),
    "about_copies": ("How to use these files", "Comment se servir de ces fichiers", "كيف تُستعمل هذه الملفات"),
    "back": ("Back to the handbook", "Retour au manuel", "العودة إلى الدليل"),
    "kept_copy": (
        "A copy kept on this device: the site cannot be reached now. The date of its edition stands at the foot of the page.",
        "Copie gardée sur cet appareil : le site est injoignable pour l’instant. La date de l’édition figure au bas de la page.",
        "نسخة محفوظة على هذا الجهاز لأن الوصول إلى الموقع متعذر الآن. وتاريخ إصدارها في أسفل الصفحة.",
    ),
    "edition_ready": (
        "A newer edition is ready. Loading it opens this page anew: what you have typed here and not saved is lost.",
        "Une édition plus récente est prête. La charger rouvre cette page : ce que vous avez saisi ici sans l’enregistrer est perdu.",
        "نسخة أحدث جاهزة. تحميلها يعيد فتح هذه الصفحة، فيضيع ما كتبته هنا ولم تحفظه.",
    ),
    "edition_load": ("Load it", "La charger", "حمّلها"),
    "edition_changed": (
        "A newer edition was loaded in another window; this page is still the older one.",
        "Une édition plus récente a été chargée dans une autre fenêtre ; cette page est encore l’ancienne.",
        "حُمّلت نسخة أحدث في نافذة أخرى، وما زالت هذه الصفحة هي الأقدم.",
    ),
    "device_keeps": ("What this device keeps", "Ce que garde cet appareil", "ما يحفظه هذا الجهاز"),
    "outside": ("Leads to another site", "Mène à un autre site", "رابط إلى موقع آخر"),
    "moved_title": ("This page has moved", "Cette page a changé d’adresse", "انتقلت هذه الصفحة إلى عنوان آخر"),
    "table": ("Table", "Tableau", "جدول"),
    "sort_by": ("Sort by: {column}", "Trier par : {column}", "رتّب بحسب: {column}"),
    "filter_rows": ("Filter the rows", "Filtrer les lignes", "تصفية الصفوف"),
    "all_rows": ("Show all {total} rows", "Afficher les {total} lignes", "اعرض كل الصفوف ({total})"),
    "filter_terms": ("Filter the terms", "Filtrer les termes", "تصفية المصطلحات"),
    "terms_shown": ("{shown} of {total} terms", "{shown} termes sur {total}", "{shown} من {total} مصطلحًا"),
    "no_terms": (
        "No term matches. Clear the filter to see all terms.",
        "Aucun terme ne correspond. Effacez le filtre pour tout revoir.",
        "لا مصطلح يطابق. امحُ التصفية لترى كل المصطلحات.",
    ),
    "letters": ("Letters", "Lettres", "الحروف"),
    "all_columns": ("In all columns", "Dans toutes les colonnes", "في كل الأعمدة"),
    "in_column": ("Column", "Colonne", "العمود"),
    "all_statuses": ("All statuses", "Tous les statuts", "كل الحالات"),
    "status": ("Status", "Statut", "الحالة"),
    "tb-party": ("● Party", "● Partie", "● طرف"),
    "tb-contracting": (
        "◐ Contracting, not yet in force for it",
        "◐ Contractant, pas encore en vigueur à son égard",
        "◐ متعاقدة ولم تنفذ في حقها بعد",
    ),
    "tb-signatory": ("○ Signatory", "○ Signataire", "○ موقِّعة"),
    "tb-withdrawn": ("Withdrawn", "Retrait", "منسحبة"),
    "tb-none": ("– None", "– Aucun", "– لا شيء"),
    "tb-unknown": ("? Not known", "? Inconnu", "؟ غير معلوم"),
    "rows_shown": ("{shown} of {total} rows", "{shown} lignes sur {total}", "{shown} من {total} صفًا"),
    "steps_done": ("{done} of {total} steps done", "{done} étapes faites sur {total}", "أُنجز {done} من {total} خطوة"),
    "clear_ticks": ("Clear the ticks", "Effacer les coches", "امحُ العلامات"),
    "copy_text": ("Copy as plain text", "Copier en texte brut", "انسخ نصًا مجردًا"),
    "copied": ("Copied.", "Copié.", "نُسخ."),
    "not_copied": (
        "This browser does not let the page copy: print it instead.",
        "Ce navigateur ne laisse pas la page copier : imprimez-la plutôt.",
        "لا يسمح هذا المتصفح للصفحة بالنسخ: اطبعها بدلًا من ذلك.",
    ),
    "print_sheet": ("Print on one page", "Imprimer sur une page", "اطبع في صفحة واحدة"),
    "ticks_stay": (
        "The ticks stay on this device; nothing is sent.",
        "Les coches restent sur cet appareil ; rien n’est envoyé.",
        "تبقى العلامات على هذا الجهاز ولا يُرسَل شيء.",
    ),
    "no_rows": (
        "No row matches. Clear the filter to see all rows.",
        "Aucune ligne ne correspond. Effacez le filtre pour tout revoir.",
        "لا صف يطابق. امحُ التصفية لترى كل الصفوف.",
    ),
}


def words(language: str) -> dict[str, str]:
    """Return every saying of the page's frame in one language."""
    column = LANGUAGES.index(language)
    return {name: sayings[column] for name, sayings in _WORDS.items()}


def direction(language: str) -> str:
    """Return the writing direction of a language, as HTML's `dir` wants it."""
    return "rtl" if language == "ar" else "ltr"
