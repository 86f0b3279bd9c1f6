"""The public site."""

from django.contrib.sitemaps.views import sitemap
from django.urls import path, re_path

from .api.description import ENDPOINTS
from .downloads import DOWNLOADS, FORMS
from .paper_facts import FILES
from .papers.catalogue import PAPERS
from .sitemaps import SITEMAPS
from .views.about import accessibility, data, definitions
from .views.agencies import agencies, agency
from .views.api import api, api_guide, api_nowhere
from .views.calendars import meeting_calendar, meetings_calendar
from .views.downloads import download
from .views.feeds import agency_feed, changes_feed, meetings_feed, proposals_feed, workstream_feed
from .views.meetings import compare, meeting, meetings
from .views.overview import overview
from .views.papers import paper, paper_style
from .views.proposals import proposal, proposals
from .views.revisions import revisions, revisions_docx
from .views.robots import robots
from .views.search import search
from .views.status import status
from .views.summary import summary, summary_style
from .views.timeline import timeline
from .views.workstreams import workstream, workstreams

pages = [
    path("", overview, name="overview"),
    path("workstreams/", workstreams, name="workstreams"),
    path("workstreams/<slug:slug>/", workstream, name="workstream"),
    path("status/", status, name="status"),
    path("timeline/", timeline, name="timeline"),
    path("proposals/", proposals, name="proposals"),
    path("proposals/<slug:slug>/", proposal, name="proposal"),
    path("meetings/", meetings, name="meetings"),
    path("meetings/compare/", compare, name="compare"),
    path("meetings/<slug:slug>/", meeting, name="meeting"),
    path("meetings/<slug:slug>/summary/revisions/", revisions, name="revisions"),
    path("agencies/", agencies, name="agencies"),
    path("agencies/<slug:slug>/", agency, name="agency"),
    path("search/", search, name="search"),
    path("definitions/", definitions, name="definitions"),
    path("data/", data, name="data"),
    path("data/api/", api_guide, name="api_guide"),
    path("accessibility/", accessibility, name="accessibility"),
]
papers = [
    path("meetings/<slug:slug>/summary/revisions.docx", revisions_docx, name="revisions_docx"),
    path("meetings/<slug:slug>/summary/", summary, name="summary"),
    path("meetings/<slug:slug>/summary/rev/<int:revision>/", summary, name="summary_revision"),
    path("meetings/<slug:slug>/summary/rev/<int:revision>/page.css", summary_style, name="summary_style"),
    *(
        path(
            f"meetings/<slug:slug>/{address}.{extension}",
            summary,
            {"extension": extension},
            name=f"{name}_{extension}",
        )
        for name, address in (("summary", "summary"), ("summary_revision", "summary/rev/<int:revision>"))
        for extension in FILES
    ),
]
for name, offered in PAPERS.items():
    papers += [
        path(f"{offered.address}/", paper, {"name": name}, name=f"paper_{name}"),
        path(f"{offered.address}/page.css", paper_style, {"name": name}, name=f"paper_style_{name}"),
        *(
            path(
                f"{offered.address}.{extension}",
                paper,
                {"name": name, "extension": extension},
                name=f"paper_{name}_{extension}",
            )
            for extension in FILES
        ),
    ]
downloads = [
    path(
        f"{offered.address}.{extension}",
        download,
        {"name": name, "extension": extension},
        name=f"download_{name}_{extension}",
    )
    for name, offered in DOWNLOADS.items()
    for extension in FORMS
]
feeds = [
    path("changes.atom", changes_feed, name="changes_feed"),
    path("workstreams/<slug:slug>/changes.atom", workstream_feed, name="workstream_feed"),
    path("agencies/<slug:slug>/changes.atom", agency_feed, name="agency_feed"),
    path("proposals.atom", proposals_feed, name="proposals_feed"),
    path("meetings.atom", meetings_feed, name="meetings_feed"),
    path("meetings.ics", meetings_calendar, name="meetings_calendar"),
    path("meetings/<slug:slug>.ics", meeting_calendar, name="meeting_calendar"),
]
for_programs = [
    *(path(endpoint.route, api, {"endpoint": endpoint}, name=endpoint.view_name) for endpoint in ENDPOINTS),
    re_path(r"^api/", api_nowhere, name="api_nowhere"),
]
for_crawlers = [
    path("sitemap.xml", sitemap, {"sitemaps": SITEMAPS}, name="sitemap"),
    path("robots.txt", robots, name="robots"),
]
urlpatterns = [*pages, *papers, *downloads, *feeds, *for_programs, *for_crawlers]
