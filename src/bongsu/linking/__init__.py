"""Observables and findings to what belongs together."""
