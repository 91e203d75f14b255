"""Who of a dossier is at the table of a step."""

from __future__ import annotations

from typing import Any

from django.template import Context, Template
from tests.web.parties.making import make_partij, make_shared_dossier
from tests.web.world import World

from wijkkoers.web.parties import services
from wijkkoers.web.parties.templatetags.at_table import at_table_of


def test_kinds_are_present_with_their_partijen_or_missing(world: World) -> None:
    dossier = make_shared_dossier(world)
    partij = make_partij(world, dossier, name="Groep Plein")
    gone = make_partij(world, dossier, name="Weg")
    services.drop_partij(actor=world.redacteur, partij=gone, reason="Weg")
    table = at_table_of(dossier, ["overig", "vve"])
    assert [(kind.id, kind.partijen) for kind in table.present] == [("overig", (partij,))]
    assert [kind.id for kind in table.missing] == ["vve"]


def test_many_steps_on_a_page_cost_one_query(world: World, django_assert_num_queries: Any) -> None:
    dossier = make_shared_dossier(world)
    make_partij(world, dossier)
    with django_assert_num_queries(1):
        for _step in range(9):
            at_table_of(dossier, ["overig", "gemeente"])


def test_tag_shows_both(world: World) -> None:
    dossier = make_shared_dossier(world)
    make_partij(world, dossier, name="Groep <Plein>")
    text = Template("{% load at_table %}{% at_table dossier kinds %}").render(Context({"dossier": dossier, "kinds": ("overig", "vve")}))
    assert "Groep &lt;Plein&gt;" in text
    assert "nog niemand" in text
