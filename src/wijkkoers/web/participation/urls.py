"""Addresses of the app `participation`."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
