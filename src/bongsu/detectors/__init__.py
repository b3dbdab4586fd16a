"""Detectors: a card and a pure function from tables to reasons. Found by walking this package."""
