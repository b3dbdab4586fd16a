"""How well lures are ranked on real mail: the protocol, its baselines and its measures.

What it shows. Real phishing messages are planted among real legitimate mail, and the product
ranks each mailbox through its own command line. Recall within ten alerts a mailbox, the median
rank of what was planted, alerts per thousand legitimate messages in mailboxes with nothing planted,
and the share of such accounts wrongly called `targeted: evidenced` come out with n and an interval.

What it does not show.
- The phish are bulk phish of 2021 to 2026, none targeted, none Korean: a good figure here says
  nothing about tailored lures. `targeted: evidenced` on a planted account may even be an error.
- The legitimate mail is of 2002 and comes from one person's mailing lists and feeds. Mailboxes are
  cut out of that one stream, so they resemble each other; intervals cluster by mailbox but cannot
  speak of another person's mail.
- Transplanting removes what is known to separate the sets (see `transplant`), not everything. Era
  stays in bodies: https, HTML, UTF-8, years, languages. One-feature baselines stand beside every
  figure for that reason, and nothing may be claimed where one of them comes near.
- Authentication results are drawn, not observed. In the arm `same`, the headline, they carry no
  information at all; in the arm `plausible` phish draw from what they really got.
- There is no Sent folder: the legitimate set has none, and inventing replies would invent the
  answer. Detectors that need it must say that they could not look.
- An absolute threshold tuned on `tune` must be read on `report` only.
"""
