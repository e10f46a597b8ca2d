# What the benchmarks share; sourced by those that measure the published program. Each runs from the root of the repository,
# ends with clean_up, and has these: $work (a folder that is gone afterwards), $postgres (set once a server may have to be
# stopped), $port, $benchmark (the process that measures).
# shellcheck shell=bash

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false

work="" postgres="" port="" benchmark=""

# make_work <name>
make_work() {
  work=$(mktemp -d "${TMPDIR:-/tmp}/yogaflow-$1.XXXXXX")
  # The account that runs PostgreSQL must be able to enter.
  chmod 755 "$work"
  trap clean_up EXIT
  trap 'exit 143' INT TERM
}

as_postgres() {
  if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

# Called by the trap.
# shellcheck disable=SC2317,SC2329
clean_up() {
  code=$?
  trap - EXIT
  if [ -n "$benchmark" ]; then
    # It ends the programs that it started.
    kill "$benchmark" 2> /dev/null || true
    wait "$benchmark" 2> /dev/null || true
  fi
  if [ -n "$postgres" ]; then
    (cd / && as_postgres "$postgres/pg_ctl" -D "$work/pg/data" -m immediate -w -s stop) || true
  fi
  rm -rf "$work"
  exit "$code"
}

find_postgres() {
  local folder
  for folder in /usr/lib/postgresql/*/bin "$(dirname "$(readlink -f "$(command -v initdb || echo /nowhere/initdb)")")"; do
    if [ -x "$folder/initdb" ] && [ -x "$folder/pg_ctl" ]; then
      echo "$folder"
      return 0
    fi
  done
  return 1
}

# On a larger machine everything that is started from here on runs on two of its cores.
hold_to_two_cores() {
  local first
  if [ "$(nproc)" -gt 2 ]; then
    first=$(taskset -pc $$ | sed 's/.*: //' | tr ',' '\n' | sed 's/-.*//' | head -n 1)
    taskset -pc "$first,$((first + 1))" $$ > /dev/null || echo "It cannot be held to two cores here."
  fi
  echo "On $(nproc) cores, shared by the program, the database and those who ask."
}

# start_postgres <folder of its programs> <settings …>: a server that is gone afterwards, on $port, logging to $work/pg/log.
start_postgres() {
  local bin="$1" settings="" setting
  shift
  for setting in "$@"; do settings+=" -c $setting"; done
  mkdir "$work/pg"
  if [ "$(id -u)" -eq 0 ]; then
    chown postgres "$work/pg"
  fi
  for _ in 1 2 3 4 5; do
    port=$((20000 + RANDOM % 12000))
    if ! (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null; then break; fi
  done
  # From here on there may be a server to stop, whatever the start says.
  postgres="$bin"
  # -l: without it pg_ctl keeps our output open and whoever reads it waits for ever.
  if ! (
    cd /
    as_postgres "$bin/initdb" -D "$work/pg/data" -A trust -U app -E UTF8 --locale=C.UTF-8 --no-sync --no-instructions > /dev/null
    as_postgres "$bin/pg_ctl" -D "$work/pg/data" -w -s -l "$work/pg/log" -o "-p $port -k $work/pg -c listen_addresses=127.0.0.1$settings" start
  ); then
    cat "$work/pg/log" >&2 || true
    return 1
  fi
}

# measure <assembly> <arguments …>: in the background, so that an interruption is heard at once. Returns as it ended.
measure() {
  local code=0
  dotnet "$@" &
  benchmark=$!
  wait "$benchmark" || code=$?
  benchmark=""
  return "$code"
}
