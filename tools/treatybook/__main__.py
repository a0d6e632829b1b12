"""`python -m treatybook` is the command `treatybook`."""

from __future__ import annotations

import sys

from treatybook.cli import main

if __name__ == "__main__":
    sys.exit(main())
