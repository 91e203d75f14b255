"""Changing partijen, their words and their ambitions. Each act is one transaction, checks first who may, and ends with its event."""

from wijkkoers.web.parties.services.goals import add_goal, change_goal, drop_goal, restore_goal, state_stance
from wijkkoers.web.parties.services.joint import Seen, Wanted, say_opinion, write_joint
from wijkkoers.web.parties.services.means import Offer, add_means, change_means, drop_means, restore_means
from wijkkoers.web.parties.services.partijen import About, Profile, add_partij, change_partij, drop_partij, restore_partij
from wijkkoers.web.parties.services.proposals import decline_proposal, reconsider_proposal
from wijkkoers.web.parties.services.rounds import change_round, move_round, start_round, write_entry
from wijkkoers.web.parties.services.terms import add_term, change_term, drop_term, restore_term
from wijkkoers.web.parties.services.words import release_partij, write_words

__all__ = (
    "About",
    "Offer",
    "Profile",
    "Seen",
    "Wanted",
    "add_goal",
    "add_means",
    "add_partij",
    "add_term",
    "change_goal",
    "change_means",
    "change_partij",
    "change_round",
    "change_term",
    "decline_proposal",
    "drop_goal",
    "drop_means",
    "drop_partij",
    "drop_term",
    "move_round",
    "reconsider_proposal",
    "release_partij",
    "restore_goal",
    "restore_means",
    "restore_partij",
    "restore_term",
    "say_opinion",
    "start_round",
    "state_stance",
    "write_entry",
    "write_joint",
    "write_words",
)
