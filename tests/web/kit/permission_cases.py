"""Who gets what answer on the pages of the kit, per moment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tests.web.dossiers.making import join, make_dossier, move
from tests.web.kit.making import make_batch, make_dilemma, make_session, make_sheet, make_withdrawn
from tests.web.permission_table import BAD, DONE, HIDDEN, REFUSED, SEEN, Case, everyone, members_only, public
from tests.web.world import World

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.states import Move, TeamRole
from wijkkoers.web.kit import services
from wijkkoers.web.kit.models import PrintBatch, ResultSheet, Session
from wijkkoers.web.kit.selectors import cards_of
from wijkkoers.web.kit.states import SessionPhase

Keys = Mapping[str, Any]


def _dossier(world: World) -> Dossier:
    """A dossier with the redacteur of the gemeente as partner in its team."""
    dossier = make_dossier(world)
    join(world, dossier, world.gemeente_redacteur, TeamRole.PARTNER)
    return dossier


def _keys(world: World) -> Keys:
    return {"dossier_id": _dossier(world).pk}


def _closed(world: World) -> Keys:
    return {"dossier_id": move(world, _dossier(world), Move.AFSLUITEN).pk}


def _of_batch(batch: PrintBatch, **more: Any) -> Keys:
    return {"dossier_id": batch.dossier_id, "batch_id": batch.pk, **more}


def _batch(**more: Any) -> Callable[[World], Keys]:
    return lambda world: _of_batch(make_batch(world, _dossier(world)), **more)


def _other_batch(world: World) -> Keys:
    return {**_of_batch(make_batch(world)), "dossier_id": _dossier(world).pk}


def _of_sheet(sheet: ResultSheet) -> Keys:
    return _of_batch(sheet.batch, sheet_id=sheet.pk)


def _sheet(world: World) -> Keys:
    return _of_sheet(make_sheet(world, make_batch(world, _dossier(world))))


def _withdrawn(world: World) -> Keys:
    return _of_sheet(make_withdrawn(world))


def _card(world: World) -> Keys:
    return {"code": cards_of(make_batch(world, _dossier(world)))[0].code}


def _dilemma(world: World) -> Keys:
    row = make_dilemma(world, _dossier(world))
    return {"dossier_id": row.dossier_id, "dilemma_id": row.pk}


def _dropped(world: World) -> Keys:
    row = services.drop_dilemma(actor=world.redacteur, dilemma=make_dilemma(world, _dossier(world)), reason="Besproken")
    return {"dossier_id": row.dossier_id, "dilemma_id": row.pk}


def _of_session(session: Session) -> Keys:
    return {"dossier_id": session.dossier_id, "session_id": session.pk}


def _session(phase: SessionPhase) -> Callable[[World], Keys]:
    return lambda world: _of_session(make_session(world, phase, _dossier(world)))


def _code(phase: SessionPhase) -> Callable[[World], Keys]:
    return lambda world: {"code": make_session(world, phase).code}


INSIDERS = {"buitenstaander": HIDDEN}
READ = everyone(SEEN, **INSIDERS)
PARTNERS = {"partner": REFUSED, "lezer": REFUSED, **INSIDERS}
"""A partner of the own organisation only reads a dossier, unless the team took this person in."""
TYPE, DO, SHUT = everyone(SEEN, **PARTNERS), everyone(DONE, **PARTNERS), everyone(REFUSED, **INSIDERS)
RESULT = {"title": "Tafel 1", "held_on": "2026-11-22"}
REASON = {"reason": "Dubbel geteld"}
DILEMMA = {"first_value": "Snel", "second_value": "Samen", "question": "Wachten we?"}
OUTCOME = {"agreement": "De daken", "revision": "1"}
QUESTION = {"question": "Hoe dringend is dit?", "form": "schaal"}

CASES = [
    Case("kit", READ, prepare=_keys),
    Case("kit-cards", READ, prepare=_keys),
    Case("kit-cards", SHUT, moment="closed", prepare=_closed),
    Case("kit-batch", READ, prepare=_batch()),
    Case("kit-batch", everyone(HIDDEN), moment="of another dossier", prepare=_other_batch),
    Case("kit-cards-file", READ, prepare=_batch()),
    Case("kit-dots-file", READ, prepare=_batch(paper="a4")),
    Case("kit-form-file", READ, prepare=_batch()),
    Case("kit-outcome", READ, prepare=_batch()),
    Case("kit-outcome-file", READ, prepare=_batch(ending="csv")),
    Case("kit-result", TYPE, prepare=_batch()),
    Case("kit-result", DO, "post", prepare=_batch(), data=RESULT),
    Case("kit-result-edit", TYPE, prepare=_sheet),
    Case("kit-result-edit", members_only(REFUSED), "post", "withdrawn", _withdrawn, RESULT),
    Case("kit-result-photo", everyone(BAD, **PARTNERS), "post", "without a photo", _sheet),
    Case("kit-result-withdraw", DO, "post", prepare=_sheet, data=REASON),
    Case("kit-result-restore", members_only(DONE, partner=REFUSED, lezer=REFUSED), "post", "withdrawn", _withdrawn),
    Case("kit-result-restore", everyone(REFUSED, **INSIDERS), "post", "counts already", _sheet),
    Case("kit-find", everyone(SEEN)),
    Case("kit-code", READ, prepare=_card),
    Case("kit-code", DO, "post", "a remark", _card, {"remark": "Eerst de stoep"}),
    Case("kit-carry", DO, prepare=_keys),
    Case("dilemma-list", READ, prepare=_keys),
    Case("dilemma-new", TYPE, prepare=_keys),
    Case("dilemma-new", DO, "post", prepare=_keys, data=DILEMMA),
    Case("dilemma-edit", TYPE, prepare=_dilemma),
    Case("dilemma-drop", DO, "post", prepare=_dilemma, data=REASON),
    Case("dilemma-restore", DO, "post", "dropped", _dropped),
    Case("dilemma-restore", SHUT, "post", "there already", _dilemma),
    Case("session-new", TYPE, prepare=_keys),
    Case("session-new", DO, "post", prepare=_keys, data=QUESTION),
    Case("session-detail", READ, prepare=_session(SessionPhase.SPREIDING)),
    Case("session-screen", READ, prepare=_session(SessionPhase.RONDE_1)),
    Case("session-move", DO, "post", prepare=_session(SessionPhase.UITLEG), data={"move": "beginnen"}),
    Case("session-move", SHUT, "post", "not from here", _session(SessionPhase.UITLEG), {"move": "tonen"}),
    Case("session-time", DO, "post", prepare=_session(SessionPhase.GESPREK), data={"act": "verlengen", "minutes": "5"}),
    Case("session-paper", DO, "post", "in a round", _session(SessionPhase.RONDE_1), {"value": "3"}),
    Case("session-outcome", DO, "post", prepare=_session(SessionPhase.UITKOMST), data=OUTCOME),
    Case("session-outcome", SHUT, "post", "nothing shown yet", _session(SessionPhase.RONDE_1), OUTCOME),
    Case("session-door", public(SEEN)),
    Case("session-join", public(SEEN), prepare=_code(SessionPhase.UITLEG)),
    Case("session-join", public(DONE), "post", "take a seat", _code(SessionPhase.UITLEG)),
    Case("session-join", public(BAD), "post", "closed", _code(SessionPhase.GESLOTEN)),
    Case("session-pulse", public(SEEN), prepare=_code(SessionPhase.RONDE_1)),
]
