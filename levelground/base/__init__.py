"""What knows nothing of care: errors, problems and their reports, files, processes, strings."""
