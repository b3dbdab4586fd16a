"""What lures ask for and threaten with, in the languages of the cases we know. RE2 patterns.

Written from the wording of real phish and of public advisories; a phrase here is weak evidence and
weighs little alone, since banks and portals write the same words in earnest.
"""

_ASKS = (
    r"(verif|confirm|validat|updat|restor|unlock|re-?activat)[a-z]{0,4} (your |the |my |of )?"
    r"(account|identity|mailbox|e-?mail|password|billing|payment|information|details|wallet|delivery)",
    r"(sign|log)[ .-]?in (to|here|now|below|attempt|activity)|unusual (sign|log)[ .-]?in",
    r"(reset|change|keep|retain) (your )?(current |same )?password|password (will )?expir",
    r"(enter|provide|submit|update) (your )?(password|credentials|pin|code|seed|recovery phrase|payment)",
    r"비밀번호.{0,12}(변경|확인|입력|만료|재설정)|본인.{0,4}(확인|인증)",
    r"(계정|로그인).{0,10}(확인|인증|보호|해제|차단|제한|시도)|보안.{0,4}(인증|강화|점검)",
    r"(confirm|verifi|atuali|actuali|valid)\w{0,4} (a |sua |su |seus |sus |tus |tu )*(conta|cuenta|dados|datos|senha)",
    r"(vérifi|confirm|mettre à jour|mise à jour).{0,25}(compte|mot de passe|informations|coordonnées)",
    r"(bestätig|verifizier|aktualisier|überprüf).{0,30}(konto|daten|passwort|angaben)",
    r"(konto|daten|passwort|angaben).{0,30}(bestätig|verifizier|aktualisier|überprüf)",
    r"(bevestig|controleer|werk).{0,25}(account|gegevens|rekening|wachtwoord)",
)
_PRESSES = (
    r"(will be|has been|is|was|been) (suspended|locked|limited|blocked|deactivated|disabled|terminated|closed|deleted|restricted|on hold)",
    r"within (the next )?(24|48|72|\d{1,2}) ?(hours|hrs|h\b|days)|(immediate|urgent)(ly)? (action|attention|required|response)|action (is )?required",
    r"(act|respond|verify|claim|confirm) (now|immediately|today)|final (notice|warning|reminder)|last (chance|warning)",
    r"(failure|fail) to .{0,40}(result|lose|suspen|clos|terminat)|avoid (suspension|interruption|closure|losing)",
    r"(membership|subscription|plan|protection|storage) .{0,20}(expired|terminated|ended|full)",
    r"(\d{1,2}) ?(시간|일) ?(이내|내에|안에)|(영구|즉시|자동).{0,6}(삭제|정지|차단|폐쇄|중지)",
    r"(이용|사용|서비스).{0,6}(제한|정지|중단)|긴급|최종 ?(안내|경고|통보)",
    r"(será|serán|foi|foram|está) (suspens|suspend|bloquead|cancelad|encerrad|desativad)|urgente|último aviso|pendente",
    r"(suspendu|bloqué|désactivé|dernier rappel)|(gesperrt|eingeschränkt|deaktiviert|abgelaufen|letzte (mahnung|erinnerung)|dringend)",
)
_GIVES = (
    r"(you( ha)?ve|you are|you're) (been )?(won|selected|chosen|winner|eligible)|claim (your )?(reward|prize|gift|bonus|refund|token)",
    r"(gift ?card|giveaway|airdrop|compensation fund|inheritance|beneficiary|lottery|million (usd|dollars|euros)|exclusive reward|free spins|next of kin|business (proposal|proposition)|(usd|us\$|\$|€|£) ?[0-9.,]+ ?(m|million|mio)\b|[0-9.,]+ ?(million|m) ?(usd|dollars|euro))",
    r"(donat|transfer|invest)\w* .{0,30}(fund|sum|million)|joint venture|compliments? of the (season|day)|your urgent (reply|response|assistance)",
    r"(환급|당첨|지급|보상금|상품권).{0,10}(신청|확인|대상|안내)",
    r"(gewinnspiel|gutschein|ausgewählt|herzlichen glückwunsch|freispiele|spende in höhe)",
    r"(parabéns|prêmio|brinde|resgat|empréstimo aprovado|restituiç)|(felicidades|premio|ganador)|(félicitations|gagné|cadeau)",
    r"(gefeliciteerd|prijs|cadeaubon|gewonnen)",
)


def _any(patterns: tuple[str, ...]) -> str:
    return "(?i)" + "|".join(f"(?:{pattern})" for pattern in patterns)


ASKS_SECRET = _any(_ASKS)
PRESSES = _any(_PRESSES)
PROMISES = _any(_GIVES)
