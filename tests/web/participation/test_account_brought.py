"""Inbreng in the participation account: U zei, wij deden."""

from __future__ import annotations

import pytest
from django.utils.timezone import localdate
from tests.web.participation.bringing import answer, make_oproep, read, send
from tests.web.participation.making import make_shared_dossier
from tests.web.process.making import make_besluit
from tests.web.world import World

from wijkkoers.web.participation import account_page, services
from wijkkoers.web.participation.account_brought import note_lines
from wijkkoers.web.participation.selectors.brought import Brought
from wijkkoers.web.participation.states import Fate


def test_account_tells_what_was_said_and_done_and_nothing_that_is_shielded(world: World) -> None:
    oproep = make_oproep(world, title="Plein")
    first, same, hidden, waits = (send(oproep, text) for text in ("Meer groen", "Ook groen", "Jan stinkt", "Wat nu?"))
    besluit = make_besluit(world, oproep.dossier)
    services.merge_inbreng(actor=world.redacteur, lead=read(world, first), others=[same], reason="Zelfde", revisions={})
    answer(world, first, Fate.DEELS, "Drie bomen.", where="Wijkplan", targets=(f"besluit:{besluit.pk}",))
    answer(world, read(world, hidden, is_shown=False))
    read(world, waits)
    account = account_page.account_of(oproep.dossier, "nl", localdate())
    assert account.brought.rows == (("Plein", 4, 0, 2, 1, 1, 0),)
    assert account.said.rows == (("Meer groen (2 keer gezegd)", "Deels overgenomen", f"Drie bomen. → Besluit: {besluit.title}; Wijkplan"),)
    assert "Jan stinkt" not in str(account)
    assert "Mensen brachten 4 keer iets in. Op 3 daarvan is antwoord gegeven." in account.lead
    assert "Op 1 bericht van bewoners is nog geen antwoord." in account.open_points
    assert "3 antwoorden zijn nog niet verteld." in account.open_points
    assert len(account.tables) == 4


@pytest.mark.parametrize(
    ("left_out", "words"), [(0, []), (1, ["Nog 1 antwoord staat niet"]), (2, ["Nog 2 antwoorden staan niet"])], ids=["none", "one", "two"]
)
def test_answers_that_the_table_leaves_out_are_told(left_out: int, words: list[str]) -> None:
    lines = list(note_lines(Brought(left_out=left_out)))
    assert [line[: len(start)] for line, start in zip(lines, words, strict=True)] == words


def test_account_without_inbreng_is_as_before(world: World) -> None:
    account = account_page.account_of(make_shared_dossier(world), "nl", localdate())
    assert (account.brought.rows, account.said.rows, len(account.tables)) == ((), (), 2)
