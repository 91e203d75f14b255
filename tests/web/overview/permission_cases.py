"""Who gets what answer on the front page, the word list, the handbook and the guide."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.web.dossiers.making import make_dossier
from tests.web.parties.making import make_shared_dossier
from tests.web.permission_table import HIDDEN, SEEN, Case, everyone, members_only, public
from tests.web.thread.making import make_opgave, make_team
from tests.web.world import World


def _dossier(world: World) -> Mapping[str, Any]:
    return {"dossier_id": make_dossier(world).pk}


def _shared(world: World) -> Mapping[str, Any]:
    return {"dossier_id": make_shared_dossier(world).pk}


def _thing(world: World) -> Mapping[str, Any]:
    dossier = make_team(world)
    return {"dossier_id": dossier.pk, "kind": "opgave", "number": make_opgave(world, dossier).pk}


def _draft(world: World) -> Mapping[str, Any]:
    dossier = make_team(world)
    return {"dossier_id": dossier.pk, "kind": "opgave", "number": make_opgave(world, dossier, world.gemeente_redacteur).pk}


def _file(world: World) -> Mapping[str, Any]:
    return {**_thing(world), "ending": "svg"}


def _draft_file(world: World) -> Mapping[str, Any]:
    return {**_draft(world), "ending": "pdf"}


TEAM_SEES = everyone(SEEN, buitenstaander=HIDDEN)
OWN_SEES = everyone(HIDDEN, gemeente_redacteur=SEEN)
CASES = [
    Case("home", public(SEEN)),
    Case("words", everyone(SEEN)),
    Case("handbook", everyone(SEEN)),
    Case("guide", members_only(SEEN), prepare=_dossier),
    Case("guide", TEAM_SEES, moment="guest in the team", prepare=_shared),
    Case("dossier-search", members_only(SEEN), prepare=_dossier),
    Case("dossier-search", TEAM_SEES, moment="guest in the team", prepare=_shared),
    Case("thread", TEAM_SEES, prepare=_shared),
    Case("thread-loose", TEAM_SEES, prepare=_shared),
    Case("thread-of", TEAM_SEES, prepare=_thing),
    Case("thread-of", OWN_SEES, moment="a draft of a partner", prepare=_draft),
    Case("thread-file", TEAM_SEES, prepare=_file),
    Case("thread-file", OWN_SEES, moment="a draft of a partner", prepare=_draft_file),
]
