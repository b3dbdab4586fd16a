"""Mail programs that few people use, and the script that comes with a phishing kit."""

from __future__ import annotations

from bongsu.scenario.letters import Mailer, header_order

RARE = (
    Mailer(
        name="heron",
        order=header_order(
            "From Reply-To To Cc Message-ID Date Subject In-Reply-To References "
            "X-Mailer MIME-Version Content-Language Content-Type Content-Transfer-Encoding *"
        ),
        msgid="{stamp}.{HEX8}.{n}@{domain}",
        cte="base64",
        html=True,
        boundary="=-HRN-{HEX16}-{n}",
        filename="word",
        software=("X-Mailer", "Heron Batch Mailer 3.1"),
    ),
    Mailer(
        name="curlew",
        order=header_order(
            "MIME-Version Date From To Subject Cc Message-ID Reply-To "
            "References In-Reply-To User-Agent Content-Type Content-Transfer-Encoding *"
        ),
        msgid="clw-{hex16}-{n2}@{domain}",
        cte="quoted-printable",
        word="Q",
        html=True,
        boundary="clw_{hex32}",
        filename="2231",
        quote_names=False,
        software=("User-Agent", "Curlew/0.9.4 (portable)"),
    ),
    Mailer(
        name="kit",
        order=header_order(
            "To Subject X-PHP-Script Date From Reply-To Message-ID X-Priority MIME-Version "
            "Content-Type Content-Transfer-Encoding *"
        ),
        msgid="{hex32}@{domain}",
        cte="base64",
        html=True,
        boundary="b1={hex32}",
        filename="word",
        extra=(("X-Priority", "1"), ("X-PHP-Script", "send.inc.php")),
    ),
)
