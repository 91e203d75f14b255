"""Who gets what answer on the pages of the process, per moment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tests.web.dossiers.making import make_dossier, move
from tests.web.permission_table import DONE, HIDDEN, REFUSED, SEEN, Case, everyone
from tests.web.process.making import (
    first_view,
    make_action,
    make_besluit,
    make_document,
    make_link,
    make_own_stap,
    make_result,
    make_shared_dossier,
    make_shared_plan,
    make_stap,
)
from tests.web.world import World

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.states import Move
from wijkkoers.web.process import services
from wijkkoers.web.process.models import Action, Attachment, Besluit, Stap
from wijkkoers.web.process.selectors import installed_edition

Prepare = Callable[[World], Mapping[str, Any]]
METHOD = "wijkvisie-corporatie"


def _plan(world: World) -> Dossier:
    return make_shared_plan(world, method=METHOD)


def _closed(world: World) -> Dossier:
    return move(world, _plan(world), Move.AFSLUITEN)


def _dossier(world: World) -> Mapping[str, Any]:
    return {"dossier_id": _plan(world).pk}


def _closed_dossier(world: World) -> Mapping[str, Any]:
    return {"dossier_id": _closed(world).pk}


def _list_file(world: World) -> Mapping[str, Any]:
    return {"dossier_id": _plan(world).pk, "ending": "csv"}


def _no_method(world: World) -> Mapping[str, Any]:
    return {"dossier_id": make_shared_dossier(world).pk}


def _keys(row: Stap | Action | Besluit | Attachment, name: str) -> Mapping[str, Any]:
    return {"dossier_id": row.dossier_id, f"{name}_id": row.pk}


def _stap(world: World) -> Mapping[str, Any]:
    return _keys(make_stap(world, _plan(world)), "stap")


def _stap_of_guest(world: World) -> Mapping[str, Any]:
    return _keys(make_stap(world, _plan(world), world.gemeente_redacteur), "stap")


def _closed_stap(world: World) -> Mapping[str, Any]:
    return _keys(make_stap(world, _closed(world)), "stap")


def _own_stap(world: World) -> Mapping[str, Any]:
    return _keys(make_own_stap(world, _plan(world)), "stap")


def _stap_of_other_dossier(world: World) -> Mapping[str, Any]:
    return {"dossier_id": make_shared_dossier(world).pk, "stap_id": make_stap(world, _plan(world)).pk}


def _result(world: World) -> Mapping[str, Any]:
    view = first_view(_plan(world))
    assert view.knooppunt is not None
    return {**_keys(view.stap, "stap"), "output": view.knooppunt.gives[0].id}


def _written_result(world: World) -> Mapping[str, Any]:
    stap = make_stap(world, _plan(world), world.gemeente_redacteur)
    return {**_keys(stap, "stap"), "output": make_result(world, stap).output}


def _unknown_result(world: World) -> Mapping[str, Any]:
    return {**_stap(world), "output": "bestaat-niet"}


def _action(world: World) -> Mapping[str, Any]:
    return _keys(make_action(world, _plan(world)), "action")


def _action_of_guest(world: World) -> Mapping[str, Any]:
    return _keys(make_action(world, _plan(world), world.gemeente_redacteur), "action")


def _action_of_other_dossier(world: World) -> Mapping[str, Any]:
    return {"dossier_id": make_shared_dossier(world).pk, "action_id": make_action(world, make_dossier(world)).pk}


def _closed_action(world: World) -> Mapping[str, Any]:
    action = make_action(world, _plan(world), world.gemeente_redacteur)
    move(world, action.dossier, Move.AFSLUITEN)
    return _keys(action, "action")


def _besluit(world: World) -> Mapping[str, Any]:
    return _keys(make_besluit(world, _plan(world)), "besluit")


def _besluit_of_other_dossier(world: World) -> Mapping[str, Any]:
    return {"dossier_id": make_shared_dossier(world).pk, "besluit_id": make_besluit(world, make_dossier(world)).pk}


def _document(world: World) -> Mapping[str, Any]:
    return _keys(make_document(world, make_shared_dossier(world)), "attachment")


def _document_of_guest(world: World) -> Mapping[str, Any]:
    return _keys(make_document(world, make_shared_dossier(world), world.gemeente_redacteur), "attachment")


def _document_of_other_dossier(world: World) -> Mapping[str, Any]:
    return {"dossier_id": make_shared_dossier(world).pk, "attachment_id": make_document(world, make_dossier(world)).pk}


def _dropped(world: World) -> Mapping[str, Any]:
    link = make_link(world, make_shared_dossier(world), world.gemeente_redacteur)
    return _keys(services.drop_attachment(actor=world.redacteur, attachment=link, reason="Oud"), "attachment")


def _dropped_document(world: World) -> Mapping[str, Any]:
    document = make_document(world, make_shared_dossier(world))
    return _keys(services.drop_attachment(actor=world.redacteur, attachment=document, reason="Oud"), "attachment")


READERS = {"partner": REFUSED, "lezer": REFUSED}
TEAM_SEES = everyone(SEEN, buitenstaander=HIDDEN)
ALL_HIDDEN = everyone(HIDDEN)
EDITORS_SEE = everyone(SEEN, **READERS, gemeente_redacteur=REFUSED, buitenstaander=HIDDEN)
EDITORS_DO = everyone(DONE, **READERS, gemeente_redacteur=REFUSED, buitenstaander=HIDDEN)
GUEST_TOO_SEES = everyone(SEEN, **READERS, buitenstaander=HIDDEN)
GUEST_TOO_DOES = everyone(DONE, **READERS, buitenstaander=HIDDEN)
CLOSED = everyone(REFUSED, buitenstaander=HIDDEN)
CHOICE = {"method": "kompas", "revision": 1}
STAP_FORM = {"summary": "Wat eruit kwam", "revision": 1, "base": "{}"}
REASON = {"reason": "Daarom"}

CASES = [
    Case("compass", TEAM_SEES, prepare=_dossier),
    Case("compass", TEAM_SEES, moment="no method yet", prepare=_no_method),
    Case("compass-print", TEAM_SEES, prepare=_dossier),
    Case("stap-list", TEAM_SEES, prepare=_dossier),
    Case("stap-list-file", TEAM_SEES, prepare=_list_file),
    Case("stap-board", TEAM_SEES, prepare=_dossier),
    Case("stap-timeline", TEAM_SEES, prepare=_dossier),
    Case("compass-method", TEAM_SEES, prepare=_no_method),
    Case("compass-method", EDITORS_DO, "post", "other method", _dossier, CHOICE),
    Case("compass-method", CLOSED, "post", "closed", _closed_dossier, CHOICE),
    Case("compass-edition", TEAM_SEES, prepare=_dossier),
    Case("compass-edition", EDITORS_DO, "post", "", _dossier, lambda world: {"digest": installed_edition().digest, "revision": 1}),
    Case("stap-new", EDITORS_SEE, prepare=_dossier),
    Case("stap-new", EDITORS_DO, moment="no method yet", prepare=_no_method),
    Case("stap-new", EDITORS_DO, "post", "", _dossier, {"own_label": "Buurtfeest"}),
    Case("stap-detail", TEAM_SEES, prepare=_stap),
    Case("stap-detail", TEAM_SEES, moment="own step", prepare=_own_stap),
    Case("stap-detail", ALL_HIDDEN, moment="of another dossier", prepare=_stap_of_other_dossier),
    Case("stap-edit", EDITORS_SEE, prepare=_stap),
    Case("stap-edit", GUEST_TOO_SEES, moment="guest leads", prepare=_stap_of_guest),
    Case("stap-edit", EDITORS_DO, "post", "", _stap, STAP_FORM),
    Case("stap-edit", GUEST_TOO_DOES, "post", "guest leads", _stap_of_guest, {**STAP_FORM, "revision": 2}),
    Case("stap-edit", CLOSED, "post", "closed", _closed_stap, STAP_FORM),
    Case("stap-status", EDITORS_SEE, prepare=_stap),
    Case("stap-status", EDITORS_DO, "post", "", _stap, {"move": "oppakken"}),
    Case("stap-status", GUEST_TOO_DOES, "post", "guest leads", _stap_of_guest, {"move": "oppakken"}),
    Case("stap-status", CLOSED, "post", "closed", _closed_stap, {"move": "oppakken"}),
    Case("stap-result", EDITORS_SEE, prepare=_result),
    Case("stap-result", ALL_HIDDEN, moment="unknown output", prepare=_unknown_result),
    Case("stap-result", GUEST_TOO_DOES, "post", "guest leads", _written_result, {"text": "Meer", "is_ready": "ja", "revision": 1}),
    Case("action-list", TEAM_SEES, prepare=_dossier),
    Case("action-new", GUEST_TOO_SEES, prepare=_dossier),
    Case("action-new", GUEST_TOO_DOES, "post", "", _dossier, {"title": "Bellen"}),
    Case("action-new", CLOSED, "post", "closed", _closed_dossier, {"title": "Bellen"}),
    Case("action-edit", EDITORS_SEE, prepare=_action),
    Case("action-edit", GUEST_TOO_DOES, "post", "added by guest", _action_of_guest, {"title": "Bellen", "revision": 1}),
    Case("action-edit", ALL_HIDDEN, moment="of another dossier", prepare=_action_of_other_dossier),
    Case("action-status", GUEST_TOO_SEES, moment="added by guest", prepare=_action_of_guest),
    Case("action-status", EDITORS_DO, "post", "", _action, {"status": "klaar"}),
    Case("action-status", CLOSED, "post", "closed", _closed_action, {"status": "klaar"}),
    Case("besluit-list", TEAM_SEES, prepare=_no_method),
    Case("besluit-new", EDITORS_SEE, prepare=_no_method),
    Case("besluit-new", EDITORS_DO, "post", "", _no_method, {"title": "Wij beginnen"}),
    Case("besluit-edit", EDITORS_SEE, prepare=_besluit),
    Case("besluit-edit", EDITORS_DO, "post", "", _besluit, {"title": "Wij stoppen", "revision": 1}),
    Case("besluit-edit", ALL_HIDDEN, moment="of another dossier", prepare=_besluit_of_other_dossier),
    Case("besluit-status", EDITORS_SEE, prepare=_besluit),
    Case("besluit-status", EDITORS_DO, "post", "", _besluit, {"status": "genomen"}),
    Case("attachment-list", TEAM_SEES, prepare=_no_method),
    Case("attachment-link", GUEST_TOO_SEES, prepare=_no_method),
    Case("attachment-link", GUEST_TOO_DOES, "post", "", _no_method, {"address": "https://voorbeeld.test/"}),
    Case("attachment-document", GUEST_TOO_SEES, prepare=_no_method),
    Case("attachment-file", TEAM_SEES, prepare=_document),
    Case("attachment-file", ALL_HIDDEN, moment="of another dossier", prepare=_document_of_other_dossier),
    Case("attachment-file", ALL_HIDDEN, moment="taken away", prepare=_dropped_document),
    Case("attachment-drop", GUEST_TOO_SEES, moment="added by guest", prepare=_document_of_guest),
    Case("attachment-drop", EDITORS_DO, "post", "", _document, REASON),
    Case("attachment-restore", GUEST_TOO_DOES, "post", "added by guest", _dropped),
]
