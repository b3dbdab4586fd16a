"""Whose word on a message's way counts: providers' profiles, and how a path is judged by them."""
