"""What leaves the house apart from the site: the printable edition, the single file, the data, a tree read out, the trainer’s pack, the package for a learning platform."""
