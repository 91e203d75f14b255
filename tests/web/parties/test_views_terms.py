"""Big words in the browser."""

from __future__ import annotations

from django.urls import reverse
from tests.web.parties.making import make_joint, make_shared_dossier
from tests.web.world import World

from wijkkoers.web.parties.models import ContainerTerm


def test_big_word_of_a_joint_ambition_is_offered_until_it_means_something(world: World) -> None:
    joint = make_joint(world, text="Een veilige wijk")
    dossier_id = joint.round.dossier_id
    client, address = world.client_for(world.redacteur), reverse("ambition-terms", args=[dossier_id])
    new = reverse("ambition-term-new", args=[dossier_id])
    assert f"{new}?woord=veilig" in client.get(address).content.decode()
    assert 'value="veilig"' in client.get(f"{new}?woord=veilig").content.decode()
    client.post(new, {"term": "Veilig", "meaning": "Goed verlicht"})
    assert f"{new}?woord=veilig" not in client.get(address).content.decode()


def test_word_goes_round_and_a_clash_is_told(world: World) -> None:
    dossier = make_shared_dossier(world)
    client = world.client_for(world.redacteur)
    client.post(reverse("ambition-term-new", args=[dossier.pk]), {"term": "Veilig", "meaning": ""})
    keys = [dossier.pk, ContainerTerm.objects.get().pk]
    sent = {"term": "Veilig", "meaning": "Een", "revision": 1, "base": '{"term": "Veilig", "meaning": ""}'}
    assert client.post(reverse("ambition-term-edit", args=keys), sent).status_code == 302
    assert client.post(reverse("ambition-term-edit", args=keys), {**sent, "meaning": "Twee"}).status_code == 409
    client.post(reverse("ambition-term-drop", args=keys), {"reason": "Weg"})
    assert "Veilig" in client.get(reverse("ambition-terms", args=[dossier.pk])).content.decode()
    client.post(reverse("ambition-term-restore", args=keys))
    assert ContainerTerm.objects.get().dropped_at is None
