"""Sketched cases as a linking sees them: incidents by the number of their line."""

from bongsu.linking.campaigns import campaigns
from bongsu.linking.links import links
from bongsu.linking.observed import Observed
from bongsu.model.campaign import Link
from bongsu.steps.lake_tables import select
from bongsu.steps.observe import observed
from bongsu.testing.sketch import Sketched, row_number, sketch

HEADING = "time  account  from  to  subject  text  link"


class Drawn:
    """One case of which some lines are incidents; the others are its background."""

    def __init__(
        self, *lines: str, incidents: int, heading: str = HEADING, log: str = "", records: int = 0
    ) -> None:
        self.case: Sketched = sketch("\n".join([heading, *lines] if lines else []), log=log)
        if records:
            rows = [f"exh_log:{number:08d}.00000" for number in range(1, records + 1)]
            select(self.case.lake, [("", row) for row in rows])
        else:
            self.case.select(*range(1, incidents + 1))
        self.observed: Observed = observed(self.case.lake, "case_1")
        self.links: tuple[Link, ...] = links([self.observed])

    def pairs(self) -> dict[tuple[int, int], list[str]]:
        """Types of the reasons by the two lines that they link."""
        line = {each.key: row_number(each.row_id) for each in self.observed.incidents}
        result = {}
        for link in self.links:
            one, other = sorted((line[link.first], line[link.second]))
            result[one, other] = [reason.type for reason in link.reasons]
        return result

    def campaigns(self) -> list[list[int]]:
        """Lines by campaign."""
        return [
            sorted(row_number(each.row_id) for each in campaign.incidents)
            for campaign in campaigns([self.observed], self.links)
        ]
