"""Who may do what with gesprekken, schouwen, opgaven and werken, with the reason of every denial."""
