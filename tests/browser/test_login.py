"""On a server: in by invitation, a second step at login, a forgotten password, a way back in."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import struct
import time

import pytest
from django.core import mail
from playwright.sync_api import Page, expect
from tests.browser.conftest import OpenWindow
from tests.browser.site import PASSWORD, Site
from tests.browser.soundness import faults_of

from wijkkoers.web.accounts.models import Role, User
from wijkkoers.web.accounts.selectors import first_organisation
from wijkkoers.web.accounts.services import found_member, invite_member

NEW_PASSWORD = "zeven blauwe fietsen thuis"
STEP_S = 30


def code_for(secret: str, step: int = 0) -> str:
    """Return the code of six digits that an app shows for a secret (RFC 6238), `step` periods from now."""
    moment = struct.pack(">Q", int(time.time()) // STEP_S + step)
    digest = hmac.new(base64.b32decode(secret), moment, hashlib.sha1).digest()
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start : start + 4])[0] & 0x7FFFFFFF) % 10**6:06d}"


def log_in(page: Page, site: Site, email: str, password: str) -> None:
    """Fill in the login form."""
    page.goto(site.at("account_login"))
    page.get_by_label("E-mailadres").fill(email)
    page.get_by_label("Wachtwoord", exact=True).fill(password)
    page.get_by_role("button", name="Inloggen", exact=True).click()


def confirm(page: Page) -> None:
    """Give the password once more, as is asked before the security of an account changes."""
    expect(page.get_by_role("heading", level=1)).to_have_text("Bevestig dat u het bent")
    page.get_by_label(re.compile("[Ww]achtwoord")).fill(PASSWORD)
    page.get_by_role("button", name="Verder").click()


def newcomer(name: str) -> User:
    """Return a new lezer with a password."""
    organisation = first_organisation()
    assert organisation
    person = found_member(organisation=organisation, email=f"{name.lower()}@velderwonen.example", name=name, role=Role.LEZER).user
    person.set_password(PASSWORD)
    person.save()
    return person


def link_in_mail(site: Site, number: int = -1) -> str:
    """Return the link to this site in a message."""
    found = re.search(re.escape(site.address) + r"\S+", str(mail.outbox[number].body))
    assert found, mail.outbox[number].body
    return found.group()


def test_code_follows_the_published_example(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "time", lambda: 59.0)
    assert code_for(base64.b32encode(b"12345678901234567890").decode()) == "287082"


def test_page_asks_a_stranger_to_log_in_and_then_leads_on(guarded_site: Site, page: Page) -> None:
    person = newcomer("Fatma")
    page.goto(guarded_site.at("dossier-list"))
    expect(page).to_have_url(re.compile("/account/inloggen/"))
    page.get_by_label("E-mailadres").fill(person.email)
    page.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Inloggen", exact=True).click()
    expect(page).to_have_url(guarded_site.at("dossier-list"))


def test_wrong_password_is_explained_without_telling_who_has_an_account(guarded_site: Site, page: Page) -> None:
    log_in(page, guarded_site, "niemand@velderwonen.example", "fout wachtwoord hier")
    expect(page.get_by_role("alert")).to_contain_text("horen niet bij elkaar")
    assert faults_of(page) == []


def test_invitation_leads_to_an_account_and_into_the_organisation(guarded_site: Site, member: User, page: Page) -> None:
    organisation = first_organisation()
    assert organisation
    invite_member(actor=member, organisation=organisation, email="nieuw@velderwonen.example", role=Role.REDACTEUR)
    page.goto(link_in_mail(guarded_site))
    page.get_by_label("Uw naam").fill("Nora Nieuwland")
    page.get_by_label("Kies een wachtwoord").fill("kort")
    page.get_by_label("Nog een keer het wachtwoord").fill("kort")
    page.get_by_role("button", name="Account maken en meedoen").click()
    expect(page.locator(".field__error, [role=alert]").first).to_be_visible()
    assert faults_of(page) == []
    page.get_by_label("Kies een wachtwoord").fill(NEW_PASSWORD)
    page.get_by_label("Nog een keer het wachtwoord").fill(NEW_PASSWORD)
    page.get_by_role("button", name="Account maken en meedoen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(organisation.name)
    expect(page.locator(".site-header")).to_contain_text("Nora Nieuwland")


def test_invitation_is_made_on_the_page_of_the_organisation(guarded_site: Site, member: User, page: Page) -> None:
    guarded_site.log_in(page.context, member)
    page.goto(guarded_site.at("organisation-detail", slug="een organisatie"))
    page.get_by_label("E-mailadres").fill("collega@velderwonen.example")
    page.get_by_role("button", name="Uitnodigen").click()
    expect(page.get_by_label("De link van de uitnodiging")).to_have_value(re.compile("/uitnodiging/"))
    expect(page.locator("[aria-labelledby='uitnodigingen']")).to_contain_text("collega@velderwonen.example")
    assert faults_of(page) == []


def test_second_step_is_switched_on_asked_for_and_switched_off(guarded_site: Site, open_window: OpenWindow) -> None:
    page, person = open_window(), newcomer("Tamar")
    log_in(page, guarded_site, person.email, PASSWORD)
    page.goto(guarded_site.at("mfa_activate_totp"))
    confirm(page)
    secret = page.locator("code, input[readonly]").first.evaluate("(element) => element.value ?? element.textContent").replace(" ", "")
    page.get_by_label(re.compile("[Cc]ode"), exact=False).last.fill(code_for(secret))
    page.get_by_role("button", name="Aanzetten").click()
    expect(page).not_to_have_url(guarded_site.at("mfa_activate_totp"))
    for name in ("mfa_index", "mfa_view_recovery_codes", "mfa_generate_recovery_codes", "mfa_deactivate_totp", "mfa_reauthenticate"):
        page.goto(guarded_site.at(name))
        assert (page.url, faults_of(page)) == (guarded_site.at(name), [])
    page.get_by_role("button", name="Uitloggen").click()

    log_in(page, guarded_site, person.email, PASSWORD)
    expect(page).to_have_url(guarded_site.at("mfa_authenticate"))
    assert faults_of(page) == []
    page.get_by_label(re.compile("[Cc]ode")).fill("000000")
    page.get_by_role("button", name="Inloggen", exact=True).click()
    expect(page.locator(".field__error, [role=alert]").first).to_contain_text("Deze code klopt niet")
    page.get_by_label(re.compile("[Cc]ode")).fill(code_for(secret, step=1))
    page.get_by_role("button", name="Inloggen", exact=True).click()
    expect(page.locator(".site-header")).to_contain_text("Tamar")

    page.goto(guarded_site.at("mfa_deactivate_totp"))
    confirm(page)
    page.get_by_role("button", name="Uitzetten").click()
    expect(page.locator("section").get_by_text("De tweede stap staat uit.")).to_be_visible()


def test_forgotten_password_is_replaced_by_a_link_in_the_mail(guarded_site: Site, page: Page) -> None:
    person = newcomer("Vera")
    page.goto(guarded_site.at("account_login"))
    page.get_by_role("link", name="Wachtwoord vergeten?").click()
    page.get_by_label("E-mailadres").fill(person.email)
    page.get_by_role("button", name="Stuur mij de link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kijk in uw mail")
    page.goto(link_in_mail(guarded_site))
    assert faults_of(page) == []
    for field in page.locator("input[type=password]").all():
        field.fill(NEW_PASSWORD)
    page.get_by_role("button", name="Wachtwoord opslaan").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Uw nieuwe wachtwoord geldt")
    log_in(page, guarded_site, person.email, NEW_PASSWORD)
    expect(page.locator(".site-header")).to_contain_text("Vera")
