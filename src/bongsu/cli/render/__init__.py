"""Views and receipts as Rich renderables. All text from evidence passes the gate here."""
