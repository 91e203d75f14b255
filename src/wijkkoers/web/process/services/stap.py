"""What a team does with a stap: who leads it, when, where it stands, what it delivers; and stappen of its own."""

from __future__ import annotations

from django.db import transaction

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.services.record import hold
from wijkkoers.web.events.clock import now
from wijkkoers.web.events.revisions import add_revision, require_revision
from wijkkoers.web.process.models import Result, Stap
from wijkkoers.web.process.permissions import check_can_change_stap, check_can_plan
from wijkkoers.web.process.selectors import Compass, StapView, compass_of
from wijkkoers.web.process.services.record import LABEL_LIMIT, check_owner, clean_text, hold_stap, keep_change, log, require_line, set_due
from wijkkoers.web.process.states import NEEDS_REASON, TRANSITIONS, StapMove, StapStatus
from wijkkoers.web.process.values import (
    OWN_FIELDS,
    RESULT_FIELDS,
    STAP_FIELDS,
    OwnStap,
    ResultValues,
    StapValues,
    differences,
    texts_of,
)


@transaction.atomic
def add_stap(*, actor: Actor, dossier: Dossier, own: OwnStap, values: StapValues | None = None) -> Stap:
    """Add a step of the team's own; InputError `methode-eerst` when the dossier chose no method yet."""
    check_can_plan(actor, dossier)
    dossier = hold(dossier)
    stap = Stap(dossier=dossier)
    _put_own(stap, own, _compass(dossier))
    _put(stap, values or StapValues())
    stap.save()
    _nothing, after = differences({}, texts_of(stap, (*OWN_FIELDS, *STAP_FIELDS)), "stap")
    log(actor, stap, "stap.toegevoegd", ({}, {"name": stap.own_label, **after}))
    return stap


@transaction.atomic
def change_stap(*, actor: Actor, stap: Stap, values: StapValues, own: OwnStap | None = None, revision: int | None = None) -> Stap:
    """Change owner, period and summary; of an own step also what it is. The same values change nothing."""
    held = hold_stap(stap)
    check_can_change_stap(actor, held)
    require_revision(held, revision)
    fields = STAP_FIELDS if held.knooppunt else (*OWN_FIELDS, *STAP_FIELDS)
    before, compass = texts_of(held, fields), _compass(held.dossier)
    _put(held, values)
    if own is not None and not held.knooppunt:
        _put_own(held, own, compass)
    keep_change(actor, held, (before, texts_of(held, fields)), ("stap.gewijzigd", "stap", _name(compass, held)))
    return held


@transaction.atomic
def move_stap(*, actor: Actor, stap: Stap, move: StapMove, reason: str = "") -> Stap:
    """Make a move along the table; pausing, skipping and revising need a reason. It edits no text, so it counts no revision.

    InputError `stap-zet-kan-niet` when the stap stands elsewhere by now, `process-reden-nodig` without a reason where one is needed.
    """
    held = hold_stap(stap)
    check_can_change_stap(actor, held)
    before = StapStatus(held.status)
    if (before, move) not in TRANSITIONS:
        raise InputError("stap-zet-kan-niet")
    clean = clean_text(reason)
    if move in NEEDS_REASON and not clean:
        raise InputError("process-reden-nodig")
    target = TRANSITIONS[before, move]
    held.status, held.status_since, held.status_reason = target.value, now(), clean
    held.save(update_fields=["status", "status_since", "status_reason"])
    name = _name(_compass(held.dossier), held)
    after = {"name": name, "stap_status": target.value, "reason": clean}
    log(actor, held, "stap.status-gewijzigd", ({"name": name, "stap_status": before.value}, after))
    return held


@transaction.atomic
def write_result(*, actor: Actor, stap: Stap, output: str, values: ResultValues, revision: int | None = None) -> Result:
    """Write what a stap delivers; a result that is not there yet has revision 0.

    InputError `resultaat-onbekend` for an output that the knooppunt does not have, `resultaat-leeg` when an empty text is said to be ready.
    """
    held = hold_stap(stap)
    check_can_change_stap(actor, held)
    view = _view(_compass(held.dossier), held)
    result = Result.objects.filter(stap=held, output=output).first() or Result(stap=held, output=output, revision=0)
    known = {entry.id for entry in view.knooppunt.gives} if view.knooppunt else set()
    if output not in known and result.pk is None:
        raise InputError("resultaat-onbekend")
    require_revision(result, revision)
    before = texts_of(result, RESULT_FIELDS)
    result.text, result.is_ready, result.updated_at = clean_text(values.text), values.is_ready, now()
    if result.is_ready and not result.text:
        raise InputError("resultaat-leeg")
    earlier, later = differences(before, texts_of(result, RESULT_FIELDS), "result")
    if not later:
        return result
    add_revision(result)
    result.save()
    about = {"name": view.label("nl"), "output": output}
    log(actor, held, "resultaat.geschreven", ({**about, **earlier}, {**about, **later}))
    return result


def _put(stap: Stap, values: StapValues) -> None:
    stap.owner_id = check_owner(stap.dossier, values.owner_id, stap.owner_id)
    set_due(stap, values.due)
    stap.summary = clean_text(values.summary)


def _put_own(stap: Stap, own: OwnStap, compass: Compass) -> None:
    stages = {stage.id for stage in compass.method.stages}
    stap.own_label = require_line(own.label, "stap-naam-leeg", LABEL_LIMIT)
    stap.own_goal = clean_text(own.goal)
    if own.stage not in {"", stap.own_stage, *stages}:
        raise InputError("stap-onderdeel-onbekend")
    stap.own_stage = own.stage
    stap.own_sporen = "".join(spoor for spoor in "AB" if spoor in own.sporen)


def _compass(dossier: Dossier) -> Compass:
    compass = compass_of(dossier)
    if compass is None:
        raise InputError("methode-eerst")
    return compass


def _view(compass: Compass, stap: Stap) -> StapView:
    return next(view for view in compass.staps if view.id == stap.pk)


def _name(compass: Compass, stap: Stap) -> str:
    return stap.own_label or _view(compass, stap).label("nl")
