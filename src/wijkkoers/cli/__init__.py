"""The command `wijkkoers`: thin, one module per verb; Django is loaded only by verbs that need the store."""
