from __future__ import annotations

import pytest
from tests.web.wijkfoto.lining import GEMEENTE, make_row

from wijkkoers.base.codes import AreaLevel
from wijkkoers.handbook.load import load_handbook
from wijkkoers.web.wijkfoto import quadrant_page
from wijkkoers.web.wijkfoto.quadrant_choice import Choice
from wijkkoers.web.wijkfoto.selectors import subject_of_code
from wijkkoers.web.wijkfoto.selectors.quadrant import indicators_over_years, standings_of

pytestmark = pytest.mark.django_db


def test_the_page_counts_the_fields_and_names_what_has_none() -> None:
    make_row()
    subject = subject_of_code(GEMEENTE)
    assert subject
    choice = Choice(AreaLevel.BUURT, ((load_handbook().indicator("misdrijven-per-1000"), 1.0),))
    options = indicators_over_years(subject, choice.level)
    context = quadrant_page.context_of(subject, choice, standings_of(subject, choice.level, choice.asked), options, "nl")
    assert sum(count for _name, count in context["fields"]) == len(context["judged"]) == 5
    assert [row.name for row in context["unjudged"]] == ["Huis 5"]
    assert context["title"] == "1 van de 5 buurten: ongunstig, en de achterstand groeit"
