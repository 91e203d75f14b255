"""Which talks, quotes and signalen a person reads."""

from __future__ import annotations

from datetime import date

import pytest
from tests.web.fieldwork.making_opgaven import SECRET, make_opgave, make_team
from tests.web.fieldwork.making_talks import AGREED, NAME, make_gesprek, make_quote, make_secret_talk, make_signaal
from tests.web.world import World

from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.fieldwork.selectors.gesprekken import (
    GesprekWish,
    gesprek_of,
    gesprekken_of,
    known_signalen,
    quotes_of,
    signalen_without_opgave,
    with_lines,
)
from wijkkoers.web.fieldwork.services import gesprekken as services
from wijkkoers.web.fieldwork.services.opgaven import drop_opgave
from wijkkoers.web.thread.services import link

pytestmark = pytest.mark.django_db


def test_search_reads_title_role_place_and_signalen_but_never_name_or_notes(world: World) -> None:
    dossier = make_team(world)
    gesprek = make_gesprek(world, dossier, with_name=NAME, notes="Aantekening 5512", place_note="Seinhof")
    make_signaal(world, gesprek, text="Duivenpoep")
    viewer = viewer_of(world.redacteur, dossier)
    found = {text: gesprekken_of(viewer, GesprekWish(text=text)).count() for text in ("huurder", "seinhof", "duiven", NAME, "5512")}
    assert found == {"huurder": 1, "seinhof": 1, "duiven": 1, NAME: 0, "5512": 0}


def test_a_list_can_be_narrowed_by_theme_and_period(world: World) -> None:
    dossier = make_team(world)
    gesprek = make_gesprek(world, dossier, held_on=date(2026, 3, 1))
    services.add_signalen(actor=world.redacteur, gesprek=gesprek, texts=["Tocht"], theme="wonen")
    viewer = viewer_of(world.redacteur, dossier)
    period = (GesprekWish(since=date(2026, 4, 1)), GesprekWish(until=date(2026, 3, 1)))
    wishes = [GesprekWish(theme="wonen"), GesprekWish(theme="groen"), *period]
    assert [gesprekken_of(viewer, wish).count() for wish in wishes] == [1, 0, 0, 1]


def test_others_read_only_quotes_that_were_agreed(world: World) -> None:
    gesprek = make_gesprek(world, make_team(world))
    make_quote(world, gesprek, text="Geheim")
    make_quote(world, gesprek, text="Open", agreed_on=AGREED)
    assert [quote.text for quote in quotes_of(gesprek, is_inside=False)] == ["Open"]
    assert len(quotes_of(gesprek, is_inside=True)) == 2
    assert [quote.text for quote in with_lines(gesprekken_of(viewer_of(world.redacteur, gesprek.dossier)))[0].quotes.all()] == ["Open"]


def test_a_draft_of_a_partner_is_in_nothing_that_others_read(world: World) -> None:
    dossier = make_team(world)
    gesprek = make_secret_talk(world, dossier)
    for person in (world.redacteur, world.beheerder, world.lezer):
        viewer = viewer_of(person, dossier)
        assert not gesprekken_of(viewer, GesprekWish(text=SECRET)).exists()
        assert gesprek_of(viewer, gesprek.pk) is None
        assert not known_signalen(viewer).exists()
        assert signalen_without_opgave(viewer) == []
    assert len(signalen_without_opgave(viewer_of(world.gemeente_redacteur, dossier))) == 1


def test_a_signaal_that_carries_an_opgave_asks_for_nothing_more(world: World) -> None:
    dossier = make_team(world)
    gesprek = make_gesprek(world, dossier)
    tied, loose = make_signaal(world, gesprek), make_signaal(world, gesprek, text="Lift stuk")
    viewer = viewer_of(world.redacteur, dossier)
    opgave = make_opgave(world, dossier)
    link(actor=world.redacteur, viewer=viewer, source=f"signaal:{tied.pk}", target=f"opgave:{opgave.pk}")
    assert signalen_without_opgave(viewer) == [loose]


def test_a_signaal_that_led_to_what_was_dropped_asks_again(world: World) -> None:
    dossier = make_team(world)
    signaal, opgave = make_signaal(world, make_gesprek(world, dossier)), make_opgave(world, dossier)
    viewer = viewer_of(world.redacteur, dossier)
    link(actor=world.redacteur, viewer=viewer, source=f"signaal:{signaal.pk}", target=f"opgave:{opgave.pk}")
    drop_opgave(actor=world.redacteur, opgave=opgave, reason="Dubbel")
    assert signalen_without_opgave(viewer) == [signaal]
