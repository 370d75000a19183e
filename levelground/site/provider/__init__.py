"""What a provider's page says of the place: how it is reached, what to know, what is near."""
