# shellcheck shell=bash
# What every script of this folder shares: words on the terminal, settings, and steps that a dry run only names.
# Sourced, never run. Whoever reads from a pipe reads all of it (no head, no grep -q): one that stops early makes the
# writer fail, and with it the line.

# Exit codes of all scripts. docs/operating.md repeats them.
readonly DONE=0 FAILED=1 WRONG_USAGE=2 RETURNED=4
export DONE FAILED WRONG_USAGE RETURNED

if [ -t 2 ] && [ -z "${NO_COLOR:-}" ] && [ "${TERM:-dumb}" != dumb ]; then
  readonly BOLD=$'\e[1m' GREEN=$'\e[32m' YELLOW=$'\e[33m' RED=$'\e[31m' PLAIN=$'\e[0m'
else
  readonly BOLD='' GREEN='' YELLOW='' RED='' PLAIN=''
fi

# Everything for people goes to the standard error; the standard output is for what another program reads.
heading() { printf '\n%s== %s%s\n' "$BOLD" "$*" "$PLAIN" >&2; }
say() { printf '%s\n' "$*" >&2; }
good() { printf '%s%s%s\n' "$GREEN" "$*" "$PLAIN" >&2; }
warn() { printf '%s%s%s\n' "$YELLOW" "$*" "$PLAIN" >&2; }
bad() { printf '%s%s%s\n' "$RED" "$*" "$PLAIN" >&2; }

die() {
  bad "$*"
  exit "$FAILED"
}

wrong_usage() {
  bad "$*"
  say "Say --help to read how it is used."
  exit "$WRONG_USAGE"
}

# The comment at the top of the script is its help.
script_itself=$(readlink -f "$0")
print_help() { sed -n '2,/^$/s/^# \{0,1\}//p' "$script_itself"; }

dry_run=0
# step <command …>: does it, or in a dry run says what would be done.
step() {
  if [ "$dry_run" -eq 1 ]; then
    say "would: $*"
  else
    "$@"
  fi
}

need() {
  local tool
  for tool in "$@"; do
    command -v "$tool" > /dev/null || die "$tool is needed and is not here. Install it, and start again."
  done
}

# read_settings <file>: KEY=value lines become variables unless the environment has them already. Nothing in the file is
# run: a settings file is no script.
read_settings() {
  local file="$1" line number=0 key value
  while IFS= read -r line || [ -n "$line" ]; do
    number=$((number + 1))
    [[ "$line" =~ ^[[:space:]]*(#.*)?$ ]] && continue
    [[ "$line" =~ ^([A-Z][A-Z0-9_]*)=(.*)$ ]] || die "$file, line $number: expected KEY=value, such as YOGAFLOW_ROOT=/opt/yogaflow."
    key="${BASH_REMATCH[1]}" value="${BASH_REMATCH[2]}"
    value="${value#\"}" value="${value%\"}"
    case "$key" in
      YOGAFLOW_*) ;;
      *) die "$file, line $number: $key is not known; keys begin with YOGAFLOW_." ;;
    esac
    [ -n "${!key+set}" ] || printf -v "$key" '%s' "$value"
  done < "$file"
}

# The settings of these scripts, with what holds when nothing is said. environment/deploy.env explains each.
settings() {
  local file="${YOGAFLOW_SETTINGS:-/etc/yogaflow/deploy.env}"
  if [ -e "$file" ]; then
    read_settings "$file"
  elif [ -n "${YOGAFLOW_SETTINGS:-}" ]; then
    die "There is no file $file."
  fi

  : "${YOGAFLOW_ROOT:=/opt/yogaflow}" "${YOGAFLOW_ENVIRONMENT:=/etc/yogaflow/yogaflow.env}"
  : "${YOGAFLOW_INSTANCES:=1:5001 2:5002}" "${YOGAFLOW_SUPERVISOR:=systemd}" "${YOGAFLOW_PUBLIC_ADDRESS:=}"
  : "${YOGAFLOW_RUN:=/run/yogaflow}" "${YOGAFLOW_LOGS:=/var/log/yogaflow}" "${YOGAFLOW_DATA:=/var/lib/yogaflow}"
  : "${YOGAFLOW_DOTNET:=dotnet}" "${YOGAFLOW_LEAST_FREE_MB:=1024}" "${YOGAFLOW_KEEP_RELEASES:=5}" "${YOGAFLOW_KEEP_LOG_DAYS:=30}"
  : "${YOGAFLOW_START_SECONDS:=120}" "${YOGAFLOW_DRAIN_SECONDS:=2}" "${YOGAFLOW_WATCH_SECONDS:=15}" "${YOGAFLOW_STOP_SECONDS:=40}"
  : "${YOGAFLOW_CERTIFICATES:=/etc/yogaflow/certificates}" "${YOGAFLOW_ACME_FOLDER:=/var/lib/yogaflow-acme}" "${YOGAFLOW_RELOAD_FRONT:=}"
  : "${YOGAFLOW_ACME_MAIL:=}" "${YOGAFLOW_RENEW_DAYS:=30}" "${YOGAFLOW_PUBLIC_CA:=}" "${YOGAFLOW_PUBLIC_RESOLVE:=}"

  local pair
  for pair in $YOGAFLOW_INSTANCES; do
    [[ "$pair" =~ ^[a-z0-9-]+:[0-9]{1,5}$ ]] || die "YOGAFLOW_INSTANCES: \"$pair\" is no instance; give name:port, such as \"1:5001 2:5002\"."
  done
  for pair in LEAST_FREE_MB KEEP_RELEASES KEEP_LOG_DAYS START_SECONDS DRAIN_SECONDS WATCH_SECONDS STOP_SECONDS RENEW_DAYS; do
    local name="YOGAFLOW_$pair"
    [[ "${!name}" =~ ^[0-9]+$ ]] || die "$name is \"${!name}\"; give a whole number, such as 30."
  done
  case "$YOGAFLOW_SUPERVISOR" in
    systemd | plain) ;;
    *) die "YOGAFLOW_SUPERVISOR is \"$YOGAFLOW_SUPERVISOR\"; give systemd, or plain where there is no systemd." ;;
  esac
}

# with_lock: one of these scripts at a time changes what runs.
with_lock() {
  [ "$dry_run" -eq 1 ] && return
  mkdir -p "$YOGAFLOW_RUN" || die "$YOGAFLOW_RUN (YOGAFLOW_RUN) cannot be made."
  exec 9> "$YOGAFLOW_RUN/deploy.lock"
  flock -n 9 || die "Another deployment is running: it holds $YOGAFLOW_RUN/deploy.lock."
}

# confirm <question>: asks at a terminal; elsewhere only --yes goes on.
confirm() {
  [ "${yes:-0}" -eq 1 ] && return
  [ "$dry_run" -eq 1 ] && return
  [ -t 0 ] || die "$1 Say --yes where nobody can be asked."
  local answer
  read -r -p "$1 Type yes to go on: " answer
  [ "$answer" = yes ] || die "Nothing was changed."
}
