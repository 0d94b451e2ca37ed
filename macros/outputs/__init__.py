"""What leaves the house apart from the site: the printable edition, the single file, the data."""
