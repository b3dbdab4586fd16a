"""What each fact about an attachment weighs, from a stranger and from a known correspondent.

Points are hundredths of a natural-log likelihood ratio, set by hand: files that start programs are
rare in honest letters, macros and encrypted archives are not. From a correspondent of long standing
only what nobody sends in earnest counts, and little: he may be the intruder's last victim.
"""

from typing import NamedTuple

import ibis

from bongsu.detectors.plugin import Table


class Weight(NamedTuple):
    """A reason, the facts that give it, and its points by who sent the file."""

    code: str
    facts: tuple[str, ...]
    stranger: int
    known: int


WEIGHTS = (
    Weight("payload_shortcut", ("lnk_target", "lnk_arguments"), 300, 100),
    Weight("payload_program", ("executable",), 300, 100),
    Weight("payload_script", ("script", "chm", "msc"), 300, 100),
    Weight("payload_name", ("double_extension", "right_to_left_name"), 250, 100),
    Weight("payload_disk_image", ("disk_image", "disk_image_member"), 250, 60),
    Weight("payload_smuggles", ("html_smuggling",), 300, 100),
    Weight("payload_form", ("html_form",), 200, 0),
    Weight("payload_macro_runs", ("office_macro_autorun",), 250, 0),
    Weight("payload_macro", ("office_macro",), 120, 0),
    Weight("payload_fetches", ("office_remote_template", "office_dde"), 250, 60),
    Weight("payload_hwp", ("hwp_script", "hwp_object"), 200, 0),
    Weight("payload_object", ("office_embedded_object", "rtf_object", "onenote_file"), 180, 0),
    Weight("payload_pdf_acts", ("pdf_javascript", "pdf_action", "pdf_embedded_file"), 100, 0),
    Weight("payload_qr", ("qr_link",), 120, 0),
    Weight("payload_rule", ("yara_match",), 150, 100),
    Weight("payload_other_kind", ("type_mismatch",), 80, 0),
)

LOCKED = ("archive_encrypted", "office_encrypted", "hwp_encrypted", "pdf_encrypted")
OPENED = ("archive_opened_with_password", "password_in_text")
PAGES = r"(?i)\.(html?|svg|xhtml|mht(ml)?)$"
"""Names of files that a browser shows; in an archive they are rarely sent in earnest."""

KINDS = ("lnk", "chm", "msc", "hta", "js", "jse", "vbs", "vbe", "wsf", "ps1", "bat", "cmd", "scr",
         "exe", "com", "pif", "cpl", "iso", "img", "vhd", "vhdx", "url", "reg", "xll")  # fmt: skip
"""Extensions of files that act when they are opened, for attachments without any fact."""


def of_fact(code: Table, what: str) -> Table:
    """``what`` (``code``, ``stranger`` or ``known``) of the weight that a fact's code has."""
    cases = [(code.isin(list(each.facts)), getattr(each, what)) for each in WEIGHTS]
    return ibis.cases(*cases, else_=ibis.null("string" if what == "code" else "int64"))
