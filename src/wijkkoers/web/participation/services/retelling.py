"""Who was told an answer that is another one now, is to be told again, whichever act changed it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.events.revisions import add_revision
from wijkkoers.web.participation.models import Inbreng
from wijkkoers.web.participation.selectors.heard import heard_by
from wijkkoers.web.participation.services.inbreng_record import hold_inbreng, log


@contextmanager
def tells_again(actor: Actor, dossier: Dossier, held: Sequence[Inbreng]) -> Iterator[None]:
    """Let an act change what people hear; whoever was told before and hears something else after it, is to be told again.

    `held` are the rows that the act holds; those of them that are to be told again say so afterwards.
    """
    before = heard_by(dossier)
    yield
    after = heard_by(dossier)
    changed = Inbreng.objects.filter(pk__in=[pk for pk, heard in before.items() if after.get(pk) != heard], told_on__isnull=False)
    own = {row.pk: row for row in held}
    for fresh in hold_inbreng(changed, {}):
        row = own.get(fresh.pk, fresh)
        row.told_on = None
        row.save(update_fields=["told_on", *add_revision(row)])
        log(actor, row, "niet-verteld")
