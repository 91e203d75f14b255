"""Pages of conversion: what is needed, making, looking, taking back, and all gemeenten at once."""

from __future__ import annotations

from typing import Any

import pytest
from tests.web.datasets.changing import GEMEENTE, KOP, NEW, OLD, VOOR, areas, convert_old, make_change
from tests.web.wijkfoto.making import read_in
from tests.web.wijkfoto.reading import words_of
from tests.web.world import World

from wijkkoers.web.datasets.models import Concordance
from wijkkoers.web.jobs.models import Job, JobState

pytestmark = pytest.mark.django_db
LIST = "/gegevens/omrekening/"
ASKED = {"gemeente": GEMEENTE, "van": str(OLD), "naar": str(NEW)}
IMMEDIATE = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}


def _page(world: World, address: str, person: str = "redacteur") -> str:
    response = world.client_for(world.person(person)).get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_list_offers_what_can_be_converted(world: World) -> None:
    make_change()
    page = _page(world, LIST)
    assert "nog niet omgerekend" in words_of(page)
    assert f'name="van" value="{OLD}"' in page


def test_reader_sees_the_reason_instead_of_the_button(world: World) -> None:
    make_change()
    page = _page(world, LIST, "lezer")
    assert 'name="van"' not in page
    assert "nog niet omgerekend" in words_of(page)


def test_list_names_the_boundaries_to_read(world: World) -> None:
    make_change(old_shapes=False)
    assert f"Lees de grenzen van {OLD} in" in words_of(_page(world, LIST))


def test_list_of_an_empty_store_says_what_to_do(world: World) -> None:
    assert "Niets om te rekenen" in words_of(_page(world, LIST))


def test_search_without_result_says_so(world: World) -> None:
    make_change()
    assert "Geen gemeente met ‘elders’" in words_of(_page(world, LIST + "?zoek=elders"))


def test_making_leads_to_the_concordance(world: World) -> None:
    make_change()
    response = world.client_for(world.redacteur).post(LIST + "maken/", ASKED, follow=True)
    made = Concordance.objects.get(is_in_use=True)
    assert response.redirect_chain == [(f"{LIST}{made.id}/", 302)]
    assert "De cijfers zijn omgerekend" in words_of(response.content.decode())


@pytest.mark.parametrize("change", [{"gemeente": "WK059003"}, {"van": ""}, {"naar": "24"}, {"van": "²²²²"}])
def test_incomplete_question_is_refused(world: World, change: dict[str, str]) -> None:
    make_change()
    assert world.client_for(world.redacteur).post(LIST + "maken/", ASKED | change).status_code == 400
    assert not Concordance.objects.exists()


def test_page_shows_who_made_it_and_which_pieces(world: World) -> None:
    make_change()
    made = convert_old(world)
    words = words_of(_page(world, f"{LIST}{made.id}/"))
    assert "Redacteur" in words
    assert "Veldermeer: van de indeling van 2016 naar die van 2024" in words
    assert "66,7" in words


def test_concordance_is_downloaded_as_csv(world: World) -> None:
    make_change()
    made = convert_old(world)
    response = world.client_for(world.lezer).get(f"{LIST}{made.id}/omrekening.csv")
    assert response["Content-Disposition"] == 'attachment; filename="omrekening-gm9901-2016-2024.csv"'
    assert KOP in response.content.decode()


def test_taking_back_takes_the_figures_out_of_the_wijkfoto(world: World) -> None:
    make_change()
    made = convert_old(world)
    assert "omgerekend uit" in words_of(_page(world, f"/wijkfoto/{VOOR}/"))
    world.client_for(world.redacteur).post(f"{LIST}{made.id}/terugnemen/")
    page = words_of(_page(world, f"/wijkfoto/{VOOR}/"))
    assert "omgerekend uit" not in page
    assert "Er zijn ook cijfers in de indeling van 2016." in page


def test_wijkfoto_leads_to_the_conversions_that_wait(world: World) -> None:
    make_change()
    assert f"{LIST}?zoek={GEMEENTE}" in _page(world, f"/wijkfoto/{VOOR}/")


def test_page_of_an_indicator_says_where_its_figures_were_converted_from(world: World) -> None:
    make_change()
    convert_old(world)
    page = words_of(_page(world, f"/wijkfoto/{VOOR}/indicator/aantal-inwoners/"))
    assert "Cijfers in de indeling van 2016 zijn omgerekend uit buurt Oost (100 % van de grond), buurt West (50 % van de grond)." in page


def test_all_gemeenten_are_converted_as_a_job(world: World, settings: Any) -> None:
    settings.TASKS = IMMEDIATE
    make_change()
    response = world.client_for(world.redacteur).post(LIST + "alle/", follow=True)
    assert "Klaar: 1 van 1 omgerekend." in words_of(response.content.decode())
    assert Concordance.objects.get(is_in_use=True).made_by == world.redacteur


def test_all_gemeenten_without_anything_to_do_starts_no_job(world: World) -> None:
    response = world.client_for(world.redacteur).post(LIST + "alle/", follow=True)
    assert "Er is niets om te rekenen." in words_of(response.content.decode())
    assert not Job.objects.exists()


def test_work_can_be_stopped_and_what_was_made_stays(world: World) -> None:
    make_change()
    convert_old(world)
    job = Job.objects.create(kind="omrekening.maken", subject="gemeenten", created_by=world.redacteur)
    response = world.client_for(world.redacteur).post(f"{LIST}werk/{job.id}/stoppen/", follow=True)
    assert "U hebt het werk gestopt." in words_of(response.content.decode())
    assert Concordance.objects.filter(is_in_use=True).exists()


@pytest.mark.parametrize(("state", "is_over"), [(JobState.RUNNING, False), (JobState.DONE, True)])
def test_progress_asks_for_the_page_again_when_the_work_is_over(world: World, state: JobState, is_over: bool) -> None:
    job = Job.objects.create(kind="omrekening.maken", subject="gemeenten", created_by=world.redacteur, state=state)
    response = world.client_for(world.redacteur).get(f"{LIST}werk/{job.id}/voortgang/")
    assert ("HX-Refresh" in response) == is_over


def test_page_offers_to_convert_again_when_boundaries_were_renewed(world: World) -> None:
    make_change()
    made = convert_old(world)
    assert "De grenzen zijn vernieuwd" not in _page(world, f"{LIST}{made.id}/")
    read_in(areas((KOP,), NEW))
    page = _page(world, f"{LIST}{made.id}/")
    assert "De grenzen zijn vernieuwd" in page
    assert f'name="van" value="{OLD}"' in page
