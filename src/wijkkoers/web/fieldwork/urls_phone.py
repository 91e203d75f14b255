"""Addresses of the wijkschouw on a phone, for whoever has the code."""

from django.urls import path

from wijkkoers.web.fieldwork.views import phone

urlpatterns = [
    path("schouw/", phone.show_door, name="phone-door"),
    path("schouw/<slug:code>/", phone.show_phone, name="phone"),
    path("schouw/<slug:code>/meedoen/", phone.join_schouw, name="phone-join"),
    path("schouw/<slug:code>/gegevens/", phone.send_data, name="phone-data"),
    path("schouw/<slug:code>/punten/", phone.take_point, name="phone-points"),
    path("schouw/<slug:code>/fotos/", phone.take_photo, name="phone-photos"),
    path("schouw/<slug:code>/werker.js", phone.send_worker, name="phone-worker"),
]
