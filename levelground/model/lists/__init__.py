"""What a record keeps of the lists that it was made of, or stands on."""
