"""Evidence items and what is publicly known of actors, to odds over hypotheses."""
