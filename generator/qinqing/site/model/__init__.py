"""What pages are made from: the index, the view and the words of the site."""
