"""What goes wrong with a service is always told with the way round it."""

from __future__ import annotations

import pytest

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.datasets.sentences.fetching import SENTENCES

OF_A_SERVICE = [code for code in SENTENCES if code.startswith("dienst-") or code == "geen-netwerk"]


@pytest.mark.parametrize("code", OF_A_SERVICE)
def test_a_refusal_of_a_service_names_it_and_the_page_to_download_from(code: str) -> None:
    assert all(part in str(SENTENCES[code]) for part in ("{dienst}", "{pagina}"))


def test_offline_says_what_to_do() -> None:
    told = sentence_of(InputError("geen-netwerk", dienst="PDOK", pagina="https://pdok.nl"))
    assert told.endswith("Of download het bestand zelf op https://pdok.nl en lees het hier in.")
