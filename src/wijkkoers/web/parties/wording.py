"""The words of partijen: labels of the kinds."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from wijkkoers.web.parties.kinds import PartijKind

KIND_LABELS = {
    PartijKind.CORPORATIE: _("woningcorporatie"),
    PartijKind.GEMEENTE: _("gemeente"),
    PartijKind.BEWONERS: _("bewoners"),
    PartijKind.HUURDERSORGANISATIE: _("huurdersorganisatie"),
    PartijKind.WARMTEBEDRIJF: _("warmtebedrijf"),
    PartijKind.NETBEHEERDER: _("netbeheerder"),
    PartijKind.SCHOOL: _("school"),
    PartijKind.ZORG: _("zorgorganisatie"),
    PartijKind.WELZIJN: _("welzijnsorganisatie"),
    PartijKind.ONDERNEMERS: _("ondernemers"),
    PartijKind.OVERIG: _("overige partij"),
}
