"""The panel on the page of a thing."""

from __future__ import annotations

from django.template.loader import render_to_string
from tests.web.thread.making import make_maatregel, make_opgave, make_team, tie, viewer
from tests.web.world import World

from wijkkoers.web.thread.templatetags.thread import thread_panel


def test_panel_links_both_ways_and_hides_acts_from_readers(world: World) -> None:
    dossier = make_team(world)
    opgave, measure = make_opgave(world, dossier), make_maatregel(world, dossier, name="<b>Lift</b>")
    arrow = tie(world, f"opgave:{opgave.pk}", f"maatregel:{measure.pk}", dossier)
    page = render_to_string("thread/panel.html", thread_panel(viewer(world.redacteur, dossier), "opgave", opgave.pk))
    assert "&lt;b&gt;Lift" in page
    assert f"pijlen/{arrow.pk}/losmaken/" in page
    assert "richting=grond" in page
    reading = render_to_string("thread/panel.html", thread_panel(viewer(world.lezer, dossier), "opgave", opgave.pk))
    assert "losmaken/" not in reading
    assert "verbinden/" not in reading
