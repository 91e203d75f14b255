"""The joint ambition on a theme, and what each partij says of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import transaction

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.events.clock import now
from wijkkoers.web.events.revisions import STALE, add_revision, require_revision
from wijkkoers.web.parties.kinds import Opinion
from wijkkoers.web.parties.models import AmbitionAgreement, AmbitionRound, JointAmbition, Partij
from wijkkoers.web.parties.permissions import OpinionOf, check_can_say_opinion, check_can_write_joint
from wijkkoers.web.parties.services.logs import log_dossier, log_partij
from wijkkoers.web.parties.services.rounds import hold_round
from wijkkoers.web.parties.services.texts import TARGET_LIMIT, clean_line, clean_text, require_text

FIRST_YEAR, LAST_YEAR = 2020, 2100


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the partijen want together, and what one measures, which value it must reach, and in which year; empty when not yet known."""

    text: str
    measure: str = ""
    target: str = ""
    target_year: int | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """What a person had on screen: the revision of the joint ambition, and of the opinion on that text; None for no opinion."""

    text: int
    said: int | None = None


@transaction.atomic
def write_joint(*, actor: Actor, round_: AmbitionRound, theme: str, wanted: Wanted, revision: int | None = None) -> JointAmbition:
    """Write the joint ambition on a theme. A later change asks every partij for its opinion again; what was said before is kept."""
    opened = hold_round(round_)
    check_can_write_joint(actor, opened)
    if theme not in opened.themes:
        raise InputError("partij-thema-onbekend")
    fields = _clean(wanted)
    held = JointAmbition.objects.select_for_update(of=("self",)).filter(round=opened, theme=theme).first()
    if held is None:
        return _make(actor, opened, theme, fields)
    if revision is None and fields["text"] != held.text:
        raise InputError(STALE)
    require_revision(held, revision)
    changed = [name for name, value in fields.items() if getattr(held, name) != value]
    if not changed:
        return held
    before = {name: getattr(held, name) for name in changed}
    for name in changed:
        setattr(held, name, fields[name])
    held.written_at = now()
    held.save(update_fields=[*changed, "written_at", *add_revision(held)])
    _log(actor, held, "ambitie.gezamenlijk-gewijzigd", (before, {name: fields[name] for name in changed}))
    return held


@transaction.atomic
def say_opinion(
    *, actor: Actor, joint: JointAmbition, partij: Partij, opinion: Opinion, remark: str = "", seen: Seen | None = None
) -> AmbitionAgreement:
    """Say for a partij whether it agrees with the joint ambition as it reads now.

    Raises `intussen-gewijzigd` when the text changed since it was `seen`, or a colleague gave another opinion since.
    """
    held = JointAmbition.objects.select_for_update(of=("self",)).select_related("round__dossier__organisation").get(pk=joint.pk)
    check_can_say_opinion(actor, OpinionOf(held, partij))
    require_revision(held, seen.text if seen else None)
    clean = clean_text(remark)
    if opinion is not Opinion.EENS and not clean:
        raise InputError("ambitie-opmerking-leeg")
    rows = AmbitionAgreement.objects.select_for_update(of=("self",))
    row = rows.filter(joint=held, partij=partij, joint_revision=held.revision).first()
    before = {"opinion": row.opinion, "remark": row.remark} if row else {}
    after = {"opinion": opinion.value, "remark": clean}
    if row is None:
        row = AmbitionAgreement(joint=held, partij=partij, joint_revision=held.revision)
    elif before == after:
        return row
    elif seen is None or seen.said != row.revision:
        raise InputError(STALE)
    else:
        add_revision(row)
    row.opinion, row.remark, row.said_at = opinion.value, clean, now()
    row.save()
    log_partij(actor, partij, "ambitie.mening", ({"joint_theme": held.theme, **before}, {"joint_theme": held.theme, **after}))
    return row


def _make(actor: Actor, opened: AmbitionRound, theme: str, fields: dict[str, Any]) -> JointAmbition:
    made = JointAmbition.objects.create(round=opened, theme=theme, **fields)
    _log(actor, made, "ambitie.gezamenlijk-geschreven", ({}, fields))
    return made


def _clean(wanted: Wanted) -> dict[str, Any]:
    year = wanted.target_year
    if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
        raise InputError("ambitie-jaar", first=FIRST_YEAR, last=LAST_YEAR)
    return {
        "text": require_text(wanted.text, "ambitie-leeg"),
        "measure": clean_text(wanted.measure),
        "target": clean_line(wanted.target, TARGET_LIMIT),
        "target_year": year,
    }


def _log(actor: Actor, joint: JointAmbition, kind: str, change: tuple[dict[str, Any], dict[str, Any]]) -> None:
    sides = [{"name": joint.round.title, "joint_theme": joint.theme, **_named(side)} for side in change]
    log_dossier(actor, joint.round.dossier, kind, f"gezamenlijke-ambitie:{joint.pk}", (sides[0], sides[1]))


def _named(fields: dict[str, Any]) -> dict[str, Any]:
    return {f"joint_{name}": value for name, value in fields.items()}
