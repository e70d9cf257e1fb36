#!/usr/bin/env bash
# Makes chatdashboard-teams.zip, the app package that an administrator uploads to Teams, in the current directory.
# To upload a changed package later, raise "version" in manifest.json first: Teams refuses the same version twice.
set -euo pipefail

usage='Usage: package.sh BOT_APP_ID NAME WEBSITE [PRIVACY] [TERMS]
  BOT_APP_ID  the Microsoft app id of the bot, for example 3f2504e0-4f89-41d3-9a0c-0305e82c3301
  NAME        your organization, as people see it beside the app: at most 32 characters
  WEBSITE     your website, for example https://foundation.example
  PRIVACY     the address of your privacy statement; your website if left out
  TERMS       the address of your terms of use; your website if left out'

fail() {
  printf 'package.sh: %s\n' "$1" >&2
  exit 1
}

require_https() {
  [[ $2 =~ ^https://[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]+)?([/?#][^[:space:]\"\<\>\\]*)?$ ]] ||
    fail "$1 '$2' is not a web address that begins with https://, for example https://foundation.example."
}

# Replaces every ${NAME} in the text by the value, escaped for JSON. No sed: a value may hold any character.
fill() {
  local text=$1 mark="\${$2}" value=$3 filled=''
  value=${value//\\/\\\\}
  value=${value//\"/\\\"}
  while [[ $text == *"$mark"* ]]; do
    filled+=${text%%"$mark"*}$value
    text=${text#*"$mark"}
  done
  printf '%s' "$filled$text"
}

case ${1:-} in
  -h | --help) printf '%s\n' "$usage"; exit 0 ;;
esac
if (( $# < 3 || $# > 5 )); then
  printf 'package.sh: 3 to 5 values are needed, and there were %d.\n%s\n' "$#" "$usage" >&2
  exit 1
fi

bot_app_id=$(printf '%s' "$1" | tr 'A-F' 'a-f')
name=$2
website=$3
privacy=${4:-$website}
terms=${5:-$website}

[[ $bot_app_id =~ ^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$ ]] ||
  fail "the bot app id '$1' is not a GUID. Copy it from the bot's page in Azure, field \"Microsoft App ID\"."
[[ $name =~ [^[:space:]] ]] || fail 'the name of your organization is empty.'
[[ ! $name =~ [[:cntrl:]] ]] || fail 'the name of your organization holds a line break or another control character.'
(( ${#name} <= 32 )) || fail "the name '$name' has ${#name} characters; Teams shows 32 at most. Give a shorter form."
require_https 'the website' "$website"
require_https 'the privacy address' "$privacy"
require_https 'the terms address' "$terms"

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for file in manifest.json color.png outline.png; do
  [[ -f $here/$file ]] || fail "$here/$file is missing."
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

manifest=$(<"$here/manifest.json")
manifest=$(fill "$manifest" BOT_APP_ID "$bot_app_id")
manifest=$(fill "$manifest" WEBSITE_URL "$website")
manifest=$(fill "$manifest" PRIVACY_URL "$privacy")
manifest=$(fill "$manifest" TERMS_URL "$terms")
manifest=$(fill "$manifest" DEVELOPER_NAME "$name")
printf '%s\n' "$manifest" >"$work/manifest.json"
cp "$here/color.png" "$here/outline.png" "$work/"

package=$PWD/chatdashboard-teams.zip
rm -f "$package"
# Teams reads the three files only at the top of the archive, never in a folder.
if command -v zip >/dev/null; then
  (cd "$work" && zip -q -X "$package" manifest.json color.png outline.png)
elif command -v python3 >/dev/null; then
  (cd "$work" && python3 -m zipfile -c "$package" manifest.json color.png outline.png)
else
  fail 'neither zip nor python3 was found. Install one of them and try again.'
fi

printf 'Made %s\nUpload it in the Teams admin center: Teams apps, Manage apps, Upload new app.\n' "$package"
