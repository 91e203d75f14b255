"""Every reason code that this app raises has a sentence, and every act its line in the log of the dossier."""

from __future__ import annotations

import re
from pathlib import Path

from django.urls import reverse
from tests.web.parties.making import SECRET, make_partij, make_shared_dossier, write
from tests.web.world import World

from wijkkoers.web import parties
from wijkkoers.web.accounts.log import lines_of
from wijkkoers.web.dossiers.log import line_of
from wijkkoers.web.events.models import Event
from wijkkoers.web.events.selectors import events_of_dossier, events_of_organisation
from wijkkoers.web.parties import services
from wijkkoers.web.parties.kinds import PartijKind
from wijkkoers.web.parties.sentences import EVENTS, SENTENCES
from wijkkoers.web.parties.services import About

FOLDER = Path(parties.__file__).parent
RAISED = re.compile(r'"(partij-[a-z-]+)"')


def _all_acts(world: World) -> int:
    partij = make_partij(world, make_shared_dossier(world), world.gemeente)
    services.change_partij(actor=world.redacteur, partij=partij, about=About("De gemeente", PartijKind.GEMEENTE, "Straten"))
    partij.refresh_from_db()
    services.release_partij(actor=world.gemeente_redacteur, partij=write(world.gemeente_redacteur, partij))
    services.drop_partij(actor=world.redacteur, partij=partij, reason="Weg")
    return partij.dossier_id


def test_codes_raised_and_codes_with_a_sentence_are_the_same() -> None:
    raised = {code for name in ("permissions.py", "services.py") for code in RAISED.findall((FOLDER / name).read_text("utf-8"))}
    assert raised == set(SENTENCES)


def test_log_of_the_dossier_tells_every_act_but_the_draft(world: World) -> None:
    lines = [line_of(event, {}) for event in events_of_dossier(_all_acts(world)).filter(kind__startswith="partij.")]
    assert [line.sentence for line in lines] == [
        "Redacteur haalde partij De gemeente uit het dossier.",
        "Gemeente redacteur gaf het belang van De gemeente vrij voor het team.",
        "Redacteur wijzigde de gegevens van partij De gemeente.",
        f"Redacteur voegde {world.gemeente.name} toe als partij.",
    ]
    assert [(change.label, change.after) for change in lines[1].changes] == [("Belang", SECRET.interest), ("Ambitie", SECRET.ambition)]
    assert ("Rol in de wijk", "", "Straten") in [(change.label, change.before, change.after) for change in lines[2].changes]


def test_log_of_the_organisation_tells_that_was_written(world: World) -> None:
    _all_acts(world)
    sentences = [line.sentence for line in lines_of(events_of_organisation(world.gemeente.pk))]
    assert "Gemeente redacteur schreef aan het belang van De gemeente, nog niet vrijgegeven." in sentences


def test_every_act_has_its_sentence(world: World) -> None:
    _all_acts(world)
    assert set(Event.objects.filter(kind__startswith="partij.").values_list("kind", flat=True)) == set(EVENTS)


def test_log_page_speaks_english(world: World) -> None:
    address = reverse("dossier-log", args=[_all_acts(world)])
    page = world.client_for(world.lezer).get(address, headers={"accept-language": "en"}).content.decode()
    assert "released the interest of De gemeente to the team." in page
