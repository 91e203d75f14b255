"""The glossary of a dossier."""

from __future__ import annotations

import pytest
from tests.web.parties.making import make_shared_dossier, watch_holds
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.events.models import Event
from wijkkoers.web.parties import services
from wijkkoers.web.parties.models import ContainerTerm


def _term(world: World) -> ContainerTerm:
    return services.add_term(actor=world.gemeente_redacteur, dossier=make_shared_dossier(world), term=" Betaalbaar ", meaning="Tot 30 %")


def test_earlier_meaning_stays_in_the_log(world: World) -> None:
    term = _term(world)
    services.change_term(actor=world.redacteur, term=term, name="Betaalbaar", meaning="Tot 25 %", revision=1)
    event = Event.objects.get(kind="begrip.gewijzigd")
    assert (term.term, event.before["meaning"], event.after["meaning"]) == ("Betaalbaar", "Tot 30 %", "Tot 25 %")


@pytest.mark.parametrize(("name", "code"), [(" ", "begrip-leeg"), ("BETAALBAAR", "begrip-bestaat")])
def test_word_that_cannot_be_is_refused(world: World, name: str, code: str) -> None:
    dossier = _term(world).dossier
    with pytest.raises(InputError) as caught:
        services.add_term(actor=world.redacteur, dossier=dossier, term=name, meaning="")
    assert caught.value.code == code


def test_word_that_was_dropped_frees_its_place_and_comes_back_when_it_is_free(world: World) -> None:
    term = _term(world)
    services.drop_term(actor=world.redacteur, term=term, reason="Dubbel")
    with pytest.raises(InputError) as caught:
        services.change_term(actor=world.redacteur, term=term, name="X", meaning="")
    assert caught.value.code == "begrip-vervallen"
    assert services.restore_term(actor=world.redacteur, term=term).dropped_at is None
    with pytest.raises(InputError) as caught:
        services.restore_term(actor=world.redacteur, term=term)
    assert caught.value.code == "begrip-staat-erin"


def test_change_and_return_hold_the_dossier_before_the_word_is_checked(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    term = _term(world)
    gone = services.add_term(actor=world.redacteur, dossier=term.dossier, term="Veilig", meaning="")
    services.drop_term(actor=world.redacteur, term=gone, reason="Dubbel")
    services.add_term(actor=world.redacteur, dossier=term.dossier, term="veilig", meaning="")
    held = watch_holds(monkeypatch)
    for act in (
        lambda: services.change_term(actor=world.redacteur, term=term, name="veilig", meaning=""),
        lambda: services.restore_term(actor=world.redacteur, term=gone),
    ):
        with pytest.raises(InputError) as caught:
            act()
        assert caught.value.code == "begrip-bestaat"
    assert held == ["ContainerTerm", "Dossier"] * 2


def test_meaning_of_an_older_revision_is_told_so(world: World) -> None:
    term = _term(world)
    services.change_term(actor=world.redacteur, term=term, name="Betaalbaar", meaning="A", revision=1)
    with pytest.raises(InputError) as caught:
        services.change_term(actor=world.gemeente_redacteur, term=term, name="Betaalbaar", meaning="B", revision=1)
    assert caught.value.code == "intussen-gewijzigd"
