"""Partijen with their words, goals, means and standpoints, and rounds of ambitions in every state."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from tests.web.seeding.sizes import Sowing, dropped, extra
from tests.web.seeding.words import HOLDERS, ORGANISATIONS, TERMS, name_of, prose

from wijkkoers.handbook.load_process import load_process
from wijkkoers.web.accounts.models import Organisation
from wijkkoers.web.parties.kinds import MeansKind, Opinion, OwnPlan, PartijKind, Stance
from wijkkoers.web.parties.models import (
    AmbitionAgreement,
    AmbitionEntry,
    AmbitionRound,
    ContainerTerm,
    Goal,
    GoalStance,
    JointAmbition,
    Means,
    Partij,
    ProposalAnswer,
)
from wijkkoers.web.parties.states import SHOWN, RoundStatus

STANDING_PARTIJEN = 6
THEMES_PER_ROUND = 5
KINDS = list(PartijKind)
ROUND_STATUSES = (RoundStatus.OPEN, RoundStatus.BLIND, RoundStatus.VASTGELEGD, RoundStatus.INGETROKKEN)


def seed_parties(sowing: Sowing, number: int) -> list[Any]:
    """Bring partijen to the table and let them speak; returns what the log tells of."""
    partijen = _partijen(sowing, number)
    present = [partij for partij in partijen if partij.dropped_at is None]
    _stances(sowing, present, _goals(sowing, present))
    _means(sowing, present)
    rounds = _rounds(sowing)
    _entries(sowing, rounds, present)
    _agreements(sowing, _joints(sowing, rounds), present)
    terms = _terms(sowing)
    ProposalAnswer.objects.bulk_create(
        ProposalAnswer(dossier=sowing.dossier, key=f"naam:voorstel-{place}", name=f"Voorstel {place}", reason=prose(sowing.draw, 1, 1))
        for place in range(sowing.sizes.partijen // 2 + 1)
    )
    return [*partijen, *rounds, *terms]


def _partijen(sowing: Sowing, number: int) -> list[Partij]:
    """Make partijen: first of the two organisations of the people, then in turn of one of its own and without any."""
    count = sowing.sizes.partijen
    names = [f"{name_of(ORGANISATIONS, place)} ({number})" for place in range(count + extra(count))]
    own = [Organisation(name=name, slug=f"zaai-{number}-{place}", kind="overig") for place, name in enumerate(names)]
    made = Organisation.objects.bulk_create(own[2::3])
    owners = {0: sowing.world.corporatie, 1: sowing.world.gemeente} | {2 + 3 * place: row for place, row in enumerate(made)}
    return Partij.objects.bulk_create(
        Partij(
            dossier=sowing.dossier,
            organisation=owners.get(place),
            name=name,
            kind=KINDS[place % len(KINDS)].value,
            role=prose(sowing.draw, 1, 1),
            contact=sowing.draw.choice(HOLDERS),
            mandate_limit=prose(sowing.draw, 1, 1),
            own_plan=list(OwnPlan)[place % 3].value,
            influence=place % 6 or None,
            stake=(place // 2) % 6 or None,
            **_said(sowing, place, interest=prose(sowing.draw), ambition=prose(sowing.draw, 1, 2)),
            **dropped(sowing, place, count),
        )
        for place, name in enumerate(names)
    )


def _said(sowing: Sowing, place: int, **words: Any) -> dict[str, Any]:
    """Return words of a partij: mostly released, now and then changed since, now and then not released at all."""
    if place % 6 == 5:
        return words
    changed = {name: f"{value} Dit is nog niet vrijgegeven." for name, value in words.items() if name in ("text", "interest", "note")}
    released = {f"released_{name}": value for name, value in words.items()} | {"released_at": sowing.moment()}
    return words | released | (changed if place % 3 != 2 else {})


def _goals(sowing: Sowing, present: list[Partij]) -> list[Goal]:
    themes, count = [theme.id for theme in load_process().themes], sowing.sizes.goals
    return Goal.objects.bulk_create(
        Goal(
            partij=_speaker(sowing, present, place, count),
            **_said(sowing, place, theme=themes[place % len(themes)], text=prose(sowing.draw, 1, 2)),
            **dropped(sowing, place, count),
        )
        for place in range(count + extra(count))
    )


def _speaker(sowing: Sowing, present: list[Partij], place: int, count: int) -> Partij:
    """Return whose row it is: of the first two partijen for what was dropped, so that its people can bring it back."""
    return present[place % 2] if place >= count else present[1] if place == 1 else sowing.place_of(present, place)


def _means(sowing: Sowing, present: list[Partij]) -> None:
    count, kinds = sowing.sizes.means, [kind.value for kind in MeansKind]
    Means.objects.bulk_create(
        Means(
            partij=_speaker(sowing, present, place, count),
            **_said(
                sowing,
                place,
                kind=kinds[place % len(kinds)],
                text=prose(sowing.draw, 1, 1),
                amount=Decimal(sowing.draw.randint(1, 400) * 500) if place % 3 else None,
                unit="euro per jaar" if place % 3 else "",
            ),
            **dropped(sowing, place, count),
        )
        for place in range(count + extra(count))
    )


def _stances(sowing: Sowing, present: list[Partij], goals: list[Goal]) -> None:
    kinds = (Stance.STEUNT, Stance.STEUNT, Stance.NEUTRAAL, Stance.BOTST)
    rows = []
    for goal in goals:
        others = [partij for partij in present if partij.pk != goal.partij_id]
        for partij in sowing.draw.sample(others, min(len(others), STANDING_PARTIJEN)):
            said = _said(sowing, len(rows), stance=sowing.draw.choice(kinds).value, note=prose(sowing.draw, 1, 1))
            rows.append(GoalStance(goal=goal, partij=partij, **said))
    GoalStance.objects.bulk_create(rows, batch_size=500)


def _rounds(sowing: Sowing) -> list[AmbitionRound]:
    themes = [theme.id for theme in load_process().themes]
    rounds = []
    for place in range(sowing.sizes.rounds):
        status = ROUND_STATUSES[place % len(ROUND_STATUSES)]
        moment = sowing.moment(-700, -300)
        rounds.append(
            AmbitionRound(
                dossier=sowing.dossier,
                title=f"Ambities, ronde {place + 1}",
                themes=themes[:THEMES_PER_ROUND],
                status=status.value,
                status_reason=prose(sowing.draw, 1, 1) if status is RoundStatus.INGETROKKEN else "",
                started_at=moment,
                opened_at=sowing.moment(-290) if status in SHOWN else None,
            )
        )
    return AmbitionRound.objects.bulk_create(rounds)


def _entries(sowing: Sowing, rounds: list[AmbitionRound], present: list[Partij]) -> None:
    """Let most partijen write on every theme of every round."""
    AmbitionEntry.objects.bulk_create(
        (
            AmbitionEntry(round=row, partij=partij, theme=theme, text=prose(sowing.draw), shown_at=row.opened_at)
            for row in rounds
            for place, partij in enumerate(present)
            for theme in row.themes
            if place % 5 != 4
        ),
        batch_size=500,
    )


def _joints(sowing: Sowing, rounds: list[AmbitionRound]) -> list[JointAmbition]:
    """Lay down what was agreed on every theme but the last of the rounds that were opened."""
    return JointAmbition.objects.bulk_create(
        JointAmbition(
            round=row,
            theme=theme,
            text=prose(sowing.draw),
            measure=prose(sowing.draw, 1, 1) if place % 3 else "",
            target="80 %" if place % 3 else "",
            target_year=2035 if place % 3 else None,
            revision=2,
        )
        for row in rounds
        if row.opened_at is not None
        for place, theme in enumerate(row.themes[:-1])
    )


def _agreements(sowing: Sowing, joints: list[JointAmbition], present: list[Partij]) -> None:
    """Let partijen say what they think of the text as it was, and most of them of the text as it is."""
    opinions = (Opinion.EENS, Opinion.EENS, Opinion.VOORBEHOUD, Opinion.ONEENS)
    AmbitionAgreement.objects.bulk_create(
        (
            AmbitionAgreement(
                joint=joint,
                partij=partij,
                joint_revision=revision,
                opinion=sowing.draw.choice(opinions).value,
                remark=prose(sowing.draw, 1, 1),
            )
            for joint in joints
            for place, partij in enumerate(present)
            for revision in ((1, 2) if place % 4 != 3 else (1,))
        ),
        batch_size=500,
    )


def _terms(sowing: Sowing) -> list[ContainerTerm]:
    count = sowing.sizes.terms
    return ContainerTerm.objects.bulk_create(
        ContainerTerm(
            dossier=sowing.dossier,
            term=name_of(TERMS, place),
            meaning=prose(sowing.draw, 1, 2) if place % 4 != 3 else "",
            **dropped(sowing, place, count),
        )
        for place in range(count + extra(count))
    )
