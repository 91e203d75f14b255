"""Moments and inbreng in the thread: by number, with words only for who may read them, and no words in the log."""

from __future__ import annotations

from tests.web.participation.bringing import make_oproep, read, send, write_down
from tests.web.participation.making import make_moment, make_shared_dossier
from tests.web.process.making import make_besluit
from tests.web.world import World

from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.events.models import Event
from wijkkoers.web.participation import services
from wijkkoers.web.participation.things import inbreng_cards, inbreng_of_moments, moment_cards
from wijkkoers.web.thread.services import link


def test_card_tells_words_only_to_who_may_read_them(world: World) -> None:
    row = send(make_oproep(world), "Geheime woorden", place_note="Geheime plek")
    cards = {}
    for user in (world.redacteur, world.lezer, world.gemeente_redacteur, world.buitenstaander, None):
        found = list(inbreng_cards(viewer_of(user, row.dossier), None))
        cards[user.name if user else "niemand"] = [str(card).count("Geheime") for card in found]
    assert cards == {"Redacteur": [3], "Lezer": [0], "Gemeente redacteur": [0], "Buitenstaander": [], "niemand": []}
    shown = read(world, row, summary="De samenvatting")
    (card,) = inbreng_cards(viewer_of(world.lezer, row.dossier), [row.pk])
    assert (card.title, card.number, shown.text in card.text) == ("De samenvatting", "1", True)


def test_log_of_an_arrow_quotes_nobody(world: World) -> None:
    row = send(make_oproep(world), "Geheime woorden")
    viewer = viewer_of(world.redacteur, row.dossier)
    link(actor=world.redacteur, viewer=viewer, source=f"inbreng:{row.pk}", target=f"besluit:{make_besluit(world, row.dossier).pk}")
    assert "Geheime" not in str(Event.objects.latest("pk").after)


def test_moments_lead_to_what_was_brought_in_there(world: World) -> None:
    dossier = make_shared_dossier(world)
    moment = make_moment(world, dossier)
    own = write_down(world, dossier, moment_id=moment.pk)
    asked = send(make_oproep(world, dossier, moment_id=moment.pk))
    spam = send(make_oproep(world, dossier, moment_id=moment.pk))
    services.drop_inbreng(actor=world.redacteur, inbreng=spam, reason="Reclame")
    assert set(inbreng_of_moments(dossier)) == {(f"moment:{moment.pk}", f"inbreng:{row.pk}") for row in (own, asked)}
    (card,) = moment_cards(viewer_of(world.lezer, dossier), None)
    assert (card.title, card.state) == (moment.title, "Gepland")
