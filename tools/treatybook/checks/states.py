"""States: the codes and names of each are its own, and those that the world knows it by; of its offices, one receives a request."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from treatybook.catalogue import Catalogue
from treatybook.model import Authority, State
from treatybook.place import Problem
from treatybook.text import LANGUAGES

# ISO 3166-1, each as alpha-3, alpha-2 and numeric code (which is the United Nations' M49); read in pycountry 26.2.16, 2026-02-16.
CODES = {
    code[:3]: (code[3:5], code[5:])
    for code in """
    ABWAW533 AFGAF004 AGOAO024 AIAAI660 ALAAX248 ALBAL008 ANDAD020 AREAE784 ARGAR032 ARMAM051 ASMAS016 ATAAQ010 ATFTF260 ATGAG028 AUSAU036 AUTAT040
    AZEAZ031 BDIBI108 BELBE056 BENBJ204 BESBQ535 BFABF854 BGDBD050 BGRBG100 BHRBH048 BHSBS044 BIHBA070 BLMBL652 BLRBY112 BLZBZ084 BMUBM060 BOLBO068
    BRABR076 BRBBB052 BRNBN096 BTNBT064 BVTBV074 BWABW072 CAFCF140 CANCA124 CCKCC166 CHECH756 CHLCL152 CHNCN156 CIVCI384 CMRCM120 CODCD180 COGCG178
    COKCK184 COLCO170 COMKM174 CPVCV132 CRICR188 CUBCU192 CUWCW531 CXRCX162 CYMKY136 CYPCY196 CZECZ203 DEUDE276 DJIDJ262 DMADM212 DNKDK208 DOMDO214
    DZADZ012 ECUEC218 EGYEG818 ERIER232 ESHEH732 ESPES724 ESTEE233 ETHET231 FINFI246 FJIFJ242 FLKFK238 FRAFR250 FROFO234 FSMFM583 GABGA266 GBRGB826
    GEOGE268 GGYGG831 GHAGH288 GIBGI292 GINGN324 GLPGP312 GMBGM270 GNBGW624 GNQGQ226 GRCGR300 GRDGD308 GRLGL304 GTMGT320 GUFGF254 GUMGU316 GUYGY328
    HKGHK344 HMDHM334 HNDHN340 HRVHR191 HTIHT332 HUNHU348 IDNID360 IMNIM833 INDIN356 IOTIO086 IRLIE372 IRNIR364 IRQIQ368 ISLIS352 ISRIL376 ITAIT380
    JAMJM388 JEYJE832 JORJO400 JPNJP392 KAZKZ398 KENKE404 KGZKG417 KHMKH116 KIRKI296 KNAKN659 KORKR410 KWTKW414 LAOLA418 LBNLB422 LBRLR430 LBYLY434
    LCALC662 LIELI438 LKALK144 LSOLS426 LTULT440 LUXLU442 LVALV428 MACMO446 MAFMF663 MARMA504 MCOMC492 MDAMD498 MDGMG450 MDVMV462 MEXMX484 MHLMH584
    MKDMK807 MLIML466 MLTMT470 MMRMM104 MNEME499 MNGMN496 MNPMP580 MOZMZ508 MRTMR478 MSRMS500 MTQMQ474 MUSMU480 MWIMW454 MYSMY458 MYTYT175 NAMNA516
    NCLNC540 NERNE562 NFKNF574 NGANG566 NICNI558 NIUNU570 NLDNL528 NORNO578 NPLNP524 NRUNR520 NZLNZ554 OMNOM512 PAKPK586 PANPA591 PCNPN612 PERPE604
    PHLPH608 PLWPW585 PNGPG598 POLPL616 PRIPR630 PRKKP408 PRTPT620 PRYPY600 PSEPS275 PYFPF258 QATQA634 REURE638 ROURO642 RUSRU643 RWARW646 SAUSA682
    SDNSD729 SENSN686 SGPSG702 SGSGS239 SHNSH654 SJMSJ744 SLBSB090 SLESL694 SLVSV222 SMRSM674 SOMSO706 SPMPM666 SRBRS688 SSDSS728 STPST678 SURSR740
    SVKSK703 SVNSI705 SWESE752 SWZSZ748 SXMSX534 SYCSC690 SYRSY760 TCATC796 TCDTD148 TGOTG768 THATH764 TJKTJ762 TKLTK772 TKMTM795 TLSTL626 TONTO776
    TTOTT780 TUNTN788 TURTR792 TUVTV798 TWNTW158 TZATZ834 UGAUG800 UKRUA804 UMIUM581 URYUY858 USAUS840 UZBUZ860 VATVA336 VCTVC670 VENVE862 VGBVG092
    VIRVI850 VNMVN704 VUTVU548 WLFWF876 WSMWS882 YEMYE887 ZAFZA710 ZMBZM894 ZWEZW716
    """.split()
}  # fmt: skip


CENTRAL = "central"
"""The role of the office to which a request goes, in authority-roles."""


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    of_the_world = any(id in CODES for id in catalogue.states)  # a made-up world has codes of its own
    first: dict[tuple[str, str], State] = {}
    for state in catalogue.states.values():
        if of_the_world:
            yield from _codes(catalogue, state)
        yield from _central(state)
        told: set[str] = set()
        for key, what, value in _marks(state):
            other = first.setdefault((what, value.casefold()), state)
            if other is not state and other.id not in told:
                told.add(other.id)
                yield Problem(catalogue.at(state.place.file, key), "state.code", f"{what} '{value}' is already that of {other.id}.", "Look at both records: one of them has what belongs to the other.")


def _central(state: State) -> Iterator[Problem]:
    """Two offices that receive the same requests, with nothing that tells which of them a request goes to."""
    first: dict[tuple[object, ...], Authority] = {}
    for office in state.authorities:
        if office.role == CENTRAL:
            other = first.setdefault((office.matter, *(text and text.en for text in (office.basis, office.channel, office.languages))), office)
            if other is not office and other.office.en != office.office.en:  # the same office twice is told already
                message = f"'{other.office.en}' in line {other.place.line} is a central authority for '{office.matter}' too, and nothing tells the two apart."
                yield Problem(office.place, "state.authority", message, "Write in `basis:` under which treaty or law each is named, or in `channel:` what each is asked for.")


def _codes(catalogue: Catalogue, state: State) -> Iterator[Problem]:
    if state.id not in CODES:
        yield Problem(state.place, "state.code", f"No State has the code '{state.id}' in ISO 3166.", "Name the file with the code of its State; a code that is made up is understood by nobody.")
        return
    for what, own, right in zip(("iso2", "m49"), (state.iso2, state.m49), CODES[state.id], strict=True):
        if own is not None and own != right:
            yield Problem(catalogue.at(state.place.file, what), "state.code", f"`{what}` of {state.id} is '{own}'.", f"Write {right!r}." if what == "iso2" else f'Write "{right}".')


def _marks(state: State) -> Iterator[tuple[str, str, str]]:
    yield "iso2", "The code", state.iso2
    if state.m49:
        yield "m49", "The code", state.m49
    for text in (state.names.short, state.names.formal):
        for language in LANGUAGES:
            if name := getattr(text, language):
                yield "names", "The name", name
