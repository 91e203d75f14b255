"""Writing talks down: what everyone hears of them, and what stays with their own organisation."""

from __future__ import annotations

from datetime import date

import pytest
from tests.web.fieldwork.making_opgaven import make_team
from tests.web.fieldwork.making_talks import AGREED, NAME, make_gesprek, make_quote
from tests.web.world import World

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.web.events.models import Event
from wijkkoers.web.events.revisions import STALE
from wijkkoers.web.fieldwork.models import Quote
from wijkkoers.web.fieldwork.services import gesprekken as services
from wijkkoers.web.fieldwork.values_talks import GesprekValues, QuoteValues

pytestmark = pytest.mark.django_db
NOTES = "Belt elke week 7731"


def test_log_of_the_dossier_tells_nothing_of_name_and_notes(world: World) -> None:
    gesprek = make_gesprek(world, make_team(world), with_name=NAME, notes=NOTES)
    values = GesprekValues("Anders", "huurder", "Iemand anders", notes=f"{NOTES} en vaker")
    services.change_gesprek(actor=world.redacteur, gesprek=gesprek, values=values)
    told = [str((event.before, event.after)) for event in Event.objects.filter(dossier=gesprek.dossier)]
    assert any("Anders" in text for text in told)
    assert not any(part in text for text in told for part in (NAME, NOTES, "Iemand anders"))
    own = Event.objects.get(kind="gesprek.aantekeningen")
    assert (own.dossier_id, own.organisation_id) == (None, world.corporatie.pk)
    assert own.before["typed"] == {"notes": NOTES}
    assert NAME not in str(Event.objects.filter(subject=f"gesprek:{gesprek.pk}").values_list("before", "after"))


def test_a_change_of_the_notes_alone_counts_as_a_revision(world: World) -> None:
    gesprek = make_gesprek(world, make_team(world))
    values = GesprekValues(gesprek.title, gesprek.with_role, notes=NOTES)
    assert services.change_gesprek(actor=world.redacteur, gesprek=gesprek, values=values, revision=1).revision == 2
    with pytest.raises(InputError, match=STALE):
        services.change_gesprek(actor=world.beheerder, gesprek=gesprek, values=values, revision=1)


def test_words_of_a_quote_stay_out_of_the_log_of_the_dossier_also_when_it_is_released(world: World) -> None:
    gesprek = make_gesprek(world, make_team(world))
    quote = make_quote(world, gesprek, text="Het tocht 5512")
    quote = services.change_quote(actor=world.redacteur, quote=quote, values=QuoteValues("Het tocht 5512 hier", AGREED))
    services.withdraw_quote(actor=world.redacteur, quote=quote)
    events = Event.objects.filter(dossier=gesprek.dossier, kind__startswith="citaat.")
    assert [event.kind for event in events.order_by("id")] == ["citaat.vrijgegeven", "citaat.teruggenomen"]
    assert "5512" not in str(list(events.values_list("before", "after")))


def test_the_log_names_the_quote_that_was_released(world: World) -> None:
    gesprek = make_gesprek(world, make_team(world))
    _first, quote = make_quote(world, gesprek), make_quote(world, gesprek)
    services.change_quote(actor=world.redacteur, quote=quote, values=QuoteValues(quote.text, AGREED))
    event = Event.objects.get(kind="citaat.vrijgegeven")
    assert (event.subject, event.dossier_id) == (f"citaat:{quote.pk}", gesprek.dossier_id)


def test_a_quote_that_is_taken_back_keeps_the_words_of_now(world: World) -> None:
    quote = make_quote(world, make_gesprek(world, make_team(world)), agreed_on=AGREED)
    Quote.objects.filter(pk=quote.pk).update(text="Het tocht bij de voordeur", agreed_note="per mail")
    held = services.withdraw_quote(actor=world.redacteur, quote=quote)
    assert (held.text, held.agreed_on, held.agreed_note) == ("Het tocht bij de voordeur", None, "per mail")


def test_other_words_need_a_new_agreement(world: World) -> None:
    quote = make_quote(world, make_gesprek(world, make_team(world)), agreed_on=AGREED)
    with pytest.raises(InputError, match="citaat-opnieuw-akkoord"):
        services.change_quote(actor=world.redacteur, quote=quote, values=QuoteValues("Andere woorden", AGREED))
    assert services.change_quote(actor=world.redacteur, quote=quote, values=QuoteValues("Andere woorden", None)).agreed_on is None


def test_signalen_are_one_for_each_line_that_is_not_empty(world: World) -> None:
    gesprek = make_gesprek(world, make_team(world))
    made = services.add_signalen(actor=world.redacteur, gesprek=gesprek, texts=["Tocht", " ", "<script>x</script>"])
    assert [signaal.text for signaal in made] == ["Tocht", "<script>x</script>"]
    with pytest.raises(InputError, match="signaal-leeg"):
        services.add_signalen(actor=world.redacteur, gesprek=gesprek, texts=["", "  "])
    with pytest.raises(InputError, match="signaal-te-veel"):
        services.add_signalen(actor=world.redacteur, gesprek=gesprek, texts=["x"] * 101)


def test_what_lapses_comes_back_with_its_reason_in_the_log(world: World) -> None:
    gesprek = make_gesprek(world, make_team(world))
    dropped = services.drop_gesprek(actor=world.redacteur, gesprek=gesprek, reason="Dubbel")
    assert dropped.dropped_reason == "Dubbel"
    assert services.restore_gesprek(actor=world.redacteur, gesprek=gesprek).dropped_at is None


@pytest.mark.parametrize(
    ("values", "code"),
    [
        (GesprekValues(" ", "huurder"), "gesprek-titel-leeg"),
        (GesprekValues("Naam", ""), "gesprek-rol-leeg"),
        (GesprekValues("Naam", "rol", held_on=date(2999, 1, 1)), "gesprek-dag-in-de-toekomst"),
        (GesprekValues("Naam", "rol", partij_id=99), "schouwpunt-partij"),
    ],
)
def test_a_talk_that_cannot_be_is_refused(values: GesprekValues, code: str, world: World) -> None:
    with pytest.raises(InputError, match=code):
        services.add_gesprek(actor=world.redacteur, dossier=make_team(world), values=values)


def test_a_draft_has_no_number_and_no_event_of_the_dossier_until_it_is_shared(world: World) -> None:
    gesprek = make_gesprek(world, make_team(world), world.gemeente_redacteur)
    assert (gesprek.number, gesprek.is_draft) == (None, True)
    assert not Event.objects.filter(dossier=gesprek.dossier, kind__startswith="gesprek.").exists()
    with pytest.raises(NotAllowed, match="dossier-onbekend"):
        services.release_gesprek(actor=world.redacteur, gesprek=gesprek)
    assert services.release_gesprek(actor=world.gemeente_redacteur, gesprek=gesprek).number == 1
