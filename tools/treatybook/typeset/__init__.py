"""The printed handbook: a docutils -> Typst builder and its template.

`source` writes Typst so that words stay words; `writer` turns a page into Typst; `books` says which books there are;
`builder` is the Sphinx builder that joins them; `press` sets a book as PDF; `command` is `treatybook pdf`.
"""
