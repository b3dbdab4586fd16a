"""How Bongsu fares on generated cases whose truth is known. Every figure here is synthetic.

What it shows. Verdicts against the truth, lures found by family and by language with the families
that were written before and after the detectors were frozen apart, false alarms by kind of honest
double; and the same messages at the same budget for authentication results alone, a bag of words,
and two mail filters.

What it does not show.
- No person wrote this mail. Generator and detectors have authors in common: what both took for
  granted shows nowhere, and ordinary mail here is more regular than anybody's.
- Each family has a handful of texts. Its letters resemble each other, so many of them are fewer
  than they look; intervals cluster by mailbox and not by campaign.
- The first story's lures and the families before the freeze were there while detectors were built.
- Reserved domains and documentation addresses take from mail filters what they live on.
"""
