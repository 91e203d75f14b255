"""Participation on the pages of a stap and of a dossier."""

from __future__ import annotations

from django.db import connection
from django.template import Context, Template
from django.test.utils import CaptureQueriesContext
from tests.web.dossiers.making import make_dossier
from tests.web.participation.making import make_moment, make_past
from tests.web.world import World

from wijkkoers.reports.participation import AccountTable
from wijkkoers.web.participation.templatetags.moments import account_rows, moments_of_stap, participation_panel
from wijkkoers.web.process.models import Stap


def test_stap_shows_its_moments_and_offers_a_new_one(world: World) -> None:
    dossier = make_dossier(world)
    stap = Stap.objects.create(dossier=dossier, own_label="Praten")
    make_past(world, dossier, 4, title="Inloop", stap_id=stap.pk)
    make_moment(world, dossier, title="Elders")
    page = Template("{% load moments %}{% moments_of_stap stap %}").render(Context({"stap": stap, "user": world.redacteur}))
    assert "Inloop" in page and "minder dan 10" in page and f"?stap={stap.pk}" in page and "Elders" not in page


def test_stap_offers_a_reader_no_new_moment(world: World) -> None:
    stap = Stap.objects.create(dossier=make_dossier(world), own_label="Praten")
    assert not moments_of_stap({"user": world.lezer}, stap)["may_add"]
    page = Template("{% load moments %}{% moments_of_stap stap %}").render(Context({"stap": stap, "user": world.lezer}))
    assert f"?stap={stap.pk}" not in page


def test_stap_without_moments_takes_one_question(world: World) -> None:
    stap = Stap.objects.create(dossier=make_dossier(world), own_label="Praten")
    with CaptureQueriesContext(connection) as found:
        assert moments_of_stap({}, stap)["rows"] == []
    assert len(found) == 1


def test_panel_says_what_is_next_and_who_waits(world: World) -> None:
    dossier = make_dossier(world)
    make_past(world, dossier, 40, title="Inloop")
    shown = participation_panel(dossier)
    assert (shown["held"], shown["waiting"], shown["next"].title) == (1, 1, "Wat is er gedaan met “Inloop”?")


def test_panel_of_an_empty_dossier_says_why_it_matters(world: World) -> None:
    page = Template("{% load moments %}{% participation_panel dossier %}").render(Context({"dossier": make_dossier(world)}))
    assert "wie u nog niet hoorde" in page


def test_cells_of_the_account_carry_the_label_of_their_column() -> None:
    table = AccountTable("Alles", ("Moment", "Gekomen"), (("Inloop", 1200),), frozenset({1}))
    assert list(account_rows(table)) == [[("Moment", "Inloop", False), ("Gekomen", "1.200", True)]]
