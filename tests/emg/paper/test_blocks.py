"""Blocks are kept as data, and come back as they were."""

from datetime import date

from emg.lib.partial_dates import PartialDate
from emg.paper.blocks import Heading, ItemList, Masthead, Paragraph, Table, fingerprint, from_data, to_data
from emg.paper.text import as_text
from meetings.report.compose import blocks_of, compose
from meetings.report.paper import summary_of
from workstreams.models import Agency, WorkstreamKind


def test_blocks_survive_the_way_through_json(founding):
    blocks = compose(founding)

    assert from_data(to_data(blocks)) == blocks
    assert founding.sha256 == fingerprint(to_data(blocks))


def test_fingerprint_sees_every_word(founding):
    data = to_data(compose(founding))
    changed = [{**block} for block in data]
    changed[-1]["text"] += " "

    assert fingerprint(changed) != fingerprint(data)


def test_founding_blocks_are_of_the_four_kinds(founding):
    kinds = [type(block) for block in blocks_of(founding)]

    assert kinds.count(Masthead) == 1
    assert kinds.count(Heading) == 5 + 3
    assert kinds.count(ItemList) == 3
    assert set(kinds) == {Masthead, Heading, Paragraph, ItemList}


def test_approved_paper_comes_from_its_frozen_blocks(founding):
    agency = Agency.objects.get(acronym="UNEP")
    before = as_text(summary_of(founding))

    agency.acronym = "UN Environment"
    agency.save()
    WorkstreamKind.objects.filter(name="Nexus Dialogue").update(name="Talk")
    founding.entries.first().workstream.rename(to="Other", kind=None, on=PartialDate.on(date(2020, 1, 1)))

    assert as_text(summary_of(founding)) == before


def test_widths_of_a_table_are_twelfths_of_its_whole():
    widths = {(6, 3, 3): [6, 3, 3], (1, 1): [6, 6], (3, 1): [9, 3], (1,): [12], (100, 1): [12, 1]}

    assert {shares: Table("t", "", shares, (), ()).twelfths for shares in widths} == widths
