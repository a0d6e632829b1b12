"""The handbook to take along: copies of the site that open from disk, EPUB books, and a list of them with sizes and digests.

Reading order: archive, copies, sayings, listing, books, command. The same site and the same moment give the same bytes.
"""
