"""How long a build takes, and how much memory, beside other versions and other generators."""
