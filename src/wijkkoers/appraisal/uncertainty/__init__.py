"""Distributions, draws from one seed, and which input matters."""
