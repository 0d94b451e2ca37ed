"""For authors: the commands that start, fill, check, approve and change a handbook."""
