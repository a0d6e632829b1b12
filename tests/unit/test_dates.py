"""Dates as sources give them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from treatybook.dates import PartialDate, add_months


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2004", date(2004, 1, 1), date(2004, 12, 31)),
        ("2004-02", date(2004, 2, 1), date(2004, 2, 29)),
        ("2003-02", date(2003, 2, 1), date(2003, 2, 28)),
        ("2003-09-29", date(2003, 9, 29), date(2003, 9, 29)),
    ],
)
def test_a_date_covers_the_days_it_may_mean(text: str, earliest: date, latest: date) -> None:
    day = PartialDate.parse(text)
    assert (day.earliest, day.latest, str(day)) == (earliest, latest, text)
    assert day.exact == (earliest if earliest == latest else None)


@pytest.mark.parametrize(
    "text", ["", "03-09-29", "2003-9-29", "2003/09/29", "2003-13", "2003-00", "2003-00-10", "2003-02-29", "2003-09-00", "2003-09-31", "0000", "0000-01", "2003-09-29T00:00", " 2003", "٢٠٠٣"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        PartialDate.parse(text)


def test_dates_stand_in_the_order_of_their_first_day() -> None:
    texts = ["2002-12-31", "2003", "2003-01", "2003-01-01", "2003-02", "2004"]
    assert [str(day) for day in sorted(map(PartialDate.parse, reversed(texts)))] == texts


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2015, 11, 30), 3, date(2016, 2, 29)),
        (date(2014, 11, 30), 3, date(2015, 2, 28)),
        (date(2005, 1, 31), 3, date(2005, 4, 30)),
        (date(2005, 1, 31), 12, date(2006, 1, 31)),
        (date(2004, 2, 29), 12, date(2005, 2, 28)),
        (date(2004, 12, 15), 1, date(2005, 1, 15)),
        (date(2020, 1, 31), -24, date(2018, 1, 31)),
        (date(2020, 3, 31), -1, date(2020, 2, 29)),
    ],
)
def test_months_are_counted_to_the_same_day_or_the_last_of_the_month(day: date, months: int, later: date) -> None:
    assert add_months(day, months) == later


@settings(derandomize=True)
@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_month_and_year_is_read_back_as_written(day: date) -> None:
    for text in (day.isoformat(), day.isoformat()[:7], day.isoformat()[:4]):
        assert str(PartialDate.parse(text)) == text
        assert PartialDate.parse(text).earliest <= day <= PartialDate.parse(text).latest
