"""Addresses of the front page, the word list and the handbook."""

from django.urls import path

from wijkkoers.web.overview import views

urlpatterns = [
    path("", views.show_home, name="home"),
    path("woordenlijst/", views.show_words, name="words"),
    path("handboek/", views.show_handbook, name="handbook"),
    path("dossiers/<int:dossier_id>/gids/", views.show_guide, name="guide"),
]
