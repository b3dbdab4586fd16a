"""Our own Sigma rules, each beside records that match it and records that do not."""
