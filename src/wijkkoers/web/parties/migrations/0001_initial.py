import django.db.models.deletion
import django.db.models.functions.text
from django.db import migrations, models

import wijkkoers.web.events.clock


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0002_cache_table"),
        ("dossiers", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Partij",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=120)),
                ("kind", models.CharField(max_length=30)),
                ("role", models.CharField(blank=True, max_length=200)),
                ("contact", models.CharField(blank=True, max_length=120)),
                ("interest", models.TextField(blank=True)),
                ("ambition", models.TextField(blank=True)),
                ("released_interest", models.TextField(blank=True)),
                ("released_ambition", models.TextField(blank=True)),
                ("released_at", models.DateTimeField(blank=True, null=True)),
                ("added_at", models.DateTimeField(default=wijkkoers.web.events.clock.now)),
                ("dropped_at", models.DateTimeField(blank=True, null=True)),
                ("dropped_reason", models.TextField(blank=True)),
                ("dossier", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="partijen", to="dossiers.dossier")),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.organisation"
                    ),
                ),
            ],
            options={
                "ordering": ("added_at", "id"),
                "constraints": [
                    models.UniqueConstraint(
                        models.F("dossier"),
                        django.db.models.functions.text.Lower("name"),
                        condition=models.Q(("dropped_at", None)),
                        name="partij_name_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("dropped_at", None), ("organisation__isnull", False)),
                        fields=("dossier", "organisation"),
                        name="partij_organisation_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "corporatie",
                                    "gemeente",
                                    "bewoners",
                                    "huurdersorganisatie",
                                    "warmtebedrijf",
                                    "netbeheerder",
                                    "school",
                                    "zorg",
                                    "welzijn",
                                    "ondernemers",
                                    "overig",
                                ],
                            )
                        ),
                        name="partij_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("released_at__isnull", False), models.Q(("released_ambition", ""), ("released_interest", "")), _connector="OR"
                        ),
                        name="partij_release_has_moment",
                    ),
                ],
            },
        ),
    ]
