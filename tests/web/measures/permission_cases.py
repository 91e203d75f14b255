"""Who gets what answer on the pages of maatregelen and pakketten, per moment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tests.web.dossiers.making import move
from tests.web.measures.making import FORM, make_maatregel, make_pakket, make_partij, make_shared_dossier
from tests.web.permission_table import BAD, DONE, HIDDEN, REFUSED, SEEN, Case, everyone
from tests.web.world import World

from wijkkoers.web.dossiers.states import Move
from wijkkoers.web.measures import services
from wijkkoers.web.measures.models import Maatregel, Pakket

Keys = Mapping[str, Any]
Make = Callable[[World], Keys]


def _maatregel(row: Maatregel) -> Keys:
    return {"dossier_id": row.dossier_id, "maatregel_id": row.pk}


def _pakket(row: Pakket) -> Keys:
    return {"dossier_id": row.dossier_id, "pakket_id": row.pk}


def _shared(world: World) -> Keys:
    return {"dossier_id": make_shared_dossier(world).pk}


def _closed(world: World) -> Keys:
    return {"dossier_id": move(world, make_shared_dossier(world), Move.AFSLUITEN).pk}


def _of_editor(world: World) -> Keys:
    return _maatregel(make_maatregel(world, make_shared_dossier(world)))


def _of_guest(world: World) -> Keys:
    row = make_maatregel(world, make_shared_dossier(world), world.gemeente_redacteur)
    return _maatregel(services.release_maatregel(actor=world.gemeente_redacteur, maatregel=row))


def _draft(world: World) -> Keys:
    return _maatregel(make_maatregel(world, make_shared_dossier(world), world.gemeente_redacteur))


def _closed_one(world: World) -> Keys:
    row = make_maatregel(world, make_shared_dossier(world))
    move(world, row.dossier, Move.AFSLUITEN)
    return _maatregel(row)


def _of_other_dossier(world: World) -> Keys:
    return {**_of_editor(world), "dossier_id": make_shared_dossier(world).pk}


def _with_partij(world: World) -> Keys:
    keys = _of_editor(world)
    dossier = Maatregel.objects.get(pk=keys["maatregel_id"]).dossier
    return {**keys, "partij_id": make_partij(dossier, "Gemeente", world.gemeente).pk}


def _draft_with_partij(world: World) -> Keys:
    keys = _draft(world)
    dossier = Maatregel.objects.get(pk=keys["maatregel_id"]).dossier
    return {**keys, "partij_id": make_partij(dossier, "Gemeente", world.gemeente).pk}


def _pakket_of_editor(world: World) -> Keys:
    dossier = make_shared_dossier(world)
    return _pakket(make_pakket(world, dossier, make_maatregel(world, dossier)))


def _pakket_draft(world: World) -> Keys:
    return _pakket(make_pakket(world, make_shared_dossier(world), actor=world.gemeente_redacteur))


def _dropped(world: World) -> Keys:
    pakket = make_pakket(world, make_shared_dossier(world))
    return _pakket(services.drop_pakket(actor=world.redacteur, pakket=pakket, reason="Te duur"))


def _pakket_closed(world: World) -> Keys:
    pakket = make_pakket(world, make_shared_dossier(world))
    move(world, pakket.dossier, Move.AFSLUITEN)
    return _pakket(pakket)


def _with_pakket(world: World) -> Keys:
    return {"dossier_id": _pakket_of_editor(world)["dossier_id"]}


def _file(ending: str) -> Make:
    return lambda world: {**_with_pakket(world), "ending": ending}


def _file_without_null(world: World) -> Keys:
    return {**_shared(world), "ending": "csv"}


READERS = {"partner": REFUSED, "lezer": REFUSED}
GUEST_READS = everyone(SEEN, buitenstaander=HIDDEN)
EDITOR_SEES = everyone(SEEN, **READERS, gemeente_redacteur=REFUSED, buitenstaander=HIDDEN)
EDITOR_DOES = everyone(DONE, **READERS, gemeente_redacteur=REFUSED, buitenstaander=HIDDEN)
GUEST_SEES = everyone(SEEN, **READERS, buitenstaander=HIDDEN)
GUEST_DOES = everyone(DONE, **READERS, buitenstaander=HIDDEN)
GUEST_ALONE = everyone(HIDDEN, gemeente_redacteur=SEEN)
GUEST_ALONE_DOES = everyone(HIDDEN, gemeente_redacteur=DONE)
NOBODY = everyone(REFUSED, buitenstaander=HIDDEN)
EDIT = {**FORM, "revision": "1"}
FALL = {"move": "laten-vallen", "reason": "Te duur", "revision": "1"}
SPLIT = {"names": "Een\nTwee", "revision": "1"}
SAYS = {"position": "voor", "said_on": "2026-01-05", "revision": "0"}
BUDGETS = {"price_year": "2025", "vat": "onbekend", "revision": "0"}

CASES = [
    Case("measure-list", GUEST_READS, prepare=_shared),
    Case("measure-catalogue", GUEST_READS, prepare=_shared),
    Case("measure-new", GUEST_SEES, prepare=_shared),
    Case("measure-new", GUEST_DOES, "post", "guest is partner", _shared, FORM),
    Case("measure-new", NOBODY, "post", "closed", _closed, FORM),
    Case("measure-detail", GUEST_READS, prepare=_of_editor),
    Case("measure-detail", GUEST_ALONE, moment="draft of the guest", prepare=_draft),
    Case("measure-detail", everyone(HIDDEN), moment="of another dossier", prepare=_of_other_dossier),
    Case("measure-edit", EDITOR_SEES, prepare=_of_editor),
    Case("measure-edit", EDITOR_DOES, "post", "of an editor", _of_editor, EDIT),
    Case("measure-edit", GUEST_DOES, "post", "of the guest", _of_guest, {**FORM, "revision": "2"}),
    Case("measure-edit", GUEST_ALONE_DOES, "post", "draft of the guest", _draft, EDIT),
    Case("measure-edit", NOBODY, "post", "closed", _closed_one, EDIT),
    Case("measure-move", EDITOR_SEES, prepare=_of_editor),
    Case("measure-move", EDITOR_DOES, "post", "of an editor", _of_editor, FALL),
    Case("measure-move", GUEST_ALONE_DOES, "post", "draft of the guest", _draft, FALL),
    Case("measure-move", NOBODY, "post", "closed", _closed_one, FALL),
    Case("measure-release", GUEST_ALONE_DOES, "post", "draft of the guest", _draft),
    Case("measure-release", everyone(BAD, **READERS, gemeente_redacteur=REFUSED, buitenstaander=HIDDEN), "post", "shared", _of_editor),
    Case("measure-merge", EDITOR_SEES, prepare=_of_editor),
    Case("measure-merge", GUEST_ALONE, moment="draft of the guest", prepare=_draft),
    Case("measure-split", EDITOR_SEES, prepare=_of_editor),
    Case("measure-split", EDITOR_DOES, "post", "of an editor", _of_editor, SPLIT),
    Case("measure-split", GUEST_ALONE_DOES, "post", "draft of the guest", _draft, SPLIT),
    Case("measure-support", GUEST_SEES, prepare=_with_partij),
    Case("measure-support", GUEST_DOES, "post", "guest speaks for its partij", _with_partij, SAYS),
    Case("measure-support", GUEST_ALONE_DOES, "post", "draft of the guest", _draft_with_partij, SAYS),
    Case("pakket-list", GUEST_READS, prepare=_shared),
    Case("pakket-new", GUEST_SEES, prepare=_shared),
    Case("pakket-new", GUEST_DOES, "post", "guest is partner", _shared, {"name": "Groen"}),
    Case("pakket-new", NOBODY, "post", "closed", _closed, {"name": "Groen"}),
    Case("pakket-detail", GUEST_READS, prepare=_pakket_of_editor),
    Case("pakket-detail", GUEST_READS, moment="dropped", prepare=_dropped),
    Case("pakket-detail", GUEST_ALONE, moment="draft of the guest", prepare=_pakket_draft),
    Case("pakket-edit", EDITOR_SEES, prepare=_pakket_of_editor),
    Case("pakket-edit", EDITOR_DOES, "post", "of an editor", _pakket_of_editor, {"name": "Groen", "revision": "2"}),
    Case("pakket-edit", NOBODY, "post", "closed", _pakket_closed, {"name": "Groen", "revision": "1"}),
    Case("pakket-lines", EDITOR_SEES, prepare=_pakket_of_editor),
    Case("pakket-lines", EDITOR_DOES, "post", "of an editor", _pakket_of_editor, {"revision": "2"}),
    Case("pakket-lines", GUEST_ALONE_DOES, "post", "draft of the guest", _pakket_draft, {"revision": "1"}),
    Case("pakket-drop", EDITOR_SEES, prepare=_pakket_of_editor),
    Case("pakket-drop", EDITOR_DOES, "post", "of an editor", _pakket_of_editor, {"reason": "Te duur"}),
    Case("pakket-drop", NOBODY, "post", "closed", _pakket_closed, {"reason": "Te duur"}),
    Case("pakket-restore", EDITOR_DOES, "post", "dropped", _dropped),
    Case("pakket-release", GUEST_ALONE_DOES, "post", "draft of the guest", _pakket_draft),
    Case("pakket-compare", GUEST_READS, prepare=_with_pakket),
    Case("pakket-compare", GUEST_READS, moment="without pakketten", prepare=_shared),
    Case("pakket-compare-file", GUEST_READS, prepare=_file("xlsx")),
    Case("pakket-compare-file", everyone(HIDDEN), moment="unknown kind", prepare=_file("exe")),
    Case("pakket-compare-file", everyone(HIDDEN), moment="nothing to compare", prepare=_file_without_null),
    Case("budget-list", GUEST_READS, prepare=_shared),
    Case("budget-list", EDITOR_DOES, "post", "of an editor", _shared, BUDGETS),
    Case("budget-list", NOBODY, "post", "closed", _closed, BUDGETS),
]
