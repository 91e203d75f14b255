"""Every address of the site: the pages that are looked at, and why the others are not."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from tests.browser.site import AREA


class Reader(StrEnum):
    """Who looks."""

    LOCAL = "local"
    ANONYMOUS = "anonymous"
    MEMBER = "member"


@dataclass(frozen=True)
class PageCase:
    """A page: its name, the arguments of its address, who looks and what is asked."""

    name: str
    arguments: dict[str, str | int] = field(default_factory=dict)
    reader: Reader = Reader.LOCAL
    query: str = ""

    def __str__(self) -> str:
        """Return a short name for the list of tests."""
        return "-".join([self.name, *([] if self.reader is Reader.LOCAL else [self.reader]), *([self.query[1:]] if self.query else [])])


DOSSIER: dict[str, str | int] = {"dossier_id": "een dossier"}
SNAPSHOT: dict[str, str | int] = {**DOSSIER, "snapshot_id": "een momentopname"}
AREA_ARGUMENTS: dict[str, str | int] = {"code": AREA}
ORGANISATION: dict[str, str | int] = {"slug": "een organisatie"}
COMPLEX: dict[str, str | int] = {"complex_id": "een complex"}
PARTIJ: dict[str, str | int] = {**DOSSIER, "partij_id": "een partij"}
COLLEAGUE: dict[str, str | int] = {**ORGANISATION, "pk": "een collega"}
STAP: dict[str, str | int] = {**DOSSIER, "stap_id": "een stap"}
ACTION: dict[str, str | int] = {**DOSSIER, "action_id": "een actie"}
BESLUIT: dict[str, str | int] = {**DOSSIER, "besluit_id": "een besluit"}
OWN_PARTIJ: dict[str, str | int] = {**DOSSIER, "partij_id": "de eigen partij"}
GOAL: dict[str, str | int] = {**DOSSIER, "goal_id": "een doel"}
MEANS: dict[str, str | int] = {**DOSSIER, "means_id": "een middel"}
BLIND: dict[str, str | int] = {**DOSSIER, "round_id": "een blinde ronde"}
OPENED: dict[str, str | int] = {**DOSSIER, "round_id": "een open ronde"}
TERM: dict[str, str | int] = {**DOSSIER, "term_id": "een begrip"}
MOMENT: dict[str, str | int] = {**DOSSIER, "moment_id": "een moment"}
CARDS: dict[str, str | int] = {**DOSSIER, "batch_id": "een kaartenset"}
SHEET: dict[str, str | int] = {**CARDS, "sheet_id": "een telling"}
DILEMMA: dict[str, str | int] = {**DOSSIER, "dilemma_id": "een dilemma"}
SESSION: dict[str, str | int] = {**DOSSIER, "session_id": "een sessie"}
RUNNING: dict[str, str | int] = {**DOSSIER, "session_id": "een lopende sessie"}

PAGES = [
    PageCase("home"),
    PageCase("home", reader=Reader.ANONYMOUS),
    PageCase("words"),
    PageCase("words", query="?zoek=bestaatniet"),
    PageCase("handbook"),
    PageCase("handbook", query="?zoek=corporatie"),
    PageCase("handbook", query="?thema=energie&niveau=buurt"),
    PageCase("parts"),
    PageCase("parts", reader=Reader.ANONYMOUS),
    PageCase("wijkfoto-search"),
    PageCase("wijkfoto-search", query="?zoek=haven"),
    PageCase("wijkfoto-search", query="?zoek=bestaatniet"),
    PageCase("wijkfoto-area", AREA_ARGUMENTS),
    PageCase("wijkfoto-area", {"code": "GM9901"}),
    PageCase("wijkfoto-area", {"code": "BU99010101"}, query="?kaart=gasverbruik"),
    PageCase("wijkfoto-indicator", {**AREA_ARGUMENTS, "indicator": "aandeel-onveilig"}),
    PageCase("wijkfoto-area", AREA_ARGUMENTS, query="?naast=vergelijkbaar"),
    PageCase("wijkfoto-area", AREA_ARGUMENTS, query="?naast=zelf-gekozen&gebied=WK990102&zoek=haven"),
    PageCase("wijkfoto-compare"),
    PageCase("wijkfoto-compare", query="?gebied=WK990101&gebied=WK990102&gebied=BU99010301&gebied=GM9901&gebied=WK990199"),
    PageCase("wijkfoto-compare", query="?gebied=WK990101&gebied=WK990102&sorteer=verschil&zoek=e"),
    PageCase("wijkfoto-quadrant", AREA_ARGUMENTS),
    PageCase("wijkfoto-quadrant", {"code": "GM9901"}, query="?niveau=buurt&indicator=misdrijven-per-1000&indicator=woz-waarde"),
    PageCase("wijkfoto-country"),
    PageCase("wijkfoto-country", query="?kaart=aandeel-koop&zoek=haven&sorteer=-cijfer"),
    PageCase("wijkfoto-dossier", DOSSIER),
    PageCase("dossier-snapshot-list", DOSSIER),
    PageCase("dossier-snapshot-new", DOSSIER),
    PageCase("dossier-snapshot", SNAPSHOT),
    PageCase("dossier-snapshot-indicator", {**SNAPSHOT, "indicator": "aandeel-onveilig"}),
    PageCase("dossier-snapshot-changes", SNAPSHOT),
    PageCase("dossier-snapshot-withdraw", SNAPSHOT),
    PageCase("wijkfoto-dossier-indicator", {**DOSSIER, "indicator": "aandeel-corporatie"}),
    PageCase("dossier-list"),
    PageCase("dossier-list", query="?zoek=bestaatniet"),
    PageCase("dossier-new"),
    PageCase("dossier-detail", DOSSIER),
    PageCase("dossier-edit", DOSSIER),
    PageCase("dossier-status", DOSSIER),
    PageCase("dossier-areas", DOSSIER, query="?zoek=haven"),
    PageCase("dossier-team", DOSSIER),
    PageCase("dossier-member", {**DOSSIER, "member_id": "een teamlid"}),
    PageCase("dossier-log", DOSSIER),
    PageCase("dossier-complexes", DOSSIER),
    PageCase("complex-list"),
    PageCase("complex-new"),
    PageCase("complex-detail", COMPLEX),
    PageCase("complex-edit", COMPLEX),
    PageCase("complex-retire", COMPLEX),
    PageCase("party-list", DOSSIER),
    PageCase("party-new", DOSSIER),
    PageCase("party-edit", PARTIJ),
    PageCase("party-release", {**DOSSIER, "partij_id": "de eigen partij"}),
    PageCase("party-drop", PARTIJ),
    PageCase("party-words", OWN_PARTIJ),
    PageCase("party-picture", DOSSIER),
    PageCase("party-proposals", DOSSIER),
    PageCase("party-proposal-decline", DOSSIER, query="?voorstel=vve"),
    PageCase("party-means-new", OWN_PARTIJ),
    PageCase("party-means-edit", MEANS),
    PageCase("party-means-drop", MEANS),
    PageCase("goal-new", OWN_PARTIJ),
    PageCase("goal-edit", GOAL),
    PageCase("goal-drop", GOAL),
    PageCase("goal-stances", OWN_PARTIJ),
    PageCase("goal-stance", {**OWN_PARTIJ, "goal_id": "een doel van een ander"}),
    PageCase("goal-matrix", DOSSIER),
    PageCase("ambition-list", DOSSIER),
    PageCase("ambition-new", DOSSIER),
    PageCase("ambition-round", BLIND),
    PageCase("ambition-round", OPENED),
    PageCase("ambition-edit", BLIND),
    PageCase("ambition-move", {**BLIND, "move": "openen"}),
    PageCase("ambition-sheet", OPENED),
    PageCase("ambition-entry", {**BLIND, "partij_id": "de eigen partij"}),
    PageCase("ambition-joint", {**OPENED, "theme": "energie"}),
    PageCase("ambition-agree", {**OPENED, "theme": "energie", "partij_id": "de eigen partij"}),
    PageCase("ambition-terms", DOSSIER),
    PageCase("ambition-term-new", DOSSIER),
    PageCase("ambition-term-edit", TERM),
    PageCase("ambition-term-drop", TERM),
    PageCase("compass", DOSSIER),
    PageCase("compass", {"dossier_id": "een leeg dossier"}),
    PageCase("compass-method", DOSSIER),
    PageCase("compass-edition", DOSSIER),
    PageCase("stap-list", DOSSIER),
    PageCase("stap-board", DOSSIER),
    PageCase("stap-timeline", DOSSIER),
    PageCase("stap-new", DOSSIER),
    PageCase("stap-detail", STAP),
    PageCase("stap-detail", {**DOSSIER, "stap_id": "een eigen stap"}),
    PageCase("stap-edit", STAP),
    PageCase("stap-status", STAP, query="?stap=herzien"),
    PageCase("stap-result", {**STAP, "output": "profiel-van-de-wijk"}),
    PageCase("action-list", DOSSIER),
    PageCase("action-new", DOSSIER),
    PageCase("action-edit", ACTION),
    PageCase("action-status", ACTION),
    PageCase("besluit-list", DOSSIER),
    PageCase("besluit-new", DOSSIER),
    PageCase("besluit-edit", BESLUIT),
    PageCase("besluit-status", BESLUIT),
    PageCase("attachment-list", DOSSIER),
    PageCase("attachment-link", DOSSIER),
    PageCase("attachment-document", DOSSIER),
    PageCase("attachment-drop", {**DOSSIER, "attachment_id": "een bijlage"}),
    PageCase("guide", DOSSIER),
    PageCase("guide", {"dossier_id": "een leeg dossier"}),
    PageCase("participation", DOSSIER),
    PageCase("moment-new", DOSSIER),
    PageCase("moment-detail", MOMENT),
    PageCase("moment-edit", MOMENT),
    PageCase("moment-turnout", MOMENT),
    PageCase("moment-follow-up", MOMENT),
    PageCase("moment-status", {**DOSSIER, "moment_id": "een gepland moment"}),
    PageCase("participation-account", DOSSIER),
    PageCase("participation-groups", DOSSIER),
    PageCase("kit", DOSSIER),
    PageCase("kit-cards", DOSSIER),
    PageCase("kit-cards", DOSSIER, query="?soort=knooppunten"),
    PageCase("kit-batch", CARDS),
    PageCase("kit-result", CARDS),
    PageCase("kit-result-edit", SHEET),
    PageCase("kit-result-withdraw", SHEET),
    PageCase("kit-outcome", CARDS),
    PageCase("kit-find"),
    PageCase("kit-code", {"code": "een kaartcode"}),
    PageCase("dilemma-list", DOSSIER),
    PageCase("dilemma-new", DOSSIER),
    PageCase("dilemma-edit", DILEMMA),
    PageCase("dilemma-drop", DILEMMA),
    PageCase("session-new", DOSSIER),
    PageCase("session-detail", SESSION),
    PageCase("session-detail", RUNNING),
    PageCase("session-screen", RUNNING),
    PageCase("session-door", reader=Reader.ANONYMOUS),
    PageCase("session-join", {"code": "een sessiecode"}, Reader.ANONYMOUS),
    PageCase("release-list"),
    PageCase("release-new"),
    PageCase("release-detail", {"release_id": "een bestand"}),
    PageCase("source-detail", {"source": "voorbeeld"}),
    PageCase("source-detail", {"source": "leefbaarometer"}),
    PageCase("release-explain", {"release_id": "een bestand"}),
    PageCase("fetch-new"),
    PageCase("fetch-detail", {"job_id": "een ophaling"}),
    PageCase("plates-new", {"code": "GM9901"}),
    PageCase("plates-detail", {"job_id": "een zip met platen"}),
    PageCase("concordance-list"),
    PageCase("concordance-list", query="?zoek=bestaatniet"),
    PageCase("concordance-detail", {"concordance_id": "een omrekening"}),
    PageCase("concordance-work", {"job_id": "omrekenwerk"}),
    PageCase("my-account"),
    PageCase("my-account", reader=Reader.MEMBER),
    PageCase("organisation-create", reader=Reader.MEMBER),
    PageCase("organisation-detail", ORGANISATION, Reader.MEMBER),
    PageCase("organisation-role", COLLEAGUE, Reader.MEMBER),
    PageCase("organisation-end", COLLEAGUE, Reader.MEMBER),
    PageCase("organisation-leave", ORGANISATION, Reader.MEMBER),
    PageCase("invitation-accept", {"token": "een uitnodiging"}, Reader.ANONYMOUS),
    PageCase("account_login", reader=Reader.ANONYMOUS),
    PageCase("account_logout", reader=Reader.MEMBER),
    PageCase("account_inactive", reader=Reader.ANONYMOUS),
    PageCase("account_reauthenticate", reader=Reader.MEMBER),
    PageCase("account_change_password", reader=Reader.MEMBER),
    PageCase("account_reset_password", reader=Reader.ANONYMOUS),
    PageCase("account_reset_password_done", reader=Reader.ANONYMOUS),
    PageCase("account_reset_password_from_key", {"uidb36": "1", "key": "verlopen"}, Reader.ANONYMOUS),
    PageCase("account_reset_password_from_key_done", reader=Reader.ANONYMOUS),
    PageCase("mfa_index", reader=Reader.MEMBER),
    PageCase("mfa_activate_totp", reader=Reader.MEMBER),
]

FORM_ONLY = "takes a sent form only"
DOWNLOAD = "gives a file"
DATA = "gives data to the map"
CLOSED = "not offered: gives 404"
IN_LOGIN_JOURNEY = "needs a second factor: looked at in test_login.py"
EXCUSED = {
    "set-language": FORM_ONLY,
    "dossier-member-end": FORM_ONLY,
    "release-accept": FORM_ONLY,
    "release-share": FORM_ONLY,
    "release-accept-all": FORM_ONLY,
    "release-reject": FORM_ONLY,
    "release-withdraw": FORM_ONLY,
    "release-read": FORM_ONLY,
    "release-cancel": FORM_ONLY,
    "concordance-make": FORM_ONLY,
    "concordance-make-all": FORM_ONLY,
    "concordance-withdraw": FORM_ONLY,
    "concordance-cancel": FORM_ONLY,
    "concordance-progress": "a part of the page of the work",
    "concordance-file": DOWNLOAD,
    "organisation-withdraw": FORM_ONLY,
    "organisation-invite": "leads to the page of the organisation",
    "release-progress": "a part of the page of a file, looked at there in test_without_scripts.py",
    "fetch-cancel": FORM_ONLY,
    "fetch-progress": "a part of the page of fetching",
    "plates-cancel": FORM_ONLY,
    "plates-progress": "a part of the page of all plates",
    "plates-file": DOWNLOAD,
    "party-restore": FORM_ONLY,
    "party-proposal-add": FORM_ONLY,
    "party-proposal-reconsider": FORM_ONLY,
    "party-means-restore": FORM_ONLY,
    "goal-restore": FORM_ONLY,
    "ambition-term-restore": FORM_ONLY,
    "attachment-restore": FORM_ONLY,
    "kit-result-photo": FORM_ONLY,
    "kit-result-restore": FORM_ONLY,
    "dilemma-restore": FORM_ONLY,
    "session-move": FORM_ONLY,
    "session-time": FORM_ONLY,
    "session-paper": FORM_ONLY,
    "session-outcome": FORM_ONLY,
    "kit-carry": "leads to the page for a new action or besluit",
    "session-pulse": "tells a page that waits how far the session is",
    "compass-print": "gives a file, looked at in test_journey_compass.py",
    "stap-list-file": DOWNLOAD,
    "attachment-file": DOWNLOAD,
    "goal-matrix-file": DOWNLOAD,
    "participation-account-file": DOWNLOAD,
    "kit-cards-file": DOWNLOAD,
    "kit-dots-file": DOWNLOAD,
    "kit-form-file": DOWNLOAD,
    "kit-outcome-file": DOWNLOAD,
    "wijkfoto-areas": DATA,
    "wijkfoto-suggest": "gives answers to the search field, looked at in test_journey_wijkfoto.py",
    "dossier-snapshot-map": DATA,
    "dossier-snapshot-file": DOWNLOAD,
    "wijkfoto-compare-file": DOWNLOAD,
    "wijkfoto-map": DATA,
    "wijkfoto-quadrant-file": DOWNLOAD,
    "wijkfoto-country-file": DOWNLOAD,
    "wijkfoto-country-still": "the drawing on the page of the country",
    "wijkfoto-country-figures": DATA,
    "wijkfoto-country-shapes": DATA,
    "wijkfoto-country-detail": DATA,
    "wijkfoto-dossier-map": DATA,
    "dossier-outline": DATA,
    "wijkfoto-file": DOWNLOAD,
    "wijkfoto-dossier-file": DOWNLOAD,
    "dossier-log-csv": DOWNLOAD,
    "complex-file": DOWNLOAD,
    "mfa_download_recovery_codes": DOWNLOAD,
    "account_signup": CLOSED,
    "account_email": CLOSED,
    "account_set_password": CLOSED,
    "mfa_authenticate": IN_LOGIN_JOURNEY,
    "mfa_reauthenticate": IN_LOGIN_JOURNEY,
    "mfa_deactivate_totp": IN_LOGIN_JOURNEY,
    "mfa_view_recovery_codes": IN_LOGIN_JOURNEY,
    "mfa_generate_recovery_codes": IN_LOGIN_JOURNEY,
}
