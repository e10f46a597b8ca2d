# shellcheck shell=bash disable=SC2154
# What the drills of failing and coming back share: the published program, a PostgreSQL of its own that may be ruined, and
# people who practise. Sourced after lib.sh.

json_of() { jq -r "$1" 2> /dev/null || true; }

# unpack_program: the release that was built; one that is unpacked already is named by YOGAFLOW_DRILL_PROGRAM.
unpack_program() {
  program="${YOGAFLOW_DRILL_PROGRAM:-}"
  [ -z "$program" ] || return 0
  program="$work/program"
  mkdir -p "$program"
  tar -xzf "${YOGAFLOW_DRILL_RELEASE:?is an archive of deploy/build; ./test drills gives it}" -C "$program"
}

# --- PostgreSQL
as_postgres() { (cd / && if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi); }

find_postgres() {
  local folder
  for folder in $(printf '%s\n' /usr/lib/postgresql/*/bin | sort -rV) "$(dirname "$(readlink -f "$(command -v initdb || echo /nowhere/initdb)")")"; do
    if [ -x "$folder/initdb" ]; then
      postgres_bin="$folder"
      return 0
    fi
  done
  fail "PostgreSQL is here" "Install the package postgresql."
  exit 1
}

# new_cluster <folder> [option …]: durable, unlike the one of the tests: what it acknowledged must outlive it.
new_cluster() {
  cluster="$1"
  shift
  find_postgres
  cluster_port=$(free_port)
  mkdir -p "$cluster"
  [ "$(id -u)" -ne 0 ] || chown postgres "$cluster"
  as_postgres "$postgres_bin/initdb" -D "$cluster/data" -A trust -U app -E UTF8 --locale=C.UTF-8 --no-sync --no-instructions > /dev/null
  cluster_options="-p $cluster_port -k $cluster -c listen_addresses=127.0.0.1 -c shared_buffers=64MB -c max_connections=200 -c statement_timeout=60s -c lock_timeout=30s $*"
  at_the_end "stop_cluster immediate"
  resume_cluster
}

# -l: without it whoever reads our output waits for ever.
resume_cluster() { as_postgres "$postgres_bin/pg_ctl" -D "$cluster/data" -w -t 300 -s -l "$cluster/log" -o "$cluster_options" start; }
stop_cluster() { as_postgres "$postgres_bin/pg_ctl" -D "$cluster/data" -m "$1" -w -t 300 -s stop; }

# sql <database> <statement>
sql() { "$postgres_bin/psql" -XAtq -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$cluster_port" -U app -d "$1" -c "$2"; }
new_database() { sql postgres "CREATE DATABASE $1"; }

# --- The program. The two say on which database it works from now on; everything else of its settings is in "settings".
settings=()
common_settings() {
  settings+=("Backup__Folder=$1" "Mail__Folder=$work/mail" Limits__AnonymousReadsPerMinute=1000000 Limits__SignInsPerMinute=1000 Logging__LogLevel__Default=Warning)
}
on_postgres() {
  settings=(Storage__Engine=Postgres "Storage__ConnectionString=Host=127.0.0.1;Port=$cluster_port;Username=app;Database=$1;Maximum Pool Size=30")
  common_settings "${2:-$work/backups-$1}"
}
on_sqlite() {
  mkdir -p "$1"
  settings=(Storage__Engine=Sqlite "Storage__ConnectionString=Data Source=$1/yogaflow.db")
  common_settings "${2:-$1/backups}"
}

# verb <verb …>: its answer; what it says besides is in $work/verb.log.
verb() { env "${settings[@]}" dotnet "$program/YogaFlow.Web.dll" "$@" 2> "$work/verb.log"; }
# code_of <verb …>: how it ended; its answer is in $work/answer.
code_of() {
  local code=0
  verb "$@" > "$work/answer" || code=$?
  echo "$code"
}

# start_program: until it is ready. What one instance has besides the settings stands in "own_settings".
own_settings=()
start_program() {
  site_port=${site_port:-$(free_port)}
  site="http://127.0.0.1:$site_port"
  env "${settings[@]}" "ASPNETCORE_URLS=$site" "${own_settings[@]}" dotnet "$program/YogaFlow.Web.dll" >> "$work/program.log" 2>&1 &
  site_process=$!
  at_the_end "kill -KILL $site_process"
  # shellcheck disable=SC2016
  until_it 240 eval 'ready || ! kill -0 "$site_process"' || true
  if ready; then return; fi
  fail "the program starts" "$(tail -n 5 "$work/program.log")"
  exit 1
}
stop_program() {
  kill -TERM "$site_process" 2> /dev/null || true
  wait "$site_process" 2> /dev/null || true
}
ready() { curl -sf --max-time 20 -o /dev/null "$site/health/ready"; }
still_the_same() { kill -0 "$site_process" 2> /dev/null && echo same || echo "another or none"; }
status_of() { curl -s --max-time 60 -o /dev/null -w '%{http_code}' "$@" || true; }
new_id() { cat /proc/sys/kernel/random/uuid; }

# --- People. call <token> <method> <path> [body]: the body of the answer is in $work/said, its headers in $work/said.headers.
call() {
  local token="$1" method="$2" path="$3"
  local -a more=()
  [ -z "$token" ] || more+=(-H "Authorization: Bearer $token")
  [ $# -lt 4 ] || more+=(-H 'Content-Type: application/json' -d "$4")
  : > "$work/said"
  curl -s --max-time 60 -o "$work/said" -D "$work/said.headers" -w '%{http_code}' -X "$method" "${more[@]}" "$site/api/v1$path" || true
}
said() { json_of "$1" < "$work/said"; }

readonly PASSWORD=Quiet-mornings-on-the-mat-7
# sign_up <name> [time zone]: prints the token.
sign_up() {
  call "" POST /auth/register "{\"email\":\"$1@example.org\",\"name\":\"$1\",\"password\":\"$PASSWORD\",\"accept_privacy\":true,\"time_zone\":\"${2:-UTC}\"}" > /dev/null
  said 'first(.. | .access_token? // empty)'
}
sign_in() {
  call "" POST /auth/login "{\"email\":\"$1@example.org\",\"password\":\"$PASSWORD\"}" > /dev/null
  said 'first(.. | .access_token? // empty)'
}
# practise <token> [minutes ago]: stores a whole practice of ten minutes; prints the status.
practise() {
  call "$1" POST /sessions "{\"client_id\":\"$(new_id)\",\"kind\":\"free\",\"started_at\":\"$(date -u -d "${2:-30} minutes ago" +%Y-%m-%dT%H:%M:%SZ)\",\"duration_seconds\":600,\"completion_status\":\"completed\"}"
}

# crowd <folder> [people]: people who practise and read without a pause, until the crowd goes home.
crowd() {
  mkdir -p "$1"
  python3 "$drills_folder/crowd.py" "$site" "$1" --people "${2:-6}" > "$1/log" 2>&1 &
  crowd_process=$!
  at_the_end "kill -KILL $crowd_process"
  # shellcheck disable=SC2016
  until_it 240 eval '[ -s "'"$1"'/acknowledged" ] || ! kill -0 "$crowd_process"' || true
  [ ! -s "$1/acknowledged" ] || return 0
  fail "people practise" "$(tail -n 3 "$1/log" "$1/unclean")"
  exit 1
}
crowd_goes_home() {
  kill -TERM "$crowd_process" 2> /dev/null || true
  wait "$crowd_process" || true
}
lines_of() { wc -l < "$1" 2> /dev/null || echo 0; }
# wait_for_more <file> <lines>
wait_for_more() {
  local wanted=$(($(lines_of "$1") + $2))
  # shellcheck disable=SC2016
  until_it 300 eval '[ "$(lines_of "'"$1"'")" -ge '"$wanted"' ]'
}
