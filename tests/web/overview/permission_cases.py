"""Who gets what answer on the front page, the word list, the handbook and the guide."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.web.dossiers.making import make_dossier
from tests.web.parties.making import make_shared_dossier
from tests.web.permission_table import HIDDEN, SEEN, Case, everyone, members_only, public
from tests.web.world import World


def _dossier(world: World) -> Mapping[str, Any]:
    return {"dossier_id": make_dossier(world).pk}


def _shared(world: World) -> Mapping[str, Any]:
    return {"dossier_id": make_shared_dossier(world).pk}


CASES = [
    Case("home", public(SEEN)),
    Case("words", everyone(SEEN)),
    Case("handbook", everyone(SEEN)),
    Case("guide", members_only(SEEN), prepare=_dossier),
    Case("guide", everyone(SEEN, buitenstaander=HIDDEN), moment="guest in the team", prepare=_shared),
]
