"""What readers ask for in words that no title has, and the pages that answer it, the best first.

A topic is four lines: `to`, entries by kind and id (of an article, the treaty and its number), the best first; then, in three languages, what is
typed. Whole questions and single words both help: a query need only be near to one of them. What an ending, an accent, an article or a particle
adds need not be written; other words for one thing stand in `same.py`, other names of States in `called.py`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Topic:
    """``to``: entries as (kind, id), the best first. ``phrases``: what is typed, by language."""

    to: tuple[tuple[str, str], ...]
    phrases: dict[str, tuple[str, ...]]


def _parted(line: str, sign: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in line.split(sign))


def _targets(line: str) -> tuple[tuple[str, str], ...]:
    """Of 'measure mla, article untoc 18(8)': (measure, mla), (article, untoc 18(8))."""
    return tuple((kind, id) for kind, _, id in (part.partition(" ") for part in _parted(line, ",")))


def _topics(text: str) -> tuple[Topic, ...]:
    found = []
    for block in re.sub(r"^#.*$", "", text, flags=re.MULTILINE).strip().split("\n\n"):
        lines = dict(line.split(": ", 1) for line in block.strip().splitlines())
        found.append(Topic(_targets(lines.pop("to")), {language: _parted(line, ";") for language, line in lines.items()}))
    return tuple(found)


TOPICS = _topics("""
# ---- Asking another State
to: measure mla, page cooperation/mutual-legal-assistance, guide mla-request, guide mla-checklist
en: MLA; MLAT; mutual assistance; judicial assistance; legal assistance treaty; judicial cooperation in criminal matters; international cooperation; obtain evidence from abroad; evidence located in another country; take a statement from a witness in another country; get bank records from a foreign country; ask another country for help; request to a foreign judge; criminal records from abroad; search a house abroad on request
fr: entraide; entraide pénale; entraide judiciaire internationale; coopération judiciaire pénale; coopération internationale; obtenir des preuves à l'étranger; preuve située dans un autre pays; faire entendre un témoin à l'étranger; relevés bancaires à l'étranger; demander de l'aide à un autre pays; acte d'enquête à l'étranger; extrait de casier judiciaire étranger; perquisition dans un autre pays; convention d'entraide
ar: المساعدة القضائية; المساعدة القضائية المتبادلة; التعاون القضائي الدولي; التعاون الدولي في المسائل الجنائية; الحصول على أدلة من الخارج; دليل موجود في دولة أخرى; سماع أقوال شاهد في دولة أخرى; كشوف حساب من بنك أجنبي; طلب معاونة دولة أجنبية; إجراء تحقيق في الخارج; صحيفة سوابق من الخارج; تفتيش منزل في دولة أجنبية; اتفاقية تعاون قضائي

to: guide mla-request, term letter-rogatory, measure mla, guide mla-checklist
en: letter rogatory; letters rogatory; letter of request; letters of request template; model request for assistance; MLA template; sample request; draft an MLA request; how to write a request to another country; request form for mutual assistance; write a letter rogatory
fr: commission rogatoire; commission rogatoire internationale; CRI; lettre rogatoire; modèle de commission rogatoire; modèle de demande d'entraide; rédiger une demande d'entraide; formulaire de demande; trame de CRI; comment écrire une demande à un autre pays
ar: إنابة قضائية; الإنابة القضائية الدولية; إنابات قضائية; نموذج إنابة قضائية; صيغة طلب مساعدة قانونية; نموذج طلب مساعدة قضائية; كتابة طلب مساعدة قضائية; تحرير إنابة قضائية; استنابة قضائية; انتداب قضائي دولي

to: measure mla-request-contents, guide mla-checklist, guide mla-request, page cooperation/mutual-legal-assistance
en: what must a request contain; contents of a request; language of the request; translation of a request; which language to write in; who pays the costs; costs of execution; translation costs; expenses of the request; grounds for refusal; reasons to refuse assistance; request refused; my request was rejected; how long does a request take; no reply to my request; reminder of a pending request; confidentiality of the request; use limitation; apostille; legalisation of documents; certified copies; stamp and signature; checklist before sending
fr: contenu de la demande; langue de la demande; traduction de la demande; dans quelle langue écrire; frais d'exécution; frais de traduction; qui paie les frais; coût de l'exécution; motifs de refus; refus d'entraide; demande rejetée; délai de réponse; demande restée sans réponse; relance; confidentialité de la demande; apostille; légalisation des documents; copies certifiées conformes; vérifier avant l'envoi
ar: مضمون الطلب; بيانات الطلب; لغة الطلب; ترجمة الطلب; بأي لغة يكتب الطلب; مصاريف التنفيذ; نفقات الترجمة; من يتحمل التكاليف; تكاليف تنفيذ الطلب; أسباب الرفض; أسباب رفض المساعدة القضائية; رفض الطلب; لم يرد على الطلب; مدة الرد على الطلب; استعجال طلب متأخر; سرية الطلب; أبوستيل; تصديق المستندات; توثيق وتصديق الوثائق; صور رسمية معتمدة; مراجعة الطلب قبل إرساله

to: page cooperation/choose-the-channel, measure central-authority, recommendation channels
en: diplomatic channel; diplomatic channels; ministry of foreign affairs; through which channel; send the request directly; embassy; consulate; direct contact between prosecutors; police to police or judicial; informal cooperation; formal or informal; call a colleague abroad; whom do I contact; how to transmit a request; send by email; Interpol channel
fr: voie diplomatique; ministère des affaires étrangères; quelle voie choisir; transmission directe; ambassade; consulat; contact direct entre procureurs; coopération informelle; coopération policière ou judiciaire; appeler un collègue étranger; qui contacter; comment transmettre la demande; envoyer par courriel; canal Interpol; canal de transmission
ar: الطريق الدبلوماسي; القناة الدبلوماسية; القنوات الدبلوماسية; وزارة الخارجية; بأي طريق يرسل الطلب; الإرسال المباشر; سفارة; قنصلية; الاتصال المباشر بين النيابات; التعاون غير الرسمي; التعاون الشرطي; بمن أتصل; كيف أرسل الطلب; الإرسال بالبريد الإلكتروني; قناة الإنتربول

to: measure central-authority, page cooperation/choose-the-channel, term central-authority
en: central authority; who receives requests; where to send the request; address of the central authority; competent authority; ministry of justice; contact details; which ministry
fr: autorité centrale; qui reçoit les demandes; à qui adresser la demande; adresse de l'autorité centrale; autorité compétente; ministère de la justice; chancellerie; coordonnées; quel ministère
ar: السلطة المركزية; الجهة المركزية; من يتلقى الطلبات; إلى من يرسل الطلب; عنوان السلطة المركزية; الجهة المختصة; وزارة العدل; بيانات الاتصال; أي وزارة

to: page cooperation/find-the-basis, page cooperate/index, page overviews/gaps
en: no treaty; no treaty between the two countries; there is no bilateral agreement; legal basis; which treaty applies; which convention can I use; without a treaty; reciprocity; find the treaty between two States; what binds two countries; promise of reciprocity
fr: pas de traité; aucun traité entre les deux pays; absence d'accord bilatéral; base légale; base juridique; quel traité s'applique; quelle convention invoquer; sans traité; réciprocité; trouver la convention entre deux États; traité applicable
ar: لا توجد اتفاقية; عدم وجود معاهدة بين البلدين; لا اتفاقية ثنائية; الأساس القانوني; السند القانوني; أي اتفاقية تنطبق; أي معاهدة أستند إليها; دون معاهدة; المعاملة بالمثل; شرط المعاملة بالمثل; الاتفاقية النافذة بين دولتين

to: page overviews/agreements, recommendation agreements, page cooperation/find-the-basis
en: bilateral agreement; bilateral agreements; bilateral treaty list; agreements between neighbours; memorandum of understanding between prosecutors; list of agreements; judicial convention between two countries; MoU
fr: accord bilatéral; accords bilatéraux; liste des conventions bilatérales; convention judiciaire entre deux pays; mémorandum d'entente; protocole d'accord entre parquets
ar: اتفاقية ثنائية; الاتفاقيات الثنائية; قائمة الاتفاقيات الثنائية; اتفاقية قضائية بين بلدين; مذكرة تفاهم بين النيابات; مذكرات التفاهم

to: measure spontaneous-information, page cooperation/spontaneous-information, guide spontaneous-information
en: share information without a request; share intelligence with another country; send information unasked; unsolicited information; tip off a foreign prosecutor; warn another country; exchange of information; pass on a lead; alert colleagues abroad; inform another State of its own suspects; information that concerns another country
fr: partager des renseignements; échange d'informations; échanger des informations sans demande; transmission spontanée; informer un autre État; prévenir un parquet étranger; avertir un autre pays; dénonciation officielle; renseignement intéressant un autre pays; transmettre sans demande
ar: تبادل معلومات بدون طلب; تبادل المعلومات; إرسال معلومات دون طلب; إحالة تلقائية للمعلومات; إخطار دولة أخرى; تنبيه نيابة أجنبية; إبلاغ دولة أخرى بمعلومات; معلومات تهم دولة أخرى; مشاركة المعلومات مع دولة أخرى; تمرير معلومة

to: measure joint-investigation, page cooperation/joint-investigation, guide joint-investigation-agreement, guide joint-investigation-checklist, term joint-investigation-team
en: JIT; joint team; joint investigation team; joint operation; common investigation team; parallel investigations in two countries; coordinate with foreign investigators; work together across the border; investigators of two countries; coordinated arrests; suspects in several countries; co-accused in different countries; the case concerns three countries; network active in several States
fr: ECE; équipe commune; équipe commune d'enquête; équipe conjointe; enquête commune; enquêtes parallèles dans deux pays; coordonner avec des enquêteurs étrangers; enquêter ensemble; opération conjointe; suspects dans plusieurs pays; coauteurs dans différents pays; dossier qui touche trois pays; filière présente dans plusieurs États
ar: فريق تحقيق مشترك; فرق مشتركة; تحقيق مشترك; عملية مشتركة; تحقيقات موازية في بلدين; التنسيق مع محققين أجانب; العمل المشترك عبر الحدود; لجنة تحقيق مشتركة; متهمون في عدة دول; مشتبه بهم في بلدان مختلفة; قضية تخص ثلاث دول; شبكة تنشط في عدة بلدان

to: guide joint-investigation-agreement, guide joint-investigation-checklist, measure joint-investigation
en: model JIT agreement; template agreement for a joint team; draft joint investigation agreement
fr: modèle d'accord d'équipe commune; accord type ECE; convention d'équipe commune
ar: نموذج اتفاق فريق مشترك; صيغة اتفاق تحقيق مشترك

to: measure transfer-of-proceedings, page cooperation/transfer-of-proceedings, term transfer-of-proceedings
en: transfer the case; hand over the file to another country; denounce the facts to another State; prosecute there instead; both countries prosecute; who should prosecute; conflict of jurisdiction; concentrate the prosecution; joinder of cases; join proceedings; two prosecutions for one crime
fr: transfert de poursuites; transmission des poursuites; transmettre le dossier à un autre pays; dénonciation aux fins de poursuites; dessaisissement; conflit de compétence; qui doit poursuivre; jonction des procédures; deux poursuites pour les mêmes faits; concentrer les poursuites
ar: نقل الدعوى; إحالة الدعوى إلى دولة أخرى; نقل الملاحقة; إحالة الملف إلى نيابة أجنبية; تنازع الاختصاص; أي دولة تحاكم; ضم الدعاوى; ضم القضايا; ملاحقتان عن فعل واحد; تركيز المحاكمة

to: measure transfer-of-sentenced-persons, term transfer-of-sentenced-persons
en: transfer of prisoners; prisoner transfer; serve the sentence at home; serve sentence in home country; send convict back to his country; repatriation of prisoners
fr: transfèrement de détenus; transfèrement des condamnés; purger sa peine dans son pays; exécuter la peine dans son pays d'origine; rapatriement de prisonniers
ar: نقل السجناء; نقل المسجونين; تبادل السجناء; قضاء العقوبة في بلده; تنفيذ العقوبة في بلده; نقل المحكوم عليهم; ترحيل السجناء إلى بلدانهم

to: article untoc 18(10)-(12), measure mla, term safe-conduct, page cooperation/mutual-legal-assistance
en: transfer a detained person to testify; prisoner as witness abroad; temporary transfer of a prisoner; bring a detainee to give evidence; safe conduct; witness coming from abroad
fr: transfèrement d'un détenu pour témoigner; transfert temporaire d'un détenu; détenu entendu comme témoin à l'étranger; sauf-conduit; témoin venant de l'étranger
ar: نقل مسجون للشهادة; نقل محبوس للإدلاء بشهادته; نقل مؤقت لسجين; إحضار سجين كشاهد; ضمان عدم التعرض; حصانة الشاهد القادم من الخارج

to: measure service-of-documents, measure mla
en: serve a summons abroad; summons; notify a person abroad; service of process; subpoena; deliver a judgment to someone abroad; notify the accused abroad
fr: notifier un acte à l'étranger; signification; citation à comparaître; convocation d'un témoin à l'étranger; assignation; remise d'actes judiciaires; notifier un jugement
ar: تبليغ الأوراق القضائية; إعلان الأوراق القضائية; تكليف بالحضور; إعلان متهم في الخارج; استدعاء شاهد مقيم بالخارج; تبليغ حكم; إعلان حكم في الخارج; مذكرة حضور

to: measure video-hearing, term video-hearing, page protection/interviews-and-witnesses
en: video link; remote testimony; remote hearing; testify by Zoom; hear a witness remotely; hearing by video link; hear witnesses in another country by video; witness cannot travel; testimony from abroad
fr: visioconférence; audition à distance; témoignage à distance; entendre un témoin à distance; témoin entendu par vidéo; témoin qui ne peut pas voyager; déposition par visioconférence; audience virtuelle
ar: سماع الشهود عن بعد; شهادة عن بعد; سماع شاهد عبر الفيديو; محاكمة عن بعد; الاتصال المرئي; تقنية الاتصال المرئي; مؤتمر الفيديو; شاهد لا يستطيع السفر; تقنية الفيديو كونفرانس; الإدلاء بالشهادة عن بعد

to: measure special-investigative-techniques, term special-investigative-techniques, term undercover-operation, term controlled-delivery
en: undercover agent; infiltration; informant; informer; agent provocateur; entrapment; sting operation; controlled delivery; tailing a suspect; covert surveillance; special means of investigation; hidden camera; bug; infiltrate the network; plant an agent inside the group; source inside the gang; tracker on a car; listening device; informant inside the network
fr: agent infiltré; infiltration; indicateur; informateur; provocation à l'infraction; livraison surveillée; livraison contrôlée; filature; surveillance discrète; techniques spéciales; sonorisation; balise; infiltrer le réseau; source humaine; taupe dans le réseau; balise GPS sur une voiture; micro caché
ar: عميل سري; متسلل; عميل متخف; تسلل; مخبر; مرشد; تحريض على الجريمة; كمين; تسليم مراقب; التسليم تحت المراقبة; تتبع المشتبه به; مراقبة سرية; أساليب البحث الخاصة; الاختراق; اختراق العصابة; مصدر سري; زرع مخبر; دس عنصر داخل الشبكة; زرع مصدر داخل العصابة; جهاز تتبع في سيارة; جهاز تنصت

to: measure law-enforcement-cooperation, page overviews/networks, organisation interpol, organisation afripol, page cooperation/choose-the-channel
en: police cooperation; police to police; border police; liaison officer; police attaché; exchange of police intelligence; joint patrol; customs cooperation; cross-border police work; gendarmerie
fr: coopération policière; coopération entre polices; police des frontières; officier de liaison; attaché de police; échange de renseignements policiers; patrouille mixte; douane; gendarmerie
ar: التعاون الأمني; التعاون الشرطي; تعاون الشرطة; شرطة الحدود; حرس الحدود; ضابط اتصال; ملحق أمني; تبادل المعلومات الأمنية; دوريات مشتركة; الجمارك; الدرك

to: measure recognition-of-judgments, measure confiscation
en: enforce a foreign judgment; recognition of judgments; execution of a foreign sentence; exequatur; foreign conviction; recidivism abroad
fr: exécution d'un jugement étranger; exequatur; reconnaissance d'un jugement; condamnation étrangère; récidive internationale
ar: تنفيذ حكم أجنبي; تنفيذ الأحكام الأجنبية; حجية الحكم الأجنبي; الصيغة التنفيذية; العود; إدانة في الخارج

to: page cooperation/urgent-cases, measure emergency-disclosure, guide emergency-disclosure-checklist, guide emergency-disclosure-request, measure network-24-7
en: emergency; urgent request; life in danger; imminent danger; hostage; kidnapped migrants; ransom video; victim held captive; tonight; weekend; suspect about to flee; suspect leaves tomorrow; act fast; threat to life
fr: urgence; demande urgente; vie en danger; danger imminent; otage; migrants enlevés; vidéo de rançon; victime séquestrée; le suspect va fuir; agir vite; danger de mort; week-end
ar: حالة طارئة; طلب عاجل; حياة في خطر; خطر وشيك; رهينة; رهائن; مهاجرون مختطفون; فيديو فدية; ضحية محتجزة; المتهم على وشك الهرب; تصرف سريع; تهديد الحياة; خلال ساعات

# ---- Extradition
to: measure extradition, page cooperation/extradition, guide extradition-request, guide extradition-checklist
en: extradition; surrender of a fugitive; hand over a suspect; suspect fled abroad; fugitive; bring him back; get a suspect back from abroad; arrest in another country; trafficker hiding in another country; wanted person abroad; person arrested abroad
fr: extradition; remise d'un fugitif; suspect en fuite; fugitif; faire revenir un suspect; personne recherchée à l'étranger; arrêté dans un autre pays; livrer un suspect; trafiquant réfugié dans un autre pays; cavale
ar: تسليم; تسليم المجرمين; تسليم المطلوبين; استرداد المتهمين; استرداد متهم هارب; متهم فر إلى الخارج; هارب من العدالة; إعادة متهم من الخارج; مطلوب في الخارج; ضبط متهم في دولة أخرى; ملف استرداد

to: guide extradition-request, guide extradition-checklist, measure extradition
en: extradition request; extradition template; extradition file; documents for extradition; papers needed for extradition; checklist extradition; draft extradition request
fr: demande d'extradition; modèle de demande d'extradition; dossier d'extradition; pièces à joindre à l'extradition; documents pour extrader; liste de contrôle extradition
ar: طلب تسليم; نموذج طلب تسليم; صيغة طلب استرداد; ملف تسليم; مستندات التسليم; مرفقات طلب التسليم; قائمة مراجعة التسليم; وثائق ملف الاسترداد

to: page cooperation/extradition, measure extradition, term aut-dedere
en: own nationals; extradite nationals; refuses to extradite its citizens; nationality of the suspect; extradite or prosecute; prosecute instead of extradite; refusal of extradition; grounds for refusing extradition; political offence; death penalty; torture risk; life imprisonment; dual national
fr: extrader ses nationaux; refus d'extrader un ressortissant; non-extradition des nationaux; nationalité du suspect; extrader ou juger; refus d'extradition; motifs de refus d'extradition; infraction politique; peine de mort; risque de torture; perpétuité; double nationalité
ar: تسليم المواطنين; عدم تسليم الرعايا; رفض تسليم مواطنيها; جنسية المتهم; إما التسليم وإما المحاكمة; رفض التسليم; أسباب رفض التسليم; موانع التسليم; جريمة سياسية; عقوبة الإعدام; خطر التعذيب; السجن المؤبد; مزدوج الجنسية; شروط التسليم

to: term provisional-arrest, page cooperation/extradition, guide extradition-request, organisation interpol
en: provisional arrest; arrest pending extradition; how many days provisional arrest; arrest warrant abroad; international arrest warrant; detention pending extradition
fr: arrestation provisoire; écrou extraditionnel; durée de l'arrestation provisoire; mandat d'arrêt international; détention en attente d'extradition
ar: التوقيف المؤقت; القبض المؤقت; حبس تمهيدا للتسليم; مدة التوقيف المؤقت; مذكرة توقيف دولية; أمر قبض دولي; أمر ضبط دولي; القبض على ذمة التسليم

to: organisation interpol, page cooperation/extradition, page overviews/networks, page cooperation/choose-the-channel
en: Interpol; red notice; red notices; diffusion; yellow notice; blue notice; NCB; national central bureau; I-24/7; wanted persons list
fr: Interpol; notice rouge; notices rouges; avis de recherche; notice jaune; BCN; bureau central national; diffusion Interpol; fiche de recherche
ar: الإنتربول; انتربول; نشرة حمراء; النشرة الحمراء; نشرات; الشارة الحمراء; إشعار أحمر; نشرة صفراء; المكتب المركزي الوطني; شعبة الاتصال; قائمة المطلوبين; البحث الدولي

to: term speciality, page cooperation/extradition, measure extradition
en: specialty; rule of specialty; prosecute for other offences after extradition; re-extradition; extradited for one charge and tried for another
fr: spécialité; principe de spécialité; juger pour d'autres faits après l'extradition; réextradition
ar: قاعدة التخصيص; مبدأ الخصوصية; مبدأ التخصص; محاكمة عن جريمة أخرى بعد التسليم; إعادة التسليم لدولة ثالثة

to: term surrender, measure extradition, page cooperation/extradition
en: simplified extradition; consent to extradition; the person agrees to go; surrender; African arrest warrant
fr: extradition simplifiée; consentement à l'extradition; remise; mandat d'arrêt CEDEAO
ar: التسليم المبسط; الموافقة على التسليم; تسليم طوعي; التقديم

to: term dual-criminality, page cooperation/extradition, page cooperation/mutual-legal-assistance, article untoc 18(9)
en: double criminality; dual criminality; offence in both countries; not a crime in the other country; conduct not punishable there
fr: double incrimination; infraction dans les deux pays; fait non punissable dans l'autre pays; réciprocité d'incrimination
ar: ازدواجية التجريم; التجريم المزدوج; ازدواج التجريم; الفعل مجرم في البلدين; الفعل غير مجرم في الدولة الأخرى

to: term ne-bis-in-idem, page cooperation/extradition, page cooperation/transfer-of-proceedings
en: double jeopardy; tried twice; ne bis in idem; autrefois convict; autrefois acquit; already convicted; already judged for the same facts; acquitted in another country
fr: non bis in idem; ne bis in idem; déjà jugé; jugé deux fois; chose jugée; acquitté dans un autre pays; autorité de la chose jugée
ar: عدم جواز المحاكمة مرتين; محاكمة مرتين عن نفس الجرم; سبق الفصل في الدعوى; حجية الأمر المقضي; قوة الأمر المقضي; حوكم في بلد آخر; براءة في دولة أخرى

to: term limitation-period, page cooperation/extradition, guide extradition-request
en: statute of limitation; statute of limitations; limitation period; time bar; time-barred; prescription; too late to prosecute; lapse of time
fr: prescription; prescription de l'action publique; prescription de la peine; délai de prescription; trop tard pour poursuivre; faits prescrits; infraction prescrite
ar: التقادم; تقادم; تقادم الدعوى; سقوط الدعوى بالتقادم; انقضاء الدعوى بمضي المدة; مضي المدة; سقوط العقوبة; مدة التقادم

# ---- The crimes
to: page two-crimes, term trafficking-in-persons, term smuggling-of-migrants
en: trafficking or smuggling; difference between human trafficking and people smuggling; is it trafficking or smuggling; smuggled then exploited; when smuggling becomes trafficking; which offence; compare the two crimes; qualification of the facts
fr: traite ou trafic; différence entre la traite et le trafic de migrants; distinguer traite et trafic; quelle qualification; passeur ou trafiquant; quand le trafic devient traite; qualifier les faits
ar: الفرق بين الاتجار بالبشر وتهريب المهاجرين; الفرق بين الاتجار والتهريب; هل هو اتجار أم تهريب; متى يتحول التهريب إلى اتجار; التمييز بين الجريمتين; تكييف الواقعة; التكييف القانوني; مهرب أم متاجر

to: term trafficking-in-persons, instrument tip-protocol, page two-crimes, measure definitions
en: human trafficking; definition of human trafficking; elements of the offence; act means purpose; what is trafficking; people trafficking; sex trafficking; modern slavery definition; trafficking of women
fr: traite des êtres humains; définition de la traite; éléments constitutifs; acte moyen but; trafic d'êtres humains; traite des femmes; qu'est-ce que la traite
ar: الاتجار بالبشر; تعريف الاتجار بالبشر; تعريف الاتجار بالأشخاص; أركان الجريمة; أركان جريمة الاتجار; الفعل والوسيلة والغرض; ما هو الاتجار; تجارة البشر; الاتجار بالنساء

to: term smuggling-of-migrants, instrument smuggling-protocol, page two-crimes, measure criminalisation
en: people smuggling; human smuggling; definition of smuggling; elements of migrant smuggling; illegal migration; irregular migration; illegal border crossing; clandestine migration; facilitating illegal entry; smuggler offence
fr: trafic de migrants; définition du trafic de migrants; passeurs; migration irrégulière; immigration clandestine; passage illégal de la frontière; aide à l'entrée irrégulière; migration clandestine; émigration clandestine; filière de passeurs
ar: تهريب البشر; تهريب المهاجرين; تعريف التهريب; أركان جريمة التهريب; الهجرة غير الشرعية; هجرة غير نظامية; الهجرة السرية; الحرقة; الحراقة; سماسرة الهجرة; اجتياز الحدود خلسة; تسهيل الدخول غير المشروع; مهربو البشر

to: instrument tip-protocol, term exploitation, page two-crimes, measure slavery-and-forced-labour
en: forced begging; begging; child beggars; street children; talibé; exploitation of beggars; forced criminality; pickpocketing children
fr: mendicité forcée; mendicité; enfants mendiants; enfants des rues; talibés; exploitation de la mendicité
ar: تسول; التسول القسري; استغلال الأطفال في التسول; أطفال الشوارع; متسولون; إجبار على التسول; استغلال المتسولين

to: term removal-of-organs, instrument tip-protocol, page two-crimes, term exploitation
en: organ; organs; organ trafficking; kidney; sale of a kidney; organ trade; organ removal; transplant
fr: organe; trafic d'organes; rein; vente d'un rein; prélèvement d'organe; greffe; transplantation
ar: أعضاء بشرية; الاتجار بالأعضاء; تجارة الأعضاء; كلية; بيع كلية; سرقة الأعضاء; نزع عضو; زراعة الأعضاء

to: instrument ilo-c189, measure migrant-workers, measure slavery-and-forced-labour, term forced-labour
en: domestic workers; domestic worker; housemaid; maid; house girl; domestic servitude; kafala; employer took the passport; confiscated passport; employer keeps passports; nanny; unpaid wages; domestic slavery
fr: employées de maison; travailleuses domestiques; employé de maison; bonne; domestique; servitude domestique; kafala; passeport confisqué; employeur qui garde le passeport; salaires impayés; esclavage domestique; petites bonnes
ar: عاملات المنازل; عمال المنازل; العمالة المنزلية; خادمة; خدم المنازل; شغالة; استعباد منزلي; نظام الكفالة; كفيل; الكفيل; احتجاز جواز السفر; صاحب العمل يحتجز الجواز; أجور غير مدفوعة; عاملة منزلية

to: measure migrant-workers, instrument icmw, instrument ilo-c097, instrument ilo-c143
en: migrant workers; foreign workers; labour migration; recruitment agency; employment agency; recruitment fees; labour inspection; work permit; undeclared work; wages of migrants; ILO migrant workers
fr: travailleurs migrants; travailleurs étrangers; migration de travail; agence de recrutement; agence de placement; frais de recrutement; inspection du travail; permis de travail; travail au noir
ar: العمال المهاجرون; العمالة المهاجرة; العمالة الوافدة; مكاتب الاستقدام; وكالات التوظيف; مكتب تشغيل; رسوم الاستقدام; تفتيش العمل; تصريح عمل; عمالة غير نظامية

to: measure slavery-and-forced-labour, instrument ilo-c029, instrument ilo-p029, term forced-labour, term debt-bondage
en: forced labour; forced labor; compulsory labour; slavery; modern slavery; debt bondage; bonded labour; servitude; labour exploitation; sweatshop; mine workers exploited; fishing boats forced work; serfdom; descent-based slavery; fishermen held on board; work without pay; seafarers unpaid; cannot leave the workplace; locked in the factory; farm workers exploited
fr: travail forcé; travail obligatoire; esclavage; esclavage moderne; servitude pour dettes; exploitation par le travail; exploitation dans les mines; servage; esclavage par ascendance; pêcheurs retenus à bord; travailler sans salaire; marins non payés; enfermés dans l'atelier; ouvriers agricoles exploités; plantation
ar: العمل القسري; العمل الجبري; سخرة; السخرة; عمل قسري; عبودية; الرق; العبودية الحديثة; عبودية الدين; إسار الدين; استغلال العمال; عمل في المناجم; الاسترقاق; القنانة; صيادون محتجزون على سفينة; العمل بدون أجر; بحارة بلا أجور; محبوسون في المصنع; عمال المزارع; مزارع

to: instrument ilo-c182, measure child-protection, page protection/children
en: child labour; child labor; worst forms of child labour; children in mines; working children; child in hazardous work
fr: travail des enfants; enfants dans les mines; enfants travailleurs; pires formes; travaux dangereux enfant
ar: عمالة الأطفال; عمل الأطفال; تشغيل الأطفال; تشغيل القصر; أطفال في المناجم; أسوأ أشكال عمل الأطفال

to: instrument acrwc, instrument crc, measure child-protection, page protection/children
en: child soldier; child soldiers; children in armed conflict; recruitment of children; rights of the child; African children's charter; child rights
fr: enfant soldat; enfants soldats; enfants dans les conflits armés; recrutement d'enfants; droits de l'enfant; charte africaine de l'enfant
ar: تجنيد الأطفال; طفل جندي; الأطفال الجنود; أطفال في النزاعات المسلحة; حقوق الطفل; الميثاق الأفريقي لحقوق الطفل

to: instrument op-crc-sc, measure child-protection, page protection/children, page evidence/social-media-recruitment
en: child pornography; child sexual abuse material; CSAM; child prostitution; sale of children; sexual exploitation of children; child sex tourism; adoption fraud; baby factory; grooming; sextortion; livestream abuse
fr: pédopornographie; pornographie enfantine; prostitution des enfants; vente d'enfants; exploitation sexuelle des mineurs; tourisme sexuel; adoption frauduleuse; usine à bébés; sextorsion
ar: استغلال الأطفال في المواد الإباحية; إباحية الأطفال; بغاء الأطفال; بيع الأطفال; الاستغلال الجنسي للأطفال; التبني غير المشروع; السياحة الجنسية; ابتزاز جنسي

to: instrument slavery-supplementary-1956, instrument maputo-protocol, term servitude, instrument cedaw
en: forced marriage; child marriage; early marriage; bride price; sold in marriage; servile marriage; temporary marriage; summer marriage
fr: mariage forcé; mariage d'enfants; mariage précoce; dot; vendue en mariage; mariage servile
ar: الزواج القسري; زواج بالإكراه; زواج القاصرات; زواج الأطفال; الزواج المبكر; زواج الصفقة; بيع الزوجة; زواج مؤقت; زواج السياح

to: instrument traffic-1949, term exploitation, instrument tip-protocol, instrument cedaw
en: prostitution; brothel; pimp; pimping; procuring; sexual exploitation; escort; sex work; madam; juju oath
fr: prostitution; proxénétisme; proxénète; maison close; exploitation sexuelle; racolage; serment juju
ar: دعارة; الدعارة; بغاء; البغاء; قوادة; القوادة; بيت دعارة; استغلال جنسي; الاستغلال الجنسي; أعمال منافية للآداب; شبكة دعارة

to: instrument cedaw, instrument maputo-protocol, measure victim-protection
en: women's rights; violence against women; discrimination against women; rights of women in Africa; gender-based violence
fr: droits des femmes; violences faites aux femmes; discrimination à l'égard des femmes; droits de la femme en Afrique
ar: حقوق المرأة; العنف ضد المرأة; التمييز ضد المرأة; حقوق المرأة في أفريقيا

to: term consent, page two-crimes, instrument tip-protocol, page protection/identification
en: victim consented; consent of the victim; she agreed to go; willing victim; consent irrelevant; she came voluntarily
fr: consentement de la victime; victime consentante; elle était d'accord; consentement indifférent; partie de son plein gré
ar: رضا الضحية; رضاء المجني عليه; موافقة الضحية; الضحية وافقت; الرضا لا يعتد به; سافرت بإرادتها

to: term organized-criminal-group, instrument untoc, measure criminalisation
en: organised crime; organized crime; criminal network; gang; mafia; criminal organisation; criminal association; participation in an organized group; conspiracy; cartel
fr: crime organisé; criminalité organisée; réseau criminel; bande organisée; association de malfaiteurs; groupe criminel; mafia; entente
ar: الجريمة المنظمة; الجريمة المنظمة عبر الوطنية; شبكة إجرامية; عصابة; تشكيل عصابي; جماعة إجرامية منظمة; تكوين عصابة; جمعية أشرار; وفاق إجرامي

to: measure criminalisation, page two-crimes, instrument untoc, measure sanctions
en: make it a crime; criminal offence to be created; attempt; accomplice; aiding and abetting; complicity; define the offence in national law; incitement; participation
fr: ériger en infraction; tentative; complicité; complice; incriminer; définir l'infraction en droit interne; instigation
ar: تجريم; الشروع; شروع في الجريمة; مساهمة; شريك; الاشتراك في الجريمة; التحريض; تجريم الأفعال في القانون الوطني; فاعل أصلي

to: measure sanctions, term aggravating-circumstance, measure criminalisation, term sentence
en: penalty; penalties; sentence for trafficking; how many years in prison; punishment; aggravating circumstances; aggravated smuggling; sentencing; fine; minimum sentence; early release; parole
fr: peine; peines encourues; combien d'années de prison; sanction; circonstances aggravantes; trafic aggravé; amende; emprisonnement; libération conditionnelle
ar: عقوبة; العقوبات; عقوبة الاتجار بالبشر; عقوبة تهريب المهاجرين; كم سنة سجن; الظروف المشددة; ظرف مشدد; غرامة; تشديد العقوبة; الحبس; الإفراج الشرطي

to: measure liability-of-legal-persons, page financial/beneficial-ownership
en: prosecute a company; liability of companies; corporate liability; hotel; hotel owner; travel agency; transport company; airline; carrier liability; bus company; close the business
fr: poursuivre une entreprise; responsabilité des sociétés; personne morale; hôtel; hôtelier; agence de voyage; compagnie de transport; compagnie aérienne; transporteur
ar: مسؤولية الشركات; مساءلة شركة; الشخص المعنوي; الشخص الاعتباري; فندق; الفنادق; وكالة سفر; شركة نقل; شركة طيران; مسؤولية الناقل; إغلاق المنشأة

to: measure jurisdiction, term jurisdiction, page cooperation/transfer-of-proceedings
en: jurisdiction; crime committed abroad; offence committed outside the territory; extraterritorial; universal jurisdiction; which court has jurisdiction; high seas crime; competence of our courts; national committed the crime abroad; victim is our citizen
fr: compétence; crime commis à l'étranger; infraction commise hors du territoire; extraterritorialité; compétence universelle; quel tribunal est compétent; compétence territoriale; compétence personnelle
ar: الاختصاص; الاختصاص القضائي; جريمة ارتكبت في الخارج; جريمة خارج الإقليم; الاختصاص العالمي; الولاية العالمية; المحكمة المختصة; الاختصاص المكاني; الاختصاص الشخصي; إقليمية القانون

to: measure obstruction-of-justice, measure witness-protection
en: witness tampering; obstruction of justice; bribe a witness; threatening a witness; intimidate victim's family; perjury; false testimony; destroy evidence
fr: subornation de témoin; entrave à la justice; menaces sur un témoin; faux témoignage; pression sur la famille; intimidation; détruire des preuves
ar: عرقلة العدالة; تهديد شاهد; التأثير على الشهود; شهادة زور; رشوة شاهد; تهديد أسرة الضحية; إتلاف الأدلة; الضغط على الشهود

to: instrument uncac, instrument aucpcc, measure obstruction-of-justice
en: corruption; bribery; bribe; corrupt officer; bribed border guard; police officer involved; complicit official; public official takes money
fr: corruption; pot-de-vin; bakchich; agent corrompu; policier complice; fonctionnaire complice; douanier corrompu
ar: فساد; رشوة; موظف فاسد; تواطؤ موظف; ضابط متورط; رشوة حرس الحدود; مكافحة الفساد; ارتشاء; موظف عام متواطئ

to: term exploitation, instrument tip-protocol, term abuse-of-vulnerability, measure definitions
en: exploitation; types of exploitation; vulnerability; abuse of vulnerability; poverty; deception; coercion; means of trafficking; debt; voodoo
fr: exploitation; formes d'exploitation; vulnérabilité; abus de vulnérabilité; tromperie; contrainte; moyens de la traite
ar: استغلال; صور الاستغلال; أشكال الاستغلال; استضعاف; استغلال حالة ضعف; خداع; احتيال; إكراه; وسائل الاتجار

# ---- Borders, documents, sea
to: measure border-and-documents, term fraudulent-document, instrument smuggling-protocol
en: visa; fake visa; forged passport; fake passport; false documents; counterfeit documents; identity document; ID card; stolen passport; travel document; border control; border police; border guard; airport; checkpoint; document fraud; look-alike passport; verify a passport; passport verification
fr: visa; faux visa; faux passeport; passeport falsifié; faux papiers; faux documents; carte d'identité; passeport volé; document de voyage; contrôle aux frontières; police des frontières; aéroport; poste frontière; fraude documentaire; vérifier un passeport
ar: تأشيرة; فيزا; تأشيرة مزورة; جواز سفر; جواز سفر مزور; وثائق مزورة; أوراق مزورة; تزوير وثائق السفر; بطاقة هوية; بطاقة شخصية; جواز مسروق; وثيقة سفر; مراقبة الحدود; شرطة الحدود; حرس الحدود; مطار; منفذ حدودي; التحقق من جواز سفر; ضبط الحدود

to: measure sea, instrument smuggling-protocol, page protection/smuggled-migrants
en: boat; boats; ship; vessel; captain; skipper; coast guard; navy; high seas; board a ship; boarding; flag state; rescue at sea; shipwreck; drowned; drowning; dinghy; interception at sea; territorial waters; stop a boat at sea; search a vessel; stateless vessel
fr: bateau; navire; pirogue; capitaine; passeur en mer; garde-côtes; garde côtière; marine; haute mer; arraisonner; arraisonnement; État du pavillon; sauvetage en mer; naufrage; noyés; zodiac; eaux territoriales; navire sans nationalité; visite d'un navire
ar: قارب; مركب; سفينة; قبطان; ربان; خفر السواحل; حرس السواحل; القوات البحرية; أعالي البحار; عرض البحر; تفتيش سفينة; اعتلاء سفينة; دولة العلم; إنقاذ في البحر; غرق مركب; غرق قارب; غرقى; زورق مطاطي; اعتراض قارب; المياه الإقليمية; سفينة بلا جنسية; قوارب الموت; مراكب الهجرة

to: page protection/smuggled-migrants, measure non-liability-of-migrants, instrument smuggling-protocol
en: smuggled migrants rights; do not prosecute migrants; migrants as witnesses; is the migrant guilty; criminal liability of migrants; dead migrants; missing migrants; bodies in the desert; identification of bodies; migrant in detention; desert crossing; truck with migrants; lorry; container; tortured migrants; transit
fr: droits des migrants; ne pas poursuivre les migrants; migrants témoins; le migrant est-il coupable; responsabilité pénale des migrants; migrants morts; migrants disparus; corps dans le désert; identification des corps; traversée du désert; camion de migrants; conteneur; rétention
ar: حقوق المهاجرين; عدم ملاحقة المهاجرين; المهاجر كشاهد; هل يعاقب المهاجر; مسؤولية المهاجر; مهاجرون موتى; مهاجرون مفقودون; جثث في الصحراء; التعرف على الجثث; عبور الصحراء; شاحنة مهاجرين; حاوية; احتجاز المهاجرين; جثث المهاجرين; مفقودو البحر

to: measure non-liability-of-migrants, page protection/smuggled-migrants, article smuggling-protocol 5
en: can migrants be prosecuted for being smuggled; migrant not liable; illegal stay; migrants charged with illegal entry; mother who brought her child; migrant steering the boat
fr: peut-on poursuivre le migrant; immunité du migrant; séjour irrégulier; migrant poursuivi pour entrée irrégulière; migrant barreur
ar: هل يحاكم المهاجر المهرب; إعفاء المهاجر; إقامة غير شرعية; معاقبة المهاجرين على الدخول; مهاجر قاد القارب

to: measure safe-return, page protection/return-and-non-refoulement, organisation iom, term assisted-voluntary-return
en: repatriation; send victims home; return home; voluntary return; AVR; return of victims; deportation; deport; readmission; travel papers for the victim; laissez-passer; reintegration; victim wants to go home; wants to go back to her village; take the children back to their parents; family reunification; return to the country of origin
fr: rapatriement; retour volontaire; renvoyer les victimes chez elles; retour au pays; réadmission; expulsion; reconduite à la frontière; laissez-passer; réintégration; elle veut rentrer chez elle; rentrer dans son village; retour dans le pays d'origine; réunification familiale
ar: إعادة إلى الوطن; العودة الطوعية; إعادة الضحايا إلى بلدانهم; ترحيل; ترحيل الضحايا; إعادة القبول; إبعاد; تذكرة مرور; وثيقة عبور; إعادة الإدماج; تريد العودة إلى بلدها; الضحية تريد الرجوع إلى أهلها; العودة إلى بلد المنشأ; لم شمل الأسرة

to: measure non-refoulement, page protection/return-and-non-refoulement, instrument refugee-1951, instrument oau-refugee, term non-refoulement
en: asylum; asylum seeker; refugee; refugees; refugee status; refugee camp; persecution; UNHCR; danger on return; torture if returned; fear of return; international protection; stateless
fr: asile; demandeur d'asile; droit d'asile; réfugié; statut de réfugié; camp de réfugiés; persécution; HCR; danger au retour; crainte de persécution; protection internationale; apatride
ar: لجوء; اللجوء; طالب لجوء; طالبو اللجوء; لاجئ; لاجئون; صفة اللاجئ; مخيم لاجئين; اضطهاد; مفوضية اللاجئين; المفوضية السامية; خطر عند العودة; الخوف من الاضطهاد; حماية دولية; عديم الجنسية

to: instrument refugee-1951, instrument refugee-protocol-1967, instrument oau-refugee, measure non-refoulement
en: Geneva convention refugees; refugee convention; OAU refugee convention; 1951 convention
fr: convention de Genève réfugiés; convention OUA réfugiés; convention de 1951
ar: اتفاقية جنيف للاجئين; اتفاقية اللاجئين; اتفاقية منظمة الوحدة الأفريقية للاجئين; اتفاقية 1951

to: instrument kampala, page protection/index
en: internally displaced; IDP; displaced persons; displaced people camp
fr: déplacés internes; personnes déplacées; camp de déplacés
ar: النازحون; نازحون داخليا; المشردون داخليا; مخيم نازحين

to: instrument cat, measure non-refoulement, measure fair-trial
en: torture; convention against torture; ill-treatment; inhuman treatment; confession under torture; torture camps
fr: torture; convention contre la torture; mauvais traitements; traitement inhumain; aveux sous la torture
ar: تعذيب; اتفاقية مناهضة التعذيب; معاملة لا إنسانية; سوء المعاملة; اعتراف تحت التعذيب

to: instrument firearms-protocol, instrument untoc
en: firearms; weapons; guns; arms trafficking; ammunition; Kalashnikov
fr: armes à feu; armes; trafic d'armes; munitions; kalachnikov
ar: أسلحة; أسلحة نارية; تهريب السلاح; ذخيرة; الاتجار بالأسلحة; سلاح ناري

to: instrument au-free-movement, measure border-and-documents
en: free movement; freedom of movement; free circulation of persons; cross borders without a visa; African passport
fr: libre circulation; libre circulation des personnes; circuler sans visa; passeport africain
ar: حرية التنقل; حرية تنقل الأشخاص; التنقل بدون تأشيرة; الجواز الأفريقي

# ---- Electronic evidence
to: measure e-evidence-interception, measure special-investigative-techniques, term interception, measure e-evidence-realtime
en: wiretap; wiretapping; phone tapping; tap a phone; phone tapping abroad; listen to calls; telephone interception; eavesdropping; intercept communications; lawful interception; recording calls; tap a line in another country
fr: écoutes; écoutes téléphoniques; mise sur écoute; écoute à l'étranger; interception des communications; interceptions judiciaires; intercepter des appels; enregistrement des conversations; table d'écoute
ar: تنصت; التنصت; تنصت هاتفي; مراقبة المكالمات; مراقبة المكالمات الهاتفية; مراقبة الهاتف; اعتراض الاتصالات; تسجيل المكالمات; تسجيل المحادثات; اعتراض المراسلات; التصنت على الهواتف; مراقبة الخطوط

to: measure e-evidence-realtime, term real-time-collection, term traffic-data, measure e-evidence-interception
en: real time; live location; track a phone; geolocation; locate a phone; GPS tracking; cell tower; cell site; follow a phone live; call data in real time; location data
fr: temps réel; géolocalisation; localiser un téléphone; localisation; suivre un téléphone; bornage; antenne relais; GPS; traceur
ar: الوقت الفعلي; الوقت الحقيقي; تحديد الموقع; تحديد موقع هاتف; تتبع هاتف; أبراج الاتصالات; تحديد الموقع الجغرافي; تعقب; جي بي إس

to: measure e-evidence-preservation, page evidence/preservation, guide preservation-request, guide preservation-checklist, term expedited-preservation
en: preserve data; data preservation; keep the data; freeze data; quick freeze; before they delete it; data will be deleted; account about to be deleted; stop deletion; retention; preservation letter; how long are data kept; ask to keep an account
fr: conserver les données; conservation rapide; geler les données; gel de données; avant effacement; données qui vont être effacées; compte sur le point d'être supprimé; empêcher la suppression; durée de conservation; préserver les données
ar: حفظ البيانات; الحفظ العاجل; التحفظ على البيانات; تجميد البيانات; قبل حذف البيانات; منع الحذف; حساب سيحذف; مدة الاحتفاظ بالبيانات; المحافظة على البيانات; طلب التحفظ على حساب

to: page evidence/cloud-and-providers, measure direct-provider-cooperation, guide preservation-request, measure e-evidence-production
en: WhatsApp; Facebook; Meta; Google; Instagram; TikTok; Telegram; Gmail; Microsoft; Apple; Snapchat; Twitter; Messenger; Signal; platforms; social network company; data held by an American company; US company; ask the platform; provider abroad; internet company; law enforcement portal; cloud; iCloud; data in the cloud; server abroad; request to a platform; WhatsApp messages; Facebook account data
fr: WhatsApp; Facebook; Meta; Google; Instagram; TikTok; Telegram; Gmail; Microsoft; Apple; Snapchat; Messenger; plateformes; réseau social américain; société américaine; s'adresser à la plateforme; fournisseur étranger; hébergeur; opérateur étranger; cloud; nuage; serveur à l'étranger; réquisition à Facebook; messages WhatsApp; données d'un compte Facebook
ar: واتساب; واتس اب; فيسبوك; فيس بوك; ميتا; غوغل; جوجل; إنستغرام; تيك توك; تلغرام; تيليجرام; سناب شات; مسنجر; سيجنال; إيمو; فايبر; تطبيقات مشفرة; منصات التواصل; شركة أمريكية; مخاطبة شركة; شركات التواصل الاجتماعي; مزود خدمة أجنبي; السحابة; الحوسبة السحابية; خادم في الخارج; بيانات حساب فيسبوك; رسائل واتساب; محادثات واتساب

to: measure e-evidence-production, term production-order, term subscriber-information, page evidence/cloud-and-providers
en: subscriber; subscriber data; who owns the number; who is behind an account; identify an account holder; identify a user; IP address; call records; CDR; call detail records; phone records; telecom operator; mobile operator; production order; order a company to hand over data; owner of a phone number; caller identity; email owner
fr: abonné; identité de l'abonné; titulaire d'un numéro; à qui appartient ce numéro; identifier un compte; identifier un internaute; adresse IP; fadettes; facture détaillée; relevé d'appels; opérateur téléphonique; réquisition opérateur; injonction de produire; ordonner la communication de données
ar: مشترك; بيانات المشترك; صاحب الرقم; صاحب الحساب; صاحب رقم الهاتف; من وراء الحساب; تحديد هوية مستخدم; عنوان آي بي; عنوان بروتوكول الإنترنت; سجل المكالمات; كشف المكالمات; بيان المكالمات; شركة الاتصالات; شركات الاتصال; مشغل الهاتف; أمر تقديم بيانات; إلزام الشركة بتقديم بيانات; معرفة صاحب الرقم

to: page evidence/phones, page evidence/seizure-and-custody, guide digital-evidence-seizure, measure e-evidence-search-seizure
en: phone; mobile phone; cell phone; phone search; search a phone; unlock a phone; locked phone; passcode; PIN code; fingerprint unlock; SIM; SIM card; IMEI; phone extraction; Cellebrite; read messages on a phone; chat history; phone of the victim; handset; contacts in the phone; deleted messages; suspect's phone
fr: téléphone; téléphone portable; fouille du téléphone; exploiter un téléphone; déverrouiller un téléphone; téléphone verrouillé; code PIN; mot de passe; carte SIM; SIM; puce; IMEI; extraction; Cellebrite; messages sur le téléphone; téléphone de la victime; messages effacés; téléphone du suspect
ar: هاتف; هاتف محمول; جوال; موبايل; تفتيش الهاتف; فحص الهاتف; فتح الهاتف; هاتف مقفل; رمز الدخول; كلمة السر; كلمة المرور; شريحة; شريحة الهاتف; بطاقة سيم; سيم; الرقم التسلسلي للهاتف; إيمي; استخراج بيانات الهاتف; رسائل محذوفة; هاتف الضحية; هاتف المتهم; تفريغ الهاتف; تليفون; تلفون; تليفون مقفول; هاتف مغلق بكلمة سر; فك قفل الهاتف

to: page evidence/seizure-and-custody, guide digital-evidence-seizure, term chain-of-custody, page evidence/admissibility
en: chain of custody; seize a device; seizing a computer; laptop; hard disk; USB; seal; exhibit; exhibits; evidence bag; handling of evidence; computer seized; integrity of evidence; forensic copy; forensic image; Faraday bag; crime scene; custody of exhibits; hash; first responder
fr: chaîne de conservation; chaîne de possession; saisir un appareil; ordinateur saisi; disque dur; clé USB; scellés; mise sous scellés; pièce à conviction; pièces à conviction; intégrité de la preuve; copie forensique; image disque; scène de crime; traçabilité; hachage
ar: سلسلة الحيازة; تسلسل الحيازة; سلسلة العهدة; سلسلة الحفظ; ضبط جهاز; ضبط حاسوب; ضبط كمبيوتر; قرص صلب; فلاش ميموري; أحراز; تحريز; تحريز المضبوطات; حرز; ختم الأدلة; مضبوطات; سلامة الدليل; نسخة جنائية; مسرح الجريمة; أدلة مادية; بصمة رقمية

to: measure e-evidence-search-seizure, guide digital-evidence-seizure, page evidence/seizure-and-custody, term search-and-seizure-of-data
en: search a computer; computer search; search of data; search warrant for data; remote search; seize data; copy data; seize bitcoin wallet
fr: perquisition informatique; fouille d'un ordinateur; saisie de données; perquisition à distance; copier des données
ar: تفتيش حاسوب; تفتيش نظام معلوماتي; ضبط بيانات; تفتيش عن بعد; نسخ البيانات; تفتيش جهاز كمبيوتر; إذن تفتيش أجهزة

to: measure transborder-access, page evidence/cloud-and-providers, instrument budapest-ets185
en: access data abroad; data stored in another country; log in to a cloud account; cross-border access to data; open a foreign server; access with consent
fr: accès transfrontalier; données stockées dans un autre pays; se connecter à un compte à l'étranger; accéder à un serveur étranger; accès avec consentement
ar: الوصول إلى بيانات في الخارج; النفاذ عبر الحدود; بيانات مخزنة في دولة أخرى; الدخول إلى حساب سحابي; الدخول إلى خادم أجنبي

to: measure emergency-disclosure, guide emergency-disclosure-request, guide emergency-disclosure-checklist, page cooperation/urgent-cases
en: emergency disclosure; emergency data request; EDR; provider must disclose now; immediate data from Facebook because life is in danger; life in danger provider; data without a court order in an emergency
fr: divulgation d'urgence; demande urgente à un fournisseur; données immédiatement en cas de danger; fournisseur doit divulguer; vie en danger données
ar: إفصاح طارئ; طلب طارئ إلى مزود الخدمة; بيانات عاجلة لإنقاذ حياة; الكشف العاجل عن البيانات; طلب بيانات في حالة طوارئ; خطر على الحياة بيانات

to: guide preservation-request, guide preservation-checklist, measure e-evidence-preservation
en: preservation request form; template preservation letter; form to preserve data; letter to the provider to keep data
fr: modèle de demande de conservation; formulaire de conservation; lettre au fournisseur pour conserver
ar: نموذج طلب حفظ بيانات; صيغة طلب التحفظ على البيانات; خطاب إلى مزود الخدمة

to: measure network-24-7, term network-24-7, organisation budapest-24-7, page cooperation/urgent-cases
en: 24/7; round the clock contact; contact point at night; cybercrime contact point; on call; duty officer; twenty four seven network
fr: 24/7; point de contact permanent; joignable la nuit; point de contact cybercriminalité; permanence; réseau 24 heures
ar: على مدار الساعة; نقطة اتصال دائمة; شبكة 24/7; اتصال ليلا; مناوبة; نقطة اتصال الجريمة الإلكترونية

to: page evidence/admissibility, term electronic-evidence, page evidence/open-sources, page evidence/seizure-and-custody
en: admissible; admissibility; is it admissible; screenshot; screenshots as evidence; electronic evidence in court; digital evidence rejected; authenticate a message; prove a message; printout of messages; expert witness; judge rejects digital evidence; foreign evidence admissible; illegally obtained evidence; exclusion of evidence; forensic expert; deepfake
fr: recevable; recevabilité; admissibilité; capture d'écran; capture écran preuve; preuve électronique au tribunal; preuve numérique rejetée; authentifier un message; valeur probante; expert; expertise; preuve illégale; nullité de la preuve; force probante; preuve obtenue à l'étranger
ar: حجية; حجية الدليل; حجية الدليل الرقمي; حجية الأدلة الإلكترونية; قبول الدليل; مقبولية الأدلة; لقطة شاشة; صورة شاشة; سكرين شوت; الدليل الرقمي أمام المحكمة; رفض الدليل; إثبات رسالة; خبير; خبرة فنية; دليل غير مشروع; بطلان الدليل; القيمة الثبوتية; تقرير خبرة

to: page evidence/open-sources, page evidence/social-media-recruitment, page evidence/admissibility
en: OSINT; open source intelligence; open source; public posts; capture a web page; Facebook profile; satellite images; search online; monitor social media; public profile; web archive; fake profile for investigation
fr: OSINT; sources ouvertes; renseignement en source ouverte; publications publiques; capturer une page web; profil public; veille sur les réseaux; images satellite; archive web
ar: مصادر مفتوحة; المصادر المفتوحة; استخبارات المصادر المفتوحة; منشورات عامة; حفظ صفحة ويب; ملف شخصي عام; رصد مواقع التواصل; صور الأقمار الصناعية; البحث على الإنترنت

to: page evidence/social-media-recruitment, page evidence/open-sources, page financial/indicators
en: online recruitment; fake job; fake job offer; job advert; Facebook ads; recruited online; lover boy; social media recruitment; advertised on TikTok; group chat of smugglers; smugglers advertise; online scam; scam compounds; cyber scam; dating app; model agency
fr: recrutement en ligne; fausse offre d'emploi; offre d'emploi; annonce Facebook; recrutées sur internet; réseaux sociaux; lover boy; groupe WhatsApp de passeurs; publicité de passeurs; arnaque en ligne; centres d'arnaque; agence de mannequins
ar: تجنيد عبر الإنترنت; استدراج; استدراج عبر الإنترنت; وظائف وهمية; عرض عمل وهمي; إعلان وظيفة; إعلانات على فيسبوك; وسائل التواصل الاجتماعي; مواقع التواصل; مجموعات المهربين; إعلانات المهربين; احتيال إلكتروني; مراكز الاحتيال; عقود عمل وهمية

to: page evidence/anonymity-of-victims-online, page migration-data/protecting-identity, measure data-protection, measure victim-protection
en: name of the victim; publish the name; press; journalists; media; victim's photo online; privacy of the victim; protect identity; take down images; pseudonym; blur; anonymity; hide the victim's identity; closed hearing; in camera; private hearing
fr: nom de la victime; presse; journalistes; médias; photo de la victime; vie privée; protéger l'identité; retirer des images; pseudonyme; anonymat; huis clos; flouter
ar: اسم الضحية; نشر اسم الضحية; صحافة; الصحافة; الإعلام; صحفيون; صورة الضحية; خصوصية الضحية; حماية الهوية; إخفاء هوية الضحية; حذف الصور; اسم مستعار; جلسة سرية; سرية الجلسات

to: measure data-protection, page migration-data/sharing-with-safeguards, instrument malabo, instrument ets108
en: personal data; data protection; GDPR; privacy; biometric data; fingerprints sharing; data protection authority; sharing personal data with another country
fr: données personnelles; protection des données; RGPD; vie privée; données biométriques; empreintes; CNIL; partage de données personnelles
ar: بيانات شخصية; البيانات الشخصية; حماية البيانات; الخصوصية; بيانات بيومترية; بصمات; سلطة حماية البيانات; مشاركة البيانات الشخصية

to: instrument budapest-ets185, instrument un-cybercrime-2024, instrument malabo, instrument arab-it-offences
en: cybercrime; cybercrime convention; cybercrime treaty; computer crime; hacking; new UN cybercrime treaty; cyber law; illegal access; Hanoi
fr: cybercriminalité; convention cybercriminalité; traité cybercriminalité; piratage; infraction informatique; accès illégal; traité de l'ONU sur la cybercriminalité
ar: الجرائم الإلكترونية; جريمة إلكترونية; الجريمة السيبرانية; جرائم المعلوماتية; الجرائم المعلوماتية; اتفاقية الجرائم الإلكترونية; اختراق; قرصنة; الدخول غير المشروع إلى نظام; جرائم الإنترنت

to: measure safeguards, measure fair-trial, measure data-protection
en: safeguards; proportionality; judicial authorisation; court order needed; warrant; conditions; privilege; lawyer's communications
fr: sauvegardes; garanties; proportionnalité; autorisation du juge; contrôle judiciaire de la mesure; secret professionnel
ar: ضمانات; التناسب; إذن قضائي; إذن القاضي; إذن النيابة; شروط; سر المهنة

# ---- Money
to: page financial/freezing, guide freezing-request, guide freezing-checklist, measure confiscation, term freezing
en: freeze a bank account; freezing order; restrain assets; block an account; freeze assets abroad; seize money; restraining order on property; bank account abroad; stop the transfer; freeze funds urgently; hold the money; provisional measures on property; freezing template
fr: geler un compte; gel d'un compte bancaire; gel des avoirs; bloquer un compte; saisie conservatoire; saisir de l'argent; compte bancaire à l'étranger; bloquer un virement; mesure conservatoire; geler des avoirs à l'étranger; modèle de demande de gel
ar: تجميد حساب; تجميد حساب بنكي; تجميد حساب في الخارج; تجميد الأموال; تجميد الأرصدة; تجميد أصول; الحجز على الأموال; حجز تحفظي; التحفظ على الأموال; منع من التصرف; وقف تحويل; حساب بنكي في الخارج; أموال في بنك أجنبي; طلب تجميد

to: page financial/confiscation, measure confiscation, term confiscation, term ncb-confiscation
en: forfeiture; forfeit; confiscate; seize the house; seize a car; civil forfeiture; without a conviction; proceeds; instrumentalities; extended confiscation; unexplained wealth; value confiscation; confiscate a boat; villa bought with the money; luxury cars; reverse burden of proof
fr: confiscation; confisquer; saisir la maison; saisir un véhicule; confiscation sans condamnation; produit du crime; confiscation élargie; confiscation en valeur; biens mal acquis; richesse inexpliquée; renversement de la charge de la preuve
ar: مصادرة; المصادرة; مصادرة الأموال; مصادرة سيارة; مصادرة منزل; مصادرة بدون حكم إدانة; عائدات; متحصلات الجريمة; عائدات الجريمة; كسب غير مشروع; إثراء غير مشروع; مصادرة مركب; عبء الإثبات; عقارات المتهم

to: measure asset-recovery, page financial/confiscation, term asset-sharing, term asset-recovery
en: asset recovery; return of assets; get the money back; stolen assets; share confiscated assets; stolen money abroad; who keeps the confiscated money; restitution of proceeds to the requesting State; return the proceeds of crime; give confiscated property back; disposal of confiscated property
fr: recouvrement d'avoirs; restitution des avoirs; récupérer l'argent; partage des avoirs confisqués; avoirs volés; agence de recouvrement; à qui revient l'argent confisqué; restitution du produit à l'État requérant; disposition des biens confisqués
ar: استرداد الأموال; استرداد الأموال المنهوبة; إعادة الأموال; استعادة الأموال المهربة; تقاسم الأموال المصادرة; استرداد الأصول; لمن تؤول الأموال المصادرة; رد العائدات إلى الدولة الطالبة; التصرف في الأموال المصادرة

to: measure money-laundering, term money-laundering, page financial/parallel-investigation, page financial/index
en: money laundering; AML; launder; laundering charge; dirty money; self-laundering; predicate offence; cash courier; bulk cash; launder money through shops
fr: blanchiment; blanchiment de capitaux; LBC; argent sale; infraction sous-jacente; autoblanchiment; passeur de fonds; espèces
ar: غسل الأموال; غسيل الأموال; تبييض الأموال; أموال قذرة; الجريمة الأصلية; غسل العائدات; نقل النقود; ناقل أموال

to: page financial/hawala-and-mobile-money, guide hawala-mobile-money, term hawala, term mobile-money
en: hawala; hawaladar; mobile money; M-Pesa; Orange Money; Airtel Money; Wave; Western Union; MoneyGram; remittances; remittance; money transfer; informal transfer; money sent by phone; payments to smugglers; cash agent; money mule; wallet; payment to the smuggler
fr: hawala; hawaladar; argent mobile; M-Pesa; Orange Money; Wave; Western Union; MoneyGram; transfert d'argent; transfert informel; mandat; paiement au passeur; agent de transfert; mule; portefeuille électronique; mobile banking
ar: حوالة; حوالات; الحوالة; حوالات مالية; صراف; مكتب صرافة; تحويل أموال; تحويلات مالية; تحويل غير رسمي; محفظة إلكترونية; محافظ إلكترونية; فودافون كاش; أورنج موني; ويسترن يونيون; موني غرام; دفع للمهرب; السوق السوداء; وسيط مالي

to: page financial/freezing, page financial/hawala-and-mobile-money, guide digital-evidence-seizure, page evidence/seizure-and-custody
en: bitcoin; crypto; cryptocurrency; virtual assets; virtual currency; USDT; Tether; Binance; blockchain; crypto wallet; seed phrase; stablecoin; exchange platform; trace crypto
fr: bitcoin; crypto; cryptomonnaie; cryptoactifs; actifs virtuels; monnaie virtuelle; USDT; Binance; blockchain; portefeuille crypto; phrase de récupération; plateforme d'échange
ar: بيتكوين; بتكوين; عملات مشفرة; عملة مشفرة; عملات رقمية; عملة رقمية; أصول افتراضية; عملات افتراضية; بينانس; بلوك تشين; محفظة بيتكوين; محفظة رقمية; كريبتو

to: page financial/beneficial-ownership, term beneficial-owner
en: shell company; front company; straw man; nominee; company register; land register; who really owns; property in the name of a relative; hidden owner; ultimate owner; UBO; trust; offshore; wife's name; family member owns the house
fr: société écran; société-écran; prête-nom; homme de paille; registre du commerce; cadastre; bénéficiaire effectif; bien au nom d'un proche; véritable propriétaire; offshore; au nom de son épouse; registre foncier
ar: شركة وهمية; شركات وهمية; شركة واجهة; شركات واجهة; اسم مستعار للمالك; السجل التجاري; السجل العقاري; الشهر العقاري; المستفيد الحقيقي; المالك الحقيقي; أملاك باسم قريب; ممتلكات باسم الزوجة; مالك مستتر; صوري

to: page financial/financial-intelligence-unit, term financial-intelligence-unit, term suspicious-transaction-report, organisation egmont-group
en: FIU; financial intelligence; suspicious transaction; STR; SAR; Egmont; ask the FIU; bank reports; FATF; goAML; AML authority
fr: CRF; CENTIF; cellule de renseignement financier; Tracfin; déclaration de soupçon; opération suspecte; Egmont; GAFI; CTAF; CTRF
ar: وحدة التحريات المالية; وحدة مكافحة غسل الأموال; الاستخبارات المالية; وحدة المعلومات المالية; لجنة التحاليل المالية; معاملة مشبوهة; بلاغ اشتباه; إيغمونت; مجموعة إغمونت; مجموعة العمل المالي; فاتف

to: page financial/parallel-investigation, page financial/index, recommendation financial-investigation, term parallel-financial-investigation
en: follow the money; financial investigation; parallel investigation; bank records; bank statement; financial profile; tax; money trail; financial evidence; accounting; lifestyle of the suspect; where is the money
fr: suivre l'argent; enquête financière; enquête parallèle; enquête patrimoniale; relevés bancaires; relevé de compte; patrimoine du suspect; fisc; flux financiers; train de vie
ar: تتبع الأموال; تعقب الأموال; تحقيق مالي; التحقيقات المالية; تحقيق مالي مواز; كشف حساب; كشوف حسابات; ذمة مالية; الذمة المالية للمتهم; ضرائب; التحري المالي; مسار الأموال

to: page financial/indicators, page financial/hawala-and-mobile-money, page protection/identification
en: red flags; warning signs; indicators of trafficking in bank accounts; financial indicators; suspicious payments; small repeated payments
fr: signaux d'alerte; indicateurs financiers; indices financiers; paiements suspects; petits paiements répétés
ar: مؤشرات مالية; مؤشرات الاشتباه; علامات إنذار; علامات تحذير; مدفوعات مشبوهة; مؤشرات الاتجار في الحسابات

to: term bank-secrecy, page financial/parallel-investigation, measure confiscation, article untoc 18(8)
en: bank secrecy; banking secrecy; bank refuses to give records; bank confidentiality
fr: secret bancaire; banque qui refuse; levée du secret bancaire
ar: السرية المصرفية; سرية الحسابات; السر المصرفي; السر البنكي; رفع السرية المصرفية; البنك يرفض تقديم بيانات; الكشف عن حسابات البنوك

to: measure compensation, page financial/compensation, page protection/remedies, term compensation
en: compensation; damages; reparation; restitution; victims fund; pay the victims; civil claim; back wages; unpaid salary; victim wants money; money for victims; confiscated assets for victims; compensation order
fr: indemnisation; dédommagement; dommages-intérêts; réparation; réparation du préjudice; restitution; fonds d'indemnisation; partie civile; salaires dus; fonds pour les victimes; dédommager
ar: تعويض; تعويضات; التعويض; تعويض الضحايا; جبر الضرر; رد الحقوق; صندوق الضحايا; صندوق تعويض; ادعاء مدني; دعوى مدنية; الحق المدني; أجور متأخرة; حقوق الضحية المالية; التعويض من الأموال المصادرة

# ---- Persons
to: measure victim-protection, page protection/index, guide victim-referral, recommendation protection
en: victim support; victim assistance; help victims; protect victims; shelter; shelters; safe house; NGO; NGOs; civil society; medical care; psychologist; counselling; social worker; rights of victims; services for victims; food and housing; hospital; victim centre
fr: aide aux victimes; assistance aux victimes; protéger les victimes; foyer; hébergement; refuge; centre d'accueil; ONG; société civile; association; soins médicaux; psychologue; assistante sociale; droits des victimes; prise en charge; prise en charge des victimes
ar: مساعدة الضحايا; حماية الضحايا; دعم الضحايا; رعاية الضحايا; مأوى; دار إيواء; دور إيواء; دار رعاية; مركز إيواء; منظمة غير حكومية; المنظمات غير الحكومية; جمعيات; المجتمع المدني; رعاية طبية; طبيب نفسي; دعم نفسي; أخصائي اجتماعي; حقوق الضحايا; التكفل بالضحايا; خدمات الضحايا

to: guide victim-referral, page protection/identification, term national-referral-mechanism, measure victim-protection
en: referral; refer a victim; NRM; national referral mechanism; where to send a victim; hand victim over to services; refer to a shelter; SOP referral
fr: orientation; orienter une victime; référencement; référer une victime; mécanisme national d'orientation; mécanisme national de référence; où envoyer une victime; MNR
ar: إحالة; إحالة الضحية; إحالة الضحايا; آلية الإحالة; آلية الإحالة الوطنية; أين أرسل الضحية; إحالة إلى دار إيواء

to: page protection/identification, term victim-identification, guide victim-referral, page financial/indicators
en: identify a victim; victim identification; is she a victim; signs of trafficking; indicators of trafficking; recognise a victim; screening; screening interview; presumed victim; how to spot a victim; hidden victims; raid; self-identify
fr: identifier une victime; identification des victimes; indices de traite; signes de traite; reconnaître une victime; victime présumée; dépistage; indicateurs de traite; repérer
ar: التعرف على الضحايا; تحديد الضحايا; تحديد هوية الضحايا; مؤشرات الاتجار; علامات الاتجار; كيف أعرف أنها ضحية; كيف أعرف الضحية; ضحية مفترضة; ضحية محتملة; فرز; كشف الضحايا

to: guide first-interview, page protection/interviews-and-witnesses, term trauma-informed, term secondary-victimisation
en: interview a victim; interview; interviewing; first interview; questioning a victim; take a statement; hearing; interpreter; interpreters; interview with an interpreter; trauma; traumatised; victim afraid to talk; how to question; woman interviewer; statement of the victim; victim changes her story; retraction; lies; cultural mediator; first question to ask; which questions to ask a victim; how to begin the hearing
fr: entendre une victime; audition; audition d'une victime; premier entretien; entretien; interroger une victime; recueillir la parole; interprète; traducteur; traumatisme; victime traumatisée; victime qui a peur; victime qui se rétracte; déposition; plainte de la victime; médiateur culturel; première question à poser; quelles questions poser à la victime; comment commencer l'audition
ar: سماع الضحية; استجواب الضحية; سؤال الضحية; أخذ أقوال الضحية; مقابلة; مقابلة الضحية; المقابلة الأولى; مترجم; المترجم; مترجم شفوي; صدمة; صدمة نفسية; ضحية مصدومة; ضحية خائفة; كيفية سؤال المجني عليه; أقوال الضحية; الضحية غيرت أقوالها; تراجع عن الأقوال; الوسيط الثقافي; أول سؤال; أي أسئلة توجه إلى الضحية; كيف تبدأ المقابلة

to: page protection/interviews-and-witnesses, measure witness-protection, term witness-protection, measure obstruction-of-justice
en: witness protection; protected witness; anonymous witness; relocation; witness threatened; family of the witness; fear of reprisals; hide a witness; screen in court; protect a witness; change of identity; victim afraid of the trafficker; safety of witnesses
fr: protection des témoins; témoin protégé; témoin anonyme; témoin sous X; réinstallation; témoin menacé; famille du témoin; représailles; changement d'identité; protéger un témoin; peur de témoigner; sécurité des témoins
ar: حماية الشهود; شاهد محمي; شاهد مجهول; شاهد سري; إخفاء هوية الشاهد; تغيير محل الإقامة; تهديد الشهود; أسرة الشاهد; الخوف من الانتقام; برنامج حماية الشهود; تغيير الهوية; ساتر في المحكمة; سلامة الشهود

to: page protection/recovery-and-reflection, term reflection-period, term residence-permit
en: reflection period; recovery period; T visa; U visa; residence permit for victims; temporary residence; stay permit; permit to stay for victim; victim does not want to testify; victim refuses to testify; victim refuses to cooperate; right to stay; victim without papers; leave to remain; regularisation
fr: délai de réflexion; période de réflexion; période de rétablissement; titre de séjour; permis de séjour victime; carte de séjour; séjour temporaire; victime refuse de témoigner; victime qui ne veut pas témoigner; victime refuse de coopérer; victime sans papiers; régularisation; droit au séjour
ar: مهلة التفكير; فترة التعافي; مهلة التعافي; تصريح إقامة; إقامة مؤقتة; إقامة للضحايا; تأشيرة للضحايا; ضحية لا تريد الشهادة; الضحية ترفض الشهادة; الضحية ترفض التعاون; البقاء في البلد; ضحية بلا أوراق; تسوية وضعية; إقامة الضحية

to: measure non-punishment, page protection/non-punishment, term non-punishment
en: victim committed a crime; victim forced to steal; victim arrested; non-prosecution; do not punish victims; victim as offender; immunity for victims; victim charged; victim prosecuted for prostitution; victim used false papers; drugs carried by a victim; forced criminality; duress; drop the charges against a victim; trafficked person charged; she was trafficked but is accused; client trafficked and arrested; trafficked person arrested for false documents; convicted victim; victim in prison; quash the conviction of a victim; victim has a criminal record; victim charged with illegal stay; victim charged with an immigration offence; informal work of a victim
fr: non-sanction; ne pas punir les victimes; victime poursuivie; victime auteur d'infraction; victime forcée à voler; victime contrainte de commettre un délit; immunité de la victime; victime arrêtée; non-poursuite; contrainte; victime avec de faux papiers; classement sans suite victime; victime en prison; victime condamnée; effacer la condamnation; personne trafiquée accusée; cliente victime et prévenue; victime poursuivie pour séjour irrégulier
ar: عدم معاقبة الضحايا; عدم معاقبة الضحية; إعفاء الضحية من العقاب; ضحية ارتكبت جريمة; ضحية أجبرت على السرقة; ضحية متهمة; محاكمة الضحية; إكراه على ارتكاب جريمة; حفظ الدعوى ضد الضحية; ضحية موقوفة; ضحية تحمل وثائق مزورة; عدم ملاحقة الضحايا; ضحية في السجن; ضحية محكوم عليها; محو الحكم عن الضحية; مجني عليها متهمة; براءة الضحية; موكلتي ضحية ومتهمة; ضحية متهمة بالإقامة غير القانونية; ضحية مخالفة لقانون الإقامة

to: page protection/children, measure child-protection, term unaccompanied-child, term best-interests
en: child; children; minor; minors; child victim; unaccompanied; unaccompanied minor; guardian; age; age assessment; bone test; age dispute; best interests; juvenile; separated child; how old is he; child witness; child friendly; foster care; infant; girl
fr: enfant; mineur; mineurs; enfant victime; mineur non accompagné; MNA; tuteur; administrateur ad hoc; âge; détermination de l'âge; test osseux; intérêt supérieur; enfant séparé; enfant témoin; fillette; placement
ar: طفل; أطفال; قاصر; قاصرون; حدث; طفل ضحية; الأطفال الضحايا; غير مصحوب; قاصر غير مصحوب; أطفال غير مصحوبين; وصي; ولي أمر; تقدير السن; تحديد السن; تقدير العمر; مصلحة الطفل الفضلى; الأحداث; طفل منفصل; شهادة الطفل; طفلة

to: page protection/remedies, term legal-aid, measure compensation, term civil-party
en: legal aid; free lawyer; lawyer for the victim; victim's lawyer; civil party; complaint; remedies; access to justice; sue the trafficker
fr: aide juridictionnelle; aide judiciaire; assistance judiciaire; avocat gratuit; avocat de la victime; partie civile; constitution de partie civile; accès à la justice; recours
ar: مساعدة قضائية للضحية; محام مجاني; محامي الضحية; المساعدة القانونية المجانية; المعونة القضائية; مدع بالحق المدني; الوصول إلى العدالة; سبل الانتصاف; رفع دعوى

to: measure fair-trial, instrument achpr, term accused
en: fair trial; rights of the accused; rights of the defence; defence lawyer; presumption of innocence; right to an interpreter; consular notification; consular access; humane treatment; conditions of detention; human rights; African Charter
fr: procès équitable; droits de la défense; avocat de la défense; présomption d'innocence; droit à un interprète; notification consulaire; conditions de détention; droits de l'homme; charte africaine
ar: محاكمة عادلة; حقوق الدفاع; حقوق المتهم; محامي الدفاع; قرينة البراءة; افتراض البراءة; الحق في مترجم; إخطار القنصلية; الإخطار القنصلي; ظروف الاحتجاز; حقوق الإنسان; الميثاق الأفريقي

to: measure prevention, page migration-data/data-for-strategy
en: prevention; awareness; awareness campaign; sensitisation; demand; root causes; education; poverty reduction; warn migrants
fr: prévention; sensibilisation; campagne; demande; causes profondes; éducation; information du public
ar: وقاية; الوقاية; توعية; حملات توعية; الطلب; أسباب جذرية; تثقيف; منع الجريمة

to: measure training, page training/index, recommendation cross-border-cooperation
en: training; course; workshop; capacity building; technical assistance; train prosecutors; learn; exercise; case study; UNODC training
fr: formation; atelier; renforcement des capacités; assistance technique; former des procureurs; exercice; étude de cas; stage
ar: تدريب; دورة; دورة تدريبية; ورشة; بناء القدرات; مساعدة تقنية; تدريب أعضاء النيابة; تمرين; دراسة حالة; تكوين

# ---- Procedure and national words
to: term plea-agreement, measure sanctions
en: plea; plea bargain; plea bargaining; guilty plea; plea deal; cooperating accused; accomplice witness; leniency; immunity from prosecution; crown witness; king's evidence
fr: plaider coupable; plaider-coupable; CRPC; reconnaissance de culpabilité; repenti; collaborateur de justice; immunité de poursuites; négociation de peine
ar: اعتراف مقابل تخفيف; الإقرار بالذنب; صفقة الإقرار; شاهد ملك; متهم متعاون; إعفاء من العقوبة; المبلغ من الجناة; تخفيف العقوبة مقابل التعاون; التفاوض على الاعتراف

to: article untoc 26, term plea-agreement, measure witness-protection
en: accused who cooperates with justice; insider witness; mitigate punishment for cooperation; immunity for cooperating persons
fr: prévenu qui coopère avec la justice; réduction de peine pour coopération
ar: تعاون المتهم مع العدالة; تخفيف عقوبة المتعاونين

to: term safe-conduct, measure fair-trial, article untoc 18(27)
en: immunity of a witness; immunity; diplomatic immunity; diplomat suspected; domestic worker of a diplomat
fr: immunité du témoin; immunité; immunité diplomatique; diplomate
ar: حصانة; حصانة دبلوماسية; دبلوماسي; حصانة الشاهد

to: term police-custody, term pre-trial-detention, term bail
en: custody; police custody; garde à vue; pre-trial detention; remand; detention; bail; release on bail; how long can we detain
fr: garde à vue; détention provisoire; détention préventive; mandat de dépôt; liberté provisoire; caution; contrôle judiciaire; durée de la garde à vue
ar: حبس احتياطي; الحبس الاحتياطي; توقيف احتياطي; توقيف للنظر; حجز تحت النظر; الوضع رهن الحراسة; الحراسة النظرية; كفالة مالية; إخلاء سبيل; إفراج بكفالة; سراح مؤقت; الإيقاف التحفظي

to: term arrest-warrant, term provisional-arrest, page cooperation/extradition
en: arrest warrant; warrant; bench warrant; mandate
fr: mandat d'arrêt; mandat d'amener; mandat
ar: مذكرة توقيف; أمر قبض; أمر ضبط وإحضار; بطاقة جلب; مذكرة جلب; أمر بالقبض; مذكرة اعتقال

to: term search-warrant, measure e-evidence-search-seizure
en: search warrant; house search; search of premises
fr: mandat de perquisition; perquisition; perquisition domiciliaire
ar: إذن تفتيش; تفتيش المنازل; أمر تفتيش; تفتيش مسكن; محضر تفتيش

to: term indictment, term charge, term prosecution
en: charge sheet; indictment; charges; drafting the charge; arraignment; information
fr: acte d'accusation; mise en examen; inculpation; réquisitoire; ordonnance de renvoi; réquisitoire introductif
ar: لائحة اتهام; أمر إحالة; قرار اتهام; توجيه التهمة; قرار الإحالة; صحيفة الاتهام

to: term investigating-judge, term public-prosecution, term magistrate
en: investigating judge; examining magistrate; juge d'instruction; prosecutor's office; attorney general; director of public prosecutions; DPP
fr: juge d'instruction; parquet; procureur de la République; procureur général; ministère public
ar: قاضي التحقيق; النيابة العامة; النائب العام; وكيل النيابة; وكيل الجمهورية; وكيل الملك; المدعي العام; الادعاء العام

to: term expulsion, measure safe-return, page cooperation/extradition
en: deportation; expulsion; deport instead of extradite; disguised extradition; removal
fr: expulsion; extradition déguisée; éloignement; reconduite
ar: إبعاد; طرد; ترحيل بدل التسليم; تسليم مقنع; إبعاد الأجانب

to: measure notification, term declaration, term reservation, term objection
en: reservation; reservations; declaration to the treaty; notify the depositary; notification; notify the Secretary-General; objection
fr: réserve; réserves; déclaration; notification au dépositaire; notifier le Secrétaire général; objection
ar: تحفظ; تحفظات; إعلان; إشعار الوديع; إخطار الأمين العام; الإيداع; اعتراض على تحفظ

to: measure relation-to-other-treaties, page cooperation/find-the-basis
en: which treaty prevails; conflict of treaties; several treaties apply; hierarchy of treaties; more favourable treaty
fr: quel traité prévaut; conflit de conventions; plusieurs traités applicables; hiérarchie des traités; convention la plus favorable
ar: تعارض الاتفاقيات; أي معاهدة تسري; تعدد الاتفاقيات; الاتفاقية الأولى بالتطبيق; الأحكام الأكثر فائدة

to: measure review, instrument untoc
en: review mechanism; implementation review; conference of the parties; COP; working group
fr: mécanisme d'examen; examen de l'application; conférence des Parties
ar: آلية الاستعراض; استعراض التنفيذ; مؤتمر الأطراف

to: measure scope, measure definitions, term serious-crime, term transnational
en: serious crime; transnational; four years; scope of application; crime in two countries; when does the convention apply; purely domestic trafficking
fr: infraction grave; transnational; quatre ans; champ d'application; quand la convention s'applique; traite interne
ar: جريمة خطيرة; عبر وطنية; عابرة للحدود; أربع سنوات; نطاق التطبيق; متى تنطبق الاتفاقية; الجريمة العابرة للحدود

# ---- Networks and bodies
to: page overviews/networks, measure central-authority, page cooperation/choose-the-channel, recommendation channels
en: network; networks; contact points; judicial network; liaison magistrate; focal point; prosecutors network; who can help me in another country; list of contacts; regional networks; association of prosecutors
fr: réseau; réseaux; points de contact; réseau judiciaire; magistrat de liaison; point focal; réseau de procureurs; qui peut m'aider dans un autre pays; liste de contacts; réseaux régionaux; association des procureurs
ar: شبكة; شبكات; نقاط اتصال; شبكة قضائية; قاضي اتصال; قضاة الاتصال; جهات اتصال; شبكة النيابات; من يساعدني في دولة أخرى; قائمة جهات الاتصال; شبكات إقليمية; جمعية النواب العموم

to: organisation arinsa, organisation arin-ea, organisation arin-wa, organisation carin, page overviews/networks
en: asset recovery network; ARIN; CARIN; asset recovery inter-agency network
fr: réseau de recouvrement d'avoirs; ARIN; CARIN
ar: شبكة استرداد الأصول; شبكات استرداد الموجودات; أرين

to: organisation wacap, organisation pcjs-sahel, page overviews/networks
en: West Africa network; West African prosecutors; Sahel judicial platform; central authorities of West Africa
fr: réseau Afrique de l'Ouest; WACAP; plateforme Sahel; procureurs d'Afrique de l'Ouest
ar: شبكة غرب أفريقيا; منصة الساحل القضائية; نيابات غرب أفريقيا

to: organisation eurojust, organisation ejn, organisation euromed-justice, page overviews/networks
en: Eurojust; Europe; European Union; cooperation with Europe; European prosecutors; Italy; Spain; Malta; EuroMed
fr: Eurojust; Europe; Union européenne; coopération avec l'Europe; Italie; Espagne; Malte; EuroMed
ar: يوروجست; أوروبا; الاتحاد الأوروبي; التعاون مع أوروبا; إيطاليا; إسبانيا; مالطا

to: organisation iom, page protection/return-and-non-refoulement, measure safe-return
en: IOM; International Organization for Migration
fr: OIM; Organisation internationale pour les migrations
ar: المنظمة الدولية للهجرة; منظمة الهجرة الدولية

to: organisation afripol, organisation interpol, measure law-enforcement-cooperation
en: AFRIPOL; African police
fr: AFRIPOL; police africaine
ar: أفريبول; الشرطة الأفريقية; الأفريبول

# ---- Data
to: page migration-data/statistics-for-mla, page migration-data/what-to-record, measure data-collection
en: count requests; statistics of requests; register of requests; how many requests; case tracking; statistics on mutual assistance; case management
fr: compter les demandes; statistiques des demandes; registre des demandes; nombre de demandes; suivi des dossiers; statistiques de l'entraide
ar: إحصاء الطلبات; إحصائيات الطلبات; سجل الطلبات; عدد الطلبات; متابعة القضايا; إحصاءات المساعدة القضائية

to: page migration-data/index, page migration-data/what-to-record, page migration-data/data-for-strategy, measure data-collection
en: statistics; figures; data on trafficking; data on smuggling; numbers of victims; migration data; how many victims; collect data; database; trends; routes; report on trafficking; analysis; smuggling routes
fr: statistiques; chiffres; données sur la traite; données sur le trafic; nombre de victimes; données migratoires; collecte de données; base de données; tendances; routes migratoires; rapport; analyse
ar: إحصائيات; احصائيات; إحصاءات; أرقام; بيانات الهجرة; بيانات عن الاتجار; إحصائيات تهريب المهاجرين; إحصائيات الاتجار بالبشر; عدد الضحايا; جمع البيانات; قاعدة بيانات; اتجاهات; طرق التهريب; مسارات الهجرة; تقارير

to: page migration-data/what-to-record, measure data-collection, page migration-data/index
en: what data to collect; record data in a case; which fields to record; data sheet; case form
fr: quelles données recueillir; que faut-il enregistrer; fiche de données; champs à remplir
ar: ما الذي يسجل; أي بيانات تجمع; بطاقة بيانات القضية; حقول التسجيل

to: page migration-data/common-definitions, page migration-data/index
en: common definitions; definitions for statistics; compare figures between countries; harmonise statistics; double counting
fr: définitions communes; harmoniser les statistiques; comparer les chiffres; double comptage
ar: تعاريف مشتركة; توحيد الإحصاءات; مقارنة الأرقام; العد المزدوج

to: page migration-data/sharing-with-safeguards, page migration-data/protecting-identity, measure data-protection
en: share data with another agency; share statistics; data sharing agreement; share victims' data safely; publish statistics
fr: partager des données; partage de données; accord de partage; publier des statistiques; partager les données des victimes
ar: مشاركة البيانات; تقاسم البيانات; اتفاق مشاركة بيانات; نشر الإحصاءات; مشاركة بيانات الضحايا

to: page migration-data/protecting-identity, page evidence/anonymity-of-victims-online, measure data-protection
en: anonymise data; small numbers; re-identification; remove names; pseudonymise
fr: anonymiser; petits effectifs; réidentification; enlever les noms; pseudonymiser
ar: إخفاء الهوية في البيانات; أعداد صغيرة; حذف الأسماء; ترميز الأسماء; إعادة التعرف

# ---- The handbook
to: page overviews/gaps, page overviews/matrix, recommendation ratification
en: who has not ratified; not yet ratified; missing ratifications; States not party; gaps; which States are not party
fr: qui n'a pas ratifié; pas encore ratifié; États non parties; lacunes; ratifications manquantes
ar: الدول التي لم تصدق; لم تصدق; الدول غير الأطراف; ثغرات; من لم يصادق

to: page overviews/matrix, page instruments/index, page overviews/gaps
en: table of ratifications; who ratified what; status of ratification; matrix; all conventions and States; list of parties; States parties
fr: tableau des ratifications; état des ratifications; qui a ratifié quoi; liste des parties; États parties
ar: جدول التصديقات; حالة التصديق; من صدق على ماذا; قائمة الأطراف; الدول الأطراف; مصفوفة

to: page overviews/latest-acts, page overviews/changes
en: latest ratifications; recent ratifications; new parties; news; what is new; recent changes
fr: dernières ratifications; nouvelles adhésions; nouveautés; actualité; quoi de neuf
ar: آخر التصديقات; أحدث التصديقات; جديد; انضمام جديد; آخر المستجدات

to: recommendation ratification, term ratification, term accession
en: how to ratify; join a convention; become a party; ratification; accede
fr: comment ratifier; adhérer à une convention; devenir partie; ratification; adhésion
ar: كيفية التصديق; الانضمام إلى اتفاقية; التصديق; مصادقة; الانضمام

to: page recommendations/index, recommendation cross-border-cooperation
en: Cairo symposium; Cairo recommendations; recommendations of the symposium; APA Cairo; conclusions of the meeting
fr: symposium du Caire; recommandations du Caire; conclusions de la réunion
ar: ندوة القاهرة; توصيات القاهرة; مؤتمر القاهرة; توصيات الندوة

to: page practice/index
en: checklists; forms; templates; request forms; models; all forms
fr: listes de contrôle; formulaires; modèles; tous les formulaires; fiches
ar: قوائم المراجعة; نماذج; استمارات; نماذج الطلبات; صيغ

to: page about/how-to-correct
en: report an error; report a mistake; wrong information; correct a page; error in the site; contact the editors; something is wrong here; suggest a change
fr: signaler une erreur; information fausse; corriger une page; erreur sur le site; contacter les rédacteurs; proposer une modification
ar: الإبلاغ عن خطأ; أبلغ عن خطأ في الموقع; تصحيح خطأ; معلومة خاطئة; مراسلة المحررين; اقتراح تعديل

to: page about/how-to-cite
en: cite; citation; licence; copyright; may I copy this; reuse
fr: citer; citation du guide; licence; droit d'auteur; réutiliser; puis-je copier
ar: كيفية الاستشهاد; الاقتباس من الدليل; ترخيص; حقوق النشر; إعادة الاستخدام

to: page about/offline, page about/print
en: offline; without internet; download; PDF; print; app; install; no connection; read on the phone without network
fr: hors ligne; sans internet; télécharger; PDF; imprimer; application; installer; sans connexion
ar: بدون إنترنت; دون اتصال; تحميل; تنزيل; طباعة; تطبيق; تثبيت; نسخة مطبوعة

to: page about/settings
en: delete my data; erase; cookies; privacy of this site; what does this site keep; clear the device; tracking
fr: effacer mes données; cookies; confidentialité du site; que garde ce site; traceurs; témoins de connexion
ar: مسح بياناتي; محو البيانات; ملفات تعريف الارتباط; خصوصية الموقع; ماذا يحفظ الموقع; كوكيز

to: page about/sources-and-trust, page about/limits, page about/method
en: is this reliable; sources; where does the data come from; official source; legal advice; disclaimer; how current
fr: est-ce fiable; sources; d'où viennent les données; source officielle; avis juridique; avertissement; à jour
ar: هل المعلومات موثوقة; مصادر; مصدر البيانات; مصدر رسمي; استشارة قانونية; إخلاء مسؤولية; حداثة المعلومات

to: page about/accessibility
en: accessibility; screen reader; bigger letters; blind users; keyboard
fr: accessibilité; lecteur d'écran; agrandir le texte; malvoyants; clavier
ar: سهولة الوصول; قارئ الشاشة; تكبير الخط; المكفوفون; لوحة المفاتيح

to: page states/index
en: list of countries; all States; African countries; choose a country
fr: liste des pays; tous les États; pays africains; choisir un pays
ar: قائمة الدول; كل الدول; الدول الأفريقية; اختيار دولة

to: page instruments/index
en: list of conventions; all treaties; treaties list; conventions
fr: liste des conventions; tous les traités; conventions
ar: قائمة الاتفاقيات; كل المعاهدات; الاتفاقيات; المعاهدات
""")
