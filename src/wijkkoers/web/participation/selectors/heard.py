"""What everyone who was told an answer hears now: to see whether an act changes it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.participation.models import Inbreng
from wijkkoers.web.participation.selectors.lineage import lineage_of

Heard = tuple[tuple[str, ...], ...]
"""The answers to one contribution: of each its fate, why, and where to read it. Of what was left out: that, and why.

The things that a letter names ("Het staat nu in ons plan als ...") do not count: they grow and get other names while the plan is made, and
a contribution would have to be told again each time. Tying or untying an arrow therefore leaves `told_on` as it is.
"""


def heard_by(dossier: Dossier, ids: Iterable[int] | None = None) -> Mapping[int, Heard]:
    """Return what is heard, by contribution, in three queries: of some contributions, or of all of which people were told."""
    asked: dict[str, object] = {"told_on__isnull": False} if ids is None else {"pk__in": ids}
    chosen = list(Inbreng.objects.filter(dossier=dossier, **asked).values_list("pk", "dropped_at", "dropped_reason"))
    if not chosen:
        return {}
    lineage = lineage_of(dossier)
    ends = {pk: lineage.ends(pk) for pk, _dropped_at, _reason in chosen}
    rows = Inbreng.objects.filter(dossier=dossier, pk__in={end for found in ends.values() for end in found})
    answers = {pk: tuple(answer) for pk, *answer in rows.values_list("pk", "fate", "fate_reason", "fate_where")}
    left = {pk: reason for pk, dropped_at, reason in chosen if dropped_at is not None and pk not in lineage.onward}
    return {pk: (("vervallen", left[pk]),) if pk in left else tuple(sorted(answers[end] for end in found)) for pk, found in ends.items()}


def answer_marks(dossier: Dossier, ids: Iterable[int]) -> Mapping[int, str]:
    """Return a short mark per contribution that changes with what is heard: a page gives it back, so that an older answer is noticed."""
    return {pk: sha256(repr(heard).encode()).hexdigest()[:16] for pk, heard in heard_by(dossier, ids).items()}
