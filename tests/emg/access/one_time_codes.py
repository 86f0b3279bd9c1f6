"""What an authenticator app would show, computed independently of what checks it (RFC 6238)."""

import base64
import hmac
import struct
import time

PERIOD = 30


def code_of(secret: str) -> str:
    """The code of now, or of the next period where this one is nearly over."""
    left = PERIOD - time.time() % PERIOD
    if left < 3:
        time.sleep(left)
    digest = hmac.digest(base64.b32decode(secret), struct.pack(">Q", int(time.time()) // PERIOD), "sha1")
    start = digest[-1] & 0x0F
    (number,) = struct.unpack(">I", digest[start : start + 4])
    return f"{(number & 0x7FFFFFFF) % 1_000_000:06}"
