"""What hosts of plain files take, and the files that tell each of them how to serve a site.

The limits are those that the hosts named in November 2026:
https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits,
https://developers.cloudflare.com/pages/platform/limits/,
https://docs.netlify.com/site-deploys/overview/ (files per directory),
https://docs.gitlab.com/user/gitlab_com/ (GitLab Pages).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_MIB = 1024 * 1024
_GIB = 1024 * _MIB

# What pages tell of themselves in an element, told by the host as well, and what only it can tell.
SAFETY: Mapping[str, str] = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
        "worker-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; "
        "form-action 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(self)",
    "Cross-Origin-Opener-Policy": "same-origin",
    # Phone numbers change: a browser asks whether what it keeps is still so.
    "Cache-Control": "no-cache",
}


@dataclass(frozen=True, slots=True)
class Host:
    """A host: how many files and bytes a site may have, files of one folder, bytes of one file.

    0 is no limit that it names. `note`: what to do with the folder, in words. `rules`: how many
    lines of `_redirects` it reads, 0 where it reads none.
    """

    name: str
    note: str
    files: int = 0
    size: int = 0
    folder: int = 0
    file: int = 0
    rules: int = 0

    def refuses(self, sizes: Mapping[str, int]) -> Iterator[str]:
        """Yield why the host would not take files of these sizes, by their paths."""
        total, largest = sum(sizes.values()), max(sizes.values(), default=0)
        folders = Counter(path.rpartition("/")[0] for path in sizes)
        fullest = max(folders.values(), default=0)
        for there, most, what in (
            (len(sizes), self.files, "files"),
            (fullest, self.folder, "files in one folder"),
        ):
            if most and there > most:
                yield f"{there:,} {what}, and it takes {most:,}"
        for there, most, what in ((total, self.size, ""), (largest, self.file, " in one file")):
            if most and there > most:
                yield f"{there / _MIB:,.0f} MiB{what}, and it takes {most / _MIB:,.0f}"


HOSTS: Mapping[str, Host] = {
    host.name: host
    for host in (
        Host("github-pages", "upload it with actions/upload-pages-artifact", size=_GIB),
        Host(
            "gitlab-pages",
            "keep it as the artifact `public` of a job `pages`",
            size=_GIB,
            rules=1000,
        ),
        Host("netlify", "deploy the folder", folder=54_000, rules=10_000),
        Host("cloudflare-pages", "deploy the folder", files=20_000, file=25 * _MIB, rules=2000),
        Host(
            "cloudflare-pages-paid", "deploy the folder", files=100_000, file=25 * _MIB, rules=2000
        ),
        Host("s3", "copy it to the bucket; its settings lie beside it"),
        Host("nginx", "copy it to the server; its settings lie beside it"),
    )
}
# The first line of what is ours beside the folder: without it, a file is somebody's own.
OURS = "# Written by levelground publish, which replaces it the next time.\n"
_OF_A_BUCKET = frozenset({"IndexDocument", "ErrorDocument", "RoutingRules"})
_WITH_HEADERS = ("netlify", "cloudflare-pages", "cloudflare-pages-paid")
# The one host that shows another page for what is missing in a folder only when it is told to.
_MISSING = {"netlify": "/es/* /es/404.html 404\n"}
_ROOT = "STATE"


def files_within(host: Host, moved: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield (name, content) of what the host reads in the folder; *moved* are old addresses.

    Of more of these than the host reads, the rest lead on by pages of their own.
    """
    if host.name == "github-pages":
        yield ".nojekyll", ""
    lines = [f"/{old} /{new} 301\n" for old, new in moved.items()][: max(host.rules - 1, 0)]
    told = "".join(lines) + _MISSING.get(host.name, "")
    if host.rules and told:
        yield "_redirects", told
    if host.name in _WITH_HEADERS:
        told = "".join(f"  {name}: {value}\n" for name, value in SAFETY.items())
        yield "_headers", f"/*\n{told}"


def files_beside(
    host: Host, folder: str, moved: Mapping[str, str], *, apart: bool = False
) -> Iterator[tuple[str, str]]:
    """Yield (name, content) of what belongs beside the *folder* that is served.

    With states *apart* each of its folders is a site; the settings say where its name goes.
    """
    if host.name == "netlify" and not apart:
        yield "netlify.toml", f'{OURS}[build]\n  publish = "{folder}"\n'
    if host.name == "nginx":
        own = f"{folder}/{_ROOT}" if apart else folder
        note = f"# Once for each folder of {folder}: its name in the place of {_ROOT}.\n"
        yield f"{folder}.nginx.conf", OURS + (note if apart else "") + _nginx(own, moved)
    if host.name == "s3":
        yield f"{folder}.s3.json", _bucket({} if apart else moved)


def is_of_publish(written: str, fresh: str) -> bool:
    """Whether a file beside the folder is one that `publish` wrote, so that *fresh* may replace it.

    A bucket's settings have no room for a mark: they are ours while they are as we lay them out.
    """
    if written.startswith(OURS) or written == fresh.removeprefix(OURS):
        return True
    try:
        told = json.loads(written)
    except ValueError:
        return False
    ours = isinstance(told, dict) and told.keys() <= _OF_A_BUCKET
    return ours and written == json.dumps(told, indent=2) + "\n"


def _nginx(folder: str, moved: Mapping[str, str]) -> str:
    told = "".join(f'  add_header {name} "{value}" always;\n' for name, value in SAFETY.items())
    leads = "".join(f"  location = /{old} {{ return 301 /{new}; }}\n" for old, new in moved.items())
    return (
        "# Within `server { ... }`, with the folder where it lies on the server.\n"
        f"  root /srv/{folder};\n  index index.html;\n  charset utf-8;\n"
        "  error_page 404 /404.html;\n"
        "  location /es/ { error_page 404 /es/404.html; try_files $uri $uri/index.html =404; }\n"
        "  gzip on;\n  gzip_vary on;\n"
        "  gzip_types text/css text/javascript application/javascript application/json text/csv "
        "application/atom+xml application/xml;\n"
        "  # No visit is written down.\n  access_log off;\n"
        f"{told}{leads}"
    )


def _bucket(moved: Mapping[str, str]) -> str:
    """Return the website settings of a bucket, which may have 50 rules at most."""
    rules = [
        {
            "Condition": {"KeyPrefixEquals": old},
            "Redirect": {"ReplaceKeyWith": new, "HttpRedirectCode": "301"},
        }
        for old, new in moved.items()
    ][:50]
    made: dict[str, object] = {
        "IndexDocument": {"Suffix": "index.html"},
        "ErrorDocument": {"Key": "404.html"},
    }
    if rules:
        made["RoutingRules"] = rules
    return json.dumps(made, indent=2) + "\n"
