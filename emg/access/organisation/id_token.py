"""What an organisation says of who signed in there: a signed token, and whether it may be believed.

The rules are those of OpenID Connect Core 1.0, section 3.1.3.7, all of them, whichever way the token came.
"""

from hmac import compare_digest
from typing import Any
from urllib.parse import urlsplit

import jwt
from allauth.socialaccount.providers.oauth2.client import OAuth2Error

ALGORITHMS = ["RS256", "PS256", "ES256"]  # with public keys only: nothing the client knows signs a token
CLOCKS_DIFFER = 60  # seconds
LONGEST_SUBJECT = 191  # characters; what allauth keeps of the 255 allowed
CLAIMS = ["iss", "sub", "aud", "exp", "iat"]


class NotBelievedError(OAuth2Error):
    """With the rule that is broken, for the log; never with anything of the token."""


def believed(token: Any, *, keys: Any, issuer: str, client_id: str, nonce: str) -> dict[str, Any]:
    """Its claims. `keys`: the key set the organisation publishes. NotBelievedError if any rule is broken."""
    try:
        claims = jwt.decode(
            token,
            key=_key_of(token, keys),
            algorithms=ALGORITHMS,
            audience=client_id,
            issuer=issuer,
            leeway=CLOCKS_DIFFER,
            options={"require": CLAIMS},
        )
    except jwt.PyJWTError as error:
        raise NotBelievedError(f"The token is not valid: {type(error).__name__}") from error
    except (AttributeError, TypeError, ValueError) as error:
        raise NotBelievedError("The token or the keys are malformed") from error
    _check(claims, issuer=issuer, client_id=client_id, nonce=nonce)
    return claims


def _key_of(token: Any, keys: Any) -> jwt.PyJWK:
    """The key that is named in its head."""
    name = jwt.get_unverified_header(token).get("kid")
    for key in jwt.PyJWKSet.from_dict(keys).keys:
        if key.key_id == name:
            return key
    raise NotBelievedError("The token is signed with a key the organisation does not publish")


def _check(claims: dict[str, Any], *, issuer: str, client_id: str, nonce: str) -> None:
    """What PyJWT leaves to its callers."""
    if not compare_digest(str(claims.get("nonce", "")).encode(), nonce.encode()):
        raise NotBelievedError("The token answers another question than ours")
    if claims["aud"] not in (client_id, [client_id]) or claims.get("azp", client_id) != client_id:
        raise NotBelievedError("The token is made for others, too")
    # Microsoft Entra names the tenant twice: in the issuer, and by itself.
    if "tid" in claims and claims["tid"] not in urlsplit(issuer).path.split("/"):
        raise NotBelievedError("The token is of another tenant")
    if not 0 < len(claims["sub"]) <= LONGEST_SUBJECT or not claims["sub"].isprintable():
        raise NotBelievedError("The token names nobody that could be linked")
