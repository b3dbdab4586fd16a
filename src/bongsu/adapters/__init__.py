"""The outer world: disk, clock, random source, keys, database. Nothing here knows mail."""
