"""What a rule of the guide is and what it finds: a gap, with when to mend it and where."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from wijkkoers.web.overview.guide.facts import Facts


class Urgency(StrEnum):
    """When to mend a gap."""

    NU = "nu"
    STRAKS = "straks"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is missing. `values` fill the sentence of the rule; `target` is the thing that the link of the rule opens."""

    rule: str
    values: Mapping[str, str] = field(default_factory=dict)
    target: int | str | None = None
    place: Mapping[str, int | str] = field(default_factory=dict)
    """Parts of the address where more than the target is needed."""

    @property
    def key(self) -> tuple[str, str]:
        """What tells this gap from every other."""
        return (self.rule, str(self.target or ""))


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its code (the sentence stands in `words`), how urgent, which address mends it, and how it finds gaps."""

    code: str
    urgency: Urgency
    url_name: str
    find: Callable[[Facts], Iterator[Gap]]
    target_as: str = ""
    """The part of the address that takes the target; empty for an address of the dossier itself."""
    query: str = ""
    """The question behind the address that takes the target, so that the form opens filled in."""
