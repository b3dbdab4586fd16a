"""Sigma rules as expressions over log records: parsed by pySigma, compiled by us."""
