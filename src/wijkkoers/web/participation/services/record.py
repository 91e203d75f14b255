"""What every service here does: hold a moment, check a count, keep a change with its event.

The log shows texts in words, and of counts only which ones changed. The texts as they were typed stand in the event under a name that
the log does not show, so that an earlier one can be put back.
"""

from __future__ import annotations

from collections.abc import Mapping

from wijkkoers.handbook.process import ProcessContent
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.events.revisions import add_revision
from wijkkoers.web.events.services import append_event
from wijkkoers.web.participation.log_words import changed_counts, logged_texts
from wijkkoers.web.participation.models import Participatiemoment
from wijkkoers.web.participation.selectors.moments import subject_of

Texts = Mapping[str, str]
TYPED = "typed"


def hold_moment(moment: Participatiemoment) -> Participatiemoment:
    """Return the row as it is now, held until the end of the transaction."""
    return Participatiemoment.objects.select_for_update(of=("self",)).select_related("dossier__organisation").get(pk=moment.pk)


def keep_change(actor: Actor, held: Participatiemoment, change: tuple[Texts, Texts], kind: str, content: ProcessContent) -> bool:
    """Save a held moment and append its event when the texts before and after differ; returns whether they did."""
    before, after = ({name: texts.get(name, "") for name in sorted(change[0].keys() | change[1].keys())} for texts in change)
    changed = [name for name in after if before[name] != after[name]]
    if not changed:
        return False
    add_revision(held)
    held.save()
    event = "moment.eigenaar-gewijzigd" if changed == ["owner"] else kind
    first, then = (_side(held, {name: texts[name] for name in changed}, content) for texts in (before, after))
    log(actor, held, event, (first, then | changed_counts(changed, content)))
    return True


def _side(held: Participatiemoment, changed: Texts, content: ProcessContent) -> dict[str, object]:
    return {"name": held.title, **logged_texts(changed, content), TYPED: dict(changed)}


def log(actor: Actor, moment: Participatiemoment, kind: str, change: tuple[Mapping[str, object], Mapping[str, object]]) -> None:
    """Append one event about a moment."""
    append_event(
        actor_id=actor.pk if actor else None,
        kind=kind,
        subject=subject_of(moment),
        organisation_id=moment.dossier.organisation_id,
        dossier_id=moment.dossier_id,
        change=change,
    )
