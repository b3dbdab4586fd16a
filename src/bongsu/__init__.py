"""Bongsu (봉수): joint-investigation workbench for intrusions into personal mail accounts."""

__version__ = "0.1.0"
