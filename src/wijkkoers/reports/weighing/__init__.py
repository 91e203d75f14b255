"""What a weighing, an MKBA or a programme found, as pages, sentences, figures and workbooks."""
