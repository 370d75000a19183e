"""A page for each file, and a list for each category. What was read is kept."""

SITENAME = "Bench"
SITEURL = ""
PATH = "content"
THEME = "theme"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
ARTICLE_PATHS = [""]
PAGE_PATHS = []
STATIC_PATHS = []
DIRECT_TEMPLATES = []
DEFAULT_PAGINATION = False
SLUGIFY_SOURCE = "basename"
PATH_METADATA = r"(?P<path_no_ext>.*)\..*"
ARTICLE_SAVE_AS = ARTICLE_URL = "{path_no_ext}.html"
ARTICLE_TRANSLATION_ID = None
AUTHOR_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
CACHE_CONTENT = LOAD_CONTENT_CACHE = True
CONTENT_CACHING_LAYER = "generator"
GZIP_CACHE = False
