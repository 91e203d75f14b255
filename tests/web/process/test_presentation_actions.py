"""Actions, besluiten and attachments as rows."""

from __future__ import annotations

from datetime import date

import pytest
from tests.web.dossiers.making import make_dossier
from tests.web.process.making import make_action, make_besluit, make_document, make_link, make_shared_plan, make_stap, views_of
from tests.web.world import World

from wijkkoers.base.periods import parse_period
from wijkkoers.web.process import presentation_actions as shown
from wijkkoers.web.process import services
from wijkkoers.web.process.selectors import viewer_of
from wijkkoers.web.process.states import ActionStatus
from wijkkoers.web.process.values import ActionValues, BesluitValues

TODAY = date(2027, 4, 15)
MONTH = (date(2027, 4, 1), date(2027, 4, 30))
PAGE = ("nl", TODAY)


def _row(world: World, due: str = "", owner_id: int | None = None, status: ActionStatus = ActionStatus.OPEN) -> shown.ActionRow:
    dossier = make_dossier(world)
    values = ActionValues("Bellen", owner_id=owner_id, due=parse_period(due) if due else None)
    action = make_action(world, dossier, values=values)
    action = services.move_action(actor=world.redacteur, action=action, status=status, reason="Daarom")
    return shown.action_rows(viewer_of(world.redacteur, dossier), [action], {}, PAGE)[0]


@pytest.mark.parametrize(
    ("due", "shows"),
    [
        ("", {"open"}),
        ("april 2027", {"open", "maand"}),
        ("voorjaar 2027", {"open", "maand"}),
        ("14 april 2027", {"open", "maand", "laat"}),
        ("maart 2027", {"open", "laat"}),
        ("2028", {"open"}),
    ],
)
def test_lists_show_an_action_by_its_period(world: World, due: str, shows: set[str]) -> None:
    row = _row(world, due)
    lists = ("open", "mijn", "maand", "laat", "klaar", "vervallen")
    assert {name for name in lists if shown.is_shown(row, name, world.redacteur.pk, MONTH)} == shows


def test_mine_is_what_i_do_and_not_what_i_did(world: World) -> None:
    mine, done = _row(world, owner_id=world.redacteur.pk), _row(world, owner_id=world.redacteur.pk, status=ActionStatus.KLAAR)
    assert shown.is_shown(mine, "mijn", world.redacteur.pk, MONTH)
    assert not shown.is_shown(mine, "mijn", world.lezer.pk, MONTH)
    assert not shown.is_shown(done, "mijn", world.redacteur.pk, MONTH)
    assert shown.is_shown(done, "klaar", world.redacteur.pk, MONTH)


def test_action_that_is_done_is_never_late(world: World) -> None:
    assert not _row(world, "2020", status=ActionStatus.KLAAR).is_late
    assert _row(world, "2020").is_late


def test_row_names_person_function_period_and_stap(world: World) -> None:
    dossier = make_shared_plan(world)
    stap = make_stap(world, dossier)
    values = ActionValues("Bellen", "", world.gemeente_redacteur.pk, "wijkbeheerder", parse_period("spring 2027"), stap.pk)
    action, viewer = make_action(world, dossier, values=values), viewer_of(world.gemeente_redacteur, dossier)
    staps = {view.id: view for view in views_of(dossier)}
    row = shown.action_rows(viewer, [action], staps, ("en", TODAY))[0]
    assert (row.who, row.due, row.stap_label) == ("Gemeente redacteur, wijkbeheerder", "spring 2027", staps[stap.pk].label("en"))
    assert row.may_change
    assert not shown.action_rows(viewer_of(world.lezer, dossier), [action], staps, PAGE)[0].may_change


@pytest.mark.parametrize(
    ("grounds", "review_on", "is_taken", "expected"),
    [
        ("", None, True, (True, False)),
        ("Goedkoopst", date(2027, 4, 15), True, (False, True)),
        ("Goedkoopst", date(2027, 4, 16), True, (False, False)),
        ("", date(2020, 1, 1), False, (False, False)),
    ],
)
def test_besluit_is_marked_when_taken_without_grounds_or_due_to_be_looked_at(
    world: World, grounds: str, review_on: date | None, is_taken: bool, expected: tuple[bool, bool]
) -> None:
    values = BesluitValues("X", grounds=grounds, review_on=review_on)
    row = shown.besluit_rows([make_besluit(world, make_dossier(world), values, is_taken=is_taken)], {}, PAGE)[0]
    assert (row.lacks_grounds, row.is_due) == expected


def test_attachments_say_what_they_are_and_how_large(world: World) -> None:
    dossier = make_dossier(world)
    rows = shown.attachment_rows(viewer_of(world.redacteur, dossier), [make_link(world, dossier), make_document(world, dossier)])
    assert [(row.is_document, row.size, row.may_change) for row in rows] == [(False, "", True), (True, "1 kB", True)]


def test_sizes_are_as_people_write_them() -> None:
    assert [shown.size_text(size) for size in (0, 400, 45_000, 1_250_000)] == ["", "1 kB", "45 kB", "1,2 MB"]
