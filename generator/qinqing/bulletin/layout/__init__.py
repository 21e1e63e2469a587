"""A bulletin laid out as an official document (公文): in HTML, PDF and DOCX."""
