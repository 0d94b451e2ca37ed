"""What both wings of the tests share: the handbook at hand, its site as it is served, the player and the walks, the browser."""
