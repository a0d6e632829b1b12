"""A depositary's page or export -> a status file, with a report of what changed.

`untc` and `csvtable` read what a depositary gives into a Listing; `participants` knows whose name it is; `difference` compares it with the
record and says the difference; `editing` changes the text of the record and nothing else in it.
"""
