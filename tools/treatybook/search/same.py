"""Words that a reader may type one for another, by language, where no rule of endings brings them together.

Each line is a group; its words are parted by spaces, and each finds, for less, what the others find: the forms of one word (ALIKE) for little less,
other words for one thing (SAME) for less.
"""

from __future__ import annotations


def _groups(lines: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(line.split()) for line in lines.strip().splitlines())


ALIKE: dict[str, tuple[tuple[str, ...], ...]] = {
    "en": _groups("""
        labour labor
        defence defense
        offence offense
        organised organized
        organisation organization
        recognise recognize
        criminalise criminalize
        criminalisation criminalization
        legalisation legalization
        harmonise harmonize
        authorise authorize
        authorisation authorization
        victimisation victimization
        anonymise anonymize
        pseudonymise pseudonymize
        licence license
        judgment judgement
        cheque check
        centre center
        programme program
        behaviour behavior
        child children
        woman women
        man men
        sell sold sale
        steal stolen
        flee fled
        hold held
        hide hidden
        buy bought
        send sent
        take taken took
        seize seizure
        try tried trial
        prosecute prosecution prosecutor
        traffic trafficking trafficker
        smuggle smuggling smuggler
        ratify ratification
        testify testimony
        identify identification
        die died dead death
        find found
        write written wrote
        give given
        pay paid
        lose lost loss
        catch caught
        prove proof proven
        kidnap abduct abduction
        destroy destruction
        threat threaten
        choose choice
        defend defence
    """),
    "fr": _groups("""
        extrader extradition
        confisquer confiscation
        enqueter enquete enqueteur
        poursuivre poursuite
        proteger protection
        ratifier ratification
        identifier identification
        transferer transfert transferement
        temoigner temoignage
        traduire traduction
        entendre audition entendu
        perquisitionner perquisition
        recevable recevabilite
        cybercrime cybercriminalite
        oeil yeux
        judiciaire juridique
        travail travaux
        bancaire banque
        frontiere frontalier transfrontalier transfrontiere
        migrant migration migratoire
        numerique digital electronique
        auditionner audition
        transmettre transmission
        detruire destruction
        detenir detention detenu
        vendre vente
        contraindre contrainte
        mourir mort deces
        disparaitre disparition disparu
        fuir fuite
        payer paiement paye
        defendre defense
        prescrire prescription
        promettre promesse
        choisir choix
        prouver preuve
        ecrire ecrit
        mail mails email courriel courriels
    """),
    "ar": _groups("""
        قارب قوارب
        سفينة سفن
        مركب مراكب
        زورق زوارق
        طفل أطفال طفولة
        قاصر قصر قاصرون
        حدث أحداث
        فتاة فتيات
        بنت بنات
        امرأة نساء مرأة
        عائلة عائلات عوائل
        وصي أوصياء
        هاتف هواتف
        جهاز أجهزة
        حاسوب حواسيب حاسب
        رمز رموز
        شاهد شهود
        ضحية ضحايا
        دليل أدلة
        قرينة قرائن
        مال أموال
        أصل أصول
        بيت بيوت
        منزل منازل منزلي
        جريمة جرائم جرم
        مادة مواد
        جان جناة جاني
        بنك بنوك بنكي
        مصرف مصارف مصرفي
        قاض قاضي قضاة
        محكمة محاكم
        سجن سجون
        سجين سجناء مسجون مساجين
        خطر أخطار مخاطر خطورة
        لاجئ لاجئين لاجئون لجوء
        رسالة رسائل
        وثيقة وثائق
        رشوة رشاوى
        نموذج نماذج
        قائمة قوائم
        نقطة نقاط
        جهة جهات
        عامل عمال عاملين عاملة عمالة
        خادمة خادمات خدم
        عبد عبيد
        عضو أعضاء
        سلاح أسلحة
        صندوق صناديق
        حق حقوق
        خبير خبراء خبرة
        حد حدود
        فريق فرق
        وسيط وسطاء
        حكم أحكام
        عقوبة عقوبات عقاب معاقبة
        تقرير تقارير
        مبدأ مبادئ
        تدبير تدابير
        قناة قنوات
        طريق طرق
        سبب أسباب
        شرط شروط
        ركن أركان
        ظرف ظروف
        عنصر عناصر
        بلد بلدان بلاد
        سر أسرار سرية
        رقم أرقام
        شخص أشخاص
        فرد أفراد
        تاجر تجار متاجر
        نص نصوص
        أجر أجور
        هارب هاربين فار
        أجنبي أجانب أجنبية
        عميل عملاء
        شريك شركاء
        سبيل سبل
        حرز أحراز
        أمر أوامر
        طرف أطراف
        ميناء موانئ
        جثة جثث
        رهينة رهائن
        مشبوه مشتبه اشتباه
        شريحة شرائح
        مسألة مسائل
        إيداع وديع
        مسؤولية مسئولية
        شؤون شئون
        بروتوكول برتوكول
        لغة لغات
        جمارك جمركي
        تعذيب معذب
        احتجاز محتجز محتجزين
        خطف اختطاف مختطف مخطوف
        تعريف تعاريف
        تسليم سلم
        استرداد استرد
        تجميد جمد
        مصادرة صادر
        حماية احمي نحمي يحمي تحمي
        تحقيق حقق
        تفتيش فتش
        إثبات ثبت أثبت
        تعويض عوض
        ترحيل رحل
        محاكمة حاكم
        معاقبة عاقب
        استجواب استجوب
        سماع سمع
        تصديق مصادقة صدق صادق
        توقيع وقع
        انضمام انضم
        مراقبة راقب
        مشاركة شارك
        كتابة كتب
        إبلاغ تبليغ بلغ
        تحديد حدد
        تنفيذ نفذ
        إعادة عاد أعاد
        هروب هرب هارب
        تدريب درب
        احتجاز احتجز
        اعتقال اعتقل
        توقيف وقف
        إرسال أرسل رسل بعث
        إحصاء أحصي نحصي يحصي
        ملاحقة لاحق
        تعقب عقب
        تقديم قدم
        إخفاء أخفي نخفي يخفي
        بيع باع
    """),
}


SAME: dict[str, tuple[tuple[str, ...], ...]] = {
    "en": _groups("""
        mla mlat assistance
        boat vessel ship sea maritime dinghy raft
        coastguard navy flag sea
        drown rescue death
        kid child minor juvenile teenager underage girl
        guardian parent family mother
        phone mobile handset smartphone cellphone telephone iphone sim
        laptop computer device usb disk
        password passcode pin code
        cctv camera video
        wiretap interception eavesdropping tap
        spy surveillance
        hidden undercover infiltrate
        freeze freezing seize restrain hold block
        forfeiture confiscation forfeit
        cops police
        email mail message chat sms
        lawyer counsel attorney
        judge court
        jail prison detention custody
        prisoner inmate sentenced convict
        trafficker trafficking
        smuggler smuggling
        money funds assets proceeds cash
        house land villa property
        company corporation firm business corporate
        shell straw nominee beneficial
        remittance transfer hawala broker
        mpesa pesa wallet mobile
        bitcoin crypto virtual cryptocurrency
        mule laundering
        laundering launder
        fiu intelligence
        deport deportation expel expulsion return removal refoulement
        danger risk persecution
        asylum refugee
        whatsapp telegram signal messaging provider
        facebook instagram tiktok platform provider
        google apple icloud microsoft meta provider cloud
        abroad foreign overseas
        internet online web cyber
        hack cybercrime cyber
        ip subscriber traffic metadata log
        gps location traffic
        delete erase vanish preservation
        screenshot capture
        authenticate authenticity integrity admissibility
        dna forensic expert
        ratify ratification ratified
        join accede accession
        withdraw denunciation denounce
        jit joint
        fake forged false fraudulent counterfeit
        passport document visa
        ransom extortion kidnap abduction hostage
        bribe bribery corruption corrupt
        evidence proof
        testify testimony witness
        threat threaten intimidation retaliation
        revenge retaliation
        surrender extradition
        fugitive wanted fled escape extradition
        statute limitation
        notice interpol
        refuse refusal reject
        national nationality citizen
        double dual
        jeopardy bis
        warrant arrest
        summons subpoena service
        rogatory assistance
        videolink video videoconference zoom skype remote
        damages compensation redress restitution reparation
        prostitution brothel sexual exploitation
        begging exploitation
        maid domestic
        slave slavery servitude bondage
        urgent emergency immediate quick fast
        template form model sample
        statistics stats figures
        privacy confidentiality anonymity anonymous identity
        shelter housing accommodation
        translate translation language
        deceive deception lure recruitment recruit advertisement advert job
        consent agree
        trainer training course workshop
        licence license copyright cite
        mistake error correct
        cost expense fee
        deadline delay time period
        country state
        case file proceeding
        foreign another
        pay payment
        hear hearing interview
        question interview
        suspect accused defendant
        police officer
        girl woman female
        job employment work
        sign indicator flag
        rule law principle
        share exchange
        find trace locate
        hospital medical
        notify inform warn
    """),
    "fr": _groups("""
        bateau navire embarcation mer pirogue pateras zodiac
        noyade noyer sauvetage
        mineur enfant adolescent fille
        tuteur parent famille
        telephone portable smartphone mobile cellulaire
        ordinateur appareil dispositif
        mdp passe code
        camera video
        ecoute interception
        infiltre infiltration
        filature surveillance
        gel geler saisie saisir bloquer blocage immobiliser
        saisie perquisition fouille fouiller
        policier police
        courriel mail message sms
        avocat conseil defenseur
        juge tribunal juridiction
        prison detention garde incarcerer
        detenu condamne prisonnier
        trafiquant traite trafic
        passeur trafic
        argent fonds avoirs produit especes
        immobilier immeuble maison terrain bien
        entreprise societe morale
        paille prete ecran effectif beneficiaire
        hawala virement transfert
        bitcoin crypto virtuel cryptomonnaie
        mule blanchiment
        blanchiment blanchir
        crf renseignement centif
        expulser expulsion renvoi renvoyer retour refoulement reconduite
        danger risque
        asile refugie
        whatsapp telegram messagerie fournisseur
        facebook instagram tiktok plateforme reseaux fournisseur
        google apple microsoft fournisseur nuage
        cloud nuage
        etranger etrangere exterieur
        internet ligne web
        piratage cybercriminalite
        ip abonne trafic metadonnee
        effacer supprimer disparaitre conservation
        capture ecran
        authenticite integrite admissibilite recevabilite recevable
        adn expertise expert
        ratifier ratification ratifie
        adherer adhesion
        retrait denonciation denoncer
        eci conjointe commune
        ece commune conjointe
        faux fausse frauduleux falsifie
        passeport document papier visa
        rancon extorsion enlevement otage sequestration
        corruption corrompu pot
        preuve element
        temoigner temoignage temoin
        menace menacer intimidation represailles
        remise extradition
        fugitif fuite extradition
        refus refuser rejeter
        national ressortissant nationalite
        mandat arrestation
        citation assignation convoquer convocation signification notification
        visioconference videoconference video zoom distance
        indemnisation reparation dedommagement indemniser dedommager
        prostitution proxenetisme sexuelle exploitation
        mendicite exploitation
        bonne domestique
        esclave esclavage servitude
        urgence urgent immediat vite
        modele formulaire
        statistique chiffre
        anonymat confidentialite identite anonyme
        abri hebergement foyer logement
        traduction langue traduire
        tromperie leurre recrutement recruter annonce
        contrainte force
        cej entraide
        protection proteger
        poursuite poursuivre
        formation formateur cours
        licence citer
        erreur corriger
        fondement base
        juridique legale
        frais cout depense
        delai duree terme
        pays etat
        dossier affaire procedure
        payer paiement
        auditionner interroger entretien
        suspect prevenu accuse
        femme fille
        emploi travail
        indice signe indicateur
        partager echanger echange
        reperer localiser
        prevenir avertir informer
        livrer extrader
        procureur parquet
        ordinateur informatique
        logiciel application
    """),
    "ar": _groups("""
        قارب قوارب سفينة سفن مركب مراكب بحر زورق زوارق
        غرق إنقاذ
        طفل أطفال قاصر قصر حدث أحداث صغير
        فتاة فتيات بنت بنات طفل
        أسرة أسر عائلة عائلات
        وصي أوصياء ولي
        هاتف هواتف جوال موبايل محمول تليفون تلفون
        جهاز أجهزة حاسوب كمبيوتر حواسيب
        رمز رموز شفرة مرور
        كاميرا فيديو تصوير
        شاهد شهود شهادة
        ضحية ضحايا مجني
        دليل أدلة إثبات قرينة قرائن
        مال أموال نقود نقد
        أصل أصول موجودات أموال ممتلكات
        عقار عقارات بيت منزل ممتلكات
        جريمة جرائم جناية
        مجرم مجرمين جناة جاني
        بنك بنوك مصرف مصارف بنكي مصرفي
        تنصت اعتراض
        تجسس مراقبة
        متخفي مستتر سري
        تجميد حجز تحفظ ضبط
        مصادرة حجز
        محام محامي محامون دفاع
        قاض قاضي قضاة محكمة محاكم
        سجن سجون حبس احتجاز
        سجين سجناء محكوم
        ترحيل إبعاد إعادة عودة طرد
        واتساب واتس تليغرام تلغرام مراسلة مزود
        فيسبوك انستغرام تيكتوك منصة منصات مزود
        غوغل جوجل مزود سحابة
        رسالة رسائل مراسلة محادثة محادثات
        بريد رسائل
        إنترنت شبكة
        سيبراني إلكتروني رقمي معلوماتي
        حذف محو حفظ
        بيتكوين مشفرة افتراضية
        جواز جوازات وثيقة وثائق
        مزور مزيف انتحالي زائف تزوير
        فدية ابتزاز خطف اختطاف
        رشوة رشاوى فساد
        إنابة إنابات مساعدة
        قضائي قانوني
        تعويض تعويضات جبر
        عصابة عصابات جماعة
        حوالة حوالات تحويل
        غسل غسيل تبييض
        واجهة صوري وهمي مستفيد
        طلب طلبات
        نموذج نماذج استمارة
        مهرب تهريب مهربين مهربون
        متاجر اتجار تجارة
        استرداد تسليم
        نقطة نقاط جهة جهات
        اختصاص ولاية
        مكالمة مكالمات اتصال
        مزارع عامل عمال عاملة
        خادمة خادمات منزلي
        عبد عبيد عبودية رق استرقاق
        سخرة جبري قسري
        دعارة بغاء جنسي استغلال
        تسول استغلال
        استدراج تجنيد إغراء
        إعلان إعلانات
        تهديد ترهيب انتقام
        عاجل مستعجل طارئ استعجال فوري عاجلة
        رفض امتناع
        مواطن مواطنين رعايا جنسية
        هارب فار مطلوب
        توقيف قبض اعتقال
        استماع سماع
        ترجمة لغة لغات
        إحصاء إحصاءات إحصائيات أرقام
        خصوصية سرية هوية
        مأوى إيواء سكن
        تصديق مصادقة انضمام
        تدريب مدرب دورة
        خطأ أخطاء تصحيح
        رقمي إلكتروني
        عقوبة عقوبات جزاء جزاءات
        دين ديون
        معاهدة معاهدات اتفاقية
        شرطة بوليس إنتربول أمن
        بشر أشخاص إنسان ناس
        خارج أجنبي
        تنصت مراقبة
        قضية دعوى ملف
        مأوى إيواء دار ملجأ
        صيغة نموذج استمارة
        مقفل مقفول مغلق قفل
        كلمة رمز مرور سر
        راتب أجر معاش
        فلوس نقود مال
        عربية سيارة مركبة
        عيال أولاد طفل
        ست سيدة امرأة
        محبوس محتجز موقوف سجين
        حيلة خداع احتيال نصب
        فحص تفتيش
        مسكن منزل بيت
        متهم مشتبه جاني
        نيابة ادعاء مدعي
        معاون مساعدة معونة تعاون
        سماع استماع شهادة إدلاء
        دون بدون بلا بغير
        كشف إفصاح
        مزود مقدم
        مصاريف نفقات تكاليف
        ميعاد أجل مدة مهلة
        جلاد معتدي
        تكييف تعريف تمييز
        تسليم استرداد إعادة
    """),
}
