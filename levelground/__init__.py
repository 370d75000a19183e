"""Level Ground: YAML records of treatment programs in, a static directory out.

This file stays empty of imports: `tasks.py` imports the package with the
system's Python, before anything that the package needs has been installed.
"""
