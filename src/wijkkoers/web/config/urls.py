"""All addresses: every app brings its own."""

from django.urls import include, path

from wijkkoers.web.config import views

urlpatterns = [
    path("netwerk/", views.show_network, name="network"),
    path("netwerk/certificaat/", views.send_certificate, name="network-certificate"),
    path("", include("wijkkoers.web.overview.urls")),
    path("", include("wijkkoers.web.kit.urls")),
    path("", include("wijkkoers.web.participation.urls")),
    path("", include("wijkkoers.web.measures.urls")),
    path("", include("wijkkoers.web.fieldwork.urls")),
    path("", include("wijkkoers.web.wijkfoto.urls")),
    path("", include("wijkkoers.web.estate.urls")),
    path("", include("wijkkoers.web.parties.urls")),
    path("", include("wijkkoers.web.process.urls")),
    path("", include("wijkkoers.web.thread.urls")),
    path("", include("wijkkoers.web.registers.urls")),
    path("", include("wijkkoers.web.dossiers.urls")),
    path("", include("wijkkoers.web.datasets.urls")),
    path("", include("wijkkoers.web.accounts.urls")),
    path("", include("wijkkoers.web.ui.urls")),
]
