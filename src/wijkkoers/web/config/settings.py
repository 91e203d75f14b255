"""All settings. Values come from the environment through three small functions that fail loudly; see env.example."""

import os
import secrets
from pathlib import Path

import dj_database_url
from csp.constants import NONCE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _


def env_text(name: str, default: str | None = None) -> str:
    """Return a text from the environment; without a default it must be there."""
    value = os.environ.get(name, default)
    if value is None:
        raise ImproperlyConfigured(f"Zet {name} in de omgeving (zie env.example).")
    return value


def env_flag(name: str, default: bool) -> bool:
    """Return a yes or no (1 or 0) from the environment."""
    value = os.environ.get(name, "1" if default else "0")
    if value not in ("0", "1"):
        raise ImproperlyConfigured(f"{name} is {value!r}; gebruik 1 of 0.")
    return value == "1"


def env_list(name: str) -> list[str]:
    """Return the comma-separated parts of a variable, without empty ones."""
    return [part.strip() for part in os.environ.get(name, "").split(",") if part.strip()]


PACKAGE = Path(__file__).resolve().parents[2]
DATA_FOLDER = Path(env_text("WIJKKOERS_DATA", "var")).resolve()
DATA_FOLDER.mkdir(parents=True, exist_ok=True)
FILES_FOLDER = DATA_FOLDER / "bestanden"
WORK_FOLDER = DATA_FOLDER / "tijdelijk"
NETWORK_FOLDER = DATA_FOLDER / "netwerk"
"""The certificate of this computer on a local network, with its keys."""
ANSWERS_FOLDER = DATA_FOLDER / "antwoorden"
"""What open services answered, kept for a day."""
SERVICE_ADDRESSES = {
    "cbs": env_text("WIJKKOERS_DIENST_CBS", "https://opendata.cbs.nl"),
    "derden": env_text("WIJKKOERS_DIENST_DERDEN", "https://dataderden.cbs.nl"),
    "pdok": env_text("WIJKKOERS_DIENST_PDOK", "https://api.pdok.nl"),
}
"""Open services that figures and boundaries can be fetched from; nothing is asked of them until a person does."""

LOCAL_MODE = env_flag("WIJKKOERS_LOKAAL", False)
"""On one laptop: no login, loopback address only (see accounts.middleware)."""
ON_LOCAL_NETWORK = env_flag("WIJKKOERS_NETWERK", False)
"""This process itself speaks https with a certificate of its own (`serve --lokaal-netwerk`): no proxy, and no promise to browsers."""
DEBUG = env_flag("WIJKKOERS_DEBUG", False)
BACKGROUND_MAP = env_flag("WIJKKOERS_ACHTERGRONDKAART", False)
"""Offer the PDOK background map; the page then connects to service.pdok.nl."""


def _secret_key() -> str:
    given = env_text("WIJKKOERS_GEHEIM", "")
    kept = DATA_FOLDER / "geheim"
    if given:
        return given
    if not kept.exists():
        descriptor = os.open(kept, os.O_WRONLY | os.O_CREAT, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(50))
    return kept.read_text()


SECRET_KEY = _secret_key()
ALLOWED_HOSTS = [*env_list("WIJKKOERS_HOSTS"), "localhost", "127.0.0.1", "[::1]"]
BASE_URL = env_text("WIJKKOERS_ADRES", "http://127.0.0.1:8000")
CSRF_TRUSTED_ORIGINS = [BASE_URL] if BASE_URL.startswith("https://") else []
IS_SECURE_SITE = BASE_URL.startswith("https://")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_SECURE_SITE
SESSION_COOKIE_AGE = 14 * 24 * 3600
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if IS_SECURE_SITE and not ON_LOCAL_NETWORK else None
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if IS_SECURE_SITE and not ON_LOCAL_NETWORK else 0
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

INSTALLED_APPS = [
    "wijkkoers.web.config.apps.ConfigConfig",
    "wijkkoers.web.overview",
    "wijkkoers.web.kit",
    "wijkkoers.web.participation",
    "wijkkoers.web.measures",
    "wijkkoers.web.fieldwork",
    "wijkkoers.web.wijkfoto",
    "wijkkoers.web.estate",
    "wijkkoers.web.parties",
    "wijkkoers.web.process",
    "wijkkoers.web.thread",
    "wijkkoers.web.registers",
    "wijkkoers.web.dossiers",
    "wijkkoers.web.datasets",
    "wijkkoers.web.accounts",
    "wijkkoers.web.events",
    "wijkkoers.web.jobs",
    "wijkkoers.web.ui",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_htmx",
    "csp",
    "django_tasks",
    "django_tasks_db",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "wijkkoers.web.accounts.middleware.LocalModeMiddleware",
    "wijkkoers.web.datasets.middleware.ViewerMiddleware",
    "wijkkoers.web.accounts.middleware.LanguageMiddleware",
    "wijkkoers.web.accounts.middleware.RefusalMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "wijkkoers.web.config.urls"
WSGI_APPLICATION = "wijkkoers.web.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "csp.context_processors.nonce",
                "wijkkoers.web.accounts.context.people",
            ],
            "builtins": ["django.templatetags.i18n", "django.templatetags.static", "wijkkoers.web.ui.templatetags.ui"],
        },
    }
]
FORM_RENDERER = "wijkkoers.web.ui.rendering.FormRenderer"

DATABASES = {
    "default": dj_database_url.parse(
        env_text("DATABASE_URL", f"sqlite:///{DATA_FOLDER / 'wijkkoers.sqlite3'}"), conn_max_age=600, conn_health_checks=True
    )
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["CONN_MAX_AGE"] = None
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA cache_size=-32000;",
    }
    DATABASES["default"]["TEST"] = {"NAME": str(DATA_FOLDER / "test.sqlite3")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "wijkkoers.web.accounts.passwords.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ALLAUTH_TRUSTED_PROXY_COUNT = int(env_text("WIJKKOERS_PROXIES", "0"))
ACCOUNT_ADAPTER = "wijkkoers.web.accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_REAUTHENTICATION_REQUIRED = True
MFA_ADAPTER = "wijkkoers.web.accounts.adapter.SecondFactorAdapter"
MFA_FORMS = {"activate_totp": "wijkkoers.web.accounts.forms.ActivateForm"}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Wijkkoers"
MFA_TOTP_TOLERANCE = 1
MFA_ALLOW_UNVERIFIED_EMAIL = True

CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "wijkkoers_cache"}}
TASKS = {"default": {"BACKEND": env_text("WIJKKOERS_TAKEN", "django_tasks_db.DatabaseBackend")}}

EMAIL_BACKEND = env_text("WIJKKOERS_EMAIL_BACKEND", "django.core.mail.backends.console.EmailBackend")
EMAIL_HOST = env_text("WIJKKOERS_EMAIL_HOST", "localhost")
EMAIL_PORT = int(env_text("WIJKKOERS_EMAIL_POORT", "25"))
EMAIL_HOST_USER = env_text("WIJKKOERS_EMAIL_GEBRUIKER", "")
EMAIL_HOST_PASSWORD = env_text("WIJKKOERS_EMAIL_WACHTWOORD", "")
EMAIL_USE_TLS = env_flag("WIJKKOERS_EMAIL_TLS", False)
DEFAULT_FROM_EMAIL = env_text("WIJKKOERS_EMAIL_AFZENDER", "wijkkoers@localhost")

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Nederlands")), ("en", _("Engels"))]
LANGUAGE_COOKIE_NAME = "taal"
USE_I18N = True
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = DATA_FOLDER / "static"
STATIC_ROOT.mkdir(exist_ok=True)
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
WHITENOISE_MIMETYPES = {".mjs": "text/javascript"}

DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
FILE_UPLOAD_TEMP_DIR = None
UPLOAD_LIMIT_BYTES = 300 * 1024 * 1024

_MAP_HOSTS = ["https://service.pdok.nl"] if BACKGROUND_MAP else []
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:", "blob:", *_MAP_HOSTS],
        "connect-src": [SELF, *_MAP_HOSTS],
        "worker-src": [SELF],
        "font-src": [SELF],
        "object-src": ["'none'"],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": ["'none'"],
    }
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"wijkkoers": {"level": "INFO"}, "django_tasks": {"level": "WARNING"}, "django_tasks_db": {"level": "WARNING"}},
}
