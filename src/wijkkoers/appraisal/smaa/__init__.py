"""Rank acceptability under uncertain weights and scores."""
