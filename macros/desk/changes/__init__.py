"""What differs between two editions of a handbook, in sentences: `editions` finds the two, `things` says what each holds, `compare` tells them apart, `report` writes it down."""
