"""Mail programs, all fictional, each with the header order of a real kin.

The same profiles serve honest people, shops, lists and attackers, so that no
profile gives a lure away on its own.
"""

from __future__ import annotations

from bongsu.scenario.letters import Mailer, header_order
from bongsu.scenario.mailers_rare import RARE

_ALL = (
    Mailer(
        name="northlight-web",
        order=header_order(
            "MIME-Version References In-Reply-To Reply-To From Date * Message-ID Subject To "
            "Cc Content-Type Content-Transfer-Encoding"
        ),
        msgid="CA{tok43}@post.northlight.example",
        cte="quoted-printable",
        html=True,
        boundary="000000000000{hex16}",
        filename="plain+word",
        quote_names=False,
    ),
    Mailer(
        name="hanbit-web",
        order=header_order(
            "Message-ID Date From To Cc Reply-To Subject References In-Reply-To * "
            "MIME-Version Content-Type Content-Transfer-Encoding"
        ),
        msgid="{hex32}@cweb{n}.hm.hanbit-portal.example",
        cte="base64",
        html=True,
        boundary="-----{hex32}_{n}_{hex8}",
        filename="word",
    ),
    Mailer(
        name="saebyeok-web",
        order=header_order(
            "Date From To Cc Reply-To Message-ID In-Reply-To References Subject "
            "MIME-Version Content-Type Content-Transfer-Encoding *"
        ),
        msgid="{stamp}.{tok22}@post.saebyeok.example",
        cte="base64",
        html=True,
        boundary="----=_Part_{n}_{n2}.{stamp}",
        filename="word",
        tab=True,
        software=("X-Mailer", "Saebyeok Post 3"),
    ),
    Mailer(
        name="cairnpost-web",
        order=header_order(
            "From To Cc Subject Thread-Topic Thread-Index Date Message-ID References "
            "In-Reply-To Reply-To Accept-Language Content-Language * Content-Type "
            "MIME-Version Content-Transfer-Encoding"
        ),
        msgid="{HEX16}{HEX16}@{HEX8}.prod.cairnpost.example",
        cte="quoted-printable",
        html=True,
        boundary="_000_{HEX32}_",
        filename="2231",
        word="Q",
        quote_names=False,
        extra=(("Accept-Language", "en-GB, en-US"), ("Content-Language", "en-GB")),
    ),
    Mailer(
        name="vaultwren-web",
        order=header_order(
            "Date To From Cc Reply-To Subject Message-ID In-Reply-To References Feedback-ID "
            "* MIME-Version Content-Type Content-Transfer-Encoding"
        ),
        msgid="{tok43}_{tok22}@vaultwren.example",
        cte="base64",
        html=True,
        boundary="b1_{tok43}",
        filename="word",
        quote_names=False,
    ),
    Mailer(
        name="osprey",
        order=header_order(
            "Message-ID Date MIME-Version User-Agent Content-Language Subject To Cc "
            "References From Organization Reply-To In-Reply-To * Content-Type "
            "Content-Transfer-Encoding"
        ),
        msgid="{uuid}@{domain}",
        cte="8bit",
        boundary="------------{tok22}",
        filename="2231",
        quote_names=False,
        software=("User-Agent", "Osprey Mail/128 (X11; Linux x86_64)"),
    ),
    Mailer(
        name="osprey-ko",
        order=header_order(
            "Message-ID Date MIME-Version User-Agent Subject Content-Language From To Cc "
            "References Reply-To In-Reply-To * Content-Type Content-Transfer-Encoding"
        ),
        msgid="{uuid}@{domain}",
        charset="euc-kr",
        cte="8bit",
        boundary="------------{tok22}",
        filename="2231",
        software=("User-Agent", "Osprey Mail/115 (Windows)"),
    ),
    Mailer(
        name="groupware-old",
        order=header_order(
            "From To Cc Subject Date Message-ID In-Reply-To References MIME-Version "
            "Content-Type Content-Transfer-Encoding X-Priority X-Mailer Reply-To *"
        ),
        msgid="{hex8}${hex8}${hex8}@{domain}",
        charset="ks_c_5601-1987",
        cte="base64",
        word="B",
        careless=True,
        tab=True,
        html=True,
        boundary="----=_NextPart_000_{HEX8}_{HEX8}",
        filename="word",
        software=("X-Mailer", "Maru Groupware 4.2"),
        extra=(("X-Priority", "3"),),
    ),
    Mailer(
        name="groupware-raw",
        order=header_order(
            "Date From Reply-To To Cc Subject Message-ID In-Reply-To References X-Mailer "
            "MIME-Version Content-Type Content-Transfer-Encoding *"
        ),
        msgid="{stamp}{n2}.{HEX8}@{domain}",
        charset="euc-kr",
        cte="8bit",
        word="raw",
        boundary="=====_{stamp}_{n}=====",
        filename="raw",
        software=("X-Mailer", "Solbat Office Mail 2.7"),
    ),
    Mailer(
        name="desk",
        order=header_order(
            "From To Cc Reply-To References In-Reply-To Subject Date Message-ID "
            "MIME-Version Content-Type X-Mailer Content-Language * "
            "Content-Transfer-Encoding"
        ),
        msgid="{hex4}01d{hex4}${hex8}${hex8}@{domain}",
        cte="quoted-printable",
        html=True,
        boundary="----=_NextPart_000_{HEX4}_01D{HEX4}.{HEX8}",
        tab=True,
        filename="word",
        software=("X-Mailer", "Fieldfare Desk 16"),
        extra=(("Content-Language", "en-gb"),),
    ),
    Mailer(
        name="script",
        order=header_order(
            "Date To From Reply-To Subject Message-ID X-Mailer List-Unsubscribe * "
            "MIME-Version Content-Type Content-Transfer-Encoding"
        ),
        msgid="{tok43}@{domain}",
        cte="8bit",
        html=True,
        boundary="b1_{hex32}",
        filename="word",
        software=("X-Mailer", "LarkMailer 6.8"),
        quote_names=False,
    ),
    Mailer(
        name="campaign",
        order=header_order(
            "Subject From Reply-To To Date Message-ID X-Campaign List-ID List-Unsubscribe "
            "List-Unsubscribe-Post Content-Type MIME-Version * Content-Transfer-Encoding"
        ),
        msgid="{hex16}.{n2}.{stamp}@{domain}",
        cte="quoted-printable",
        html=True,
        boundary="_----------={n2}{hex8}",
        filename="word",
    ),
    Mailer(
        name="service",
        order=header_order(
            "Date From To Message-ID Subject Reply-To MIME-Version Content-Type "
            "Content-Transfer-Encoding Auto-Submitted *"
        ),
        msgid="{n2}.{n}.{stamp}@{domain}",
        cte="base64",
        html=True,
        boundary="----=_Part_{n2}_{n}.{stamp}",
        filename="word",
    ),
)

MAILERS = {mailer.name: mailer for mailer in (*_ALL, *RARE)}
