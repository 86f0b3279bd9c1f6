"""A token is believed only if all of it is right: who signed it, how, for whom, and until when."""

import time

import pytest

from .answers import assert_nobody_is_in, is_in
from .openid_provider import CLIENT, new_key


@pytest.mark.parametrize(
    ("claims", "reason"),
    [
        ({"iss": "https://elsewhere.example"}, "The token is not valid: InvalidIssuerError"),
        ({"tid": "another-tenant"}, "The token is of another tenant"),
        ({"tid": None}, "The token is of another tenant"),
        ({"aud": "another-client"}, "The token is not valid: InvalidAudienceError"),
        ({"aud": [CLIENT, "another"]}, "The token is made for others, too"),
        ({"azp": "another-client"}, "The token is made for others, too"),
        ({"exp": time.time() - 120}, "The token is not valid: ExpiredSignatureError"),
        ({"iat": time.time() + 600}, "The token is not valid: ImmatureSignatureError"),
        ({"nbf": time.time() + 600}, "The token is not valid: ImmatureSignatureError"),
        ({"nonce": "of another question"}, "The token answers another question than ours"),
        ({"nonce": None}, "The token answers another question than ours"),
        ({"sub": ""}, "The token names nobody that could be linked"),
        ({"sub": 7}, "The token is not valid: InvalidSubjectError"),
        ({"sub": "x" * 192}, "The token names nobody that could be linked"),
        ({"sub": "x\x00"}, "The token names nobody that could be linked"),
    ],
)
def test_a_token_that_says_something_else_is_refused(
    client, organisation, linked, there_and_back, caplog, claims, reason
):
    organisation.claims = claims

    response = client.get(there_and_back(client))

    assert_nobody_is_in(client, response, caplog, reason)


@pytest.mark.parametrize("claim", ["iss", "sub", "aud", "exp", "iat"])
def test_a_token_that_leaves_something_out_is_refused(
    client, organisation, linked, there_and_back, caplog, claim
):
    organisation.left_out = {claim}

    response = client.get(there_and_back(client))

    assert_nobody_is_in(client, response, caplog, "The token is not valid: MissingRequiredClaimError")


def test_a_clock_that_is_half_a_minute_off_is_no_lie(client, organisation, linked, there_and_back):
    organisation.claims = {"iat": time.time() + 30, "exp": time.time() - 30}

    client.get(there_and_back(client))

    assert is_in(client)


def test_a_signature_of_another_key_is_refused(client, organisation, linked, there_and_back, caplog):
    organisation.signing_key = new_key("published")

    response = client.get(there_and_back(client))

    assert_nobody_is_in(client, response, caplog, "The token is not valid: InvalidSignatureError")


def test_a_key_that_is_not_published_is_refused(client, organisation, linked, there_and_back, caplog):
    organisation.signing_key = new_key("of nobody")

    response = client.get(there_and_back(client))

    reason = "The token is signed with a key the organisation does not publish"
    assert_nobody_is_in(client, response, caplog, reason)


@pytest.mark.parametrize("algorithm", ["none", "HS256", "RS384"])
def test_a_signature_of_another_kind_is_refused(
    client, organisation, linked, there_and_back, caplog, algorithm
):
    organisation.algorithm = algorithm

    response = client.get(there_and_back(client))

    assert_nobody_is_in(client, response, caplog, "The token is not valid: InvalidAlgorithmError")


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ((500, {}), "The organisation gave no token for its code"),
        ((200, b"<html>"), "The organisation gave no token for its code"),
        ((200, ["access_token"]), "The organisation gave no token for its code"),
        ((200, "access_token"), "The organisation gave no token for its code"),
        ((200, {"access_token": "x"}), "The token is not valid: DecodeError"),
        ((200, {"access_token": "x", "expires_in": "soon"}), "The token is not valid: DecodeError"),
        ((200, {"access_token": "x", "id_token": 7}), "The token is not valid: DecodeError"),
        ((200, {"access_token": "x", "id_token": "a.b.c"}), "The token is not valid: DecodeError"),
    ],
)
def test_an_answer_that_is_no_token_is_no_error_of_ours(
    client, organisation, linked, there_and_back, caplog, answer, reason
):
    organisation.token_answer = answer

    response = client.get(there_and_back(client))

    assert_nobody_is_in(client, response, caplog, reason)
