"""A kind of page is one file: its context in words, its keys, its maker, and one KIND."""

from __future__ import annotations

import pkgutil
from collections import Counter
from dataclasses import fields
from importlib import import_module
from typing import get_type_hints

import pytest

from levelground.site import all_pages, pages
from levelground.site.kind import Kind, Site
from levelground.site.page import Page
from levelground.site.pages import KINDS, api_files, data_files
from tests.unit.making import directory, record

OF_FILES = ("api_files", "data_files")
FILES = [name for _, name, _ in pkgutil.iter_modules(pages.__path__) if name not in OF_FILES]
OWN = {name: import_module(f"{pages.__name__}.{name}").KIND for name in FILES}


def test_every_file_has_one_kind_and_the_list_has_them_all():
    assert Counter(KINDS) == Counter([*OWN.values(), *data_files.KINDS, *api_files.KINDS])


def test_no_two_kinds_share_a_name_or_an_address():
    names = Counter(kind.name for kind in KINDS)
    whole = Counter(kind.address for kind in KINDS if kind.address)

    assert max(names.values()) == max(whole.values()) == 1


@pytest.mark.parametrize("kind", OWN.values(), ids=OWN)
def test_each_field_of_a_context_is_said_in_words(kind: Kind):
    context = get_type_hints(kind.make)["return"]
    shared = {field.name for field in fields(Page)}

    assert issubclass(context, Page)
    for field in fields(context):
        said = Page.__doc__ if field.name in shared else context.__doc__
        assert f"`{field.name}`" in said


@pytest.mark.parametrize("kind", OWN.values(), ids=OWN)
def test_a_page_has_an_address_that_a_guide_may_name(kind: Kind):
    assert kind.address


def test_a_key_is_a_kind_and_what_names_the_page():
    site = Site(directory(record("level: iop")))
    keys = list(all_pages.keys(site))

    assert {kind for kind, *_names in keys} <= {kind.name for kind in KINDS}
    assert ("city", "ex", "fairhaven") in keys
    assert len(keys) == len(set(keys))


def test_files_for_every_language_are_made_with_the_first():
    site = Site(directory(record("level: iop")))
    first, second = (
        {kind for kind, *_ in all_pages.keys(s)} for s in (site, Site(site.directory, site))
    )

    assert first - second == {
        *("find_whom", "names_index", "names", "shard", "shard_more", "shard_text", "towns"),
        *("api", "api_place", "api_provider"),
    }
