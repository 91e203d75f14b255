"""Addresses of partijen."""

from django.urls import path

from wijkkoers.web.parties import views

urlpatterns = [
    path("dossiers/<int:dossier_id>/partijen/", views.show_partijen, name="party-list"),
    path("dossiers/<int:dossier_id>/partijen/nieuw/", views.add_partij, name="party-new"),
    path("dossiers/<int:dossier_id>/partijen/<int:partij_id>/wijzigen/", views.edit_partij, name="party-edit"),
    path("dossiers/<int:dossier_id>/partijen/<int:partij_id>/vrijgeven/", views.release_partij, name="party-release"),
    path("dossiers/<int:dossier_id>/partijen/<int:partij_id>/weghalen/", views.drop_partij, name="party-drop"),
]
