"""Addresses of partijen, their words and their ambitions."""

from django.urls import path

from wijkkoers.web.parties.views import goals, joint, matrix, partijen, picture, proposals, rounds, terms, words

PARTIJEN, DOELEN, AMBITIES = (
    "dossiers/<int:dossier_id>/partijen/",
    "dossiers/<int:dossier_id>/doelen/",
    "dossiers/<int:dossier_id>/ambities/",
)
PARTIJ, MIDDEL = f"{PARTIJEN}<int:partij_id>/", f"{PARTIJEN}middelen/<int:means_id>/"
RONDE = f"{AMBITIES}<int:round_id>/"
THEMA, BEGRIP = f"{RONDE}samen/<slug:theme>/", f"{AMBITIES}begrippen/<int:term_id>/"

urlpatterns = [
    path(PARTIJEN, partijen.show_partijen, name="party-list"),
    path(f"{PARTIJEN}nieuw/", partijen.add_partij, name="party-new"),
    path(f"{PARTIJEN}speelveld/", picture.show_picture, name="party-picture"),
    path(f"{PARTIJEN}voorstellen/", proposals.show_proposals, name="party-proposals"),
    path(f"{PARTIJEN}voorstellen/toevoegen/", proposals.add_proposed, name="party-proposal-add"),
    path(f"{PARTIJEN}voorstellen/niet-nodig/", proposals.decline_proposed, name="party-proposal-decline"),
    path(f"{PARTIJEN}voorstellen/<int:answer_id>/opnieuw/", proposals.reconsider, name="party-proposal-reconsider"),
    path(f"{PARTIJ}wijzigen/", partijen.edit_partij, name="party-edit"),
    path(f"{PARTIJ}weghalen/", partijen.drop_partij, name="party-drop"),
    path(f"{PARTIJ}terughalen/", partijen.restore_partij, name="party-restore"),
    path(f"{PARTIJ}woorden/", words.write_words, name="party-words"),
    path(f"{PARTIJ}vrijgeven/", words.release_partij, name="party-release"),
    path(f"{PARTIJ}middelen/nieuw/", words.add_means, name="party-means-new"),
    path(f"{PARTIJ}doelen/nieuw/", goals.add_goal, name="goal-new"),
    path(f"{PARTIJ}standpunten/", goals.show_stances, name="goal-stances"),
    path(f"{PARTIJ}standpunten/<int:goal_id>/", goals.edit_stance, name="goal-stance"),
    path(f"{MIDDEL}wijzigen/", words.edit_means, name="party-means-edit"),
    path(f"{MIDDEL}vervallen/", words.drop_means, name="party-means-drop"),
    path(f"{MIDDEL}terughalen/", words.restore_means, name="party-means-restore"),
    path(DOELEN, matrix.show_matrix, name="goal-matrix"),
    path(f"{DOELEN}doelen.<slug:ending>", matrix.download_matrix, name="goal-matrix-file"),
    path(f"{DOELEN}<int:goal_id>/wijzigen/", goals.edit_goal, name="goal-edit"),
    path(f"{DOELEN}<int:goal_id>/vervallen/", goals.drop_goal, name="goal-drop"),
    path(f"{DOELEN}<int:goal_id>/terughalen/", goals.restore_goal, name="goal-restore"),
    path(AMBITIES, rounds.show_rounds, name="ambition-list"),
    path(f"{AMBITIES}nieuw/", rounds.start_round, name="ambition-new"),
    path(f"{AMBITIES}begrippen/", terms.show_terms, name="ambition-terms"),
    path(f"{AMBITIES}begrippen/nieuw/", terms.add_term, name="ambition-term-new"),
    path(f"{BEGRIP}wijzigen/", terms.edit_term, name="ambition-term-edit"),
    path(f"{BEGRIP}weghalen/", terms.drop_term, name="ambition-term-drop"),
    path(f"{BEGRIP}terughalen/", terms.restore_term, name="ambition-term-restore"),
    path(RONDE, rounds.show_round, name="ambition-round"),
    path(f"{RONDE}wijzigen/", rounds.edit_round, name="ambition-edit"),
    path(f"{RONDE}stap/<slug:move>/", rounds.move_round, name="ambition-move"),
    path(f"{RONDE}blad/", rounds.show_sheet, name="ambition-sheet"),
    path(f"{RONDE}partij/<int:partij_id>/", rounds.write_entry, name="ambition-entry"),
    path(THEMA, joint.write_joint, name="ambition-joint"),
    path(f"{THEMA}<int:partij_id>/", joint.say_opinion, name="ambition-agree"),
]
