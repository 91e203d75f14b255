"""Addresses of the data pages."""

from django.urls import path

from wijkkoers.web.datasets import views

urlpatterns = [
    path("gegevens/", views.show_releases, name="release-list"),
    path("gegevens/nieuw/", views.hand_in, name="release-new"),
    path("gegevens/<int:release_id>/", views.show_release, name="release-detail"),
    path("gegevens/<int:release_id>/voortgang/", views.show_progress, name="release-progress"),
    path("gegevens/<int:release_id>/aanvaarden/", views.accept, name="release-accept"),
    path("gegevens/<int:release_id>/afwijzen/", views.reject, name="release-reject"),
    path("gegevens/<int:release_id>/terugnemen/", views.withdraw, name="release-withdraw"),
    path("gegevens/<int:release_id>/opnieuw/", views.read_once_more, name="release-read"),
    path("gegevens/<int:release_id>/stoppen/", views.stop, name="release-cancel"),
]
