"""For authors: the commands that start, check, approve and change a handbook."""
