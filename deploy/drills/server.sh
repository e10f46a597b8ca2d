# shellcheck shell=bash disable=SC2154
# A plain server in a folder: two instances of the program as it is in production, a database and a role of its own, nginx
# in front. Sourced after lib.sh.

# No name of the world's: the scripts are told where it is, visitors come to this machine.
host=yoga.drill.test

# sql <statement> [database]: on the throwaway server, as its owner.
sql() {
  local psql
  psql=$(command -v psql || printf '%s\n' /usr/lib/postgresql/*/bin/psql | tail -n 1)
  "$psql" -qAt -h "$(sed -n 's/.*Host=\([^;]*\).*/\1/p' <<< "$YOGAFLOW_TEST_POSTGRES")" \
    -p "$(sed -n 's/.*Port=\([^;]*\).*/\1/p' <<< "$YOGAFLOW_TEST_POSTGRES")" \
    -U "$(sed -n 's/.*Username=\([^;]*\).*/\1/p' <<< "$YOGAFLOW_TEST_POSTGRES")" -d "${2:-postgres}" -v ON_ERROR_STOP=1 -c "$1"
}

# The template of production, filled in as its comments say.
fill_template() {
  local password
  password=$(openssl rand -hex 24)
  # A role that owns its database and may make others: each backup is restored on trial into one.
  sql "CREATE ROLE $database LOGIN CREATEDB PASSWORD '$password'"
  sql "CREATE DATABASE $database OWNER $database"
  sed -E \
    -e "s|^ASPNETCORE_URLS=.*|ASPNETCORE_URLS=http://127.0.0.1:$one|" \
    -e "s|<the name of this site>|$host:$front_tls|" \
    -e "s|^Proxies__Known=.*|Proxies__Known=127.0.0.1|" \
    -e "s|^(Storage__ConnectionString=).*|\1${YOGAFLOW_TEST_POSTGRES%;Username=*};Database=$database;Username=$database;Maximum Pool Size=20;Password=$password|" \
    -e "s|<the signing key>|$(openssl rand -base64 96 | tr -d '\n')|" \
    -e "s|<the name of the mail server>|mail.drill.test|" \
    -e "s|<whom mails are from>|YogaFlow <yoga@drill.test>|" \
    -e "s|^#Backup__Folder=.*|Backup__Folder=$server/backups|" \
    "$deploy_folder/settings.production.env" > "$server/yogaflow.env"
  chmod 640 "$server/yogaflow.env"
}

# shellcheck disable=SC2034 # for the drills
make_server() {
  local name="$1"
  server="$work/$name"
  mkdir -p "$server"
  chmod 755 "$server"
  front=$(free_port) front_tls=$(free_port) one=$(free_port) two=$(free_port)
  database="drill_${name//-/_}_$$"
  fill_template
  cat > "$server/deploy.env" << EOF
YOGAFLOW_ROOT=$server/root
YOGAFLOW_ENVIRONMENT=$server/yogaflow.env
YOGAFLOW_INSTANCES=1:$one 2:$two
YOGAFLOW_SUPERVISOR=plain
YOGAFLOW_PUBLIC_ADDRESS=https://$host:$front_tls
YOGAFLOW_PUBLIC_CA=$server/certificates/fullchain.pem
YOGAFLOW_PUBLIC_RESOLVE=$host:$front_tls:127.0.0.1
YOGAFLOW_RUN=$server/run
YOGAFLOW_LOGS=$server/logs
YOGAFLOW_DATA=$server/data
YOGAFLOW_WATCH_SECONDS=8
YOGAFLOW_START_SECONDS=240
YOGAFLOW_CERTIFICATES=$server/certificates
YOGAFLOW_ACME_FOLDER=$server/acme
YOGAFLOW_RELOAD_FRONT=nginx -c $server/nginx/nginx.conf -s reload
YOGAFLOW_FRONT_PORT=$front
YOGAFLOW_FRONT_TLS_PORT=$front_tls
YOGAFLOW_FRONT_REQUESTS_PER_SECOND=100000
YOGAFLOW_FRONT_DATA=$server/front
YOGAFLOW_FRONT_LOGS=$server/front-logs
YOGAFLOW_FRONT_PID=$server/front.pid
EOF
  export YOGAFLOW_SETTINGS="$server/deploy.env"
  mkdir -p "$server"/{root,run,logs,data,acme}
  chmod 755 "$server/run" "$server/acme"
  address="https://127.0.0.1:$front_tls"
  at_the_end stop_server
}

start_front() {
  "$deploy_folder/nginx/configure" "$server/nginx" && nginx -t -q -c "$server/nginx/nginx.conf" && nginx -c "$server/nginx/nginx.conf"
}

stop_server() {
  local pid_file pid
  for pid_file in "$server"/run/*.pid "$server/front.pid"; do
    pid=$(cat "$pid_file" 2> /dev/null) && kill -TERM "$pid" && until_it 20 not_there "$pid"
  done
  sql "DROP DATABASE IF EXISTS $database WITH (FORCE)"
  sql "DROP ROLE IF EXISTS $database"
}
not_there() { ! kill -0 "$1" 2> /dev/null; }

ask() { curl -sk --max-time 60 -H "Host: $host" "$@"; }
built_of() { ask "http://127.0.0.1:$1/version" | sed -n 's/.*"built_at":"\([^".]*\).*/\1/p'; }

# What the front answered with 4xx or 5xx, and of which instances, for whoever reads why a drill failed.
troubles() {
  # 499 is a visitor who left, as all do when a drill has seen enough.
  grep -E '"status":(4|5)' "$server/front-logs/yogaflow-access.log" | grep -v '"status":499' \
    | sed -E 's/.*"path":"([^"]*)".*"status":([0-9]*).*"program":"([^"]*)".*/\2 \3/' | sort | uniq -c | sort -rn | sed -n 1,6p || true
  tail -n 6 "$server/front-logs/yogaflow-error.log" 2> /dev/null | cut -c1-300 || true
}
