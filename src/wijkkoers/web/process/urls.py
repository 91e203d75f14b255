"""Addresses of the app `process`."""

from django.urls import path

from wijkkoers.web.process.views import action, attachment, besluit, compass, edition, lists, method, stap

DOSSIER = "dossiers/<int:dossier_id>"
STAP = f"{DOSSIER}/stappen/<int:stap_id>"
ACTION = f"{DOSSIER}/acties/<int:action_id>"
BESLUIT = f"{DOSSIER}/besluiten/<int:besluit_id>"
ATTACHMENT = f"{DOSSIER}/bijlagen/<int:attachment_id>"

urlpatterns = [
    path(f"{DOSSIER}/kompas/", compass.show_compass, name="compass"),
    path(f"{DOSSIER}/kompas/kompas.pdf", compass.print_compass, name="compass-print"),
    path(f"{DOSSIER}/stappen/", lists.show_list, name="stap-list"),
    path(f"{DOSSIER}/stappen/stappen.<str:ending>", lists.download_list, name="stap-list-file"),
    path(f"{DOSSIER}/stappen/bord/", lists.show_board, name="stap-board"),
    path(f"{DOSSIER}/stappen/tijdlijn/", lists.show_timeline, name="stap-timeline"),
    path(f"{DOSSIER}/kompas/methode/", method.choose_method, name="compass-method"),
    path(f"{DOSSIER}/kompas/handboek/", edition.move_edition, name="compass-edition"),
    path(f"{DOSSIER}/stappen/nieuw/", stap.add_stap, name="stap-new"),
    path(f"{STAP}/", stap.show_stap, name="stap-detail"),
    path(f"{STAP}/wijzigen/", stap.edit_stap, name="stap-edit"),
    path(f"{STAP}/status/", stap.move_stap, name="stap-status"),
    path(f"{STAP}/resultaten/<slug:output>/", stap.write_result, name="stap-result"),
    path(f"{DOSSIER}/acties/", action.list_actions, name="action-list"),
    path(f"{DOSSIER}/acties/nieuw/", action.add_action, name="action-new"),
    path(f"{ACTION}/wijzigen/", action.edit_action, name="action-edit"),
    path(f"{ACTION}/status/", action.move_action, name="action-status"),
    path(f"{DOSSIER}/besluiten/", besluit.list_besluiten, name="besluit-list"),
    path(f"{DOSSIER}/besluiten/nieuw/", besluit.add_besluit, name="besluit-new"),
    path(f"{BESLUIT}/wijzigen/", besluit.edit_besluit, name="besluit-edit"),
    path(f"{BESLUIT}/status/", besluit.move_besluit, name="besluit-status"),
    path(f"{DOSSIER}/bijlagen/", attachment.list_attachments, name="attachment-list"),
    path(f"{DOSSIER}/bijlagen/link/", attachment.add_link, name="attachment-link"),
    path(f"{DOSSIER}/bijlagen/document/", attachment.add_document, name="attachment-document"),
    path(f"{ATTACHMENT}/", attachment.read_document, name="attachment-file"),
    path(f"{ATTACHMENT}/weghalen/", attachment.drop_attachment, name="attachment-drop"),
    path(f"{ATTACHMENT}/terugzetten/", attachment.restore_attachment, name="attachment-restore"),
]
