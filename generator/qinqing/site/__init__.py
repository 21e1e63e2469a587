"""The site: page models, templates and the thin MkDocs adapter."""
