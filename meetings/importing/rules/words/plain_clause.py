"""A clause without what changes nothing of who decides what: "It recommended, however, that …"."""

import re

_ADVERB = (
    r"(?:also|further|furthermore|moreover|however|nevertheless|nonetheless|therefore|thus|hence|then|thereupon|again|once (?:more|again)|yet again|likewise|similarly|equally"
    r"|instead|accordingly|consequently|subsequently|additionally|finally|lastly|generally|broadly|fully|unanimously|formally|informally|tentatively"
    r"|provisionally|strongly|kindly|jointly|warmly|specifically|explicitly|expressly|clearly|readily|eventually|ultimately|collectively|respectively"
    r"|in (?:addition|turn|particular|principle|general|conclusion|closing|essence|consequence|this (?:regard|context|respect|connection))"
    r"|as (?:well|a result|a consequence|a first step|a next step|appropriate|necessary|usual)|by (?:consensus|acclamation|common accord)"
    r"|for (?:its|their|his|her) part|for the time being|at this (?:stage|point|time|juncture)|at the same time|on this basis|to this end|to that end"
    r"|with (?:regret|satisfaction|appreciation|pleasure|gratitude|thanks)|without (?:debate|discussion|objection|a vote)|after (?:some |a (?:long |short |brief )?)?(?:discussion|debate)"
    r"|all|both|each|in future|from now on|henceforth|now|still|urgently|promptly|quickly|immediately|duly)"
)
# "formally", and no verb: "reply"
LY = r"(?!supply|reply|apply|rely|comply|only|imply)\w+ly "
ADVERBS = rf"(?:{_ADVERB} )*"
_INSERTED = re.compile(rf",(?: (?:and|or|but))? {_ADVERB}(?: {_ADVERB})?,(?= )", re.IGNORECASE)
_SPEAKING = r"(?:in )?(?:summing|concluding|closing|speaking|conclusion|summary|responding|replying)"
# "The co-chairs, together with the Secretariat, will …": the co-chairs.
_WITH_OTHERS = re.compile(
    rf", (?:together|jointly|(?:working )?(?:in|through) (?:close )?(?:cooperation|consultation|collaboration|coordination|partnership|liaison)|in (?:its|their|his|her) capacity|subject to|as far as|{_SPEAKING}|(?:supported|assisted|backed|joined|helped|seconded) by|within (?:its|their)|as"
    r"|with (?:the |some |its |their )?(?:\w+ )?(?:help|support|assistance|inputs?|contributions?|advice|guidance)) [^,.;]{2,120},(?= )"
)
# "The secretariat will, on the basis of the discussion, redraft …"
_IN_VERB = re.compile(
    r"(?<= will), [^,;.]{3,80},(?= )|(?<= shall), [^,;.]{3,80},(?= )|(?<= should), [^,;.]{3,80},(?= )|(?<= to), [^,;.]{3,80},(?= )"
)
_BESIDE_VERB = re.compile(
    rf"(?<=[a-z] )(?:{_ADVERB} )+(?=(?:that|to|of|on|the|[a-z]+(?:ed|en|ven))\b)|(?<= will )(?:{_ADVERB} )+|(?<= (?:is|as) )(?:{_ADVERB} )+(?=to )",
    re.IGNORECASE,
)
# "Drafting: UNEP will lead the drafting": the topic in front of an item.
_TOPIC = re.compile(
    r"^(?!(?:Secretariat|Members|All|Chair|Participants|Senior|Agencies|Note)\b)[A-Z][a-z][\w’', -]{2,50}: (?=(?:the |all |it )?[A-Z]|(?:agreed|decided|resolved) (?:to|that) )"
)
# What a sentence may open with before its subject, up to a comma.
_OPENS = (
    r"(?:After|Following|In|At|On|Having|With|Without|Upon|As|For|Under|By|To|During|Finally|Lastly|Therefore|Thus|Hence|Accordingly|Also|Further|Furthermore"
    r"|Moreover|Likewise|Instead|However|Subsequently|Consequently|Given|Noting|Recogni[sz]ing|Recalling|Considering|Acknowledging|Welcoming|Mindful|Since|Because"
    r"|While|Although|Once|When|Before|Based|Pending|Concluding|Summing|Summari[sz]ing|Towards?|Subject|Concerning|Regarding|Despite|Pursuant|Building|Then|Again"
    r"|Responding|Reacting|Turning|Seeing|There being|Through|Until|If|Within|Additionally|Similarly|Overall|Agreeing|Emphasi[sz]ing|Stressing|Bearing|Taking|Aware"
    r"|Speaking|Drawing|Due|Owing|From|Where|Throughout|Further to|Unless|Now|Next)\b"
)
OPENED = rf"(?:{_OPENS}[^.;]{{0,200}}?,? )?"
OPENED_BY_COMMA = rf"(?:{_OPENS}[^.;]{{0,200}}?, )?"
_ENDS_INSERTED = re.compile(rf", (?:{_ADVERB}|{_SPEAKING}(?: [\w ]{{2,20}})?)$", re.IGNORECASE)


def plain_clause(text: str) -> str:
    """The clause to read; the text of the decision is kept as printed."""
    for idle in (_TOPIC, _INSERTED, _WITH_OTHERS, _IN_VERB, _BESIDE_VERB):
        text = idle.sub("", text)
    return text


def is_inserted(before: str) -> bool:
    """Whether the words before a comma end with an adverb between commas: "It was, however"."""
    return bool(_ENDS_INSERTED.search(before, max(0, len(before) - 40)))
