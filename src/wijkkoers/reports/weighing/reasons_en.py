"""The sentence of every kind of reason, in English; the kinds are those that `appraisal` gives."""

from __future__ import annotations

from wijkkoers.reports.weighing.reasons_en_cba import CBA
from wijkkoers.reports.weighing.reasons_en_people import PEOPLE
from wijkkoers.reports.weighing.reasons_en_programme import PROGRAMME
from wijkkoers.reports.weighing.reasons_en_weighing import WEIGHING

REASONS_EN: dict[str, str] = {**WEIGHING, **CBA, **PROGRAMME, **PEOPLE}
