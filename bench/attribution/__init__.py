"""How well the weighing names who did it, on published cases: protocol, baselines, measures.

A case is one publication about one group: the software and techniques that it shows are the
evidence, one provenance, graded B2. Two protocols keep a case's own source out of what is known:

- `held out`: within one bundle the report itself and everything published within three months of it
  are disregarded; in 45 % of cases (by hash of the case) all else about its group too, so that the
  right answer is "unknown".
- `forward`: the knowledge of one bundle is asked about reports that are new in the next. A group
  without reports in the older bundle is unknown.

What it does not show.
- ATT&CK's techniques and software of a report were written down by people who knew the group.
- Published cases are no cases of personal mail: they are rich in malware, of which mail has little.
- Forward over 12.1 to 15.1 there are some hundred cases: intervals are wide, and stand beside each
  figure. North Korean groups are a dozen of them.
- How published cases spread over groups in time is known to the weighing here (`Prior.FITTED`). A
  case in hand starts from an even prior with 0.45 for the catch-alls, which is measured apart.
"""
