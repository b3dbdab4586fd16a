"""The ledger's versions, run from code by Alembic."""

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection


def upgrade(connection: Connection) -> None:
    """Bring the ledger to the newest version inside the connection's open transaction."""
    config = Config()
    config.set_main_option("script_location", __name__.replace(".migrations", ":migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
