"""Addresses of people and organisations, and those pages of django-allauth that we offer."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from django.urls import path, re_path

from wijkkoers.web.accounts import views

RESET = "account_reset_password_from_key"

people = [
    path("mijn/", views.my_account, name="my-account"),
    path("taal/", views.set_language, name="set-language"),
    path("organisaties/nieuw/", views.organisation_create, name="organisation-create"),
    path("organisaties/<slug:slug>/", views.organisation_detail, name="organisation-detail"),
    path("organisaties/<slug:slug>/uitnodigen/", views.organisation_invite, name="organisation-invite"),
    path("organisaties/<slug:slug>/uitnodigingen/<int:pk>/intrekken/", views.organisation_withdraw, name="organisation-withdraw"),
    path("organisaties/<slug:slug>/leden/<int:pk>/rol/", views.organisation_role, name="organisation-role"),
    path("organisaties/<slug:slug>/leden/<int:pk>/beeindigen/", views.organisation_end, name="organisation-end"),
    path("organisaties/<slug:slug>/vertrekken/", views.organisation_leave, name="organisation-leave"),
    path("uitnodiging/<str:token>/", views.invitation_accept, name="invitation-accept"),
]

login = [
    path("account/inloggen/", account.login, name="account_login"),
    path("account/uitloggen/", account.logout, name="account_logout"),
    path("account/gesloten/", account.account_inactive, name="account_inactive"),
    path("account/bevestigen/", account.reauthenticate, name="account_reauthenticate"),
    path("account/wachtwoord/", account.password_change, name="account_change_password"),
    path("account/wachtwoord/vergeten/", account.password_reset, name="account_reset_password"),
    path("account/wachtwoord/vergeten/verstuurd/", account.password_reset_done, name="account_reset_password_done"),
    re_path(r"^account/wachtwoord/nieuw/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$", account.password_reset_from_key, name=RESET),
    path("account/wachtwoord/nieuw/klaar/", account.password_reset_from_key_done, name="account_reset_password_from_key_done"),
]

second_factor = [
    path("account/tweede-stap/", mfa.index, name="mfa_index"),
    path("account/tweede-stap/code/", mfa.authenticate, name="mfa_authenticate"),
    path("account/tweede-stap/bevestigen/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("account/tweede-stap/aanzetten/", totp.activate_totp, name="mfa_activate_totp"),
    path("account/tweede-stap/uitzetten/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("account/tweede-stap/reservecodes/", recovery_codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("account/tweede-stap/reservecodes/nieuw/", recovery_codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("account/tweede-stap/reservecodes/bestand/", recovery_codes.download_recovery_codes, name="mfa_download_recovery_codes"),
]

not_offered = [
    path("account/aanmelden/", views.closed, name="account_signup"),
    path("account/adres/", views.closed, name="account_email"),
    path("account/wachtwoord/instellen/", views.closed, name="account_set_password"),
]
"""Names that django-allauth asks for; accounts come with an invitation, and an address is not changed here."""

urlpatterns = [*people, *login, *second_factor, *not_offered]
