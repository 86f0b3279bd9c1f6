"""Search: what is found, in what order, what is shown of it, and that nothing else ever is."""

from datetime import timedelta
from urllib.parse import urlencode

import pytest
from django.utils import timezone
from django.utils.datastructures import MultiValueDict

from emg.dashboard.excerpts import Excerpt
from emg.dashboard.search import search
from emg.lib.partial_dates import PartialDate
from meetings import actions
from meetings.lifecycle import Basis, Position, Status
from meetings.models import Presenter, Report, Section
from tests import records
from workstreams.models import Agency, AgencyName, Participation, Workstream, WorkstreamName

MAY = "som28-mid-term-technical-segment"


def said(text: str, *, at: str = "geneva", on: str = "2023-03-01") -> Report:
    """An approved report with one more section that says this."""
    draft = records.draft(records.meeting(at), on=on)
    Section.objects.create(report=draft, order=3, heading="Statements", text=text)
    return records.approve(draft, issued_on=draft.last_day)


def shown(excerpt: Excerpt) -> str:
    return "".join(f"[{piece.text}]" if piece.is_match else piece.text for piece in excerpt.pieces)


def found(typed: str, **parameters: str) -> dict[str, list[str]]:
    """The titles and lines of each answer by kind, what matched in brackets."""
    asked = MultiValueDict({name: [value] for name, value in {"q": typed, **parameters}.items()})
    return {
        group.kind: [
            " | ".join(
                [shown(hit.title), *(f"{line.label} {shown(line.excerpt)}".strip() for line in hit.lines)]
            )
            for hit in group.hits
        ]
        for group in search(asked).groups
    }


def passages(typed: str) -> list[str]:
    return [hit.split(" | ")[1] for hit in found(typed).get("reports", [])]


@pytest.mark.parametrize("typed", ["continue", "CONTINUED", "continuing processes", "process"])
def test_words_are_found_in_all_their_forms(db, typed):
    said("Seven processes are continuing.")

    assert len(passages(typed)) == 1


@pytest.mark.parametrize("typed", ["Quebec", "Québec", "QUÉBEC", "Que\u0301bec"])
@pytest.mark.parametrize("written", ["Quebec", "Québec"])
def test_accents_make_no_difference_either_way(db, typed, written):
    said(f"It was held in {written}.")

    assert passages(typed) == [f"It was held in [{written}]."]


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("SOM", "28th Senior Officials Meeting"),
        ("SOM 28", "28th Senior Officials Meeting"),
        ("SOM-28", "28th Senior Officials Meeting"),
        ("28th SOM", "[28th] Senior Officials Meeting"),
        ("midterm 28th", "Mid-Term Technical Segment of the [28th] Senior Officials Meeting"),
    ],
)
def test_meeting_is_found_however_its_name_is_written(founding, typed, title):
    assert title in [hit.split(" | ")[0] for hit in found(typed)["meetings"]]


@pytest.mark.parametrize(
    ("typed", "marked"),
    [
        ("RCO", "[RCOs]/UNCTs"),
        ("R.C.O.", "[RCOs]/UNCTs"),
        ("S.D.G.s", "for the [SDGs]"),
        ("organise", "[organize]"),
        ("programme", "policy and [programming]"),
    ],
)
def test_proposal_is_found_however_a_word_of_it_is_written(founding, typed, marked):
    assert any(marked in hit for hit in found(typed)["proposals"])


def test_everything_on_record_is_found_by_kind_in_order(founding):
    answers = found("nexus dialogue")

    assert list(answers) == ["workstreams", "proposals", "reports"]
    assert answers["workstreams"] == ["EMG [Nexus] [Dialogue] Series"]
    assert answers["proposals"][0].startswith(
        "[Nexus] [Dialogue] on Environmental Aspects of Minerals and Metals | "
    )
    assert answers["reports"][0].startswith("Mid-term technical segment of 18 May 2022 – ")


def test_workstream_is_found_by_an_earlier_name_and_says_which(later):
    assert found("biodiversity")["workstreams"] == [
        "Working Group on Nature | Earlier name: IMG on [Biodiversity]"
    ]
    assert found("nature working group")["workstreams"][0].startswith("[Working] [Group] on [Nature]")


def test_workstream_is_found_by_an_alias_and_says_which(founding):
    stream = founding.entries.get(workstream__slug="img-on-biodiversity").workstream
    WorkstreamName.objects.create(workstream=stream, name="Bio-Gruppe Zürich", is_official=False)

    assert found("zurich") == {"workstreams": ["IMG on Biodiversity | Also called: Bio-Gruppe [Zürich]"]}


def test_other_name_that_says_no_more_than_the_title_is_not_shown(founding):
    stream = founding.entries.get(workstream__slug="img-on-biodiversity").workstream
    WorkstreamName.objects.create(workstream=stream, name="Biodiversity group", is_official=False)

    assert found("biodiversity")["workstreams"] == ["IMG on [Biodiversity]"]


def test_names_to_come_are_not_found(founding):
    stream = founding.entries.get(workstream__slug="img-on-biodiversity").workstream
    stream.rename(to="Coalition for Lichens", kind=None, on=PartialDate("2100"))
    stream.rename(to="Mosses", kind=None, on=PartialDate("2101"))

    assert found("lichens OR mosses") == {}
    assert found("biodiversity")["workstreams"] == ["IMG on [Biodiversity]"]


def test_workstream_is_found_by_its_kind(founding):
    assert (
        "IMG on Biodiversity | Kind: Issue [Management] [Group] (IMG)"
        in found("management group")["workstreams"]
    )


def test_agency_is_found_by_its_name_and_an_earlier_one(founding):
    unep = Agency.objects.get(acronym="UNEP")
    Agency.objects.filter(pk=unep.pk).update(name="United Nations Environment Programme")
    AgencyName.objects.create(agency=unep, acronym="UN Environment", name="Umwelt", valid_until="2019-06")
    AgencyName.objects.create(agency=unep, acronym="OTHER", name="Undated")

    assert found("environment programme")["agencies"] == ["UNEP, United Nations [Environment] [Programme]"]
    assert found("umwelt")["agencies"] == [
        "UNEP, United Nations Environment Programme | Earlier name: UN Environment, [Umwelt]"
    ]
    assert found("undated") == {}


def test_meeting_is_found_by_its_names_date_and_place(founding):
    assert found("som28")["meetings"] == [
        "Mid-Term Technical Segment of the 28th Senior Officials Meeting"
        " | [SOM28] mid-term technical segment · 18 May 2022 · Video-audio conference",
        "28th Senior Officials Meeting | [SOM28] · was planned for November 2022; no report on record",
    ]
    assert len(found('"18 May 2022"')["meetings"]) == 1
    assert len(found("conference")["meetings"]) == 1


def test_proposal_is_found_by_its_title_its_presenters_and_what_was_said_of_it(founding):
    assert found("undp")["proposals"][0].endswith("| Presented by: [UNDP], UNEP and DCO")
    assert "[extractive]" in found("extractive industries")["proposals"][0]
    assert "[Secretariat] may start" in found("secretariat planning")["proposals"][0]


def test_proposal_is_found_by_the_latest_word_on_it_only(founding):
    proposal = founding.considerations.order_by("order").first().proposal
    records.held(
        records.meeting("later"),
        on="2023-05-18",
        proposals={
            proposal: {"position": Position.NOTED, "heading": "Lichens", "objective": "Mosses grow."},
        },
    )

    assert found("mosses")["proposals"] == [
        "Lichens | Noted | [Mosses] grow.\n\nEMG Members took note of the proposal."
    ]
    assert found("rcos")["proposals"][0].startswith(
        "Lichens | Noted | Working title: Strengthening UN System-wide"
    )
    assert "proposals" not in found("operationalizing")


def test_passage_leads_to_the_paragraph_of_the_paper(founding, client):
    group = search(MultiValueDict({"q": ["highlighted"]})).groups[-1]

    (hit,) = group.hits
    page, _hash, block = hit.address.partition("#")
    assert (page, block) == (f"/meetings/{MAY}/summary/rev/0/", "section-1-p2")
    assert f'id="{block}"' in client.get(page).content.decode()


def test_every_passage_of_a_paper_has_its_place_on_the_page(founding, client):
    page = client.get(f"/meetings/{MAY}/summary/rev/0/").content.decode()

    assert [one.block_id for one in founding.passages.all() if page.count(f'id="{one.block_id}"') != 1] == []


def test_passages_of_a_revision_take_the_place_of_those_before(founding):
    draft = actions.start_revision(founding)
    draft.sections.filter(key=5).update(text="Lichens were discussed.")
    assert passages("lichens") == []
    assert passages("discussed -strategic") == ["No other issues were [discussed]."]

    records.approve(draft)

    (hit,) = search(MultiValueDict({"q": ["lichens"]})).groups[0].hits
    assert hit.address == f"/meetings/{MAY}/summary/rev/1/#section-5-p1"
    assert passages("discussed -strategic") == ["Lichens were [discussed]."]


@pytest.fixture
def hidden(founding) -> Report:
    """Things nobody may see yet, each with the word "lichen" wherever a word fits."""
    tomorrow = timezone.localdate() + timedelta(days=1)
    agency = Agency.objects.create(acronym="LICHEN", slug="lichen", name="Lichens")
    stream = records.workstream("IMG on Lichens", published_on=tomorrow)
    WorkstreamName.objects.create(workstream=stream, name="Lichen group", is_official=False)
    Participation.objects.create(workstream=stream, agency=agency, role=Participation.Role.LEAD)
    records.workstream("Lichens to come", published_on="2020-01-01", mandate_from=PartialDate("2100"))
    records.workstream("Lichens drafted")
    proposal = records.proposal("Lichens proposed", published_on=tomorrow)
    draft = records.draft(
        records.meeting("lichens", place="Lichen Hall", announced_on=tomorrow),
        on="2022-06-01",
        said=[(stream, Status.CONTINUING, Basis.EXPECTED)],
        proposals={proposal: {"position": Position.NOTED, "objective": "Lichens."}},
    )
    Presenter.objects.create(consideration=draft.considerations.get(), agency=agency)
    Section.objects.create(report=draft, order=3, heading="Lichens", text="Lichens grow slowly.")
    revision = actions.start_revision(founding)
    revision.sections.filter(key=5).update(text="Lichens.")
    return draft


@pytest.mark.parametrize("step", ["draft", "in review"])
def test_nothing_unapproved_is_found(hidden, client, editor, step):
    if step == "in review":
        hidden.submit(by=records.somebody())
    client.force_login(editor)

    assert found("lichen") == {}
    assert "ichen" not in client.get("/search/?q=li%CC%81chens").content.decode()


def test_the_same_is_found_once_it_is_approved(hidden):
    records.approve(hidden)

    assert {kind: len(answers) for kind, answers in found("lichen").items()} == {
        "workstreams": 1,
        "proposals": 1,
        "meetings": 1,
        "reports": 5,
        "agencies": 1,
    }


def test_titles_come_before_texts_and_equals_stay_in_order(db):
    kinds = [
        records.workstream(title, published_on="2020-01-01")
        for title in ("B land", "A land", "C sea", "D land")
    ]
    WorkstreamName.objects.create(workstream=kinds[2], name="Land", is_official=False)

    expected = ["A [land]", "B [land]", "D [land]", "C sea | Also called: [Land]"]
    assert [found("land")["workstreams"] for _time in range(3)] == [expected] * 3


def test_passage_that_says_it_more_often_comes_first(db):
    said("Land and sea.\n\nLand, land and land.")

    assert passages("land") == ["[Land], [land] and [land].", "[Land] and sea."]


def test_equal_passages_come_latest_meeting_first_each_in_its_order(db):
    said("Land three.", at="second", on="2023-01-01")
    said("Land one.\n\nLand two.", at="first", on="2021-01-01")

    assert passages("land") == ["[Land] three.", "[Land] one.", "[Land] two."]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ('"green recovery"', ["The [green recovery]."]),
        ("green recovery", ["The [green] [recovery].", "[Recovery] that is [green]."]),
        ("green -that", ["The [green] recovery.", "Recovery that is [green]."]),
        ("green -recovery", []),
        ("recovery -is -the", ["The green [recovery].", "[Recovery] that is green."]),
        ("green OR blue", ["The [green] recovery.", "[Blue] sky.", "Recovery that is [green]."]),
        ("sky or recovery -that", None),
    ],
)
def test_phrases_alternatives_and_exclusions(db, typed, expected):
    said("The green recovery.\n\nRecovery that is green.\n\nBlue sky.")

    if expected is None:
        assert len(passages(typed)) == 3
    else:
        assert sorted(passages(typed)) == sorted(expected)


def test_kind_shows_ten_and_a_link_to_all(db, read):
    said("\n\n".join(f"Land number {number}." for number in range(44)))

    page = read("/search/?q=land")

    assert page.main.count(" Land number ") == 10
    assert ("All 44 passages", "/search/?q=land&in=reports") in page.links
    all_of_them = read("/search/?q=land&in=reports")
    assert all_of_them.main.count(" Land number ") == 44
    assert ("All kinds of answers", "/search/?q=land") in all_of_them.links


def test_one_kind_shows_two_hundred_at_most_and_says_so(db, read):
    said("\n\n".join(f"Land number {number}." for number in range(203)))

    page = read("/search/?q=land&in=reports")

    assert page.main.count(" Land number ") == 200
    assert "The best 200 are shown, of 203 passages." in page.main


def test_one_kind_is_asked_alone(founding):
    assert list(found("nexus dialogue", **{"in": "proposals"})) == ["proposals"]


def test_names_are_not_repeated_unescaped(db, client):
    said("Land <b>bold</b> & more.")

    html = client.get("/search/?" + urlencode({"q": "<i>land</i> & bold"})).content.decode()

    assert "<i>" not in html
    assert "<mark>Land</mark> &lt;b&gt;<mark>bold</mark>&lt;/b&gt; &amp; more." in html


def test_workstreams_of_the_register_are_found_without_any_report(db):
    Workstream.objects.create(title="IMG on Land", slug="img-on-land", published_on="2020-01-01")

    assert found("land") == {"workstreams": ["IMG on [Land]"]}
