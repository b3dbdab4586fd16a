"""Outlook's own formats: items as bags of properties, and the messages rebuilt from them."""
