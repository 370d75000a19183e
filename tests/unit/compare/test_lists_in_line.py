"""A list that runs on in a line: after its first, only names begin with a capital."""

import pytest

from levelground.compare.speaker import common_labels, in_one_line
from tests.unit.making import terms


@pytest.mark.parametrize(
    ("vocabulary", "language", "before", "after"),
    [
        (
            "detox-settings",
            "en",
            "In visits with nights at home, In a hospital",
            "In visits with nights at home, in a hospital",
        ),
        (
            "payments",
            "en",
            "Medicaid; Another state health plan; Indian Health Service, tribal; Paying yourself",
            "Medicaid; another state health plan; Indian Health Service, tribal; paying yourself",
        ),
        ("ages", "en", "Women, Men. Young adults, Adults", "Women, Men. Young adults, adults"),
        ("languages", "en", "English, Spanish", "English, Spanish"),
        ("languages", "es", "Inglés, Español", "Inglés, español"),
        ("payments", "es", "Medicare, Medicaid, Gratis", "Medicare, Medicaid, gratis"),
    ],
)
def test_what_is_no_name_begins_small(
    vocabulary: str, language: str, before: str, after: str
) -> None:
    assert in_one_line(before, common_labels(terms()[vocabulary], language)) == after


def test_a_list_without_terms_stays_as_it_is() -> None:
    assert in_one_line("A, B", common_labels((), "en")) == "A, B"
