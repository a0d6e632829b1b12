"""Words that a reader may type one for another, by language, where no rule of endings brings them together.

Arabic plurals that change the word inside are here, too.
"""

from __future__ import annotations

SAME: dict[str, tuple[tuple[str, ...], ...]] = {
    "en": (
        ("mla", "assistance"), ("boat", "vessel", "ship", "sea"), ("kid", "child", "minor", "juvenile"), ("phone", "mobile", "handset", "smartphone"),
        ("wiretap", "interception", "eavesdropping"), ("freeze", "seize", "restrain"), ("forfeiture", "confiscation"), ("cops", "police"),
        ("email", "mail", "message"), ("lawyer", "counsel", "attorney"), ("judge", "court"), ("jail", "prison", "detention", "custody"),
        ("trafficker", "trafficking"), ("smuggler", "smuggling"), ("money", "funds", "assets", "proceeds"), ("deport", "expel", "return", "removal"),
        ("asylum", "refugee"), ("whatsapp", "messaging", "provider"), ("facebook", "provider", "platform"), ("google", "provider", "cloud"), ("bitcoin", "crypto", "virtual"),
        ("ratify", "ratification"), ("jit", "joint"), ("fiu", "intelligence"), ("passport", "document"), ("ransom", "extortion"), ("evidence", "proof"), ("surrender", "extradition"),
        ("summons", "service"), ("videolink", "video", "videoconference"), ("screenshot", "capture"), ("laundering", "launder"), ("mule", "laundering"), ("dna", "forensic"),
    ),
    "fr": (
        ("bateau", "navire", "embarcation", "mer"), ("mineur", "enfant"), ("telephone", "portable", "smartphone", "mobile"), ("ecoute", "interception"),
        ("gel", "geler", "saisie", "saisir", "bloquer"), ("avocat", "conseil", "defenseur"), ("juge", "tribunal", "juridiction"), ("prison", "detention", "garde"),
        ("trafiquant", "traite", "trafic"), ("passeur", "trafic"), ("argent", "fonds", "avoirs", "produit"), ("expulser", "expulsion", "renvoi", "retour", "refoulement"),
        ("asile", "refugie"), ("whatsapp", "messagerie", "fournisseur"), ("facebook", "fournisseur", "plateforme"), ("google", "fournisseur", "nuage"), ("cloud", "nuage"),
        ("bitcoin", "crypto", "virtuel"), ("ratifier", "ratification"), ("eci", "conjointe", "commune"), ("crf", "renseignement"), ("passeport", "document"), ("rancon", "extorsion"),
        ("commission", "rogatoire"), ("cej", "entraide"), ("visioconference", "videoconference", "video"), ("remise", "extradition"), ("blanchiment", "blanchir"), ("indemnisation", "reparation", "dedommagement"),
        ("protection", "proteger"), ("poursuite", "poursuivre"), ("preuve", "element"),
    ),
    "ar": (
        ("قارب", "قوارب", "سفينة", "سفن", "مركب", "مراكب", "بحر"), ("طفل", "أطفال", "قاصر", "قصر"), ("هاتف", "هواتف", "جوال", "موبايل"), ("شاهد", "شهود"), ("ضحية", "ضحايا", "مجني"),
        ("دليل", "أدلة"), ("مال", "أموال", "نقود"), ("جريمة", "جرائم"), ("مادة", "مواد"), ("مجرم", "مجرمين"), ("بنك", "بنوك", "مصرف", "مصارف"), ("تنصت", "اعتراض"), ("تجميد", "حجز", "تحفظ", "ضبط"),
        ("محام", "محامي", "دفاع"), ("قاض", "قاضي", "قضاة", "محكمة", "محاكم"), ("سجن", "سجون", "حبس", "احتجاز"), ("ترحيل", "إبعاد", "إعادة", "عودة", "طرد"), ("لجوء", "لاجئ", "لاجئين"),
        ("واتساب", "مراسلة", "مزود"), ("فيسبوك", "مزود", "منصة"), ("غوغل", "جوجل", "مزود", "سحابة"), ("بيتكوين", "مشفرة", "افتراضية"), ("جواز", "جوازات", "وثيقة", "وثائق"), ("فدية", "ابتزاز"),
        ("إنابة", "إنابات", "مساعدة"), ("تعويض", "تعويضات", "جبر"), ("عصابة", "عصابات", "جماعة"), ("حساب", "حسابات"), ("غسل", "غسيل", "تبييض"), ("طلب", "طلبات"), ("مهرب", "تهريب", "مهربين"), ("رقمي", "إلكتروني"),
        ("صندوق", "صناديق"), ("حق", "حقوق"), ("دولة", "دول"), ("خبير", "خبراء"), ("قانون", "قوانين"), ("حدود", "حد"), ("شبكة", "شبكات"), ("معاهدة", "معاهدات", "اتفاقية"), ("شرطة", "بوليس", "إنتربول"),
    ),
}
