"""How the made-up teams went through the compass: each act through the service that people use."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from wijkkoers.base.periods import parse_period
from wijkkoers.web.accounts.models import User
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.process import services
from wijkkoers.web.process.models import Action, Stap
from wijkkoers.web.process.selectors import actions_of, compass_of
from wijkkoers.web.process.services import Place
from wijkkoers.web.process.states import ActionStatus, BesluitStatus, StapMove
from wijkkoers.web.process.values import ActionValues, BesluitValues, OwnStap, ResultValues, StapValues

People = Mapping[str, User]
Row = Mapping[str, Any]
Telling = Callable[[Dossier, Row, People], object]


def stap_named(dossier: Dossier, name: str) -> Stap:
    """Return the stap of a knooppunt, or the own step with this name."""
    compass = compass_of(dossier)
    assert compass is not None  # noqa: S101 - the story chooses a method first
    return next(view.stap for view in compass.staps if name in (view.stap.knooppunt, view.stap.own_label))


def _choose_method(dossier: Dossier, row: Row, people: People) -> None:
    services.choose_method(actor=people[row["by"]], dossier=dossier, method=row["method"])


def _plan(dossier: Dossier, row: Row, people: People) -> None:
    services.change_stap(actor=people[row["by"]], stap=stap_named(dossier, row["stap"]), values=_stap_values(row, people))


def _add_own(dossier: Dossier, row: Row, people: People) -> None:
    own = OwnStap(row["label"], row["goal"], row["stage"], row["sporen"])
    services.add_stap(actor=people[row["by"]], dossier=dossier, own=own, values=_stap_values(row, people))


def _move(dossier: Dossier, row: Row, people: People) -> None:
    stap = stap_named(dossier, row["stap"])
    services.move_stap(actor=people[row["by"]], stap=stap, move=StapMove(row["move"]), reason=row.get("reason", ""))


def _finish(dossier: Dossier, row: Row, people: People) -> None:
    """Write what a stap led to and say that it is done."""
    _plan(dossier, row, people)
    services.move_stap(actor=people[row["by"]], stap=stap_named(dossier, row["stap"]), move=StapMove.AFRONDEN)


def _deliver(dossier: Dossier, row: Row, people: People) -> None:
    values = ResultValues(row["text"], row["ready"])
    services.write_result(actor=people[row["by"]], stap=stap_named(dossier, row["stap"]), output=row["output"], values=values)


def _add_action(dossier: Dossier, row: Row, people: People) -> None:
    values = ActionValues(
        title=row["title"],
        note=row.get("note", ""),
        owner_id=people[row["owner"]].pk if "owner" in row else None,
        holder=row.get("holder", ""),
        due=parse_period(row["due"]) if "due" in row else None,
        stap_id=_stap_id(dossier, row),
    )
    services.add_action(actor=people[row["by"]], dossier=dossier, values=values)


def _finish_action(dossier: Dossier, row: Row, people: People) -> None:
    services.move_action(actor=people[row["by"]], action=_action(dossier, row), status=ActionStatus.KLAAR)


def _drop_action(dossier: Dossier, row: Row, people: People) -> None:
    action, reason = _action(dossier, row), row["reason"]
    services.move_action(actor=people[row["by"]], action=action, status=ActionStatus.VERVALLEN, reason=reason)


def _add_besluit(dossier: Dossier, row: Row, people: People) -> None:
    texts = {name: row.get(name, "") for name in ("title", "outcome", "grounds", "dissent", "accepted_loss", "decided_by")}
    decided, review = (date.fromisoformat(row[name]) if name in row else None for name in ("decided_on", "review_on"))
    values = BesluitValues(**texts, decided_on=decided, review_on=review, stap_id=_stap_id(dossier, row))
    besluit = services.add_besluit(actor=people[row["by"]], dossier=dossier, values=values)
    if row.get("taken"):
        services.move_besluit(actor=people[row["by"]], besluit=besluit, status=BesluitStatus.GENOMEN)


def _add_link(dossier: Dossier, row: Row, people: People) -> None:
    place = Place(dossier, _stap_id(dossier, row))
    services.add_link(actor=people[row["by"]], place=place, title=row["title"], address=row["address"])


def _stap_values(row: Row, people: People) -> StapValues:
    owner = people[row["owner"]].pk if "owner" in row else None
    return StapValues(owner, parse_period(row["due"]) if "due" in row else None, row.get("summary", ""))


def _stap_id(dossier: Dossier, row: Row) -> int | None:
    return stap_named(dossier, row["stap"]).pk if "stap" in row else None


def _action(dossier: Dossier, row: Row) -> Action:
    return actions_of(dossier).get(title=row["title"])


TELLINGS: Mapping[str, Telling] = {
    "methode": _choose_method,
    "stap": _plan,
    "eigen-stap": _add_own,
    "stand": _move,
    "afgerond": _finish,
    "uitkomst": _deliver,
    "actie": _add_action,
    "actie-klaar": _finish_action,
    "actie-vervalt": _drop_action,
    "besluit": _add_besluit,
    "link": _add_link,
}
