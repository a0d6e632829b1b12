"""What the finder says, in the three languages side by side; words in braces are filled in by the page.

What the views say in the same words already is taken from their labels.
"""

from __future__ import annotations

from treatybook.labels import label
from treatybook.text import LANGUAGES, as_shown

_WORDS: dict[str, tuple[str, str, str]] = {
    # The form
    "from": ("My State", "Mon État", "دولتي"),
    "to": ("Their State", "L'autre État", "الدولة الأخرى"),
    "need": ("What I need", "Ce qu'il me faut", "ما أحتاج إليه"),
    "offence": ("Offence", "Infraction", "الجريمة"),
    "on": ("Law as of", "Droit à la date du", "القانون بتاريخ"),
    "any_offence": ("Any offence", "Toute infraction", "أي جريمة"),
    "choose": ("Choose …", "Choisir …", "اختر …"),
    "find": ("Find the legal basis", "Trouver la base légale", "ابحث عن الأساس القانوني"),
    "show": ("Show the answer", "Voir la réponse", "اعرض الإجابة"),
    "change": ("Change", "Changer", "غيّر"),
    "change_question": ("Change the question", "Changer la question", "غيّر السؤال"),
    "private": (
        "Nothing you choose leaves this device.",
        "Rien de ce que vous choisissez ne quitte cet appareil.",
        "لا يغادر هذا الجهاز شيء مما تختاره.",
    ),
    "without_script": (
        "The finder needs JavaScript. Without it, open the page of your State: its table shows the strongest basis with every other State, by measure.",
        "L'outil de recherche a besoin de JavaScript. Sans lui, ouvrez la page de votre État : son tableau donne, par mesure, la base la plus solide avec chaque autre État.",
        "تحتاج أداة البحث إلى جافا سكريبت. ومن دونه افتح صفحة دولتك: ففي جدولها أقوى أساس مع كل دولة أخرى بحسب التدبير.",
    ),
    "prompt": (
        "Choose your State, their State and what you need: the answer appears here.",
        "Choisissez votre État, l'autre État et ce qu'il vous faut : la réponse apparaît ici.",
        "اختر دولتك والدولة الأخرى وما تحتاج إليه، فتظهر الإجابة هنا.",
    ),
    "same": (
        "You have chosen the same State twice: choose two different States.",
        "Vous avez choisi deux fois le même État : choisissez deux États différents.",
        "اخترت الدولة نفسها مرتين: اختر دولتين مختلفتين.",
    ),
    # The answer
    "question": ("{from} → {to}: {need}, on {date}", "{from} → {to} : {need}, au {date}", "{from} ← {to}: {need}، بتاريخ {date}"),
    "strongest": (
        "Strongest basis: {basis}. It has bound both States since {date}.",
        "Base la plus solide : {basis}. Les deux États sont liés depuis le {date}.",
        "أقوى أساس: {basis}. والدولتان ملزمتان بهذا الصك منذ {date}.",
    ),
    "strongest_undated": (
        "Strongest basis: {basis}. It binds both States; since when is not recorded here.",
        "Base la plus solide : {basis}. Les deux États sont liés ; depuis quand, cela n'est pas consigné ici.",
        "أقوى أساس: {basis}. والدولتان ملزمتان بهذا الصك، ولم يُسجَّل هنا منذ متى.",
    ),
    "no_basis": (
        "No treaty basis between the two States is known to us for this measure on that day. That is not to say that there is none: see what is missing, whom to ask, and what may serve instead.",
        "Aucune base conventionnelle entre les deux États ne nous est connue pour cette mesure à cette date. Cela ne veut pas dire qu'il n'en existe pas : voir ce qui manque, à qui s'adresser et ce qui peut servir à la place.",
        "لا نعلم بأساس تعاهدي بين الدولتين لهذا التدبير في ذلك التاريخ. ولا يعني ذلك أنه غير موجود: انظر ما ينقص، ومن يُسأل، وما قد يقوم مقامه.",
    ),
    "count": ("Bases found: {count}.", "Bases trouvées : {count}.", "عدد الأسس: {count}."),
    "bases": ("What both are bound by, most specific first", "Ce qui lie les deux États, du plus spécial au plus général", "ما يُلزم الدولتين، من الأخص إلى الأعم"),
    "bases_subject": (
        "{offences}: what binds both, most specific first",
        "{offences} : ce qui lie les deux États, du plus spécial au plus général",
        "{offences}: ما يُلزم الدولتين، من الأخص إلى الأعم",
    ),
    "bases_beside": (
        "Only for other offences: what binds both, most specific first",
        "Pour d'autres infractions seulement : ce qui lie les deux États, du plus spécial au plus général",
        "لجرائم أخرى فقط: ما يُلزم الدولتين، من الأخص إلى الأعم",
    ),
    "since": ("both bound since {date}", "les deux États liés depuis le {date}", "الدولتان ملزمتان منذ {date}"),
    "since_undated": ("both bound, since when is not recorded", "les deux États liés, date non consignée", "الدولتان ملزمتان، والتاريخ غير مسجَّل"),
    "gaps": ("Treaties that are no basis here, and why", "Traités qui ne donnent pas de base ici, et pourquoi", "معاهدات لا تصلح أساسًا هنا، ولماذا"),
    "no_gaps": (
        "No other treaty recorded here that lists both States is made for asking this of one another. A treaty may still oblige each of them to act in its own law: see the page of the measure.",
        "Aucun autre traité consigné ici et mentionnant les deux États n'est fait pour une telle demande. Un traité peut néanmoins obliger chacun d'eux à agir dans son propre droit : voir la page de la mesure.",
        "لا توجد هنا معاهدة أخرى تَرِد فيها الدولتان معًا ووُضعت لمثل هذا الطلب. وقد تُلزم معاهدةٌ كلًّا منهما باتخاذ تدابير في قانونها الداخلي: انظر صفحة التدبير.",
    ),
    "offices": ("Whom to write to: {state}", "À qui écrire : {state}", "الجهة التي تُراسَل: {state}"),
    "offices_other": (
        "The office for this measure is not known to us. Offices known for other matters, which may tell you the right one:",
        "Le service compétent pour cette mesure ne nous est pas connu. Services connus pour d'autres matières, qui peuvent indiquer le bon :",
        "الجهة المختصة بهذا التدبير غير معلومة لدينا. وهذه جهات معلومة لأمور أخرى قد تدلّك على الجهة الصحيحة:",
    ),
    "offices_unknown": (
        "The office is not known to us. Ask the depositary of the treaty or these directories:",
        "Le service compétent ne nous est pas connu. S'adresser au dépositaire du traité ou consulter ces répertoires :",
        "الجهة المختصة غير معلومة لدينا. يُرجع إلى وديع المعاهدة أو إلى هذه الأدلة:",
    ),
    "networks": ("Networks to which both belong", "Réseaux dont les deux États sont membres", "الشبكات التي تضم الدولتين"),
    "no_networks": (
        "No judicial or asset recovery network of which both are members is recorded here.",
        "Aucun réseau judiciaire ou de recouvrement d'avoirs dont les deux États seraient membres n'est consigné ici.",
        "لم تُسجَّل هنا شبكة قضائية أو شبكة لاسترداد الموجودات تضم الدولتين.",
    ),
    "languages": ("Languages in common", "Langues communes", "اللغات المشتركة"),
    "no_languages": (
        "No official or working language in common is recorded here: ask in which language the request must be made.",
        "Aucune langue officielle ou de travail commune n'est consignée ici : demander dans quelle langue la demande doit être faite.",
        "لم تُسجَّل هنا لغة رسمية أو لغة عمل مشتركة: اسأل عن اللغة التي يُقدَّم بها الطلب.",
    ),
    "fallback": ("Other ways, with or without a treaty", "Autres voies, avec ou sans traité", "سبل أخرى، بمعاهدة أو من دونها"),
    "may": ("May:", "Peut :", "ما يجوز:"),
    "may_not": ("May not:", "Ne peut pas :", "ما لا يجوز:"),
    "more": ("What next", "Et ensuite", "الخطوة التالية"),
    "prepare": ("What to prepare: {guide}", "À préparer : {guide}", "ما يلزم إعداده: {guide}"),
    "start": ("Start the request: {guide}", "Commencer la demande : {guide}", "ابدأ الطلب: {guide}"),
    "state_page": ("{state}: what binds it, its offices and its laws", "{state} : traités, autorités et lois", "{state}: ما يُلزمها، وسلطاتها، وقوانينها"),
    "measure_page": ("{measure}: the conventions side by side", "{measure} : les conventions, côte à côte", "{measure}: الاتفاقيات جنبًا إلى جنب"),
    "edition": ("Data of {date}. Each line tells the date of its source.", "Données du {date}. Chaque ligne indique la date de sa source.", "بيانات {date}. ويُذكر في كل سطر تاريخ مصدره."),
    # What can be done with it
    "copy": ("Copy as plain text", "Copier en texte brut", "نسخ نصًّا عاديًّا"),
    "copied": ("Copied, with the date for your file note.", "Copié, avec la date pour votre note au dossier.", "نُسخ مع التاريخ لمذكرة الملف."),
    "copy_by_hand": ("The browser did not allow copying. Copy the text below:", "Le navigateur n'a pas permis la copie. Copiez le texte ci-dessous :", "لم يسمح المتصفح بالنسخ. انسخ النص أدناه:"),
    "print": ("Print", "Imprimer", "طباعة"),
    "checked": ("Basis checked on {today} against data of {date}.", "Base vérifiée le {today} d'après les données du {date}.", "روجع الأساس في {today} استنادًا إلى بيانات {date}."),
    # Limits
    "general-assistance": (
        "It has no article of its own on this: ask for it as {measure}.",
        "Il ne contient pas d'article propre à cette mesure : la demander au titre de : {measure}.",
        "ليس في هذا الصك مادة خاصة بهذا التدبير: اطلبه في إطار: {measure}.",
    ),
    "serious-crime-only": (
        "{protocol} is not known to bind both States: show instead that the offence is a serious crime (a maximum of at least four years), transnational, and involves an organized criminal group.",
        "{protocol} : nous ne le savons pas en vigueur entre les deux États. Établir que l'infraction est une infraction grave (maximum d'au moins quatre ans), transnationale, et qu'un groupe criminel organisé y est impliqué.",
        "{protocol}: لا نعلم أنه يُلزم الدولتين معًا. أثبِت أن الجرم جريمة خطيرة (حدها الأقصى أربع سنوات على الأقل) ذات طابع عبر وطني وضالعة فيها جماعة إجرامية منظمة.",
    ),
    "protocol-in-force": (
        "It applies to the offences of {protocol}, which binds both States.",
        "Il s'applique aux infractions visées par : {protocol}, en vigueur entre les deux États.",
        "يسري هذا الصك على الجرائم المشمولة بما يأتي، وهو ملزم للدولتين: {protocol}.",
    ),
    "protocol_since": (
        "It applies to the offences of {protocol}, which has bound both States since {date}.",
        "Il s'applique aux infractions visées par : {protocol}, en vigueur entre les deux États depuis le {date}.",
        "يسري هذا الصك على الجرائم المشمولة بما يأتي، وهو ملزم للدولتين منذ {date}: {protocol}.",
    ),
    "provisional-application": ("{state} applies it provisionally.", "{state} : application à titre provisoire.", "{state}: تطبيق مؤقت."),
    "article-unverified": ("Article numbers not verified: {articles}.", "Numéros d'articles non vérifiés : {articles}.", "أرقام مواد غير متحقَّق منها: {articles}."),
    "articles-not-recorded": (
        "Its articles are not recorded here: read its text.",
        "Ses articles ne sont pas consignés ici : se reporter au texte.",
        "موادّه غير مسجَّلة هنا: يُرجع إلى النص.",
    ),
    # Gaps; what is about one State begins with its name
    "not-party": ("has not consented to be bound, according to our source", "n'a pas consenti à être lié, d'après notre source", "لم ترضَ الالتزام بحسب مصدرنا"),
    "signed-not-ratified": ("has signed, and has not ratified as far as our source shows", "a signé et, d'après notre source, n'a pas ratifié", "وقّعت، ولم تصدّق بحسب مصدرنا"),
    "signed-not-ratified_dated": (
        "signed on {date}, and has not ratified as far as our source shows",
        "a signé le {date} et, d'après notre source, n'a pas ratifié",
        "وقّعت في {date}، ولم تصدّق بحسب مصدرنا",
    ),
    "not-yet-in-force": ("has consented, but it is not in force for that State on that day", "a consenti, mais n'est pas encore lié à cette date", "رضيت الالتزام، لكنه غير نافذ في حقها في ذلك التاريخ"),
    "not-yet-in-force_dated": (
        "has consented; it is in force for that State only from {date}",
        "a consenti, mais n'est lié qu'à compter du {date}",
        "رضيت الالتزام، ولا ينفذ في حقها إلا اعتبارًا من {date}",
    ),
    "withdrawn": ("has withdrawn", "s'est retiré", "انسحبت"),
    "withdrawn_dated": ("has withdrawn, with effect from {date}", "s'est retiré, avec effet au {date}", "انسحبت اعتبارًا من {date}"),
    "not-known": ("whether it was bound on that day is not known to us: ask the depositary", "nous ignorons s'il était lié à cette date : consulter le dépositaire", "لا نعلم إن كانت ملزمة في ذلك التاريخ: يُرجع إلى الوديع"),
    "not-known_dated": (
        "signed on {date}; whether it was bound on that day is not known to us: ask the depositary",
        "a signé le {date} ; nous ignorons s'il était lié à la date demandée : consulter le dépositaire",
        "وقّعت في {date}، ولا نعلم إن كانت ملزمة في التاريخ المطلوب: يُرجع إلى الوديع",
    ),
    "removed-by-statement": ("has made a statement that excludes this measure", "a fait une déclaration qui exclut cette mesure", "أصدرت بيانًا يستبعد هذا التدبير"),
    "instrument-not-in-force": ("It was not in force on that day.", "Pas en vigueur à cette date.", "لم يكن نافذًا في ذلك التاريخ."),
    "encourages-only": (
        "It binds both States, but only urges agreements: no basis by itself.",
        "Les deux États sont liés, mais le texte ne fait qu'encourager des accords : ce n'est pas une base à lui seul.",
        "هذا الصك يُلزم الدولتين، لكنه يقتصر على التشجيع على إبرام اتفاقات: فليس أساسًا بذاته.",
    ),
    "agreement-signed": ("Signed; whether it has entered into force is not known to us.", "Signé ; nous ignorons s'il est entré en vigueur.", "موقَّع، ولا نعلم إن كان قد بدأ نفاذه."),
    "agreement-approved-domestically": (
        "Approved by one side at least; whether it has entered into force is not known to us.",
        "Approuvé par une partie au moins ; nous ignorons s'il est entré en vigueur.",
        "معتمد من أحد الطرفين على الأقل، ولا نعلم إن كان قد بدأ نفاذه.",
    ),
    "agreement-not-known": (
        "It exists according to a source; whether it is in force is not known to us.",
        "Il existe d'après une source ; nous ignorons s'il est en vigueur.",
        "هو قائم بحسب مصدر، ولا نعلم إن كان نافذًا.",
    ),
    # What may serve beside a treaty
    "reciprocity": ("Reciprocity", "Réciprocité", "المعاملة بالمثل"),
    "reciprocity_may": (
        "carry a request where the law of the requested State lets it act without a treaty. Offer it in the request, through whoever may bind your State.",
        "fonder une demande lorsque le droit de l'État requis lui permet d'agir sans traité. L'offrir dans la demande, par qui peut engager votre État.",
        "أن يستند إليها الطلب متى أجاز قانون الدولة المطلوب منها التصرف دون معاهدة. اعرضها في الطلب عن طريق من يملك إلزام دولتك.",
    ),
    "reciprocity_may_not": (
        "be claimed as of right. Some States extradite, or use coercive measures, only under a treaty: ask first.",
        "être exigée comme un droit. Certains États n'extradent, ou n'emploient la contrainte, qu'en vertu d'un traité : se renseigner d'abord.",
        "أن تُطلب باعتبارها حقًّا. فبعض الدول لا تسلّم الأشخاص، أو لا تتخذ تدابير قسرية، إلا بموجب معاهدة: استفسر أولًا.",
    ),
    "diplomatic-channel": ("Diplomatic channel", "Voie diplomatique", "القناة الدبلوماسية"),
    "diplomatic-channel_may": (
        "carry a formal request from ministry to ministry where no direct channel is agreed or known.",
        "acheminer une demande formelle de ministère à ministère lorsqu'aucune voie directe n'est convenue ou connue.",
        "أن تنقل طلبًا رسميًّا من وزارة إلى وزارة حيث لا توجد قناة مباشرة متفق عليها أو معلومة.",
    ),
    "diplomatic-channel_may_not": (
        "replace a legal basis: it is only a way of sending. It takes time: have what could be lost preserved first.",
        "remplacer une base légale : ce n'est qu'une voie de transmission. Elle prend du temps : faire d'abord conserver ce qui pourrait se perdre.",
        "أن تحل محل الأساس القانوني: فهي مجرد طريق للإرسال. وهي تستغرق وقتًا: فاطلب أولًا حفظ ما قد يضيع.",
    ),
    "police-channel": ("Police channel", "Voie policière", "القناة الشرطية"),
    "police-channel_may": (
        "carry information between police services: to locate a person, to learn what evidence exists and who holds it, to announce an urgent request.",
        "acheminer des informations entre services de police : localiser une personne, savoir quelles preuves existent et qui les détient, annoncer une demande urgente.",
        "أن تنقل معلومات بين أجهزة الشرطة: لتحديد مكان شخص، أو معرفة الأدلة الموجودة ومن يحوزها، أو الإخطار بطلب عاجل.",
    ),
    "police-channel_may_not": (
        "give evidence for a court by itself, nor coercive measures: for these make a formal request. Send nothing that could endanger a victim, a witness or an asylum seeker.",
        "fournir à elle seule des preuves pour un tribunal, ni des mesures de contrainte : faire pour cela une demande formelle. Ne rien transmettre qui puisse mettre en danger une victime, un témoin ou un demandeur d'asile.",
        "أن توفر بذاتها أدلة للمحكمة ولا تدابير قسرية: فهذه تحتاج إلى طلب رسمي. ولا ترسل ما قد يعرّض للخطر ضحية أو شاهدًا أو طالب لجوء.",
    ),
    "comma": (", ", ", ", "، "),
    "semicolon": ("; ", "\u00a0; ", "؛ "),
    "colon": (": ", " : ", ": "),
}
_LABELS = {
    "article": "art. {number}",
    "only_for": "Only for: {offences}.",
    "conflict": "Sources conflict.",
    "source": "Source:",
    "as_of": "as of {date}",
    "not_dated": "not dated",
    "channel": "Channel",
    "accepted": "Languages accepted",
    "check_office": "Names of offices in other languages than the State's own are translations. Check the office before you write.",
    "prevails": "The depositary's own list prevails.",
}


def finder_words(language: str) -> dict[str, str]:
    """Every saying of the finder in one language."""
    column = LANGUAGES.index(language)
    own = {name: as_shown(sayings[column], language) for name, sayings in _WORDS.items()}
    return own | {name: label(english, language) for name, english in _LABELS.items()}
