"""What is asked of the page of stand and richting: level, indicators with their weights, order; all of it stands in the address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.http import QueryDict
from django.utils.translation import gettext as _

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.numbers import parse_number
from wijkkoers.handbook.schema import Indicator
from wijkkoers.indicators.quadrant import LEAST_AREAS
from wijkkoers.web.wijkfoto.selectors import Subject

LEVELS = (AreaLevel.BUURT, AreaLevel.WIJK)
FIRST = ("misdrijven-per-1000", "woz-waarde", "aandeel-koop")
"""The first of these with years enough is shown when nothing is chosen."""
MOST_WEIGHT = 100.0
MOST_INDICATORS = 12
BY_NAME = "naam"


@dataclass(frozen=True, slots=True)
class Choice:
    """Which level, which indicators with which weight, in which order; `problems` are sentences about what could not be used."""

    level: AreaLevel
    asked: tuple[tuple[Indicator, float], ...]
    order: str = ""
    problems: tuple[str, ...] = ()

    @property
    def is_composite(self) -> bool:
        """Whether several indicators are taken together."""
        return len(self.asked) > 1

    @property
    def query(self) -> str:
        """The part of the address behind the question mark."""
        values = QueryDict(mutable=True)
        values["niveau"] = self.level.value
        values.setlist("indicator", [entry.id for entry, _weight in self.asked])
        for entry, weight in self.asked:
            if weight != 1:
                values[f"gewicht-{entry.id}"] = f"{weight:g}"
        if self.order:
            values["sorteer"] = self.order
        return values.urlencode()

    def sorted_by(self, order: str) -> Choice:
        """Return the choice in another order; asked twice for one column, the order turns round."""
        return replace(self, order=f"-{order}" if self.order == order else order)


def level_asked(query: QueryDict, subject: Subject) -> AreaLevel:
    """Return the level asked for; else wijken for a wijk of a gemeente with enough of them to compare, and buurten for anything else."""
    text = query.get("niveau", "")
    has_peers = subject.level is AreaLevel.WIJK and len(subject.peers()) >= LEAST_AREAS
    fallback = AreaLevel.WIJK if has_peers else AreaLevel.BUURT
    return next((level for level in LEVELS if level.value == text), fallback)


def choice_of(query: QueryDict, level: AreaLevel, options: Sequence[Indicator], language: str) -> Choice:
    """Read a choice from an address. Unknown indicators are left out; a neutral one has no good side and stands alone."""
    known = {entry.id: entry for entry in options}
    wanted = [known[name] for name in dict.fromkeys(query.getlist("indicator")) if name in known]
    problems: list[str] = []
    if not wanted:
        wanted = [known[name] for name in FIRST if name in known][:1] or list(options)[:1]
    if len(wanted) > 1:
        wanted = _joinable(wanted, problems, language)
    names = {entry.id: entry.short_label.in_language(language) for entry in wanted}
    asked = [(entry, _weight(query.get(f"gewicht-{entry.id}", ""), names[entry.id], problems)) for entry in wanted]
    counted = tuple((entry, weight) for entry, weight in asked if weight > 0) or tuple((entry, 1.0) for entry, _weight in asked)
    return Choice(level, counted, query.get("sorteer", "")[:80], tuple(problems))


def _joinable(wanted: Sequence[Indicator], problems: list[str], language: str) -> list[Indicator]:
    neutral = [entry for entry in wanted if entry.direction.value == "neutraal"]
    kept = [entry for entry in wanted if entry not in neutral]
    if neutral and kept:
        names = ", ".join(entry.short_label.in_language(language) for entry in neutral)
        problems.append(_("Niet meegeteld, want er is geen goede of slechte kant: %(names)s.") % {"names": names})
    if len(kept) > MOST_INDICATORS:
        problems.append(_("U telt hoogstens %(most)s indicatoren samen; de rest is weggelaten.") % {"most": MOST_INDICATORS})
    return kept[:MOST_INDICATORS] or neutral[:1]


def _weight(text: str, name: str, problems: list[str]) -> float:
    """Return a weight as typed; empty is 1, and what is no weight is said and becomes 1."""
    if not text.strip():
        return 1.0
    weight = parse_number(text)
    if weight is None or not 0 <= weight <= MOST_WEIGHT:
        values = {"text": text[:20], "name": name, "most": f"{MOST_WEIGHT:g}"}
        problems.append(
            _("'%(text)s' is geen gewicht voor %(name)s. Gebruik een getal van 0 tot %(most)s. Er is nu met 1 gerekend.") % values
        )
        return 1.0
    return weight
