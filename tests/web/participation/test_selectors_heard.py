"""What people who were told hear now."""

from __future__ import annotations

from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.web.participation.bringing import answer, make_oproep, merge, send, tell
from tests.web.world import World

from wijkkoers.web.participation import services
from wijkkoers.web.participation.models import Inbreng
from wijkkoers.web.participation.selectors.heard import heard_by


def test_only_who_was_told_hears_and_what_was_left_out_is_heard_as_such(world: World) -> None:
    oproep = make_oproep(world)
    lead, other, spam, _waits = (send(oproep, text) for text in "abcd")
    assert heard_by(oproep.dossier) == {}
    merge(world, answer(world, lead, reason="Geen geld", where="Wijkplan"), other)
    tell(world, other, services.drop_inbreng(actor=world.redacteur, inbreng=spam, reason="Reclame"))
    said = (("niet", "Geen geld", "Wijkplan"),)
    assert heard_by(oproep.dossier) == {other.pk: said, spam.pk: (("vervallen", "Reclame"),)}
    Inbreng.objects.filter(pk=lead.pk).update(told_on="2026-03-01")
    with CaptureQueriesContext(connection) as captured:
        assert heard_by(oproep.dossier)[lead.pk] == said
    assert len(captured) == 3
