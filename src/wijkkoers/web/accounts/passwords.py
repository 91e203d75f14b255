"""What we ask of a password, where Django has no Dutch sentence for it."""

from __future__ import annotations

from django.contrib.auth import password_validation
from django.utils.translation import gettext as _


class MinimumLengthValidator(password_validation.MinimumLengthValidator):
    """A password has at least so many signs."""

    def get_error_message(self) -> str:
        """Return what is wrong and what to do."""
        return _("Dit wachtwoord is te kort. Neem minstens {number} tekens.").format(number=self.min_length)
