"""Detectors that need the mailbox export alone."""
