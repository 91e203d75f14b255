"""Addresses of the app `kit`."""

from django.urls import path

from wijkkoers.web.kit.views import carrying, dilemmas, joining, printing, results, scanning, sessions

KIT = "dossiers/<int:dossier_id>/werkvormen/"
SET = f"{KIT}kaarten/<int:batch_id>/"
SHEET = f"{SET}uitkomst/<int:sheet_id>/"
DILEMMA = f"{KIT}dilemmas/<int:dilemma_id>/"
SESSION = f"{KIT}sessies/<int:session_id>/"

urlpatterns = [
    path(KIT, printing.show_kit, name="kit"),
    path(f"{KIT}kaarten/", printing.choose_cards, name="kit-cards"),
    path(SET, printing.show_batch, name="kit-batch"),
    path(f"{SET}kaarten.pdf", printing.download_cards, name="kit-cards-file"),
    path(f"{SET}stippenvel-<slug:paper>.pdf", printing.download_dots, name="kit-dots-file"),
    path(f"{SET}formulier.pdf", printing.download_form, name="kit-form-file"),
    path(f"{SET}intypen/", results.enter_results, name="kit-result"),
    path(f"{SET}uitkomst/", results.show_outcome, name="kit-outcome"),
    path(f"{SET}uitkomst.<slug:ending>", results.download_outcome, name="kit-outcome-file"),
    path(SHEET, results.edit_results, name="kit-result-edit"),
    path(f"{SHEET}foto/", results.add_photo, name="kit-result-photo"),
    path(f"{SHEET}intrekken/", results.withdraw_results, name="kit-result-withdraw"),
    path(f"{SHEET}terugzetten/", results.restore_results, name="kit-result-restore"),
    path(f"{KIT}meenemen/", carrying.carry_text, name="kit-carry"),
    path("k/", scanning.find_card, name="kit-find"),
    path("k/<str:code>/", scanning.show_card, name="kit-code"),
    path(f"{KIT}dilemmas/", dilemmas.show_dilemmas, name="dilemma-list"),
    path(f"{KIT}dilemmas/nieuw/", dilemmas.add_dilemma, name="dilemma-new"),
    path(DILEMMA, dilemmas.edit_dilemma, name="dilemma-edit"),
    path(f"{DILEMMA}vervallen/", dilemmas.drop_dilemma, name="dilemma-drop"),
    path(f"{DILEMMA}terugzetten/", dilemmas.restore_dilemma, name="dilemma-restore"),
    path(f"{KIT}sessies/nieuw/", sessions.make_session, name="session-new"),
    path(SESSION, sessions.show_session, name="session-detail"),
    path(f"{SESSION}verder/", sessions.move_session, name="session-move"),
    path(f"{SESSION}tijd/", sessions.change_time, name="session-time"),
    path(f"{SESSION}papier/", sessions.add_paper, name="session-paper"),
    path(f"{SESSION}uitkomst/", sessions.write_outcome, name="session-outcome"),
    path(f"{SESSION}scherm/", sessions.show_screen, name="session-screen"),
    path("s/", joining.show_door, name="session-door"),
    path("s/<str:code>/", joining.join_session, name="session-join"),
    path("s/<str:code>/stand/", joining.tell_pulse, name="session-pulse"),
]
