"""Searches become documents of several actions."""

from alembic import op
from sqlalchemy import Column, Text

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """What was kept so far are searches."""
    op.rename_table("search", "document")
    with op.batch_alter_table("document") as table:
        table.add_column(Column("action", Text, nullable=False, server_default="case.searched"))
