"""Who may do what with a participatiemoment, an oproep and inbreng, with the reason of every denial."""

from __future__ import annotations

from collections.abc import Callable

from wijkkoers.base.errors import NotAllowed
from wijkkoers.web.accounts.permissions import check, require_person
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.permissions import require_add
from wijkkoers.web.participation.models import Inbreng, Oproep, Participatiemoment
from wijkkoers.web.participation.selectors.parts import Use, used_part
from wijkkoers.web.process.permissions import check_can_take_part
from wijkkoers.web.process.selectors import Viewer, viewer_of

USE_CODES = {
    Use.OPGEGAAN: "inbreng-deel-opgegaan",
    Use.BEANTWOORD: "inbreng-deel-beantwoord",
    Use.VERBONDEN: "inbreng-deel-verbonden",
}


def require_moment(viewer: Viewer, moment: Participatiemoment) -> None:
    """Editors of the dossier change a moment, and so do its owner and who added it, as long as they take part."""
    is_own = viewer.user_id in (moment.owner_id, moment.added_by_id)
    if not viewer.is_editor and not (is_own and viewer.takes_part):
        raise NotAllowed("moment-niet-eigenaar")
    if not viewer.is_open:
        raise NotAllowed("dossier-afgesloten")


@check
def check_can_add_moment(actor: Actor, dossier: Dossier) -> None:
    """Editors and partners in the team add moments, while the dossier is open."""
    check_can_take_part(actor, dossier)


@check
def check_can_change_moment(actor: Actor, moment: Participatiemoment) -> None:
    """See `require_moment`."""
    viewer = viewer_of(require_person(actor), moment.dossier)
    if viewer.standing.is_outsider:
        raise NotAllowed("dossier-onbekend")
    require_moment(viewer, moment)


def require_edit_inbreng(viewer: Viewer) -> None:
    """Editors of the dossier read, answer and keep inbreng and oproepen: what people bring in is for as few eyes as can be."""
    if viewer.standing.is_outsider:
        raise NotAllowed("dossier-onbekend")
    if not viewer.is_editor:
        raise NotAllowed("inbreng-niet-redacteur")
    if not viewer.is_open:
        raise NotAllowed("dossier-afgesloten")


def require_add_inbreng(viewer: Viewer) -> None:
    """Editors and partners in the team write down what they heard or got on paper, while the dossier is open."""
    require_add(viewer, "inbreng-leest-alleen")


def refusal_of(rule: Callable[[Viewer], None], viewer: Viewer) -> str:
    """Return why this person may not, as a sentence, for a page that knows already who looks; empty when it is allowed."""
    try:
        rule(viewer)
    except NotAllowed as refusal:
        return sentence_of(refusal)
    return ""


def require_see_letter(viewer: Viewer) -> None:
    """Editors read letters and codes, also of a dossier that is closed."""
    if viewer.standing.is_outsider:
        raise NotAllowed("dossier-onbekend")
    if not viewer.is_editor:
        raise NotAllowed("inbreng-niet-redacteur")


@check
def check_can_add_inbreng(actor: Actor, dossier: Dossier) -> None:
    """See `require_add_inbreng`."""
    require_add_inbreng(viewer_of(require_person(actor), dossier))


@check
def check_can_edit_inbreng(actor: Actor, dossier: Dossier) -> None:
    """See `require_edit_inbreng`."""
    require_edit_inbreng(viewer_of(require_person(actor), dossier))


@check
def check_can_change_inbreng(actor: Actor, row: Inbreng | Oproep) -> None:
    """See `require_edit_inbreng`."""
    require_edit_inbreng(viewer_of(require_person(actor), row.dossier))


@check
def check_can_restore_inbreng(actor: Actor, row: Inbreng) -> None:
    """Editors take inbreng back in; what was split only as long as nothing was done with its parts, for that would be gone."""
    viewer = viewer_of(require_person(actor), row.dossier)
    require_edit_inbreng(viewer)
    if used := used_part(viewer, row):
        raise NotAllowed(USE_CODES[used[1]], number=used[0])
