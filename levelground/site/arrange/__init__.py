"""The catalog arranged for browsing: by place, level, nearness and choice."""
