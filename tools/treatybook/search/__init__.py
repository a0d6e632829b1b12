"""What the search of the site knows: words brought to a common form, entries to be found, and the files the browser reads.

The browser brings the words of a query to the same form by `web/search/words.js`; a test compares the two.
"""

from treatybook.search.entries import Entry, about, entries
from treatybook.search.index import search_files
from treatybook.search.words import numbers, terms

__all__ = ["Entry", "about", "entries", "numbers", "search_files", "terms"]
