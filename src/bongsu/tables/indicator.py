"""Lists that an investigator supplied, as detectors compare mail with them."""

from bongsu.tables.contract import Contract, evidence, integer, text

CONTRACT = Contract(
    name="indicator",
    row="one value of an indicator list that was searched for in this case",
    ocsf="osint (reference data)",
    columns=(
        evidence("value", "The value, normalised; letter case apart."),
        evidence("value_lower", "The same in lower case, to compare with."),
        text(
            "kind_class", "STIX name of its type: email-addr, domain-name, url, ipv4-addr, others."
        ),
        integer("first_ms", "Seen in use since.", "ms since epoch, UTC", "not said"),
        integer("last_ms", "Seen in use until.", "ms since epoch, UTC", "not said"),
        evidence("list_name", "Whose list.", "not said"),
        evidence("grade", "Admiralty grade, such as B2.", "not graded"),
        evidence("about", "Source, grade and dates in one line, to be read by a person."),
    ),
    derived=True,
)
