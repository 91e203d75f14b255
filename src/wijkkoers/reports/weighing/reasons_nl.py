"""The sentence of every kind of reason, in Dutch; the kinds are those that `appraisal` gives."""

from __future__ import annotations

from wijkkoers.reports.weighing.reasons_nl_cba import CBA
from wijkkoers.reports.weighing.reasons_nl_people import PEOPLE
from wijkkoers.reports.weighing.reasons_nl_programme import PROGRAMME
from wijkkoers.reports.weighing.reasons_nl_weighing import WEIGHING

REASONS_NL: dict[str, str] = {**WEIGHING, **CBA, **PROGRAMME, **PEOPLE}
