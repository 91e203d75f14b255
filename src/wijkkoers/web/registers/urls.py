"""Addresses of the app `registers`."""

from django.urls import path

from wijkkoers.web.registers.views import files, importing

REGISTER = "dossiers/<int:dossier_id>/lijsten/<slug:register>"
INTAKE = f"{REGISTER}/inlezen/<int:intake_id>"

urlpatterns = [
    path(f"{REGISTER}/export/<str:file_name>", files.download_register, name="register-file"),
    path(f"{REGISTER}/leeg/<str:template_name>", files.download_template, name="register-template"),
    path(f"{REGISTER}/inlezen/", importing.start_import, name="register-import"),
    path(f"{INTAKE}/", importing.show_intake, name="register-intake"),
    path(f"{INTAKE}/overnemen/", importing.take_intake, name="register-intake-take"),
    path(f"{INTAKE}/wegdoen/", importing.drop_intake, name="register-intake-drop"),
]
