"""Who may not know of a dossier, a register or a file gets the same answer as for one that does not exist."""

from __future__ import annotations

import pytest
from django.http import Http404
from django.test import RequestFactory
from tests.web.registers.made_up import NAME, REGISTER
from tests.web.registers.making import make_shared, receive
from tests.web.world import World

from wijkkoers.base.errors import NotAllowed
from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.registers.views.access import open_intake, register_trail


@pytest.mark.parametrize(
    ("uploader", "person", "answer"),
    [
        ("gemeente_redacteur", "gemeente_redacteur", None),
        ("gemeente_redacteur", "redacteur", Http404),
        ("redacteur", "beheerder", None),
        ("redacteur", "gemeente_redacteur", Http404),
        ("redacteur", "lezer", Http404),
        ("redacteur", "buitenstaander", Http404),
    ],
)
def test_file_opens_for_its_uploader_and_for_editors_when_an_editor_brought_it(
    uploader: str, person: str, answer: type[Exception] | None, world: World
) -> None:
    dossier = make_shared(world)
    intake = receive(world.person(uploader) or world.redacteur, dossier)
    request = RequestFactory().get("/")
    request.user = world.person(person)  # type: ignore[assignment]
    if answer is None:
        assert open_intake(request, dossier.pk, NAME, intake.pk)[2] == intake
    else:
        with pytest.raises(answer):
            open_intake(request, dossier.pk, NAME, intake.pk)


def test_uploader_who_may_not_add_any_more_is_refused(world: World) -> None:
    dossier = make_shared(world)
    intake = receive(world.gemeente_redacteur, dossier)
    dossier.members.filter(user=world.gemeente_redacteur).update(role="lezer")
    request = RequestFactory().get("/")
    request.user = world.gemeente_redacteur
    with pytest.raises(NotAllowed):
        open_intake(request, dossier.pk, NAME, intake.pk)


def test_trail_leads_back_to_the_list(world: World) -> None:
    viewer = viewer_of(world.redacteur, make_shared(world))
    assert [label for label, _url in register_trail(REGISTER, viewer, ("lijst.txt", ""))][-3:] == ["Proeven", "Inlezen", "lijst.txt"]
