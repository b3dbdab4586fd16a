"""Imported once in the process that workers are forked from, so that each starts ready."""

import gc

from bongsu.readers import rows

rows.prepare()
gc.collect()
gc.freeze()  # no worker looks through what it has in common with all others
