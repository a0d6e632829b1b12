#!/bin/sh
# Make sure that a real Chromium is there for the browser tests; say plainly when none can be had.
set -eu
python=$1

found() {
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
        command -v "$name" >/dev/null 2>&1 && return 0
    done
    "$python" - <<'PY'
import os, sys
from playwright.sync_api import sync_playwright
with sync_playwright() as browsers:
    sys.exit(0 if os.path.exists(browsers.chromium.executable_path) else 1)
PY
}

found && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing Chromium for the browser tests ..."
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium; } >/dev/null 2>&1 || true
    found && exit 0
fi
"$python" -m playwright install chromium || true
found && exit 0
echo "No Chromium was found and none could be installed: please install Chromium, then run make test again." >&2
exit 1
