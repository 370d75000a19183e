"""What of a site stays as it was: a page by its recipe, and after an edit most without one."""
