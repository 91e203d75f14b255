"""Who gets what answer on the pages of partijen, per moment."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.web.dossiers.making import make_dossier, move
from tests.web.parties.making import (
    FORM,
    WORDS_FORM,
    make_goal,
    make_joint,
    make_means,
    make_partij,
    make_round,
    make_shared_dossier,
    make_written,
    write,
)
from tests.web.permission_table import DONE, HIDDEN, REFUSED, SEEN, Answer, Case, everyone, members_only
from tests.web.world import World

from wijkkoers.web.dossiers.states import Aim, Move
from wijkkoers.web.parties import services
from wijkkoers.web.parties.models import ContainerTerm, Partij
from wijkkoers.web.parties.selectors import draft_of
from wijkkoers.web.parties.services import drop_goal, drop_means
from wijkkoers.web.parties.states import RoundMove

Keys = Mapping[str, Any]


def _dossier(world: World) -> Keys:
    return {"dossier_id": make_dossier(world).pk}


def _shared(world: World) -> Keys:
    return {"dossier_id": make_shared_dossier(world).pk}


def _closed_dossier(world: World) -> Keys:
    return {"dossier_id": move(world, make_dossier(world), Move.AFSLUITEN).pk}


def _keys(partij: Partij) -> Keys:
    return {"dossier_id": partij.dossier_id, "partij_id": partij.pk}


def _of_guest(world: World) -> Keys:
    return _keys(make_written(world, is_released=False))


def _of_guest_released(world: World) -> Keys:
    return _keys(make_written(world, is_released=True))


def _without_organisation(world: World) -> Keys:
    return _keys(write(world.redacteur, make_partij(world, make_shared_dossier(world))))


def _of_owner(world: World) -> Keys:
    return _keys(write(world.redacteur, make_partij(world, make_shared_dossier(world), world.corporatie)))


def _closed(world: World) -> Keys:
    partij = make_written(world, is_released=False)
    move(world, partij.dossier, Move.AFSLUITEN)
    return _keys(partij)


def _left(world: World) -> Keys:
    partij = make_written(world, is_released=False)
    return _keys(services.drop_partij(actor=world.redacteur, partij=partij, reason="Weg"))


def _of_other_dossier(world: World) -> Keys:
    return {"dossier_id": make_shared_dossier(world).pk, "partij_id": make_partij(world, make_dossier(world)).pk}


def _digest(world: World) -> Keys:
    partij = Partij.objects.latest("pk")
    return {"digest": draft_of(partij).digest}


def _means(world: World) -> Keys:
    means = make_means(world, is_released=True)
    return {"dossier_id": means.partij.dossier_id, "means_id": means.pk}


def _means_draft(world: World) -> Keys:
    means = make_means(world, is_released=False)
    return {"dossier_id": means.partij.dossier_id, "means_id": means.pk}


def _means_dropped(world: World) -> Keys:
    means = drop_means(actor=world.gemeente_redacteur, means=make_means(world, is_released=True), reason="Weg")
    return {"dossier_id": means.partij.dossier_id, "means_id": means.pk}


def _goal(world: World) -> Keys:
    goal = make_goal(world, is_released=True)
    return {"dossier_id": goal.partij.dossier_id, "goal_id": goal.pk}


def _goal_draft(world: World) -> Keys:
    goal = make_goal(world, is_released=False)
    return {"dossier_id": goal.partij.dossier_id, "goal_id": goal.pk}


def _goal_dropped(world: World) -> Keys:
    goal = drop_goal(actor=world.gemeente_redacteur, goal=make_goal(world, is_released=True), reason="Weg")
    return {"dossier_id": goal.partij.dossier_id, "goal_id": goal.pk}


def _stance(world: World) -> Keys:
    """A goal of the guest on which the owner has its say."""
    keys = _goal(world)
    dossier = Partij.objects.latest("pk").dossier
    return {**keys, "partij_id": make_partij(world, dossier, world.corporatie).pk}


def _round(world: World) -> Keys:
    round_ = make_round(world)
    return {"dossier_id": round_.dossier_id, "round_id": round_.pk}


def _entry(world: World) -> Keys:
    round_ = make_round(world)
    partij = make_partij(world, round_.dossier, world.gemeente)
    return {"dossier_id": round_.dossier_id, "round_id": round_.pk, "partij_id": partij.pk}


def _opening(world: World) -> Keys:
    return {**_round(world), "move": RoundMove.OPENEN.value}


def _opened(world: World) -> Keys:
    round_ = make_round(world, None, RoundMove.OPENEN)
    return {"dossier_id": round_.dossier_id, "round_id": round_.pk}


def _theme(world: World) -> Keys:
    return {**_opened(world), "theme": "leefomgeving"}


def _opinion(world: World) -> Keys:
    joint = make_joint(world)
    partij = make_partij(world, joint.round.dossier, world.gemeente)
    return {"dossier_id": partij.dossier_id, "round_id": joint.round_id, "theme": joint.theme, "partij_id": partij.pk}


def _term(world: World) -> Keys:
    term = services.add_term(actor=world.redacteur, dossier=make_shared_dossier(world), term="betaalbaar", meaning="")
    return {"dossier_id": term.dossier_id, "term_id": term.pk}


def _term_dropped(world: World) -> Keys:
    keys = _term(world)
    services.drop_term(actor=world.redacteur, term=ContainerTerm.objects.get(pk=keys["term_id"]), reason="Weg")
    return keys


def _proposed(world: World) -> Keys:
    """A dossier about heat with an area, so that the grid operator is proposed."""
    dossier = services_dossier(world)
    return {"dossier_id": dossier.pk}


def services_dossier(world: World) -> Any:
    """Make a shared dossier with an area whose aim is a WUP."""
    dossier = make_dossier(world, areas=("WK990101",))
    dossier.aim = Aim.WUP.value
    dossier.save(update_fields=["aim"])
    return dossier


def _answer(world: World) -> Keys:
    dossier = make_dossier(world)
    answer = services.decline_proposal(actor=world.redacteur, dossier=dossier, key="vve", name="VvE", reason="Er zijn er geen")
    return {"dossier_id": dossier.pk, "answer_id": answer.pk}


READERS: dict[str, Answer] = {"partner": REFUSED, "lezer": REFUSED}
GUEST_READS: dict[str, Answer] = {"gemeente_redacteur": SEEN, "buitenstaander": HIDDEN}
GUEST_DOES: dict[str, Answer] = {"gemeente_redacteur": DONE, "buitenstaander": HIDDEN}
GUEST_REFUSED: dict[str, Answer] = {"gemeente_redacteur": REFUSED, "buitenstaander": HIDDEN}
ALL_READ = everyone(SEEN, **GUEST_READS)
OWN_READS, OWN_DOES = everyone(REFUSED, **GUEST_READS), everyone(REFUSED, **GUEST_DOES)
OWN_ONLY = everyone(HIDDEN, gemeente_redacteur=DONE)
EDITORS_READ, EDITORS_DO = everyone(SEEN, **READERS, **GUEST_REFUSED), everyone(DONE, **READERS, **GUEST_REFUSED)
NOBODY = everyone(REFUSED, buitenstaander=HIDDEN)
REASON = {"reason": "Doet niet meer mee"}
GOAL = {"theme": "wonen", "text": "Honderd woningen erbij", "revision": 2, "base": "{}"}
MEANS = {"kind": "geld", "text": "Een bedrag per jaar", "revision": 2, "base": "{}"}
ROUND = {"title": "Najaar", "themes": ["wonen"], "revision": 1}
TERM = {"term": "leefbaar", "meaning": "Schoon en rustig", "revision": 1}
EDIT = {**FORM, "revision": 1}
TAKE_PART = everyone(DONE, **READERS, **GUEST_DOES)

CASES = [
    Case("party-list", members_only(SEEN), prepare=_dossier),
    Case("party-list", ALL_READ, moment="guest in the team", prepare=_shared),
    Case("party-new", members_only(SEEN, **READERS), prepare=_dossier),
    Case("party-new", EDITORS_DO, "post", "guest is partner", _shared, FORM),
    Case("party-new", members_only(REFUSED), "post", "closed", _closed_dossier, FORM),
    Case("party-edit", everyone(SEEN, **READERS, **GUEST_READS), moment="of the guest", prepare=_of_guest),
    Case("party-edit", everyone(DONE, **READERS, **GUEST_DOES), "post", "of the guest", _of_guest, EDIT),
    Case("party-edit", everyone(DONE, lezer=REFUSED, **GUEST_REFUSED), "post", "of the owner", _of_owner, EDIT),
    Case("party-edit", EDITORS_DO, "post", "without organisation", _without_organisation, EDIT),
    Case("party-edit", NOBODY, "post", "closed", _closed, EDIT),
    Case("party-edit", NOBODY, "post", "left", _left, EDIT),
    Case("party-edit", everyone(HIDDEN), "post", "of another dossier", _of_other_dossier, EDIT),
    Case("party-words", OWN_READS, moment="of the guest", prepare=_of_guest),
    Case("party-words", OWN_DOES, "post", "of the guest", _of_guest, {**WORDS_FORM, "revision": 2}),
    Case("party-words", everyone(SEEN, **READERS, **GUEST_REFUSED), moment="without organisation", prepare=_without_organisation),
    Case("party-words", NOBODY, moment="left", prepare=_left),
    Case("party-release", OWN_READS, moment="of the guest", prepare=_of_guest),
    Case("party-release", OWN_DOES, "post", "of the guest", _of_guest, _digest),
    Case("party-release", everyone(DONE, lezer=REFUSED, **GUEST_REFUSED), "post", "of the owner", _of_owner, _digest),
    Case("party-release", EDITORS_DO, "post", "without organisation", _without_organisation, _digest),
    Case("party-release", NOBODY, "post", "released already", _of_guest_released, _digest),
    Case("party-release", NOBODY, "post", "closed", _closed, _digest),
    Case("party-release", NOBODY, "post", "left", _left, _digest),
    Case("party-drop", EDITORS_READ, moment="of the guest", prepare=_of_guest),
    Case("party-drop", EDITORS_DO, "post", "of the guest", _of_guest, REASON),
    Case("party-drop", NOBODY, "post", "closed", _closed, REASON),
    Case("party-drop", NOBODY, "post", "left", _left, REASON),
    Case("party-restore", EDITORS_DO, "post", "left", _left),
    Case("party-restore", NOBODY, "post", "takes part", _of_guest),
    Case("party-picture", ALL_READ, prepare=_shared),
    Case("party-proposals", ALL_READ, prepare=_shared),
    Case("party-proposal-add", members_only(DONE, **READERS), "post", "heat", _proposed, {"key": "netbeheerder"}),
    Case("party-proposal-add", members_only(HIDDEN, **READERS), "post", "not proposed", _proposed, {"key": "elders"}),
    Case("party-proposal-decline", members_only(HIDDEN, **READERS), moment="not proposed", prepare=_proposed),
    Case("party-proposal-reconsider", members_only(DONE, **READERS), "post", "", _answer),
    Case("party-means-new", OWN_READS, moment="of the guest", prepare=_of_guest),
    Case("party-means-new", OWN_DOES, "post", "of the guest", _of_guest, MEANS),
    Case("party-means-edit", OWN_READS, moment="released", prepare=_means),
    Case("party-means-edit", OWN_ONLY, "post", "draft", _means_draft, {**MEANS, "revision": 1}),
    Case("party-means-drop", OWN_READS, moment="released", prepare=_means),
    Case("party-means-drop", OWN_ONLY, "post", "draft", _means_draft, REASON),
    Case("party-means-restore", OWN_DOES, "post", "dropped", _means_dropped),
    Case("goal-matrix", ALL_READ, prepare=_shared),
    Case("goal-matrix-file", ALL_READ, prepare=lambda world: {**_shared(world), "ending": "csv"}),
    Case("goal-matrix-file", everyone(HIDDEN), moment="unknown ending", prepare=lambda world: {**_shared(world), "ending": "doc"}),
    Case("goal-new", OWN_READS, moment="of the guest", prepare=_of_guest),
    Case("goal-new", OWN_DOES, "post", "of the guest", _of_guest, GOAL),
    Case("goal-edit", OWN_READS, moment="released", prepare=_goal),
    Case("goal-edit", OWN_ONLY, "post", "draft", _goal_draft, {**GOAL, "revision": 1}),
    Case("goal-drop", OWN_READS, moment="released", prepare=_goal),
    Case("goal-drop", OWN_ONLY, "post", "draft", _goal_draft, REASON),
    Case("goal-restore", OWN_DOES, "post", "dropped", _goal_dropped),
    Case("goal-stances", OWN_READS, moment="of the guest", prepare=_of_guest),
    Case("goal-stance", everyone(SEEN, lezer=REFUSED, **GUEST_REFUSED), moment="of the owner", prepare=_stance),
    Case(
        "goal-stance", everyone(DONE, lezer=REFUSED, **GUEST_REFUSED), "post", "of the owner", _stance, {"stance": "botst", "revision": 0}
    ),
    Case("ambition-list", ALL_READ, prepare=_shared),
    Case("ambition-new", EDITORS_READ, prepare=_shared),
    Case("ambition-new", EDITORS_DO, "post", "", _shared, ROUND),
    Case("ambition-round", ALL_READ, moment="blind", prepare=_round),
    Case("ambition-edit", EDITORS_READ, moment="blind", prepare=_round),
    Case("ambition-edit", EDITORS_DO, "post", "blind", _round, ROUND),
    Case("ambition-edit", NOBODY, "post", "opened", _opened, ROUND),
    Case("ambition-move", EDITORS_READ, moment="opening", prepare=_opening),
    Case("ambition-move", EDITORS_DO, "post", "opening", _opening, REASON),
    Case("ambition-move", everyone(HIDDEN), moment="unknown", prepare=lambda world: {**_round(world), "move": "sluiten"}),
    Case("ambition-sheet", ALL_READ, moment="opened", prepare=_opened),
    Case("ambition-sheet", everyone(DONE, **GUEST_DOES), moment="blind", prepare=_round),
    Case("ambition-entry", OWN_READS, moment="blind", prepare=_entry),
    Case("ambition-entry", OWN_DOES, "post", "blind", _entry, {"wonen": "Honderd erbij", "revision": 0}),
    Case("ambition-joint", EDITORS_READ, moment="opened", prepare=_theme),
    Case("ambition-joint", EDITORS_DO, "post", "opened", _theme, {"text": "Samen"}),
    Case("ambition-agree", OWN_READS, moment="opened", prepare=_opinion),
    Case("ambition-agree", OWN_DOES, "post", "opened", _opinion, {"opinion": "eens", "seen": 1}),
    Case("ambition-terms", ALL_READ, prepare=_shared),
    Case("ambition-term-new", everyone(SEEN, **READERS, **GUEST_READS), prepare=_shared),
    Case("ambition-term-new", TAKE_PART, "post", "", _shared, TERM),
    Case("ambition-term-edit", TAKE_PART, "post", "", _term, TERM),
    Case("ambition-term-drop", TAKE_PART, "post", "", _term, REASON),
    Case("ambition-term-restore", TAKE_PART, "post", "dropped", _term_dropped),
]
