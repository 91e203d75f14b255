"""Who gets what answer on the pages of participation, per moment."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.web.dossiers.making import make_dossier, move
from tests.web.participation.bringing import answer, make_oproep, read, send
from tests.web.participation.making import HELD, PLAN_FORM, make_moment, make_past, make_shared_dossier
from tests.web.permission_table import DONE, HIDDEN, REFUSED, SEEN, Case, everyone, members_only, public
from tests.web.world import World

from wijkkoers.web.dossiers.states import Move
from wijkkoers.web.participation.models import Inbreng, Oproep, Participatiemoment
from wijkkoers.web.participation.services import drop_inbreng


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


def _oproep(world: World) -> Mapping[str, Any]:
    oproep = make_oproep(world)
    return {"dossier_id": oproep.dossier_id, "oproep_id": oproep.pk}


def _oproep_of_closed(world: World) -> Mapping[str, Any]:
    keys = _oproep(world)
    move(world, Oproep.objects.get(pk=keys["oproep_id"]).dossier, Move.AFSLUITEN)
    return keys


def _oproep_of_other(world: World) -> Mapping[str, Any]:
    return {"dossier_id": make_shared_dossier(world).pk, "oproep_id": make_oproep(world).pk}


def _new(world: World) -> Mapping[str, Any]:
    row = send(make_oproep(world))
    return {"dossier_id": row.dossier_id, "inbreng_id": row.pk}


def _one_new(world: World) -> Mapping[str, Any]:
    return {"dossier_id": send(make_oproep(world)).dossier_id}


def _answered(world: World) -> Mapping[str, Any]:
    row = answer(world, read(world, send(make_oproep(world))))
    return {"dossier_id": row.dossier_id, "inbreng_id": row.pk}


def _dropped(world: World) -> Mapping[str, Any]:
    row = drop_inbreng(actor=world.redacteur, inbreng=send(make_oproep(world)), reason="Reclame")
    return {"dossier_id": row.dossier_id, "inbreng_id": row.pk}


def _inbreng_of_closed(world: World) -> Mapping[str, Any]:
    keys = _answered(world)
    move(world, Inbreng.objects.get(pk=keys["inbreng_id"]).dossier, Move.AFSLUITEN)
    return keys


def _inbreng_of_other(world: World) -> Mapping[str, Any]:
    return {"dossier_id": make_shared_dossier(world).pk, "inbreng_id": send(make_oproep(world)).pk}


def _all_of(world: World) -> Mapping[str, Any]:
    return {"dossier_id": _answered(world)["dossier_id"]}


def _letter(world: World) -> Mapping[str, Any]:
    return _answered(world) | {"file_name": "brief.txt"}


def _letters(world: World) -> Mapping[str, Any]:
    return _all_of(world) | {"file_name": "brieven.txt"}


def _last(world: World) -> Mapping[str, Any]:
    row = Inbreng.objects.latest("pk")
    return {"kies": [row.pk], "gezien": [f"{row.pk}:{row.revision}"], **FATE_FORM}


def _two(world: World) -> Mapping[str, Any]:
    row = Inbreng.objects.select_related("oproep__dossier").latest("pk")
    assert row.oproep is not None
    other = send(row.oproep, "Ook schaduw")
    rows = (row, other)
    return {"kies": [one.pk for one in rows], "gezien": [f"{one.pk}:{one.revision}" for one in rows], "reason": "Hetzelfde"}


def _parts(world: World) -> Mapping[str, Any]:
    row = Inbreng.objects.latest("pk")
    kinds = {f"deel-{place}-kind": "idee" for place in range(5)}
    texts = {"deel-0-text": "Schaduw", "deel-1-text": "Een bank"}
    return {"gezien": [f"{row.pk}:{row.revision}"], "reason": "Twee dingen", **kinds, **texts}


def _door(world: World) -> Mapping[str, Any]:
    return {"token": make_oproep(world).token}


def _code(world: World) -> Mapping[str, Any]:
    return {"code": send(make_oproep(world)).code}


READERS = {"partner": REFUSED, "lezer": REFUSED}
GUEST_READS = everyone(SEEN, buitenstaander=HIDDEN)
EDITOR_SEES = everyone(SEEN, **READERS, gemeente_redacteur=REFUSED, buitenstaander=HIDDEN)
EDITOR_DOES = everyone(DONE, **READERS, gemeente_redacteur=REFUSED, buitenstaander=HIDDEN)
GUEST_DOES = everyone(DONE, **READERS, buitenstaander=HIDDEN)
CLOSED = everyone(REFUSED, buitenstaander=HIDDEN)
PLAN = {**PLAN_FORM, "held_on": HELD.isoformat(), "revision": "1"}
COUNTS = {"opkomst-invited": "40", "opkomst-came-jongeren": "12", "opkomst-revision": "1"}
ANSWER = {"antwoord-follow_up": "Zo gaat het", "antwoord-revision": "1"}
OPROEP = {"title": "Speelplek", "question": "Wat mist u?", "opens_on": "2026-03-01", "closes_on": "2026-04-01", "revision": "1"}
PAPER = {"way": "papier", "text": "De bank is stuk", "kind": "zorg"}
SAYING = {"kind": "idee", "summary": "Meer schaduw", "revision": "1"}
READING = {"moderation": "zichtbaar", "revision": "1"}
FATE_FORM = {"fate": "niet", "fate_reason": "Geen geld", "revision": "1"}
WHY = {"reason": "Daarom"}
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
    Case("oproep-list", GUEST_READS, prepare=_shared),
    Case("oproep-new", EDITOR_SEES, prepare=_shared),
    Case("oproep-new", EDITOR_DOES, "post", "guest is partner", _shared, OPROEP),
    Case("oproep-new", members_only(REFUSED), "post", "closed", _closed_dossier, OPROEP),
    Case("oproep-detail", GUEST_READS, prepare=_oproep),
    Case("oproep-detail", everyone(HIDDEN), moment="of another dossier", prepare=_oproep_of_other),
    Case("oproep-poster", GUEST_READS, prepare=_oproep),
    Case("oproep-edit", EDITOR_SEES, prepare=_oproep),
    Case("oproep-edit", EDITOR_DOES, "post", "open", _oproep, OPROEP),
    Case("oproep-edit", CLOSED, "post", "closed", _oproep_of_closed, OPROEP),
    Case("oproep-close", EDITOR_SEES, prepare=_oproep),
    Case("oproep-close", EDITOR_DOES, "post", "open", _oproep, WHY),
    Case("oproep-close", CLOSED, "post", "closed", _oproep_of_closed, WHY),
    Case("inbreng-list", GUEST_READS, prepare=_all_of),
    Case("inbreng-map", GUEST_READS, prepare=_all_of),
    Case("inbreng-new", everyone(SEEN, **READERS, buitenstaander=HIDDEN), prepare=_shared),
    Case("inbreng-new", GUEST_DOES, "post", "guest is partner", _shared, PAPER),
    Case("inbreng-new", members_only(REFUSED), "post", "closed", _closed_dossier, PAPER),
    Case("inbreng-next", EDITOR_DOES, prepare=_one_new),
    Case("inbreng-detail", GUEST_READS, prepare=_new),
    Case("inbreng-detail", everyone(HIDDEN), moment="of another dossier", prepare=_inbreng_of_other),
    Case("inbreng-edit", EDITOR_SEES, prepare=_new),
    Case("inbreng-edit", EDITOR_DOES, "post", "new", _new, SAYING),
    Case("inbreng-edit", CLOSED, "post", "closed", _inbreng_of_closed, SAYING),
    Case("inbreng-moderate", EDITOR_SEES, prepare=_new),
    Case("inbreng-moderate", EDITOR_DOES, "post", "new", _new, READING),
    Case("inbreng-moderate", CLOSED, "post", "closed", _inbreng_of_closed, READING),
    Case("inbreng-answer", EDITOR_SEES, prepare=_new),
    Case("inbreng-answer", EDITOR_DOES, "post", "new", _new, FATE_FORM),
    Case("inbreng-answer", CLOSED, "post", "closed", _inbreng_of_closed, FATE_FORM),
    Case("inbreng-answer-together", EDITOR_DOES, moment="nothing chosen", prepare=_all_of),
    Case("inbreng-answer-together", EDITOR_DOES, "post", "chosen", _all_of, _last),
    Case("inbreng-merge", EDITOR_DOES, moment="nothing chosen", prepare=_all_of),
    Case("inbreng-merge", EDITOR_DOES, "post", "two chosen", _all_of, _two),
    Case("inbreng-split", EDITOR_SEES, prepare=_new),
    Case("inbreng-split", EDITOR_DOES, "post", "new", _new, _parts),
    Case("inbreng-drop", EDITOR_SEES, prepare=_new),
    Case("inbreng-drop", EDITOR_DOES, "post", "new", _new, WHY),
    Case("inbreng-restore", EDITOR_SEES, prepare=_dropped),
    Case("inbreng-restore", EDITOR_DOES, "post", "dropped", _dropped),
    Case("inbreng-letters", EDITOR_SEES, prepare=_all_of),
    Case("inbreng-letters-file", EDITOR_SEES, prepare=_letters),
    Case("inbreng-letter", EDITOR_SEES, prepare=_answered),
    Case("inbreng-letter", EDITOR_SEES, moment="closed", prepare=_inbreng_of_closed),
    Case("inbreng-letter-file", EDITOR_SEES, prepare=_letter),
    Case("inbreng-told", EDITOR_DOES, "post", "answered", _all_of, _last),
    Case("inbreng-untold", EDITOR_DOES, "post", "answered", _answered),
    Case("inbreng-untold", CLOSED, "post", "closed", _inbreng_of_closed),
    Case("oproep-join", public(SEEN), prepare=_door),
    Case("oproep-join", public(DONE), "post", "open", _door, {"kind": "idee", "text": "Meer groen"}),
    Case("oproep-join", public(HIDDEN), moment="with a link that is not ours", prepare=lambda world: {"token": "verzonnen"}),
    Case("inbreng-door", public(SEEN)),
    Case("inbreng-follow", public(SEEN), prepare=_code),
    Case("inbreng-follow", public(HIDDEN), moment="with a code that is not ours", prepare=lambda world: {"code": "K7PM3XQ9AB2C"}),
]
