"""Things and arrows for tests: opgaven and goals, tied through the service."""

from __future__ import annotations

from itertools import count

from tests.web.dossiers.making import join, make_dossier
from tests.web.world import World

from wijkkoers.web.accounts.models import User
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import Viewer, viewer_of
from wijkkoers.web.dossiers.services.rows import RowKind, add_row
from wijkkoers.web.dossiers.states import TeamRole
from wijkkoers.web.fieldwork.models import Opgave
from wijkkoers.web.measures.models import Maatregel
from wijkkoers.web.thread import services
from wijkkoers.web.thread.models import Arrow

KIND = RowKind("opgave", lambda row: row.title, lambda row: {"title": row.title})
MEASURE_KIND = RowKind("maatregel", lambda row: row.name, lambda row: {"name": row.name})
_numbers = count(1)


def make_team(world: World) -> Dossier:
    """Make a dossier of `corporatie` with the redacteur of `gemeente` as a partner and the lezer as a reader in its team."""
    dossier = make_dossier(world)
    join(world, dossier, world.gemeente_redacteur, TeamRole.PARTNER)
    return dossier


def viewer(user: User | None, dossier: Dossier) -> Viewer:
    """Return who looks."""
    return viewer_of(user, dossier)


def make_opgave(world: World, dossier: Dossier, actor: User | None = None, title: str = "", *, is_draft: bool | None = None) -> Opgave:
    """Make an opgave of the organisation of its actor; a partner's is a draft."""
    actor = actor or world.redacteur
    row = Opgave(dossier=dossier, title=title or f"Opgave {next(_numbers)}", nature="fysiek")
    add_row(actor, row, KIND, viewer_of(actor, dossier), is_draft=is_draft)
    return row


def make_maatregel(world: World, dossier: Dossier, actor: User | None = None, name: str = "") -> Maatregel:
    """Make a maatregel of the organisation of its actor; a partner's is a draft."""
    actor = actor or world.redacteur
    row = Maatregel(dossier=dossier, name=name or f"Maatregel {next(_numbers)}", kind="fysiek")
    add_row(actor, row, MEASURE_KIND, viewer_of(actor, dossier))
    return row


def tie(world: World, source: str, target: str, dossier: Dossier, actor: User | None = None) -> Arrow:
    """Draw an arrow."""
    actor = actor or world.redacteur
    return services.link(actor=actor, viewer=viewer_of(actor, dossier), source=source, target=target)
