"""Who gets what answer on the pages of arrows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.web.permission_table import DONE, HIDDEN, REFUSED, SEEN, Case, everyone
from tests.web.thread.making import make_maatregel, make_opgave, make_team, tie
from tests.web.world import World

from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.thread.services import unlink


def _thing(world: World) -> Mapping[str, Any]:
    dossier = make_team(world)
    return {"dossier_id": dossier.pk, "kind": "opgave", "number": make_opgave(world, dossier).pk}


def _draft(world: World) -> Mapping[str, Any]:
    dossier = make_team(world)
    return {"dossier_id": dossier.pk, "kind": "opgave", "number": make_opgave(world, dossier, world.gemeente_redacteur).pk}


def _arrow(world: World) -> Mapping[str, Any]:
    dossier = make_team(world)
    arrow = tie(world, f"opgave:{make_opgave(world, dossier).pk}", f"maatregel:{make_maatregel(world, dossier).pk}", dossier)
    return {"dossier_id": dossier.pk, "arrow_id": arrow.pk}


def _draft_arrow(world: World) -> Mapping[str, Any]:
    dossier = make_team(world)
    draft = make_maatregel(world, dossier, world.gemeente_redacteur)
    opgave = make_opgave(world, dossier)
    arrow = tie(world, f"opgave:{opgave.pk}", f"maatregel:{draft.pk}", dossier, world.gemeente_redacteur)
    return {"dossier_id": dossier.pk, "arrow_id": arrow.pk}


def _untied(world: World) -> Mapping[str, Any]:
    keys = _arrow(world)
    from wijkkoers.web.thread.models import Arrow

    arrow = Arrow.objects.select_related("dossier").get(pk=keys["arrow_id"])
    unlink(actor=world.redacteur, viewer=viewer_of(world.redacteur, arrow.dossier), arrow=arrow, reason="Vergissing")
    return keys


READERS = {"partner": REFUSED, "lezer": REFUSED, "buitenstaander": HIDDEN}
OWN = {name: HIDDEN for name in ("beheerder", "redacteur", "partner", "lezer", "buitenstaander")}
CASES = (
    Case("thread-link", everyone(SEEN, **READERS), prepare=_thing),
    Case("thread-link", everyone(SEEN, **OWN), prepare=_draft, moment="a draft of a partner"),
    Case("thread-dropped", everyone(SEEN, buitenstaander=HIDDEN), prepare=_thing),
    Case("thread-dropped", everyone(SEEN, **OWN), prepare=_draft, moment="a draft of a partner"),
    Case("thread-unlink", everyone(SEEN, **READERS), prepare=_arrow),
    Case("thread-unlink", everyone(DONE, **READERS), "post", prepare=_arrow, data={"reason": "Vergissing"}),
    Case("thread-unlink", everyone(SEEN, **OWN), prepare=_draft_arrow, moment="an arrow to a draft"),
    Case("thread-relink", everyone(DONE, **READERS), "post", prepare=_untied),
    Case("thread-relink", everyone(DONE, **OWN), "post", prepare=_draft_arrow, moment="an arrow to a draft"),
)
