#!/usr/bin/env bash
# Draws color.png and outline.png again from icons/*.svg. Needs Chromium (set CHROMIUM if it has another name).
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
chromium=${CHROMIUM:-chromium}
if ! command -v "$chromium" >/dev/null; then
  echo "draw-icons.sh: '$chromium' was not found. Install Chromium, or set CHROMIUM to the browser's path." >&2
  exit 1
fi

draw() {
  local name=$1 size=$2
  rm -f "$here/$name.png"
  "$chromium" --headless --no-sandbox --disable-gpu --hide-scrollbars --default-background-color=00000000 \
    --force-device-scale-factor=1 --window-size="$size,$size" --screenshot="$here/$name.png" \
    "file://$here/icons/$name.svg" 2>/dev/null
  [[ -s "$here/$name.png" ]] || { echo "draw-icons.sh: $name.png was not drawn." >&2; exit 1; }
  echo "$name.png, $size by $size"
}

draw color 192
draw outline 32
