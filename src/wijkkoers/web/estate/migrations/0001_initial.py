import django.db.models.deletion
import django.db.models.functions.text
from django.db import migrations, models

import wijkkoers.web.events.clock


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0002_cache_table"),
    ]

    operations = [
        migrations.CreateModel(
            name="Complex",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.CharField(max_length=20)),
                ("name", models.CharField(max_length=120)),
                ("kind", models.CharField(max_length=20)),
                ("built_year", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("eenheid_count", models.PositiveIntegerField()),
                ("buurt_code", models.CharField(db_index=True, max_length=10)),
                ("boundary_year", models.PositiveSmallIntegerField()),
                ("buurt_name", models.CharField(max_length=120)),
                ("wijk_name", models.CharField(blank=True, max_length=120)),
                ("heating", models.CharField(default="onbekend", max_length=20)),
                ("energy_labels", models.JSONField(default=dict)),
                ("rent_eur_per_month", models.DecimalField(blank=True, decimal_places=2, max_digits=7, null=True)),
                ("rent_year", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("longitude", models.FloatField(blank=True, null=True)),
                ("latitude", models.FloatField(blank=True, null=True)),
                ("remark", models.TextField(blank=True)),
                ("stated_at", models.DateTimeField(default=wijkkoers.web.events.clock.now)),
                ("retired_at", models.DateTimeField(blank=True, null=True)),
                ("retired_reason", models.TextField(blank=True)),
                (
                    "organisation",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="complexes", to="accounts.organisation"),
                ),
            ],
            options={
                "ordering": ("number", "id"),
                "constraints": [
                    models.UniqueConstraint(
                        models.F("organisation"),
                        django.db.models.functions.text.Lower("number"),
                        condition=models.Q(("retired_at", None)),
                        name="complex_number_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["eengezins", "beneden-boven", "portiek", "galerij", "toren", "seniorencomplex", "overig"])
                        ),
                        name="complex_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("heating__in", ["cv-ketel", "blokverwarming", "warmtenet", "warmtepomp", "overig", "onbekend"])
                        ),
                        name="complex_heating_known",
                    ),
                    models.CheckConstraint(condition=models.Q(("eenheid_count__gt", 0)), name="complex_has_eenheden"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("rent_eur_per_month__isnull", True), ("rent_year__isnull", True)),
                            models.Q(("rent_eur_per_month__isnull", False), ("rent_year__isnull", False)),
                            _connector="OR",
                        ),
                        name="complex_rent_has_year",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("latitude__isnull", True), ("longitude__isnull", True)),
                            models.Q(("latitude__isnull", False), ("longitude__isnull", False)),
                            _connector="OR",
                        ),
                        name="complex_place_is_whole",
                    ),
                ],
            },
        ),
    ]
