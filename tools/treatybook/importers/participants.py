"""Whose name it is: the names of participants in treaty lists -> States of the handbook, and those who are known and are none of them.

Today's names come from the records of the States. Here stand the names that they have had, other spellings, and everybody else. A name is
matched whole, never by likeness: Niger is not Nigeria. What a colonial power did for a territory is no act of the State that it became,
and some names have stood for more than one State: these are told, and an editor decides.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from treatybook.catalogue import Catalogue
from treatybook.place import near

FORMER = {
    "DZA": ("Democratic and Popular Republic of Algeria", "Algerian People's Democratic Republic", "People's Algerian Democratic Republic"),
    "AGO": ("People's Republic of Angola",),
    "BEN": ("Dahomey", "Republic of Dahomey", "People's Republic of Benin"),
    "BFA": ("Upper Volta", "Republic of Upper Volta", "Republic of the Upper Volta", "Haute-Volta"),
    "BDI": ("Kingdom of Burundi",),
    "CPV": ("Cape Verde", "Republic of Cape Verde"),
    "CMR": ("Federal Republic of Cameroon", "United Republic of Cameroon", "Cameroun"),
    "CAF": ("Central African Empire",),
    "TCD": ("Tchad",),
    "COM": ("Comoro Islands", "Federal and Islamic Republic of the Comoros", "Federal Islamic Republic of the Comoros", "Islamic Federal Republic of the Comoros"),
    "COD": (
        "Zaire", "Republic of Zaire", "Congo (Leopoldville)", "Congo (Kinshasa)", "Congo (Democratic Republic of)", "Congo (Democratic Republic of the)",
        "Congo, Democratic Republic of the", "Congo, Democratic Republic of", "Congo, Dem. Rep.", "Democratic Republic of Congo", "Dem. Republic of the Congo", "DR Congo",
    ),
    "COG": ("Congo (Brazzaville)", "Congo (Republic of)", "Congo (Republic of the)", "Congo, Republic of the", "Congo, Rep.", "Republic of Congo", "People's Republic of the Congo"),
    "CIV": ("Ivory Coast", "Republic of the Ivory Coast", "Republic of Ivory Coast"),
    "EGY": ("Kingdom of Egypt", "Republic of Egypt", "Egypt, Arab Rep."),
    "SWZ": ("Swaziland", "Kingdom of Swaziland"),
    "ETH": ("Abyssinia", "Empire of Ethiopia", "Ethiopian Empire", "Socialist Ethiopia", "People's Democratic Republic of Ethiopia"),
    "GMB": ("The Gambia", "Gambia (The)", "Gambia, The", "Islamic Republic of the Gambia", "Gambia (Islamic Republic of the)", "Gambia (Republic of The)"),
    "GIN": ("People's Revolutionary Republic of Guinea", "Revolutionary People's Republic of Guinea"),
    "GNB": ("Guinea Bissau",),
    "LBY": (
        "Libyan Arab Jamahiriya", "Socialist People's Libyan Arab Jamahiriya", "Great Socialist People's Libyan Arab Jamahiriya", "Libyan Arab Republic", "Kingdom of Libya",
        "United Kingdom of Libya", "United Libyan Kingdom", "Libyan Jamahiriya",
    ),
    "MDG": ("Malagasy Republic", "Democratic Republic of Madagascar"),
    "MRT": ("Islamic Republic of Mauritania",),
    "MOZ": ("People's Republic of Mozambique",),
    "NGA": ("Federation of Nigeria",),
    "RWA": ("Rwandese Republic", "Republic of Rwanda"),
    "STP": ("Sao Tome & Principe", "São Tomé and Príncipe", "Democratic Republic of Sao Tome and Principe"),
    "SOM": ("Somali Republic", "Somali Democratic Republic"),
    "ZAF": ("Union of South Africa",),
    "SDN": ("Democratic Republic of the Sudan", "Sudan, The", "The Sudan"),
    "TUN": ("Kingdom of Tunisia",),
    "TZA": (
        "Tanzania", "Tanzania (United Republic of)", "Tanzania, United Republic of", "United Republic of Tanganyika and Zanzibar",
    ),
}
"""Names of a State, as a State, beside today's."""

_JOINED_IN_TANZANIA = "a State of its own until 1964, and today for a part of the United Republic of Tanzania"
SEVERAL = {
    "United Arab Republic": "Egypt, and from 1958 to 1961 the Syrian Arab Republic as well",
    "Federation of Mali": "Mali and Senegal",
    "Mali Federation": "Mali and Senegal",
    "Tanganyika": _JOINED_IN_TANZANIA,
    "Republic of Tanganyika": _JOINED_IN_TANZANIA,
    "Zanzibar": _JOINED_IN_TANZANIA,
    "People's Republic of Zanzibar": _JOINED_IN_TANZANIA,
    "Senegambia": "the Gambia and Senegal",
    "Federation of Rhodesia and Nyasaland": "Malawi, Zambia and Zimbabwe",
    "Rhodesia and Nyasaland": "Malawi, Zambia and Zimbabwe",
    "Ruanda-Urundi": "Burundi and Rwanda",
    "French West Africa": "several States of West Africa",
    "French Equatorial Africa": "several States of Central Africa",
}
"""Names that have stood for more than one State, or for a part of one."""

TERRITORIES = {
    "Portuguese West Africa": "Angola",
    "Bechuanaland": "Botswana",
    "Bechuanaland Protectorate": "Botswana",
    "Cape Verde Islands": "Cabo Verde",
    "British Cameroons": "Cameroon and Nigeria",
    "Ubangi-Shari": "the Central African Republic",
    "Oubangui-Chari": "the Central African Republic",
    "Belgian Congo": "the Democratic Republic of the Congo",
    "Congo Free State": "the Democratic Republic of the Congo",
    "Middle Congo": "the Congo",
    "French Somaliland": "Djibouti",
    "French Territory of the Afars and the Issas": "Djibouti",
    "Spanish Guinea": "Equatorial Guinea",
    "Gold Coast": "Ghana",
    "French Guinea": "Guinea",
    "Portuguese Guinea": "Guinea-Bissau",
    "British East Africa": "Kenya",
    "Basutoland": "Lesotho",
    "Nyasaland": "Malawi",
    "French Sudan": "Mali",
    "Sudanese Republic": "Mali",
    "Portuguese East Africa": "Mozambique",
    "South West Africa": "Namibia",
    "British Somaliland": "Somalia",
    "Italian Somaliland": "Somalia",
    "Anglo-Egyptian Sudan": "the Sudan",
    "French Togoland": "Togo",
    "British Togoland": "Ghana",
    "Northern Rhodesia": "Zambia",
    "Southern Rhodesia": "Zimbabwe",
    "Rhodesia": "Zimbabwe",
}
"""Names of territories before independence -> the State of today."""

OTHERS = """
Afghanistan; Albania; Andorra; Antigua and Barbuda; Argentina; Armenia; Australia; Austria; Azerbaijan; Bahamas; Bahrain; Bangladesh; Barbados; Belarus; Belgium; Belize; Bhutan;
Bolivia; Bolivia (Plurinational State of); Bosnia and Herzegovina; Brazil; Brunei Darussalam; Bulgaria; Cambodia; Canada; Chile; China; Colombia; Cook Islands; Costa Rica; Croatia;
Cuba; Cyprus; Czech Republic; Czechia; Democratic People's Republic of Korea; Denmark; Dominica; Dominican Republic; Ecuador; El Salvador; Estonia; European Union; Fiji; Finland;
France; Georgia; Germany; Greece; Grenada; Guatemala; Guyana; Haiti; Holy See; Honduras; Hungary; Iceland; India; Indonesia; Iran (Islamic Republic of); Iraq; Ireland; Israel;
Italy; Jamaica; Japan; Jordan; Kazakhstan; Kiribati; Kuwait; Kyrgyzstan; Lao People's Democratic Republic; Latvia; Lebanon; Liechtenstein; Lithuania; Luxembourg; Malaysia; Maldives;
Malta; Marshall Islands; Mexico; Micronesia (Federated States of); Monaco; Mongolia; Montenegro; Myanmar; Nauru; Nepal; Netherlands; Netherlands (Kingdom of the); Kingdom of the Netherlands; New Zealand;
Nicaragua; Niue; North Macedonia; Norway; Oman; Pakistan; Palau; Panama; Papua New Guinea; Paraguay; Peru; Philippines; Poland; Portugal; Qatar; Republic of Korea;
Republic of Moldova; Romania; Russian Federation; Samoa; San Marino; Saudi Arabia; Serbia; Singapore; Slovakia; Slovenia; Solomon Islands; Spain; Sri Lanka; St. Kitts and Nevis;
St. Lucia; St. Vincent and the Grenadines; Saint Kitts and Nevis; Saint Lucia; Saint Vincent and the Grenadines; State of Palestine; Suriname; Sweden; Switzerland;
Syrian Arab Republic; Tajikistan; Thailand; The former Yugoslav Republic of Macedonia; Timor-Leste; Tonga; Trinidad and Tobago; Turkey; Türkiye; Turkmenistan; Tuvalu; Ukraine;
United Arab Emirates; United Kingdom of Great Britain and Northern Ireland; United Kingdom; United States of America; United States; Uruguay; Uzbekistan; Vanuatu; Venezuela;
Venezuela (Bolivarian Republic of); Viet Nam; Yemen;
Burma; Byelorussian Soviet Socialist Republic; Ceylon; Czechoslovakia; Democratic Kampuchea; Democratic Yemen; European Community; European Economic Community; Federal Republic of Germany;
German Democratic Republic; Germany, Federal Republic of; Hong Kong; Iran; Korea, Republic of; Macao; Macedonia; Moldova; Palestine; Republic of Viet-Nam; Russia; Serbia and Montenegro; Syria;
Ukrainian Soviet Socialist Republic; Union of Soviet Socialist Republics; Western Samoa; Yemen Arab Republic; Yugoslavia; Yugoslavia (former); Federal Republic of Yugoslavia
"""
"""Participants that are no States of the handbook."""


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose name it is: ``state``, or a reason (``said``) why it is nobody's; neither for a participant outside the handbook."""

    state: str | None = None
    said: str = ""


Participants = Mapping[str, Whose]


def folded(name: str) -> str:
    """A name by which spellings are compared: no case, accents, signs, numbers of notes or leading article."""
    letters = unicodedata.normalize("NFKD", name.replace("ø", "o").replace("ı", "i").replace("&", " and "))
    words = re.sub(r"[^\w]+|[0-9_]+", " ", "".join(sign for sign in letters if not unicodedata.combining(sign))).casefold()
    return re.sub(r"^(the|l|la|le|les) ", "", " ".join(words.split()))


def participants(catalogue: Catalogue) -> Participants:
    """Whose every known name is, by its folded form. Today's names go before all others."""
    known = {folded(name): Whose() for name in OTHERS.replace("\n", " ").split(";")}
    known |= {folded(name): Whose(said=f"'{name}' was the name of a territory that is now in {state}: what was done for it is no act of that State") for name, state in TERRITORIES.items()}
    known |= {folded(name): Whose(said=f"'{name}' has stood for {states}") for name, states in SEVERAL.items()}
    for state, names in FORMER.items():
        if state in catalogue.states:
            known |= {folded(name): Whose(state) for name in names}
    for state, record in catalogue.states.items():
        for text in (record.names.short, record.names.formal):
            known |= {folded(name): Whose(state) for name in (text.en, text.fr, text.ar) if name}
        known[folded(state)] = Whose(state)
    return known


def whose(known: Participants, name: str) -> Whose:
    """Whose name it is; where nobody knows it, what it may be."""
    found = known.get(folded(name))
    if found is None:
        hint = near(folded(name), (form for form, owner in known.items() if owner.state))
        return Whose(said=f"'{name}' is a name that is not known. {hint if hint.startswith('Did') else ''}".rstrip())
    return found
