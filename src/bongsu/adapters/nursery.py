"""Imported once in the process that workers are forked from, so that each starts ready."""

from bongsu.readers import rows

rows.prepare()
