import django.db.models.deletion
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models

import wijkkoers.web.events.clock


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0002_cache_table"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Dossier",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=120)),
                ("aim", models.CharField(max_length=30)),
                ("summary", models.TextField(blank=True)),
                ("status", models.CharField(default="voorbereiding", max_length=20)),
                ("status_since", models.DateTimeField(default=wijkkoers.web.events.clock.now)),
                ("status_reason", models.TextField(blank=True)),
                ("handbook_version", models.CharField(max_length=20)),
                ("created_at", models.DateTimeField(default=wijkkoers.web.events.clock.now)),
                ("closed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "organisation",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="dossiers", to="accounts.organisation"),
                ),
            ],
            options={
                "ordering": ("name", "id"),
            },
        ),
        migrations.CreateModel(
            name="DossierArea",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(max_length=10)),
                ("boundary_year", models.PositiveSmallIntegerField()),
                ("name", models.CharField(max_length=120)),
                ("dossier", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="areas", to="dossiers.dossier")),
            ],
            options={
                "ordering": ("code",),
            },
        ),
        migrations.CreateModel(
            name="DossierMember",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("role", models.CharField(max_length=20)),
                ("added_at", models.DateTimeField(default=wijkkoers.web.events.clock.now)),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                (
                    "added_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("dossier", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="members", to="dossiers.dossier")),
                (
                    "organisation",
                    models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.organisation"),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="dossier_roles", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ("added_at", "id"),
            },
        ),
        migrations.AddConstraint(
            model_name="dossier",
            constraint=models.UniqueConstraint(
                models.F("organisation"), django.db.models.functions.text.Lower("name"), name="dossier_name_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="dossier",
            constraint=models.CheckConstraint(
                condition=models.Q(("status__in", ["voorbereiding", "actief", "vastgesteld", "gepauzeerd", "afgesloten"])),
                name="dossier_status_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="dossier",
            constraint=models.CheckConstraint(
                condition=models.Q(("aim__in", ["wijkvisie", "integraal-wijkplan", "wup"])), name="dossier_aim_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="dossier",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("closed_at__isnull", False), ("status", "afgesloten")),
                    models.Q(models.Q(("status", "afgesloten"), _negated=True), ("closed_at__isnull", True)),
                    _connector="OR",
                ),
                name="dossier_closed_has_moment",
            ),
        ),
        migrations.AddConstraint(
            model_name="dossierarea",
            constraint=models.UniqueConstraint(fields=("dossier", "code"), name="dossier_area_once"),
        ),
        migrations.AddIndex(
            model_name="dossiermember",
            index=models.Index(fields=["user", "ended_at"], name="dossiers_do_user_id_c13c59_idx"),
        ),
        migrations.AddConstraint(
            model_name="dossiermember",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ended_at", None)), fields=("dossier", "user"), name="dossier_member_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="dossiermember",
            constraint=models.CheckConstraint(
                condition=models.Q(("role__in", ["trekker", "redacteur", "partner", "lezer"])), name="dossier_role_known"
            ),
        ),
    ]
