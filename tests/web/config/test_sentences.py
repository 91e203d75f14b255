"""Why a computer cannot be served on its network is said with the values that the command gives."""

from __future__ import annotations

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.refusals import sentence_of


def test_refusals_name_the_folder_and_the_way_out() -> None:
    outside = sentence_of(InputError("netwerk-naam-buiten-certificaat", name="bank.nl", folder="/gegevens/netwerk"))
    damaged = sentence_of(InputError("netwerk-certificaat-onleesbaar", folder="/gegevens/netwerk"))
    assert ("bank.nl" in outside, "/gegevens/netwerk" in outside, "/gegevens/netwerk" in damaged) == (True, True, True)


def test_computer_without_network_is_told_what_to_do() -> None:
    assert "wifi" in sentence_of(InputError("netwerk-geen-adres"))
