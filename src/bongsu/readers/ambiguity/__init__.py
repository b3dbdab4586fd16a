"""Messages whose structure lies: signs of it, what other mail programs would show, what is hidden.

RFC 2045–2049, 2231 and 5322 leave room for a message that two programs take apart differently.
"""
