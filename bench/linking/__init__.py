"""What linking joins, on real phish, on generated cases with truth, and at size."""
