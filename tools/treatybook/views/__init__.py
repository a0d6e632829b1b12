"""Catalogue + language + day -> what a page shows. Every view is listed in VIEWS under the name of its directive."""

from __future__ import annotations

from treatybook.views import forms
from treatybook.views.guides import CHECKLIST_VIEWS
from treatybook.views.handbook import HANDBOOK_VIEWS
from treatybook.views.instruments import INSTRUMENT_VIEWS
from treatybook.views.measures import MEASURE_VIEWS
from treatybook.views.overviews import OVERVIEW_VIEWS
from treatybook.views.practice import PRACTICE_VIEWS
from treatybook.views.progress import PROGRESS_VIEWS
from treatybook.views.recommendations import RECOMMENDATION_VIEWS
from treatybook.views.registers import REGISTER_VIEWS
from treatybook.views.requests import REQUEST_VIEWS
from treatybook.views.states import STATE_VIEWS

VIEWS: dict[str, forms.View] = {
    view.name: view
    for view in (*INSTRUMENT_VIEWS, *STATE_VIEWS, *MEASURE_VIEWS, *OVERVIEW_VIEWS, *PROGRESS_VIEWS, *RECOMMENDATION_VIEWS, *CHECKLIST_VIEWS, *PRACTICE_VIEWS, *REQUEST_VIEWS, *REGISTER_VIEWS, *HANDBOOK_VIEWS)
}
