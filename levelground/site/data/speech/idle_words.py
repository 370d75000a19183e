"""Words of the page's languages that say nothing of what is looked for."""

from __future__ import annotations

from levelground import search
from levelground.language.messages import N_
from levelground.site import languages


def ignored() -> str:
    """Return them in all languages, cut like all others."""
    said = N_(
        "a an and any are can do does for from get give go good has have help i is it looking "
        "me my need needs no not of offer offering offers on or our place places please program "
        "programs service services someone speak speaking take takes taking accept accepts "
        "accepting that the their there they this to treatment want what where which who with "
        "you your find am pm en be we us friendly best top now local options cover covers covered "
        "son daughter husband wife brother sister boyfriend girlfriend nephew niece grandson "
        "granddaughter clinic clinics center centers facility facilities only just somewhere but "
        "anything wants he she him her his hers them taper tapering lets speaks"
    )
    return search.phrase(" ".join(languages.in_all(said)))
