"""What a static look into attachments established: facts, not verdicts."""

from bongsu.tables.contract import ROW_KEY, Contract, evidence, integer, text

FACTS = (
    "archive_member", "archive_encrypted", "archive_opened_with_password", "archive_refused",
    "archive_unsafe_path", "office_macro", "office_macro_autorun", "office_remote_template",
    "office_external_link", "office_link", "office_dde", "office_embedded_object",
    "office_encrypted", "rtf_object", "hwp_object", "hwp_script", "hwp_link", "hwp_encrypted",
    "lnk_target", "lnk_arguments", "lnk_icon", "lnk_machine", "lnk_appended", "chm", "msc",
    "disk_image_member", "disk_image", "pdf_action", "pdf_javascript", "pdf_embedded_file",
    "pdf_link", "pdf_encrypted", "html_smuggling", "html_form", "html_redirect", "svg_script",
    "onenote_file", "script", "executable", "double_extension", "right_to_left_name",
    "type_mismatch", "qr_link", "password_in_text", "yara_match", "not_examined",
)  # fmt: skip
"""Every code that an examiner may give; `not_examined` says why in its value."""

CONTRACT = Contract(
    name="email_attachment_fact",
    row="one fact about one attachment, or about a member inside it",
    ocsf="email_activity 4009 (email.files, unmapped)",
    columns=(
        *ROW_KEY,
        integer("attachment", "Ordinal of the attachment in `email_attachment`.", "count from 0"),
        evidence("member", "Path of the member inside the attachment, empty for itself."),
        text("code", "One of the codes in `FACTS`."),
        evidence("value", "What was seen: a target, a name, a link.", "the code says it all"),
    ),
)
