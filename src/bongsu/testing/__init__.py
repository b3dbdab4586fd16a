"""For those who write plugins: text-table sketches, fakes for the ports, and a conformance kit."""
