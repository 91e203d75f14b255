"""Every reason code that this app raises has a sentence, and every act its line in the log of the dossier."""

from __future__ import annotations

import re
from pathlib import Path

from django.urls import reverse
from tests.web.process.editions import make_older
from tests.web.process.making import (
    make_action,
    make_besluit,
    make_link,
    make_own_stap,
    make_plan,
    make_result,
    make_shared_plan,
    make_stap,
    take,
)
from tests.web.world import World

from wijkkoers.base.periods import ERROR_CODES
from wijkkoers.web import process
from wijkkoers.web.dossiers.log import line_of
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.events.models import Event
from wijkkoers.web.events.revisions import STALE
from wijkkoers.web.events.selectors import events_of_dossier
from wijkkoers.web.process import services
from wijkkoers.web.process.selectors import installed_edition
from wijkkoers.web.process.sentences import EVENT_FIELDS, EVENTS, SENTENCES
from wijkkoers.web.process.states import ActionStatus, BesluitStatus, StapMove
from wijkkoers.web.process.values import (
    ACTION_FIELDS,
    BESLUIT_FIELDS,
    OWN_FIELDS,
    RESULT_FIELDS,
    STAP_FIELDS,
    ActionValues,
    BesluitValues,
    StapValues,
)

FOLDER = Path(process.__file__).parent
CODE = re.compile(r'"((?:stap|process|actie|besluit|bijlage|methode|handboek|resultaat|link|document)-[a-z-]+)"')
UNNAMED = {"stap_owner", "stap_own_stage", "action_owner", "action_stap", "besluit_stap"}
"""Numbers and ids that mean nothing to a reader."""


def _all_acts(world: World) -> Dossier:
    dossier = make_shared_plan(world)
    stap = make_stap(world, dossier, world.gemeente_redacteur)
    services.change_stap(actor=world.redacteur, stap=stap, values=StapValues(world.gemeente_redacteur.pk, summary="Klaar"))
    make_result(world, take(world, stap, StapMove.OPPAKKEN))
    make_own_stap(world, dossier)
    action = make_action(world, dossier)
    services.change_action(actor=world.redacteur, action=action, values=ActionValues(action.title, "Meer"))
    services.change_action(actor=world.redacteur, action=action, values=ActionValues(action.title, "Meer", world.redacteur.pk))
    for status in (ActionStatus.KLAAR, ActionStatus.OPEN, ActionStatus.VERVALLEN):
        services.move_action(actor=world.redacteur, action=action, status=status, reason="Daarom")
    besluit = make_besluit(world, dossier)
    services.change_besluit(actor=world.redacteur, besluit=besluit, values=BesluitValues("Ander besluit"))
    services.move_besluit(actor=world.redacteur, besluit=besluit, status=BesluitStatus.GENOMEN)
    link = services.drop_attachment(actor=world.redacteur, attachment=make_link(world, dossier), reason="Oud")
    services.restore_attachment(actor=world.redacteur, attachment=link)
    make_plan(world, dossier, "wijkvisie-corporatie")
    return dossier


def test_every_code_of_this_app_has_a_sentence_and_every_sentence_a_code() -> None:
    paths = (FOLDER / "permissions.py", *FOLDER.glob("services/*.py"))
    raised = {code for path in paths for code in CODE.findall(path.read_text("utf-8"))}
    assert raised | {STALE, *ERROR_CODES} == set(SENTENCES)


def test_every_act_has_its_sentence_and_every_sentence_its_act(world: World) -> None:
    _all_acts(world)
    older = make_older(world)
    services.move_to_edition(actor=world.redacteur, dossier=older.dossier, digest=installed_edition().digest)
    kinds = set(Event.objects.values_list("kind", flat=True))
    assert {kind for kind in kinds if not kind.startswith(("dossier.", "team."))} == set(EVENTS)


def test_every_field_that_the_log_keeps_has_a_label() -> None:
    pairs = (
        ("stap", (*OWN_FIELDS, *STAP_FIELDS)),
        ("action", ACTION_FIELDS),
        ("besluit", BESLUIT_FIELDS),
        ("result", RESULT_FIELDS),
    )
    kept = {f"{prefix}_{field}" for prefix, fields in pairs for field in fields}
    more = {"plan_method", "plan_added", "plan_outside", "stap_status", "action_status", "besluit_status", "attachment_what"}
    assert set(EVENT_FIELDS) == (kept - UNNAMED) | more


def test_log_tells_every_act_in_words_without_numbers_of_people(world: World) -> None:
    lines = [line_of(event, {}) for event in events_of_dossier(_all_acts(world).pk)]
    sentences = [line.sentence for line in lines]
    assert sentences[0] == "Redacteur koos een andere methode: Wijkvisie van een corporatie."
    assert "Redacteur wijzigde wie de stap De juiste partijen aan tafel trekt." in sentences
    changes = {(change.label, change.after) for line in lines for change in line.changes}
    assert {("Status van de stap", "bezig"), ("Uitkomst", "Klaar"), ("Resultaat", "Wat wij vonden")} <= changes


def test_log_page_speaks_english(world: World) -> None:
    address = reverse("dossier-log", args=[_all_acts(world).pk])
    page = world.client_for(world.lezer).get(address, headers={"accept-language": "en"}).content.decode()
    assert "Redacteur chose another method: Wijkvisie van een corporatie." in page
