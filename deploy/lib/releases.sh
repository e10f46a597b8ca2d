# shellcheck shell=bash disable=SC2154
# Releases: folders that never change once they are there, and links that say which one is meant.
# Sourced after common.sh.

releases_folder() { echo "$YOGAFLOW_ROOT/releases"; }

# The release that a link names, as an absolute folder; nothing without one.
linked() { if [ -e "$1" ]; then readlink -f "$1"; fi; }
current_release() { linked "$YOGAFLOW_ROOT/current"; }
previous_release() { linked "$YOGAFLOW_ROOT/previous"; }
release_of_instance() { linked "$YOGAFLOW_ROOT/instances/$1"; }

# point <link> <folder>: in one step, so that nobody ever finds no link.
point() {
  ln -sfn "$2" "$1.new.$$"
  mv -T "$1.new.$$" "$1"
}

release_id() { basename "$1"; }

# When the program of a release was built, in seconds, as its /version says too: it tells two releases apart.
built_at() { stat -c %Y "$1/YogaFlow.Web.dll"; }

# settings_of_the_program <port>: the settings of an instance as KEY=value lines.
settings_of_the_program() {
  if [ -e "$YOGAFLOW_ENVIRONMENT" ]; then
    grep -Ev '^[[:space:]]*(#|$)' "$YOGAFLOW_ENVIRONMENT" || true
  fi
  [ -z "${1:-}" ] || echo "ASPNETCORE_URLS=http://127.0.0.1:$1"
}

# as_environment <port> <command …>: runs it with the settings of the program. They are never arguments, which everybody
# on the machine could read. Called in a subshell.
as_environment() {
  local port="$1" lines line
  shift
  mapfile -t lines < <(settings_of_the_program "$port" | sed -E 's/^([^=]+)="(.*)"$/\1=\2/')
  for line in "${lines[@]}"; do
    export "${line?}"
  done
  "$@"
}

# program <release> <verb …>: runs the program of a release with the settings of this server, from the folder of the data.
# On an empty database the platform would say, as a failure, that a table is missing; what matters the verb says itself.
program() {
  local release="$1"
  shift
  (cd "$YOGAFLOW_DATA" && as_environment '' env Logging__LogLevel__Microsoft.EntityFrameworkCore.Database.Command=None \
    "$YOGAFLOW_DOTNET" "$release/YogaFlow.Web.dll" "$@")
}

# unpack <archive>: into a folder beside the others, never over one. Says the folder.
unpack() {
  local archive="$1" folder id
  [ -r "$archive" ] || die "There is no file $archive to unpack."
  if [ -e "$archive.sha256" ]; then
    (cd "$(dirname "$archive")" && sha256sum --check --quiet "$(basename "$archive").sha256" >&2) \
      || die "$archive is not what its checksum says. Fetch it again."
  fi
  id=$(basename "$archive" .tar.gz)
  folder="$(releases_folder)/$id"
  if [ -d "$folder" ]; then
    say "$folder is there already and is used as it is."
  else
    mkdir -p "$(releases_folder)"
    rm -rf "$folder.unpacking"
    mkdir "$folder.unpacking"
    tar -xzf "$archive" -C "$folder.unpacking" --no-same-owner || die "$archive cannot be unpacked."
    [ -e "$folder.unpacking/YogaFlow.Web.dll" ] || die "$archive holds no YogaFlow.Web.dll; it is no release."
    chmod -R u=rwX,go=rX,a-w "$folder.unpacking"
    chmod u+w "$folder.unpacking"
    mv -T "$folder.unpacking" "$folder"
  fi
  echo "$folder"
}
