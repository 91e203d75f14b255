"""One document model, several writers: page, plate, tables, figures, all in one visual language."""
