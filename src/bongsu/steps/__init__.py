"""The verbs of the house, one per file."""
