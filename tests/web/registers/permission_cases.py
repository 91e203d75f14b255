"""Who gets what answer on the pages of registers, per moment; the list is the made-up one of these tests."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.web.dossiers.making import move
from tests.web.permission_table import BAD, DONE, HIDDEN, REFUSED, SEEN, Answer, Case, everyone
from tests.web.registers.made_up import EXPORTED, NAME, make_known
from tests.web.registers.making import make_shared, plan_of, receive
from tests.web.world import World

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.states import Move
from wijkkoers.web.registers import services
from wijkkoers.web.registers.models import Intake

_FOLDER = tempfile.TemporaryDirectory(prefix="wijkkoers-permissions-")
FOLDERS = {"FILES_FOLDER": Path(_FOLDER.name) / "bestanden", "WORK_FOLDER": Path(_FOLDER.name) / "tijdelijk"}
Keys = Mapping[str, Any]


def _dossier(world: World) -> Dossier:
    make_known()
    return make_shared(world)


def _list(world: World) -> Keys:
    return {"dossier_id": _dossier(world).pk, "register": NAME}


def _closed(world: World) -> Keys:
    return {"dossier_id": move(world, _dossier(world), Move.AFSLUITEN).pk, "register": NAME}


def _file(name: str, register: str = NAME) -> Any:
    return lambda world: {"dossier_id": _dossier(world).pk, "register": register, "file_name": name}


def _template(name: str, register: str = NAME) -> Any:
    return lambda world: {"dossier_id": _dossier(world).pk, "register": register, "template_name": name}


def _keys(intake: Intake) -> Keys:
    return {"dossier_id": intake.dossier_id, "register": NAME, "intake_id": intake.pk}


def _of_editor(world: World) -> Keys:
    return _keys(receive(world.beheerder, _dossier(world)))


def _of_partner(world: World) -> Keys:
    return _keys(receive(world.gemeente_redacteur, _dossier(world)))


def _closed_of_editor(world: World) -> Keys:
    intake = receive(world.beheerder, _dossier(world))
    move(world, intake.dossier, Move.AFSLUITEN)
    return _keys(intake)


def _done(world: World) -> Keys:
    intake = receive(world.beheerder, _dossier(world))
    return _keys(services.drop_intake(actor=world.beheerder, intake=intake))


def _seen(world: World) -> Mapping[str, str]:
    intake = Intake.objects.latest("pk")
    return {"seen": plan_of(intake.uploaded_by or world.beheerder, intake).digest, "way": "alles"}


def _all(answer: Answer, **others: Answer) -> dict[str, Answer]:
    """Everyone in the dossier gets an answer; an outsider finds nothing."""
    return everyone(answer, **({"buitenstaander": HIDDEN} | others))


def _editors(answer: Answer, **others: Answer) -> dict[str, Answer]:
    """Of an editor's file other editors know; nobody else."""
    return everyone(HIDDEN, **({"beheerder": answer, "redacteur": answer} | others))


LAYOUT = {"header_row": "1", "decimal": "", "kolom_0": "naam", "kolom_1": ""}
ADDERS = _all(REFUSED, beheerder=SEEN, redacteur=SEEN, gemeente_redacteur=SEEN)
PASTERS = _all(REFUSED, beheerder=DONE, redacteur=DONE, gemeente_redacteur=DONE)
PARTNER_ONLY = everyone(HIDDEN, gemeente_redacteur=SEEN)

_CASES = (
    Case("register-file", _all(SEEN), prepare=_file(f"{NAME}.csv")),
    Case("register-file", _all(SEEN), prepare=_file(f"{EXPORTED}.xlsx", EXPORTED), moment="a list that is exported only"),
    Case("register-file", _all(HIDDEN), prepare=_file("anders.csv"), moment="another name"),
    Case("register-template", _all(SEEN), prepare=_template(f"{NAME}-leeg.xlsx")),
    Case("register-template", _all(HIDDEN), prepare=_template(f"{EXPORTED}-leeg.xlsx", EXPORTED), moment="a list that is exported only"),
    Case("register-import", ADDERS, prepare=_list),
    Case("register-import", _all(REFUSED), prepare=_closed, moment="closed"),
    Case("register-import", PASTERS, method="post", prepare=_list, data={"pasted": "Naam\nDak"}),
    Case(
        "register-import",
        _all(REFUSED, beheerder=BAD, redacteur=BAD, gemeente_redacteur=BAD),
        method="post",
        prepare=_list,
        data={"pasted": "x\n" * 3000},
        moment="too much",
    ),
    Case("register-intake", _editors(SEEN), prepare=_of_editor),
    Case("register-intake", PARTNER_ONLY, prepare=_of_partner, moment="of a partner"),
    Case("register-intake", _editors(REFUSED), prepare=_closed_of_editor, moment="closed"),
    Case("register-intake", _editors(SEEN), prepare=_done, moment="let go"),
    Case("register-intake", _editors(DONE), method="post", prepare=_of_editor, data=LAYOUT),
    Case("register-intake-take", _editors(DONE), method="post", prepare=_of_editor, data=_seen),
    Case(
        "register-intake-take",
        everyone(HIDDEN, gemeente_redacteur=DONE),
        method="post",
        prepare=_of_partner,
        data=_seen,
        moment="of a partner",
    ),
    Case("register-intake-take", _editors(REFUSED), method="post", prepare=_closed_of_editor, data=_seen, moment="closed"),
    Case("register-intake-take", _editors(BAD), method="post", prepare=_done, data={"seen": "x", "way": "alles"}, moment="let go"),
    Case("register-intake-drop", _editors(DONE), method="post", prepare=_of_editor),
    Case("register-intake-drop", everyone(HIDDEN, gemeente_redacteur=DONE), method="post", prepare=_of_partner, moment="of a partner"),
)
CASES = tuple(replace(case, settings=FOLDERS) for case in _CASES)
