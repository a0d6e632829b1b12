"""The legal questions, each asked of the records on a given day.

Treaty law as the 1969 Vienna Convention has it: a signatory has only signed; a contracting State has consented (arts 2(1)(f), 11-16) though
the treaty may not yet be in force for it; a State party is bound (art. 2(1)(g)). What is not known is answered 'unknown', never 'no'.
"""

from treatybook.law.basis import (
    FALLBACKS,
    KIND_ORDER,
    NETWORK_KINDS,
    Basis,
    Closing,
    Gap,
    LegalBasis,
    Limit,
    bases_and_gaps,
    beside,
    closing_consents,
    common_languages,
    common_networks,
    general_measure,
    legal_basis,
    pairs_with_basis,
    serving_instruments,
)
from treatybook.law.standing import (
    CONSENT,
    TRUST_ORDER,
    Standing,
    in_force_date,
    in_force_for,
    parties_on,
    shared_instruments,
    status_on,
)

__all__ = [
    "CONSENT",
    "FALLBACKS",
    "KIND_ORDER",
    "NETWORK_KINDS",
    "TRUST_ORDER",
    "Basis",
    "Closing",
    "Gap",
    "LegalBasis",
    "Limit",
    "Standing",
    "bases_and_gaps",
    "beside",
    "closing_consents",
    "common_languages",
    "common_networks",
    "general_measure",
    "in_force_date",
    "in_force_for",
    "legal_basis",
    "pairs_with_basis",
    "parties_on",
    "serving_instruments",
    "shared_instruments",
    "status_on",
]
