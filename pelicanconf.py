"""Settings of the site, as Pelican's users know them. Only settings: no logic."""

SITENAME = "Level Ground"
# The address the site will have; the sitemap and the feed need it.
SITEURL = "https://levelground.example.org"
# Where "Suggest a correction" leads: a page with a form, or mailto: and an address.
# Like SITEURL, an example.org address counts for the example alone: a real
# directory goes without until you write your own.
LEVELGROUND_CORRECTIONS = "mailto:corrections@levelground.example.org"
# Where "Edit this record" leads: the folder of records at the code host, in its editor, like
# https://github.com/OWNER/NAME/edit/main/content/programs/ ; "" for nowhere.
LEVELGROUND_RECORDS = ""

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
PLUGINS = ["levelground.plugin"]
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
# The languages of the site: the first has no folder, another one of its name. Each but English
# needs a catalogue in locale/.
LEVELGROUND_LANGUAGES = ["en", "es"]
# The forms in which others may use the data, below api/v1/; an empty list for none.
LEVELGROUND_DATA = ["csv", "json", "geojson", "hsds", "hsds-tables"]
# Whether readers of the published site may keep a copy of it on a device, when they ask for it.
LEVELGROUND_KEEP = True
RELATIVE_URLS = True

# Guides are Pelican's pages. Programs are written by the plugin. There are no articles.
PAGE_PATHS = ["guides"]
PAGE_SAVE_AS = "guides/{slug}.html"
PAGE_URL = "guides/{slug}.html"
ARTICLE_PATHS = []
STATIC_PATHS = []
DIRECT_TEMPLATES = []
THEME_STATIC_PATHS = []
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
PAGE_TRANSLATION_ID = None
ARTICLE_TRANSLATION_ID = None

JINJA_ENVIRONMENT = {"trim_blocks": True, "lstrip_blocks": True, "autoescape": True}
CACHE_CONTENT = False
LOAD_CONTENT_CACHE = False
