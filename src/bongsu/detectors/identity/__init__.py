"""Detectors over sign-ins, settings, consents and reading."""
