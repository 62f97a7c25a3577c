"""Companies and jobs in the Wagtail admin: snippets, choosers, filters, panels."""
