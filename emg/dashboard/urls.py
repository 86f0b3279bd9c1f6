"""The public site."""

from django.urls import path

from .views.meetings import meeting, meetings
from .views.overview import overview
from .views.summary import summary, summary_style, summary_text
from .views.workstreams import workstream, workstreams

urlpatterns = [
    path("", overview, name="overview"),
    path("workstreams/", workstreams, name="workstreams"),
    path("workstreams/<slug:slug>/", workstream, name="workstream"),
    path("meetings/", meetings, name="meetings"),
    path("meetings/<slug:slug>/", meeting, name="meeting"),
    path("meetings/<slug:slug>/summary/", summary, name="summary"),
    path("meetings/<slug:slug>/summary.txt", summary_text, name="summary_text"),
    path("meetings/<slug:slug>/summary/rev/<int:revision>/", summary, name="summary_revision"),
    path("meetings/<slug:slug>/summary/rev/<int:revision>/page.css", summary_style, name="summary_style"),
]
