#!/bin/sh
# A PostgreSQL server with nothing in it: postgres-server.sh [folder of its programs] [port] [password of the user bot]
# It says ready, and for each line that it reads (stop, start, freeze, thaw) done. It ends, and leaves nothing behind, when its standard input does.
set -eu
programs=$1 port=$2
folder=$(mktemp -d)

start() {
  "$programs/postgres" -D "$folder/data" -p "$port" -c listen_addresses=localhost -c unix_socket_directories= -c fsync=off -c max_connections=300 >>"$folder/log" 2>&1 &
  server=$!
  until "$programs/pg_isready" -q -h localhost -p "$port"; do
    kill -0 "$server" || { cat "$folder/log" >&2; exit 1; }
    sleep 0.05
  done
}

tell_all() {
  for process in "$server" $(cat "/proc/$server/task/$server/children" 2>/dev/null || pgrep -P "$server"); do
    kill "$1" "$process" 2>/dev/null || true
  done
}

freeze() { tell_all -STOP; }
thaw() { tell_all -CONT; }

stop() {
  kill -QUIT "$server" 2>/dev/null || return 0
  thaw
  wait "$server" || true
}

end() {
  stop
  rm -rf "$folder"
}

printf '%s' "$3" >"$folder/password"
"$programs/initdb" -D "$folder/data" -U bot --pwfile="$folder/password" --auth=scram-sha-256 -E UTF8 --no-locale --no-sync >"$folder/log"
start
trap end EXIT
echo ready
while read -r what; do
  "$what"
  echo "done"
done
