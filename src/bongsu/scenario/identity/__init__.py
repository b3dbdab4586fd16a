"""Sign-ins, settings and takeovers of the generated holders, and the logs that they hand over.

Written from general knowledge of what providers record, without a look at the detectors.
"""
