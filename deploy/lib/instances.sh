# shellcheck shell=bash disable=SC2154
# Instances: how one is started, stopped, and taken out of the front. Two ways to run them, chosen by
# YOGAFLOW_SUPERVISOR: systemd, and a plain supervisor that needs nothing but a shell.
# Sourced after releases.sh.

instance_names() { tr ' ' '\n' <<< "$YOGAFLOW_INSTANCES" | sed -n 's/:.*//p'; }
port_of() { tr ' ' '\n' <<< "$YOGAFLOW_INSTANCES" | sed -n "s/^$1://p"; }

start_instance() { "start_with_$YOGAFLOW_SUPERVISOR" "$1"; }
stop_instance() { "stop_with_$YOGAFLOW_SUPERVISOR" "$1"; }

# --- systemd: yogaflow@.service reads the same settings files.
start_with_systemd() {
  privileged systemctl reset-failed "yogaflow@$1.service" 2> /dev/null || true
  privileged systemctl start --no-block "yogaflow@$1.service"
}
stop_with_systemd() { privileged systemctl stop "yogaflow@$1.service"; }

# Nobody is asked for a password in the middle of a deployment: preflight has looked whether this works.
privileged() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi; }

# --- plain: a supervisor for each instance, found by its pid file.
start_with_plain() {
  local name="$1"
  mkdir -p "$YOGAFLOW_RUN" "$YOGAFLOW_LOGS" "$YOGAFLOW_DATA"
  if supervised "$name"; then
    return
  fi
  # 9 is the lock of the deployment: what goes on running must not hold it.
  (
    cd "$YOGAFLOW_DATA" || exit
    as_environment "$(port_of "$name")" setsid "$deploy_folder/lib/supervise" "$YOGAFLOW_RUN/$name.pid" \
      "$YOGAFLOW_DOTNET" "$YOGAFLOW_ROOT/instances/$name" < /dev/null >> "$YOGAFLOW_LOGS/$name.log" 2>&1 9>&- &
  )
}

supervised() {
  local pid
  pid=$(cat "$YOGAFLOW_RUN/$1.pid" 2> /dev/null) && [ -n "$pid" ] && kill -0 "$pid" 2> /dev/null
}

stop_with_plain() {
  local name="$1" pid waited=0
  if ! supervised "$name"; then
    rm -f "$YOGAFLOW_RUN/$name.pid" "$YOGAFLOW_RUN/$name.ended"
    return
  fi
  pid=$(cat "$YOGAFLOW_RUN/$name.pid")
  kill -TERM "$pid" 2> /dev/null || true
  while kill -0 "$pid" 2> /dev/null; do
    if [ "$waited" -ge $((YOGAFLOW_STOP_SECONDS * 10)) ]; then
      warn "Instance $name did not stop within $YOGAFLOW_STOP_SECONDS s and is ended."
      kill -KILL -- "-$pid" 2> /dev/null || true
      break
    fi
    sleep 0.1
    waited=$((waited + 1))
  done
  rm -f "$YOGAFLOW_RUN/$name.pid" "$YOGAFLOW_RUN/$name.ended"
}

# --- The front. nginx looks for these files at each request: no reload, no privilege, and no request is lost.
drain_instance() {
  mkdir -p "$YOGAFLOW_RUN/drain"
  : > "$YOGAFLOW_RUN/drain/$1"
  sleep "$YOGAFLOW_DRAIN_SECONDS"
}
undrain_instance() { rm -f "$YOGAFLOW_RUN/drain/$1"; }

# --- Health
# runs_release <instance> <release>: it is ready, and it is this release that answers and not another one.
runs_release() {
  local name="$1" release="$2" address version built
  address="http://127.0.0.1:$(port_of "$name")"
  # Long: a slow machine is no reason to go back; one that does not listen says so at once.
  curl -sf --max-time 30 "$address/health/ready" 2> /dev/null | grep '"status":"ready"' > /dev/null || return 1
  version=$(curl -sf --max-time 30 "$address/version" 2> /dev/null) || return 1
  built=$(sed -n 's/.*"built_at":"\([^"]*\)".*/\1/p' <<< "$version")
  [ -n "$built" ] && [ "$(date -d "$built" +%s)" = "$(built_at "$release")" ]
}

# How often the program of an instance ended by itself since it was started.
times_ended() {
  if [ "$YOGAFLOW_SUPERVISOR" = systemd ]; then
    systemctl show --property=NRestarts --value "yogaflow@$1.service" 2> /dev/null || echo 0
  else
    cat "$YOGAFLOW_RUN/$1.ended" 2> /dev/null || echo 0
  fi
}

# wait_until_healthy <instance> <release>: until YOGAFLOW_START_SECONDS are over, or it has ended by itself as often as
# patience says (0: no matter how often).
patience=3
wait_until_healthy() {
  local name="$1" release="$2" until=$((SECONDS + YOGAFLOW_START_SECONDS))
  until runs_release "$name" "$release"; do
    if [ "$patience" -gt 0 ] && [ "$(times_ended "$name")" -ge "$patience" ]; then
      bad "The program of instance $name ended $patience times while it started with $(release_id "$release")."
      last_words "$name"
      return 1
    fi
    if [ "$SECONDS" -ge "$until" ]; then
      bad "Instance $name is not healthy with $(release_id "$release") after $YOGAFLOW_START_SECONDS s."
      last_words "$name"
      return 1
    fi
    sleep 0.5
  done
}

# What the instance said last, so that nobody has to look for it.
last_words() {
  if [ "$YOGAFLOW_SUPERVISOR" = systemd ]; then
    privileged journalctl -u "yogaflow@$1.service" -n 40 --no-pager >&2 2> /dev/null || true
  else
    tail -n 40 "$YOGAFLOW_LOGS/$1.log" >&2 2> /dev/null || true
  fi
}

# watch_instances <release> <instance …>: stays well for YOGAFLOW_WATCH_SECONDS, asked every half second.
watch_instances() {
  local release="$1" until=$((SECONDS + YOGAFLOW_WATCH_SECONDS)) name
  shift
  while [ "$SECONDS" -lt "$until" ]; do
    for name in "$@"; do
      if ! runs_release "$name" "$release"; then
        bad "Instance $name was healthy with $(release_id "$release") and no longer is."
        last_words "$name"
        return 1
      fi
    done
    sleep 0.5
  done
}

# exchange <instance> <release>: one that is out of the front, until it is healthy and back in it.
exchange() {
  local name="$1" release="$2"
  stop_instance "$name"
  mkdir -p "$YOGAFLOW_ROOT/instances"
  point "$YOGAFLOW_ROOT/instances/$name" "$release"
  start_instance "$name"
  wait_until_healthy "$name" "$release" || return 1
  undrain_instance "$name"
}

# switch_to <release>: instance by instance; the first one carries visitors for a while before the next is touched.
# Returns 1 as soon as one is not well; touched names those that were exchanged.
touched=()
switch_to() {
  local release="$1" name other
  for name in $(instance_names); do
    say "Instance $name on port $(port_of "$name") …"
    drain_instance "$name"
    # From here on the others carry everybody. Until one is stopped it still answers for those that fail: nginx asks it last.
    for other in "${touched[@]}"; do
      if ! runs_release "$other" "$release"; then
        bad "Instance $other was healthy with $(release_id "$release") and no longer is. Instance $name stays as it is."
        last_words "$other"
        undrain_instance "$name"
        return 1
      fi
    done
    touched+=("$name")
    exchange "$name" "$release" || return 1
    watch_instances "$release" "${touched[@]}" || return 1
    good "Instance $name serves $(release_id "$release")."
  done
}

# Those that were touched, first the ones that do not serve: taking out one that does would leave nobody. Then the last
# touched first.
in_order_of_return() {
  local i name serving=()
  for ((i = ${#touched[@]} - 1; i >= 0; i--)); do
    name="${touched[i]}"
    if [ ! -e "$YOGAFLOW_RUN/drain/$name" ] && runs_release "$name" "$(release_of_instance "$name")"; then
      serving+=("$name")
    else
      echo "$name"
    fi
  done
  [ ${#serving[@]} -eq 0 ] || printf '%s\n' "${serving[@]}"
}

# return_to <release>: those that were touched, and only those, go back. What cannot is said, and the others are tried all
# the same.
return_to() {
  local release="$1" name code=0
  # It has been well before: it gets all the time and all the attempts that it needs.
  local YOGAFLOW_START_SECONDS=$((YOGAFLOW_START_SECONDS * 4)) patience=0
  for name in $(in_order_of_return); do
    drain_instance "$name"
    if exchange "$name" "$release"; then
      good "Instance $name is back on $(release_id "$release")."
    else
      bad "Instance $name does not become healthy with $(release_id "$release") either."
      code=1
    fi
  done
  return "$code"
}
