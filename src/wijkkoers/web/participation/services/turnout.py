"""Writing down who was invited, reached and came. What nobody counted stays unknown."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from wijkkoers.base.errors import InputError
from wijkkoers.handbook.process import ProcessContent
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.events.revisions import require_revision
from wijkkoers.web.participation.hiding import SUMMED
from wijkkoers.web.participation.models import Participatiemoment, Turnout
from wijkkoers.web.participation.permissions import check_can_change_moment
from wijkkoers.web.participation.selectors.content import content_for
from wijkkoers.web.participation.services.record import hold_moment, keep_change
from wijkkoers.web.participation.values import TurnoutValues, turnout_texts
from wijkkoers.web.participation.wording import DIMENSION_LABELS

MOST = 100_000
"""More people than any wijk has is a slip of the keyboard."""


@transaction.atomic
def set_turnout(*, actor: Actor, moment: Participatiemoment, values: TurnoutValues, revision: int | None = None) -> Participatiemoment:
    """Write down the counts of a moment; an empty one becomes unknown, 0 stays 0, and what it was stays in the log.

    Raises InputError `moment-opkomst-te-veel` when the groups of one dimension add up to more people than came in all.
    """
    held = hold_moment(moment)
    check_can_change_moment(actor, held)
    require_revision(held, revision)
    content, before = content_for(held.dossier), turnout_texts(held)
    came = {group: count for group, count in values.came.items() if count is not None}
    _check_counts(held, values, came, content)
    held.invited, held.reached, held.came_total = values.invited, values.reached, values.came_total
    _store(held, came)
    keep_change(actor, held, (before, turnout_texts(held)), "moment.opkomst", content)
    return held


def _store(held: Participatiemoment, came: Mapping[str, int]) -> None:
    rows = {row.group: row for row in held.turnout.all()}
    held.turnout.exclude(group__in=came).delete()
    for group, count in came.items():
        if group not in rows or rows[group].came != count:
            Turnout.objects.update_or_create(moment=held, group=group, defaults={"came": count})


def _check_counts(held: Participatiemoment, values: TurnoutValues, came: Mapping[str, int], content: ProcessContent) -> None:
    told = [count for count in (values.invited, values.reached, values.came_total) if count is not None]
    if any(not 0 <= count <= MOST for count in [*told, *came.values()]):
        raise InputError("moment-aantal-te-groot", most=MOST)
    if not held.is_past and (came or values.came_total is not None):
        raise InputError("moment-nog-niet-geweest")
    dimension_of = {group.id: group.dimension for group in content.groups}
    present = {row.group for row in held.turnout.all()}
    if not came.keys() <= dimension_of.keys() | present:
        raise InputError("moment-groep-onbekend")
    if values.came_total is not None:
        _check_sums(values.came_total, came, dimension_of, content)


def _check_sums(total: int, came: Mapping[str, int], dimension_of: Mapping[str, str], content: ProcessContent) -> None:
    """Refuse more people of one group, or of the groups of one dimension together, than came in all."""
    labels = {group.id: group.label for group in content.groups}
    for group, count in came.items():
        if count > total:
            raise InputError("moment-groep-te-veel", name=labels[group].nl if group in labels else group, count=count, total=total)
    for dimension in SUMMED:
        added = sum(count for group, count in came.items() if dimension_of.get(group) == dimension)
        if added > total:
            raise InputError("moment-opkomst-te-veel", dimension=DIMENSION_LABELS[dimension], count=added, total=total)
