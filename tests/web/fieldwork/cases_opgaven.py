"""Who gets what answer on the pages of opgaven, werken and meetings, per moment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tests.web.dossiers.making import make_dossier, move
from tests.web.fieldwork.making_opgaven import OPGAVE_FORM, WERK_FORM, make_draft, make_opgave, make_pair, make_team, make_werk
from tests.web.permission_table import BAD, DONE, HIDDEN, REFUSED, SEEN, Answer, Case, everyone, members_only
from tests.web.world import World

from wijkkoers.web.dossiers.states import Move, TeamRole
from wijkkoers.web.fieldwork.services import opgaven, werken

Keys = Mapping[str, Any]
Prepare = Callable[[World], Keys]
KINDS = {"opgave": make_opgave, "werk": make_werk}


def _team(world: World) -> Keys:
    return {"dossier_id": make_team(world).pk}


def _closed(world: World) -> Keys:
    return {"dossier_id": move(world, make_dossier(world), Move.AFSLUITEN).pk}


def _keys(kind: str, row: Any) -> Keys:
    return {"dossier_id": row.dossier_id, f"{kind}_id": row.pk}


def _shared(kind: str) -> Prepare:
    return lambda world: _keys(kind, KINDS[kind](world, make_team(world)))


def _draft(kind: str) -> Prepare:
    return lambda world: _keys(kind, make_draft(world, make_team(world))[kind == "werk"])


def _draft_of_owner(kind: str) -> Prepare:
    def prepare(world: World) -> Keys:
        dossier = make_dossier(world)
        row = KINDS[kind](world, dossier)
        type(row).objects.filter(pk=row.pk).update(released_at=None, number=None)
        return _keys(kind, row)

    return prepare


def _of_guest(kind: str) -> Prepare:
    def prepare(world: World) -> Keys:
        row = make_draft(world, make_team(world))[kind == "werk"]
        if kind == "opgave":
            opgaven.release_opgave(actor=world.gemeente_redacteur, opgave=row)
        else:
            werken.release_werk(actor=world.gemeente_redacteur, werk=row)
        return _keys(kind, row)

    return prepare


def _dropped(kind: str) -> Prepare:
    def prepare(world: World) -> Keys:
        row = KINDS[kind](world, make_team(world))
        if kind == "opgave":
            opgaven.drop_opgave(actor=world.redacteur, opgave=row, reason="Dubbel")
        else:
            werken.drop_werk(actor=world.redacteur, werk=row, reason="Dubbel")
        return _keys(kind, row)

    return prepare


def _of_closed(kind: str) -> Prepare:
    def prepare(world: World) -> Keys:
        row = KINDS[kind](world, make_team(world))
        move(world, row.dossier, Move.AFSLUITEN)
        return _keys(kind, row)

    return prepare


def _of_other(kind: str) -> Prepare:
    return lambda world: {"dossier_id": make_team(world).pk, f"{kind}_id": KINDS[kind](world, make_dossier(world)).pk}


def _of_reader(kind: str) -> Prepare:
    return lambda world: _keys(kind, KINDS[kind](world, make_team(world, TeamRole.LEZER)))


def _pair(world: World) -> Keys:
    opgave, werk = make_pair(world, make_team(world))
    return {"dossier_id": opgave.dossier_id, "left": f"opgave-{opgave.pk}", "right": f"werk-{werk.pk}"}


def _pair_with_draft(world: World) -> Keys:
    dossier = make_team(world)
    opgave = make_opgave(world, dossier)
    return {"dossier_id": dossier.pk, "left": f"opgave-{opgave.pk}", "right": f"werk-{make_draft(world, dossier)[1].pk}"}


READERS: Mapping[str, Answer] = {"partner": REFUSED, "lezer": REFUSED, "buitenstaander": HIDDEN}
READ = everyone(SEEN, buitenstaander=HIDDEN)
EDITOR_SEES = everyone(SEEN, **READERS, gemeente_redacteur=REFUSED)
EDITOR_DOES = everyone(DONE, **READERS, gemeente_redacteur=REFUSED)
TAKES_PART = everyone(SEEN, **READERS)
TAKES_PART_DOES = everyone(DONE, **READERS)
OWN_DRAFT = everyone(HIDDEN, gemeente_redacteur=SEEN)
OWN_DRAFT_DOES = everyone(HIDDEN, gemeente_redacteur=DONE)
CLOSED = everyone(REFUSED, buitenstaander=HIDDEN)
DECISION = {"outcome": "verbinden", "reason": "Eén sleuf", "decided_on": "2026-03-01", "decided_by": "Overleg", "seen": "0"}
REASON = {"reason": "Dubbel", "revision": "1"}
SPLIT = {"title_1": "Een", "title_2": "Twee", "reason": "Te groot", "keeps_original": "nee", "revision": "1"}
FORMS = {"opgave": OPGAVE_FORM, "werk": WERK_FORM}


def _cases_of(kind: str) -> list[Case]:
    """Return the rows that opgaven and werken share."""
    form = FORMS[kind]
    return [
        Case(f"{kind}-list", READ, prepare=_team),
        Case(f"{kind}-map", READ, prepare=_team),
        Case(f"{kind}-new", TAKES_PART, prepare=_team),
        Case(f"{kind}-new", TAKES_PART_DOES, "post", "guest is partner", _team, form),
        Case(f"{kind}-new", members_only(REFUSED), "post", "closed", _closed, form),
        Case(f"{kind}-detail", READ, prepare=_shared(kind)),
        Case(f"{kind}-detail", OWN_DRAFT, moment="draft of the guest", prepare=_draft(kind)),
        Case(f"{kind}-detail", members_only(SEEN), moment="draft of the owner", prepare=_draft_of_owner(kind)),
        Case(f"{kind}-detail", READ, moment="dropped", prepare=_dropped(kind)),
        Case(f"{kind}-detail", everyone(HIDDEN), moment="of another dossier", prepare=_of_other(kind)),
        Case(f"{kind}-edit", EDITOR_SEES, prepare=_shared(kind)),
        Case(f"{kind}-edit", EDITOR_DOES, "post", "shared", _shared(kind), {**form, "revision": "1"}),
        Case(f"{kind}-edit", TAKES_PART_DOES, "post", "shared by the guest", _of_guest(kind), {**form, "revision": "2"}),
        Case(f"{kind}-edit", OWN_DRAFT_DOES, "post", "draft of the guest", _draft(kind), {**form, "revision": "1"}),
        Case(f"{kind}-edit", CLOSED, "post", "closed", _of_closed(kind), {**form, "revision": "1"}),
        Case(f"{kind}-drop", EDITOR_SEES, prepare=_shared(kind)),
        Case(f"{kind}-drop", EDITOR_DOES, "post", "shared", _shared(kind), REASON),
        Case(f"{kind}-drop", EDITOR_DOES, "post", "guest only reads", _of_reader(kind), REASON),
        Case(f"{kind}-drop", OWN_DRAFT_DOES, "post", "draft of the guest", _draft(kind), REASON),
        Case(f"{kind}-restore", EDITOR_DOES, "post", "dropped", _dropped(kind)),
        Case(f"{kind}-release", OWN_DRAFT_DOES, "post", "draft of the guest", _draft(kind)),
        Case(f"{kind}-release", EDITOR_DOES, "post", "shared already", _shared(kind)),
    ]


CASES = [
    *_cases_of("opgave"),
    *_cases_of("werk"),
    Case("opgave-catalogue", READ, prepare=_team),
    Case("opgave-merge", EDITOR_SEES, prepare=_shared("opgave")),
    Case("opgave-merge", OWN_DRAFT, moment="draft of the guest", prepare=_draft("opgave")),
    Case(
        "opgave-merge",
        EDITOR_DOES | {"beheerder": BAD, "redacteur": BAD},
        "post",
        "without others",
        _shared("opgave"),
        {"reason": "Dubbel"},
    ),
    Case("opgave-split", EDITOR_SEES, prepare=_shared("opgave")),
    Case("opgave-split", EDITOR_DOES, "post", "shared", _shared("opgave"), SPLIT),
    Case("opgave-split", OWN_DRAFT_DOES, "post", "draft of the guest", _draft("opgave"), SPLIT),
    Case("opgave-decide", EDITOR_SEES, prepare=_shared("opgave")),
    Case("opgave-decide", EDITOR_DOES, "post", "shared", _shared("opgave"), DECISION),
    Case("opgave-decide", CLOSED, "post", "closed", _of_closed("opgave"), DECISION),
    Case("werk-calendar", READ, prepare=_team),
    Case("werk-meetings", READ, prepare=_team),
    Case("meeting-map", READ, prepare=_team),
    Case("meeting-decide", READ, prepare=_pair),
    Case("meeting-decide", EDITOR_DOES, "post", "of an editor", _pair, DECISION),
    Case("meeting-decide", OWN_DRAFT, moment="with a draft of the guest", prepare=_pair_with_draft),
    Case("meeting-decide", OWN_DRAFT_DOES, "post", "with a draft of the guest", _pair_with_draft, DECISION),
]
