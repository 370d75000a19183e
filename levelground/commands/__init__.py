"""What the tasks call: each command prints what people need to know and returns an exit code.

0: done. 1: the content has an error. 2: the command cannot do what was asked.
"""

from levelground.commands.build import build, check, offline, schema
from levelground.commands.extract_messages import messages
from levelground.commands.importing import import_samhsa
from levelground.commands.serve import serve

__all__ = ["build", "check", "import_samhsa", "messages", "offline", "schema", "serve"]
