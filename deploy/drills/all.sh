# shellcheck shell=bash disable=SC2034,SC2154
# The drills as a part of ./test: what each needs is got, it is run, and its lines are counted. Sourced by ../../test.

# One drill may take this long, several times what it takes on a quiet machine with two cores; then it is ended, and failed.
readonly DRILL_LIMIT="${YOGAFLOW_DRILL_TIME_LIMIT:-900}"
# Half of the work, with those that wait most; they run one after the other, beside the rest, which builds images.
readonly BESIDE=" backups clock-jump database-away disk-full plain-server redis-away "

# where_it_stands <name> <process>: what runs of a drill that is taking too long, and the last words of all its logs.
where_it_stands() {
  echo "The drill $1 is ended after $DRILL_LIMIT s. It was at:"
  ps --forest -s "$2" -o pid,etimes,stat,args 2> /dev/null | cut -c1-200 || true
  find "$work/drill-$1" "$work/drill-$1.log" -name '*.log' -size +0 -printf '%T@ %p\n' 2> /dev/null | sort -n | tail -n 4 | cut -d' ' -f2- \
    | while IFS= read -r log; do echo "--- ${log#"$work/"}" && tail -n 15 "$log" | cut -c1-300; done
}

# end_drill <process>: it and what it started in its session, so that its own endings still run; whoever does not listen is killed.
end_drill() {
  local patience=60
  kill -TERM -- "-$1" 2> /dev/null || true
  while kill -0 "$1" 2> /dev/null && [ "$patience" -gt 0 ]; do
    sleep 1
    patience=$((patience - 1))
  done
  kill -KILL -- "-$1" 2> /dev/null || true
}

# end_drills: those that run, when the whole run ends.
end_drills() {
  local process
  for process in $(cat "$work"/drill-*.pid 2> /dev/null || true); do
    kill -TERM -- "-$process" 2> /dev/null || true
  done
  for process in $(cat "$work"/drill-*.pid 2> /dev/null || true); do
    end_drill "$process"
  done
}

# run_drill <name>: a program of deploy/drills, whose lines PASS, FAIL and SKIP are shown as they come.
run_drill() {
  local name="$1" code=0 log="$work/drill-$1.log" began=$SECONDS drill shown
  heading "Drill: $name"
  : > "$log"
  YOGAFLOW_DRILL_WORK="$work/drill-$name" YOGAFLOW_DRILL_KEEP="$work/kept" YOGAFLOW_DRILL_RELEASE="$release" \
    YOGAFLOW_TEST_POSTGRES="Host=127.0.0.1;Port=${port:-0};Username=app" \
    setsid "deploy/drills/$name" >> "$log" 2>&1 < /dev/null &
  drill=$!
  echo "$drill" > "$work/drill-$name.pid"
  tail -n +1 -f --pid="$drill" "$log" | grep --line-buffered -E '^(PASS|FAIL|SKIP|     )' | sed -u "s/^/$name: /" &
  shown=$!
  while kill -0 "$drill" 2> /dev/null; do
    if [ $((SECONDS - began)) -ge "$DRILL_LIMIT" ]; then
      where_it_stands "$name" "$drill"
      echo "FAIL the drill $name ends within $DRILL_LIMIT s" >> "$log"
      end_drill "$drill"
      break
    fi
    sleep 0.5
  done
  wait "$drill" || code=$?
  wait "$shown" || true
  rm "$work/drill-$name.pid"
  echo "$code $((SECONDS - began))" > "$work/drill-$name.ended"
}

# count_drill <name>: adds what it tried to the sums.
count_drill() {
  local name="$1" log="$work/drill-$1.log" code=1 took=0 p f k
  read -r code took 2> /dev/null < "$work/drill-$name.ended" || true
  p=$(grep -c '^PASS' "$log" || true) f=$(grep -c '^FAIL' "$log" || true) k=$(grep -c '^SKIP' "$log" || true)
  if [ "$code" -ne 0 ] && [ "$f" -eq 0 ]; then
    echo "The drill $name ended with exit code $code:"
    tail -n 20 "$log"
    f=1
  fi
  if [ $((p + f + k)) -eq 0 ]; then
    echo "The drill $name tried nothing."
    f=1
  fi
  echo "Drill $name: $p passed, $f failed, $k skipped, $took s"
  [ "$f" -eq 0 ] || grep -A 4 '^FAIL' "$log" || true
  passed=$((passed + p))
  failed=$((failed + f))
  skipped=$((skipped + k))
}

# What a drill says that it needs, in a line "# needs: tool tool=package release postgres"; one that says nothing gets both.
needs_of() {
  local needs
  needs=$(sed -n 's/^# needs: //p' "deploy/drills/$1")
  echo "${needs:-curl jq release postgres}"
}

# prepare <need …>: says what is missing.
prepare() {
  local need
  for need in "$@"; do
    case "$need" in
      postgres) [ -n "$postgres" ] || start_postgres ;;
      release)
        [ -z "$release" ] || continue
        heading "The release"
        # Tests and lint are parts of this run already.
        release=$(deploy/build --allow-changes --skip-tests --skip-lint --output "$work/release" | tail -n 1) || true
        [ -f "$release" ] || { release="" && echo "There is no release; deploy/build said why." && return 1; }
        ;;
      python3-yaml) python3 -c 'import yaml' 2> /dev/null || install_packages "$need" || { echo "Missing: the package $need." && return 1; } ;;
      *)
        command -v "${need%%=*}" > /dev/null || install_packages "${need#*=}" \
          || { echo "Missing: ${need%%=*}. Install the package ${need#*=}." && return 1; }
        ;;
    esac
  done
}

release=""
# run_drills [name …]: all of them without a name.
run_drills() {
  local drill
  local -a drills=("$@") needs
  [ ${#drills[@]} -gt 0 ] || mapfile -t drills < <(find deploy/drills -maxdepth 1 -type f -perm -u+x -printf '%f\n' | sort)
  for drill in "${drills[@]}"; do
    [ -x "deploy/drills/$drill" ] || missing "the drill $drill" "There are: $(find deploy/drills -maxdepth 1 -type f -perm -u+x -printf '%f ')"
  done
  local -a ready=()
  for drill in "${drills[@]}"; do
    read -ra needs <<< "$(needs_of "$drill")"
    # Called as a condition, a step that fails would not end it by itself.
    if prepare "${needs[@]}"; then
      ready+=("$drill")
    else
      echo "Drill $drill: 0 passed, 1 failed, 0 skipped, 0 s"
      failed=$((failed + 1))
    fi
  done
  # Two at a time: much of their time they wait, for a minute to be over or a server to be watched.
  run_those beside "${ready[@]}" &
  local beside=$!
  run_those rest "${ready[@]}"
  wait "$beside" || true
  heading "What the drills tried"
  for drill in "${ready[@]}"; do count_drill "$drill"; done
}

# run_those beside|rest <name …>: of the drills those that are of this half, one after the other.
run_those() {
  local half="$1" drill where
  shift
  for drill in "$@"; do
    where=rest
    [[ "$BESIDE" != *" $drill "* ]] || where=beside
    [ "$where" != "$half" ] || run_drill "$drill"
  done
}
