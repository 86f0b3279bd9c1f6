"""Search in the lists of the admin: accents, apostrophes and dashes in any spelling, as for the public."""

from typing import Any

from django.contrib import admin
from django.db import models
from django.http import HttpRequest


class Spelled(models.Lookup):
    """Contains the words in any spelling, as the function of `meetings/migrations` folds them."""

    lookup_name = "spelled"

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[str | int, ...]]:
        text, text_params = self.process_lhs(compiler, connection)
        words, words_params = self.process_rhs(compiler, connection)
        return (
            f"strpos(lower(search_words({text})), lower(search_words({words}))) > 0",
            (*text_params, *words_params),
        )


models.CharField.register_lookup(Spelled)
models.TextField.register_lookup(Spelled)


class SpelledSearch(admin.ModelAdmin):
    """Mixin."""

    def get_search_fields(self, request: HttpRequest) -> list[str]:
        return [f"{name}__{Spelled.lookup_name}" for name in super().get_search_fields(request)]
