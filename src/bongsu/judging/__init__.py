"""Findings and coverage to a verdict for each rung of each account."""
