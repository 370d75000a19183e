"""A provider as schema.org data, for search engines."""

from __future__ import annotations

import json

from levelground.model import Record
from levelground.site.arrange import whereabouts
from levelground.site.arrange.directory import Directory
from levelground.site.parts import by_level


def schema_org_json(directory: Directory, record: Record) -> str:
    """Return the provider as schema.org data, safe inside a script element.

    See https://schema.org/MedicalClinic. Only what is stated is said, and only
    on the page in the site's first language, which is the canonical one.
    """
    if directory.language != directory.spoken[0]:
        return ""
    place, contact = record.place, record.programs[0].contact
    shown, phone = not place.is_withheld, by_level.phone_to_call(record.programs[0])
    data = {
        "@context": "https://schema.org",
        "@type": "MedicalClinic",
        "name": record.name,
        "alternateName": record.also_known_as,
        "address": {
            "@type": "PostalAddress",
            "streetAddress": ", ".join(whereabouts.address_of(record)[:-1]) if shown else "",
            "addressLocality": place.city,
            "addressRegion": place.state.term.upper(),
            "postalCode": place.zip if shown else "",
            "addressCountry": "US",
        },
        "telephone": phone.shown if phone else None,
        "url": contact.website,
        "availableService": [
            {"@type": "MedicalTherapy", "name": name}
            for name in dict.fromkeys(directory.level_label(p) for p in record.programs if p.level)
        ],
    }
    stated = {name: value for name, value in data.items() if value}
    dumped = json.dumps(stated, separators=(",", ":"))
    return dumped.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
