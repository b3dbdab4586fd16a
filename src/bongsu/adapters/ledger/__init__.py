"""The case's ledger in SQL. `SqlLedger` in `store` is the way in."""
