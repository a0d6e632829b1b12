"""`python -m treatybook` is the command `treatybook`."""

from __future__ import annotations

import sys

if __name__ == "__main__":
    try:
        from treatybook.cli import main  # takes a moment, in which Ctrl+C may be pressed as well

        code = main()
    except KeyboardInterrupt:
        print("\nStopped. Nothing is half written.", file=sys.stderr)
        code = 130
    sys.exit(code)
