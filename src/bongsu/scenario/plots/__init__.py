"""Plots: several hands, several cases, and what belongs together.

A hand is an operator whose habits run through all that it does. Nothing here stands for a real
actor: hands have numbers, and their habits were invented.
"""

from __future__ import annotations

from bongsu.scenario.plots.stage import PLOTS, stage

__all__ = ["PLOTS", "stage"]
