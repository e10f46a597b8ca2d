# shellcheck shell=bash disable=SC2154
# What is looked at before anything is touched, and the steps of a deployment that the program itself does.
# Sourced after instances.sh.

faults=0
fault() {
  bad "  $*"
  faults=$((faults + 1))
}
fine() { say "  $*"; }

# preflight <archive or nothing>: everything that is wrong, all at once.
preflight() {
  faults=0
  look_at_tools
  look_at_runtime
  look_at_settings
  look_at_ports
  look_at_disk
  look_at_database
  if [ -n "${1:-}" ]; then
    [ -r "$1" ] || fault "There is no release $1. Make one with deploy/build."
  fi
  [ "$faults" -eq 0 ] || die "$faults fault(s), named above. Nothing was touched."
  good "Everything that is needed is here."
}

look_at_tools() {
  local tool missing=""
  for tool in curl tar flock setsid sha256sum ss stat; do
    command -v "$tool" > /dev/null || missing+=" $tool"
  done
  if [ -z "$missing" ]; then
    fine "tools: here"
  else
    fault "tools:$missing missing. Install the packages curl, tar, coreutils, util-linux, iproute2."
  fi
  if [ "$YOGAFLOW_SUPERVISOR" = systemd ]; then
    if ! privileged systemctl show --property=Version > /dev/null 2>&1; then
      fault "systemd: it cannot be told to start anything without a password. Install systemd/yogaflow.sudoers, or set YOGAFLOW_SUPERVISOR=plain."
    elif ! systemctl cat yogaflow@.service > /dev/null 2>&1; then
      fault "systemd: yogaflow@.service is not installed. Copy it from deploy/systemd to /etc/systemd/system, then systemctl daemon-reload."
    fi
  fi
}

look_at_runtime() {
  local major=10
  if ! command -v "$YOGAFLOW_DOTNET" > /dev/null; then
    fault "runtime: $YOGAFLOW_DOTNET (YOGAFLOW_DOTNET) is not here. Install the ASP.NET Core runtime $major."
  elif ! "$YOGAFLOW_DOTNET" --list-runtimes | grep "^Microsoft.AspNetCore.App $major\." > /dev/null; then
    fault "runtime: there is no ASP.NET Core runtime $major. Install it beside: $("$YOGAFLOW_DOTNET" --list-runtimes | tr '\n' ';')"
  else
    fine "runtime: $("$YOGAFLOW_DOTNET" --list-runtimes | sed -n "s/^Microsoft.AspNetCore.App \(${major}[^ ]*\).*/\1/p" | tail -n 1)"
  fi
}

# value_of <key>: what the settings of the program say, without quotes; nothing without it.
value_of() { settings_of_the_program | sed -n "s/^$1=\"\{0,1\}\([^\"]*\)\"\{0,1\}\$/\1/p" | tail -n 1; }

look_at_settings() {
  if [ ! -r "$YOGAFLOW_ENVIRONMENT" ]; then
    fault "settings: $YOGAFLOW_ENVIRONMENT cannot be read. deploy/install makes it, from deploy/settings.production.env."
    return
  fi
  local bad_lines empty places folder
  bad_lines=$(settings_of_the_program | grep -Evn '^[A-Za-z][A-Za-z0-9_]*=' || true)
  [ -z "$bad_lines" ] || fault "settings: expected KEY=value in $YOGAFLOW_ENVIRONMENT: $(cut -d= -f1 <<< "$bad_lines" | tr '\n' ' ')"
  empty=$(settings_of_the_program | grep -E '^[^=]+=("")?$' | tr -d '=' | tr '\n' ' ' || true)
  [ -z "$empty" ] || fault "settings: without a value: $empty. Give each one, or take the line away."
  places=$(settings_of_the_program | sed -nE 's/^([^=]+)=.*<[^<>@]+>.*/\1/p' | tr '\n' ' ')
  [ -z "$places" ] || fault "settings: places of the template are left in $YOGAFLOW_ENVIRONMENT: $places. Fill what is in <brackets>."
  # What these are by default fits a container; here the first would be lost with its release, the second would take nginx
  # for a stranger.
  folder=$(value_of Backup__Folder)
  [[ "$folder" == /* ]] || fault "settings: Backup__Folder is ${folder:-missing}; releases come and go. Give it a folder of its own, such as Backup__Folder=$YOGAFLOW_DATA/backups."
  [[ ",$(value_of Proxies__Known | tr -d ' ')," == *,127.0.0.1[,/]* ]] || fault "settings: nginx on this machine is no known proxy. Set Proxies__Known=127.0.0.1."
  if [ -n "$(find -L "$YOGAFLOW_ENVIRONMENT" -perm /007 2> /dev/null)" ]; then
    fault "settings: everybody on this machine can read $YOGAFLOW_ENVIRONMENT. chmod 640 it."
  fi
  [ "$faults" -gt 0 ] || fine "settings: $(settings_of_the_program | wc -l) keys in $YOGAFLOW_ENVIRONMENT"
}

# given_away <port>: whether it is one that a connection may be given as its own end.
readonly PORTS=/proc/sys/net/ipv4
given_away() {
  local first last range
  read -r first last 2> /dev/null < "$PORTS/ip_local_port_range" || return 1
  [ "$1" -ge "$first" ] && [ "$1" -le "$last" ] || return 1
  for range in $(tr ',' ' ' 2> /dev/null < "$PORTS/ip_local_reserved_ports"); do
    if [ "$1" -ge "${range%-*}" ] && [ "$1" -le "${range#*-}" ]; then return 1; fi
  done
}

# Whose port is it? One of our instances may hold its own; anybody else is named.
look_at_ports() {
  local name port line pid process folder
  for name in $(instance_names); do
    port=$(port_of "$name")
    if given_away "$port"; then
      fault "port $port: the system gives it to whoever connects somewhere, and while instance $name is away nginx may get it and keep it from starting again. Give it one outside $(tr '\t' '-' < "$PORTS/ip_local_port_range") in YOGAFLOW_INSTANCES, or keep it back with sysctl net.ipv4.ip_local_reserved_ports."
      continue
    fi
    line=$(ss -Hltnp "sport = :$port" 2> /dev/null | sed -n 1p)
    if [ -z "$line" ]; then
      fine "port $port: free"
      continue
    fi
    pid=$(sed -n 's/.*pid=\([0-9]*\).*/\1/p' <<< "$line")
    process=$(tr '\0' ' ' < "/proc/${pid:-0}/cmdline" 2> /dev/null || true)
    folder="$(releases_folder)/"
    # systemd starts it by the link, the plain supervisor by the folder that the link names.
    if [[ "$process" == *"$folder"*YogaFlow.Web.dll* || "$process" == *"$YOGAFLOW_ROOT/instances/$name/YogaFlow.Web.dll"* ]] || { [ -z "$pid" ] && [ -n "$(release_of_instance "$name")" ]; }; then
      fine "port $port: instance $name"
    else
      fault "port $port: held by ${process:-somebody that only root can see}${pid:+ (process $pid)}. Stop it, or give instance $name another port in YOGAFLOW_INSTANCES."
    fi
  done
}

look_at_disk() {
  local folder there free
  for folder in "$YOGAFLOW_ROOT" "$YOGAFLOW_DATA" "$YOGAFLOW_LOGS" "$YOGAFLOW_RUN"; do
    there="$folder"
    while [ ! -d "$there" ]; do there=$(dirname "$there"); done
    [ -w "$there" ] || fault "disk: $folder cannot be written by $(id -un). Make it, and chown it."
  done
  there="$YOGAFLOW_ROOT"
  while [ ! -d "$there" ]; do there=$(dirname "$there"); done
  free=$(($(stat -f -c '%a * %S' "$there") / 1024 / 1024))
  if [ "$free" -lt "$YOGAFLOW_LEAST_FREE_MB" ]; then
    fault "disk: $free MB free at $YOGAFLOW_ROOT, $YOGAFLOW_LEAST_FREE_MB needed (YOGAFLOW_LEAST_FREE_MB). deploy/clean-up makes room."
  else
    fine "disk: $free MB free"
  fi
}

# Only whether something listens there: what the program finds inside, its doctor says.
# shellcheck disable=SC2016 # the inner shell fills them in
look_at_database() {
  local connection host port file
  connection=$(value_of Storage__ConnectionString)
  part() { tr ';' '\n' <<< "$connection" | sed -n "s/^ *$1 *= *//Ip" | tail -n 1; }
  file=$(part 'Data Source')
  if [ -n "$file" ]; then
    [[ "$file" == /* ]] || fault "database: $file is relative; releases come and go. Give Storage__ConnectionString an absolute file, such as Data Source=$YOGAFLOW_DATA/yogaflow.db."
    fine "database: the file $file"
    return
  fi
  host=$(part Host) port=$(part Port)
  if [ -z "$host" ]; then
    fault "database: Storage__ConnectionString in $YOGAFLOW_ENVIRONMENT is missing. Give it a value such as Host=127.0.0.1;Database=yogaflow;Username=yogaflow;Password=…"
    return
  fi
  if [[ "$host" == /* ]]; then
    if [ -S "$host/.s.PGSQL.${port:-5432}" ]; then
      fine "database: $host"
    else
      fault "database: no server at $host, port ${port:-5432}. Start it, or mend Storage__ConnectionString."
    fi
  elif timeout 5 bash -c 'exec 3<> "/dev/tcp/$1/$2"' _ "$host" "${port:-5432}" 2> /dev/null; then
    fine "database: $host:${port:-5432} answers"
  else
    fault "database: nothing answers at $host:${port:-5432}. Start it, or mend Storage__ConnectionString."
  fi
}

# --- What the program does itself.

# Before anything is switched: its settings by its own rules, and its database. What can only be seen once it serves, such
# as the certificate and the headers, is for "yogaflow doctor" afterwards.
check_itself() {
  local part
  for part in config database.reachable; do
    program "$1" doctor --only "$part" >&2 || die "The new program found what is named above. Nothing was switched."
  done
}

back_up() {
  local state
  # Something pending is not an error here, but an exit code of its own.
  state=$(program "$1" migrate --status --json 2> /dev/null || true)
  if [[ "$state" == *'"applied":[]'* ]]; then
    say "The database is empty; there is nothing to back up."
    return
  fi
  program "$1" backup >&2 || die "The backup failed. Nothing was migrated or switched."
}

migrate() {
  local state=0
  program "$1" migrate --status >&2 || state=$?
  case "$state" in
    0) return ;;
    3) ;;
    *) die "The state of the database cannot be told. Nothing was switched." ;;
  esac
  confirm "The database is about to be migrated."
  # The backup was made above, or its lack was asked for.
  program "$1" migrate --yes --no-backup >&2 || die "The migration failed. Nothing was switched; the old release goes on serving."
}

# The way visitors come: what is well inside may be unreachable from outside.
well_from_outside() {
  [ -n "$YOGAFLOW_PUBLIC_ADDRESS" ] || return 0
  "$deploy_folder/health-check" "$YOGAFLOW_PUBLIC_ADDRESS" --attempts 4 ${YOGAFLOW_PUBLIC_CA:+--certificate "$YOGAFLOW_PUBLIC_CA"} \
    ${YOGAFLOW_PUBLIC_RESOLVE:+--resolve "$YOGAFLOW_PUBLIC_RESOLVE"}
}

# Keeps the newest, and whatever a link names.
forget_old_releases() {
  local folder linked kept=0
  linked=$(find "$YOGAFLOW_ROOT" "$YOGAFLOW_ROOT/instances" -maxdepth 1 -type l -exec readlink -f {} + 2> /dev/null || true)
  while IFS= read -r folder; do
    kept=$((kept + 1))
    [ "$kept" -gt "$YOGAFLOW_KEEP_RELEASES" ] || continue
    if grep -qxF -- "$folder" <<< "$linked"; then
      continue
    fi
    say "Forgetting $(basename "$folder")"
    step chmod -R u+w "$folder"
    step rm -rf "$folder"
  done < <(find "$(releases_folder)" -mindepth 1 -maxdepth 1 -type d -printf '%C@ %p\n' 2> /dev/null | sort -rn | cut -d' ' -f2-)
}
