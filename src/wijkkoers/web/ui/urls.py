"""Addresses of the page with all parts of the design."""

from django.urls import path

from wijkkoers.web.ui import views

urlpatterns = [path("onderdelen/", views.show_parts, name="parts")]
