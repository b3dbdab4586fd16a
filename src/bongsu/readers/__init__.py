"""Bytes to rows and problems. No reader opens a file; each takes bytes or a byte source."""
