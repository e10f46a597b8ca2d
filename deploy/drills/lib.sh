# shellcheck shell=bash
# What the drills share. Each drill is a program of its own: ./test drills runs them all and counts their lines "PASS",
# "FAIL" and "SKIP". It gives them YOGAFLOW_DRILL_WORK (a folder that is taken away afterwards), YOGAFLOW_DRILL_RELEASE
# (an archive of deploy/build) and YOGAFLOW_TEST_POSTGRES (a throwaway server).
set -Eeuo pipefail
drills_folder=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
# shellcheck disable=SC2034 # for the drills
deploy_folder=$(dirname "$drills_folder")
work="${YOGAFLOW_DRILL_WORK:?is the folder to work in; ./test drills gives it}"
mkdir -p "$work"
work=$(cd "$work" && pwd)
chmod 755 "$work"

pass() { echo "PASS $*"; }
fail() {
  echo "FAIL $1"
  shift
  printf '     %s\n' "$@"
}
skip() { echo "SKIP $*"; }

# is <name> <what came> <what should>
is() { if [ "$2" = "$3" ]; then pass "$1"; else fail "$1" "came:   $2" "wanted: $3"; fi; }
# at_least <name> <number> <least>
at_least() { if [ "$2" -ge "$3" ]; then pass "$1 ($2)"; else fail "$1" "came: $2, wanted at least $3"; fi; }
# holds_text <name> <text> <part>
holds_text() { if [[ "$2" == *"$3"* ]]; then pass "$1"; else fail "$1" "looked for: $3" "in: ${2:0:600}"; fi; }

# until_it <seconds> <command …>: tries until it works.
until_it() {
  local until=$((SECONDS + $1))
  shift
  until "$@" > /dev/null 2>&1; do
    [ "$SECONDS" -lt "$until" ] || return 1
    sleep 0.2
  done
}

# free_port: below those that the system gives to whoever connects: what is stopped and started again must find it free.
free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 12000))
    if ! (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null; then
      echo "$port"
      return
    fi
  done
}

# What was started is ended at the end, whatever happens; the last first.
endings=()
at_the_end() { endings=("$*" "${endings[@]}"); }
end() {
  local code=$? ending
  trap - EXIT
  for ending in "${endings[@]}"; do
    eval "$ending" > /dev/null 2>&1 || true
  done
  exit "$code"
}
trap end EXIT
trap 'exit 143' INT TERM

# variant <name> <command in the unpacked release>: a release of its own, made from the one that was built.
variant() {
  local name="$1" folder="$work/variant"
  shift
  rm -rf "$folder"
  mkdir -p "$folder" "$work/releases"
  tar -xzf "$YOGAFLOW_DRILL_RELEASE" -C "$folder"
  (cd "$folder" && "$@")
  tar -c -C "$folder" . | gzip -1 > "$work/releases/$name.tar.gz"
  rm -rf "$folder"
}

# load <address> <result file>: visitors without a pause until end_load, ten minutes at most; nothing that is asked may fail.
load_process=""
load() {
  wrk --threads 2 --connections 16 --duration 600s --timeout 60s --script "$drills_folder/visitors.lua" "$1" > "$2" 2>&1 &
  load_process=$!
  at_the_end "kill -INT $load_process"
}
end_load() {
  kill -INT "$load_process" 2> /dev/null || true
  wait "$load_process" || true
}
# requests / failures of a result file, as visitors.lua writes them.
requests_of() { sed -n 's/^requests: //p' "$1"; }
failures_of() { sed -n 's/^failures: //p' "$1"; }
