"""Addresses of gesprekken, quotes and signalen."""

from django.urls import path

from wijkkoers.web.fieldwork.views import gesprekken, quotes, signalen

ROOT = "dossiers/<int:dossier_id>/gesprekken/"
ONE = f"{ROOT}<int:gesprek_id>/"
QUOTE = f"{ROOT}citaten/<int:quote_id>/"
SIGNAAL = f"{ROOT}signalen/<int:signaal_id>/"

urlpatterns = [
    path(ROOT, gesprekken.list_gesprekken, name="gesprek-list"),
    path(f"{ROOT}nieuw/", gesprekken.add_gesprek, name="gesprek-new"),
    path(ONE, gesprekken.show_gesprek, name="gesprek-detail"),
    path(f"{ONE}wijzigen/", gesprekken.edit_gesprek, name="gesprek-edit"),
    path(f"{ONE}vervallen/", gesprekken.drop_gesprek, name="gesprek-drop"),
    path(f"{ONE}terugzetten/", gesprekken.restore_gesprek, name="gesprek-restore"),
    path(f"{ONE}delen/", gesprekken.release_gesprek, name="gesprek-release"),
    path(f"{ONE}citaat/", quotes.add_quote, name="quote-new"),
    path(f"{ONE}signalen/", signalen.add_signalen, name="signaal-new"),
    path(f"{QUOTE}wijzigen/", quotes.edit_quote, name="quote-edit"),
    path(f"{QUOTE}terugnemen/", quotes.withdraw_quote, name="quote-withdraw"),
    path(f"{QUOTE}vervallen/", quotes.drop_quote, name="quote-drop"),
    path(f"{QUOTE}terugzetten/", quotes.restore_quote, name="quote-restore"),
    path(f"{SIGNAAL}wijzigen/", signalen.edit_signaal, name="signaal-edit"),
    path(f"{SIGNAAL}opgave/", signalen.link_signaal, name="signaal-link"),
    path(f"{SIGNAAL}vervallen/", signalen.drop_signaal, name="signaal-drop"),
    path(f"{SIGNAAL}terugzetten/", signalen.restore_signaal, name="signaal-restore"),
]
