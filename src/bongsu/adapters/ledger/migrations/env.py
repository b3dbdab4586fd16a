"""Alembic's environment: it works on the connection that `upgrade` hands over, and no other."""

from alembic import context

from bongsu.adapters.ledger.schema import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA)
context.run_migrations()
