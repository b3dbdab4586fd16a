"""Which incidents belong together, and why.

Cases are observed one by one (`bongsu.steps.observe`: `observe(ledger, lake, boxes)` and
`background(lake, values)`), then linked at once, whoever they belong to:

    found = links.links([observed, other])       # tuple[Link, ...], strongest first
    whole = campaigns.campaigns([observed, other], found)     # tuple[Campaign, ...], PROPOSED
"""
