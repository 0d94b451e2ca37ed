"""What must hold: one concern a module, every check listed in `registry`."""
