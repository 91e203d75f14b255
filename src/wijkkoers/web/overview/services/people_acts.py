"""What the made-up partijen want, bring and agree on, and whom they met when: each act through the service that people use."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from wijkkoers.base.periods import parse_period
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.overview.services.process_acts import People, Row, Telling, stap_named
from wijkkoers.web.participation import services as participation
from wijkkoers.web.participation.models import Participatiemoment
from wijkkoers.web.participation.selectors import moments_of
from wijkkoers.web.participation.states import FollowUp
from wijkkoers.web.participation.values import FollowUpValues, MomentValues, TurnoutValues
from wijkkoers.web.parties import services
from wijkkoers.web.parties.kinds import MeansKind, Opinion, OwnPlan, PartijKind, Stance
from wijkkoers.web.parties.models import AmbitionRound, Partij
from wijkkoers.web.parties.selectors import ambition_rounds, joint_of, partijen_of, released_goals
from wijkkoers.web.parties.services import About, Offer, Profile, Wanted
from wijkkoers.web.parties.states import RoundMove


def _profile(dossier: Dossier, row: Row, people: People) -> None:
    partij = partij_named(dossier, row["partij"])
    about = About(partij.name, PartijKind(partij.kind), partij.role, partij.contact)
    plan = OwnPlan(row.get("plan", "onbekend"))
    profile = Profile(row.get("mandate", ""), plan, row.get("plan_url", ""), row["influence"], row["stake"])
    services.change_partij(actor=people[row["by"]], partij=partij, about=about, profile=profile)


def _add_goal(dossier: Dossier, row: Row, people: People) -> None:
    services.add_goal(actor=people[row["by"]], partij=partij_named(dossier, row["partij"]), theme=row["theme"], text=row["text"])


def _add_means(dossier: Dossier, row: Row, people: People) -> None:
    amount = Decimal(row["amount"]) if "amount" in row else None
    offer = Offer(MeansKind(row["kind"]), row["text"], amount, row.get("unit", ""))
    services.add_means(actor=people[row["by"]], partij=partij_named(dossier, row["partij"]), offer=offer)


def _take_stance(dossier: Dossier, row: Row, people: People) -> None:
    """Say how a partij stands on the goal that begins with these words."""
    line = next(goal for goal in released_goals(dossier) if goal.text.startswith(row["goal"]))
    goal = _partij_by_id(dossier, line.partij_id).goals.get(pk=line.id)
    partij, stance = partij_named(dossier, row["partij"]), Stance(row["stance"])
    services.state_stance(actor=people[row["by"]], goal=goal, partij=partij, stance=stance, note=row.get("note", ""))


def _release(dossier: Dossier, row: Row, people: People) -> None:
    services.release_partij(actor=people[row["by"]], partij=partij_named(dossier, row["partij"]))


def _start_round(dossier: Dossier, row: Row, people: People) -> None:
    services.start_round(actor=people[row["by"]], dossier=dossier, title=row["title"], themes=row["themes"])


def _hand_in(dossier: Dossier, row: Row, people: People) -> None:
    round_, partij = _round(dossier, row["round"]), partij_named(dossier, row["partij"])
    services.write_entry(actor=people[row["by"]], round_=round_, partij=partij, texts=row["texts"])


def _move_round(dossier: Dossier, row: Row, people: People) -> None:
    move = RoundMove(row["move"])
    services.move_round(actor=people[row["by"]], round_=_round(dossier, row["round"]), move=move, reason=row.get("reason", ""))


def _write_joint(dossier: Dossier, row: Row, people: People) -> None:
    wanted = Wanted(row["text"], row.get("measure", ""), row.get("target", ""), row.get("year"))
    services.write_joint(actor=people[row["by"]], round_=_round(dossier, row["round"]), theme=row["theme"], wanted=wanted)


def _say_opinion(dossier: Dossier, row: Row, people: People) -> None:
    joint = joint_of(_round(dossier, row["round"]), row["theme"])
    assert joint is not None  # noqa: S101 - the story writes it first
    partij, opinion = partij_named(dossier, row["partij"]), Opinion(row["opinion"])
    services.say_opinion(actor=people[row["by"]], joint=joint, partij=partij, opinion=opinion, remark=row.get("remark", ""))


def _explain_term(dossier: Dossier, row: Row, people: People) -> None:
    services.add_term(actor=people[row["by"]], dossier=dossier, term=row["term"], meaning=row["meaning"])


def _add_moment(dossier: Dossier, row: Row, people: People) -> None:
    values = MomentValues(
        title=row["title"],
        rung=row["rung"],
        aim=row.get("aim", ""),
        form=row.get("form", ""),
        groups=tuple(row.get("groups", ())),
        due=parse_period(row["due"]) if "due" in row else None,
        held_on=date.fromisoformat(row["held_on"]) if "held_on" in row else None,
        place=row.get("place", ""),
        languages=row.get("languages", ""),
        accessibility=row.get("accessibility", ""),
        owner_id=people[row["owner"]].pk if "owner" in row else None,
        stap_id=stap_named(dossier, row["stap"]).pk if "stap" in row else None,
    )
    participation.add_moment(actor=people[row["by"]], dossier=dossier, values=values)


def _count(dossier: Dossier, row: Row, people: People) -> None:
    values = TurnoutValues(row.get("invited"), row.get("reached"), row.get("total"), row.get("came", {}))
    participation.set_turnout(actor=people[row["by"]], moment=moment_named(dossier, row["title"]), values=values)


def _answer(dossier: Dossier, row: Row, people: People) -> None:
    values = FollowUpValues(row["text"], FollowUp(row["kind"]), row.get("reason", ""), row.get("consent", ""), row.get("told", ""))
    participation.write_follow_up(actor=people[row["by"]], moment=moment_named(dossier, row["title"]), values=values)


def partij_named(dossier: Dossier, name: str) -> Partij:
    """Return the partij with this name."""
    return next(partij for partij in partijen_of(dossier) if partij.name == name)


def _partij_by_id(dossier: Dossier, partij_id: int) -> Partij:
    return next(partij for partij in partijen_of(dossier) if partij.pk == partij_id)


def _round(dossier: Dossier, title: str) -> AmbitionRound:
    return next(round_ for round_ in ambition_rounds(dossier) if round_.title == title)


def moment_named(dossier: Dossier, title: str) -> Participatiemoment:
    """Return the moment with this title."""
    return next(moment for moment in moments_of(dossier) if moment.title == title)


TELLINGS: Mapping[str, Telling] = {
    "profiel": _profile,
    "doel": _add_goal,
    "middel": _add_means,
    "houding": _take_stance,
    "vrijgeven": _release,
    "ronde": _start_round,
    "inzending": _hand_in,
    "ronde-verder": _move_round,
    "gezamenlijk": _write_joint,
    "mening": _say_opinion,
    "begrip": _explain_term,
    "moment": _add_moment,
    "opkomst": _count,
    "antwoord": _answer,
}
