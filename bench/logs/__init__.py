"""How much memory and time a large audit log takes."""
