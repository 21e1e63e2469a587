"""The shell of the site: MkDocs, stamping and the build."""
