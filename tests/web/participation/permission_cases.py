"""Who gets what answer on the pages of participation, per moment."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.web.dossiers.making import make_dossier, move
from tests.web.participation.making import HELD, PLAN_FORM, make_moment, make_past, make_shared_dossier
from tests.web.permission_table import DONE, HIDDEN, REFUSED, SEEN, Case, everyone, members_only
from tests.web.world import World

from wijkkoers.web.dossiers.states import Move
from wijkkoers.web.participation.models import Participatiemoment


def _keys(moment: Participatiemoment) -> Mapping[str, Any]:
    return {"dossier_id": moment.dossier_id, "moment_id": moment.pk}


def _dossier(world: World) -> Mapping[str, Any]:
    return {"dossier_id": make_dossier(world).pk}


def _shared(world: World) -> Mapping[str, Any]:
    return {"dossier_id": make_shared_dossier(world).pk}


def _with_file(world: World) -> Mapping[str, Any]:
    return {"dossier_id": make_shared_dossier(world).pk, "file_name": "participatieverantwoording.csv"}


def _with_other_file(world: World) -> Mapping[str, Any]:
    return {"dossier_id": make_shared_dossier(world).pk, "file_name": "anders.csv"}


def _closed_dossier(world: World) -> Mapping[str, Any]:
    return {"dossier_id": move(world, make_dossier(world), Move.AFSLUITEN).pk}


def _planned(world: World) -> Mapping[str, Any]:
    return _keys(make_moment(world, make_shared_dossier(world)))


def _past(world: World) -> Mapping[str, Any]:
    return _keys(make_past(world, make_shared_dossier(world)))


def _of_guest(world: World) -> Mapping[str, Any]:
    return _keys(make_moment(world, make_shared_dossier(world), world.gemeente_redacteur, held_on=HELD))


def _closed(world: World) -> Mapping[str, Any]:
    moment = make_past(world, make_shared_dossier(world))
    move(world, moment.dossier, Move.AFSLUITEN)
    return _keys(moment)


def _of_other_dossier(world: World) -> Mapping[str, Any]:
    return {"dossier_id": make_shared_dossier(world).pk, "moment_id": make_moment(world, make_dossier(world)).pk}


READERS = {"partner": REFUSED, "lezer": REFUSED}
GUEST_READS = everyone(SEEN, buitenstaander=HIDDEN)
EDITOR_SEES = everyone(SEEN, **READERS, gemeente_redacteur=REFUSED, buitenstaander=HIDDEN)
EDITOR_DOES = everyone(DONE, **READERS, gemeente_redacteur=REFUSED, buitenstaander=HIDDEN)
GUEST_DOES = everyone(DONE, **READERS, buitenstaander=HIDDEN)
CLOSED = everyone(REFUSED, buitenstaander=HIDDEN)
PLAN = {**PLAN_FORM, "held_on": HELD.isoformat(), "revision": "1"}
COUNTS = {"opkomst-invited": "40", "opkomst-came-jongeren": "12", "opkomst-revision": "1"}
ANSWER = {"antwoord-follow_up": "Zo gaat het", "antwoord-revision": "1"}
HOLD = {"move": "houden", "held_on": HELD.isoformat()}

CASES = [
    Case("participation", members_only(SEEN), prepare=_dossier),
    Case("participation", GUEST_READS, moment="guest in the team", prepare=_shared),
    Case("participation-account", GUEST_READS, prepare=_shared),
    Case("participation-account-file", GUEST_READS, prepare=_with_file),
    Case("participation-account-file", everyone(HIDDEN), moment="unknown file", prepare=_with_other_file),
    Case("participation-groups", GUEST_READS, prepare=_shared),
    Case("moment-new", everyone(SEEN, **READERS, buitenstaander=HIDDEN), prepare=_shared),
    Case("moment-new", GUEST_DOES, "post", "guest is partner", _shared, PLAN),
    Case("moment-new", members_only(REFUSED), "post", "closed", _closed_dossier, PLAN),
    Case("moment-detail", GUEST_READS, prepare=_past),
    Case("moment-detail", everyone(HIDDEN), moment="of another dossier", prepare=_of_other_dossier),
    Case("moment-edit", EDITOR_SEES, moment="planned", prepare=_planned),
    Case("moment-edit", EDITOR_DOES, "post", "of an editor", _past, PLAN),
    Case("moment-edit", GUEST_DOES, "post", "of the guest", _of_guest, PLAN),
    Case("moment-edit", CLOSED, "post", "closed", _closed, PLAN),
    Case("moment-edit", everyone(HIDDEN), "post", "of another dossier", _of_other_dossier, PLAN),
    Case("moment-turnout", EDITOR_SEES, prepare=_past),
    Case("moment-turnout", EDITOR_DOES, "post", "of an editor", _past, COUNTS),
    Case("moment-turnout", CLOSED, "post", "closed", _closed, COUNTS),
    Case("moment-follow-up", EDITOR_SEES, prepare=_past),
    Case("moment-follow-up", EDITOR_DOES, moment="planned", prepare=_planned),
    Case("moment-follow-up", EDITOR_DOES, "post", "of an editor", _past, ANSWER),
    Case("moment-follow-up", CLOSED, "post", "closed", _closed, ANSWER),
    Case("moment-status", EDITOR_SEES, prepare=_planned),
    Case("moment-status", EDITOR_DOES, "post", "of an editor", _planned, HOLD),
    Case("moment-status", CLOSED, "post", "closed", _closed, HOLD),
]
