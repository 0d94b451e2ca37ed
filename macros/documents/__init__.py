"""What a council's own document says: a reader for each format, all giving the same paragraphs, numbered as a reader of the document sees them; and which clause of a protocol each belongs to."""
