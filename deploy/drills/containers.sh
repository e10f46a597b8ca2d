# shellcheck shell=bash disable=SC2154,SC2034
# Containers for the drills: a daemon, the base images, and a clean checkout to build from. Sourced after lib.sh.
#
# A daemon that is there already is used, and so are the official images where they can be had. Elsewhere a daemon of our
# own is started that leaves the firewall alone, and stand-ins under the same names are made from packages of Debian and
# this machine's SDK. They try our images, compose files, users, limits and health checks, and not what the official images
# hold: their PostgreSQL is Debian's, whichever number the name has.
#
# Several drills of one run share the daemon's folder when YOGAFLOW_DRILL_KEEP names one: images are then made once.

# Debian's client first: it drives the daemon's own BuildKit, which newer ones without their plugins cannot.
export PATH="/usr/bin:$PATH" DOCKER_BUILDKIT=1 COMPOSE_DOCKER_CLI_BUILD=1
kept="${YOGAFLOW_DRILL_KEEP:-$work}"
dockerfile="$deploy_folder/Dockerfile"

# base <name of the argument in the Dockerfile>, image_of <service of compose.prod.yml>: which images ours stand on.
base() { sed -n "s/^ARG $1=//p" "$dockerfile"; }
image_of() { sed -n "/^  $1:/,/^  [a-z]/s/^    image: //p" "$deploy_folder/compose.prod.yml" | head -n 1; }
runtime_base=$(base RUNTIME) sdk_base=$(base SDK) postgres_base=$(base POSTGRES)
redis_base=$(image_of redis) nginx_base=$(image_of nginx)

start_docker() {
  if [ -z "${YOGAFLOW_DRILL_OWN_DOCKER:-}" ] && timeout 20 docker info > /dev/null 2>&1; then
    return
  fi
  local folder="$kept/docker"
  mkdir -p "$folder"
  export DOCKER_HOST="unix://$folder/sock"
  # No bridge of its own: another daemon on this machine may have one.
  /usr/sbin/dockerd --data-root "$folder/data" --exec-root "$folder/exec" --pidfile "$folder/pid" -H "$DOCKER_HOST" --bridge none \
    --storage-driver overlay2 --iptables=false --ip6tables=false --ip-forward=false --ip-masq=false > "$folder/log" 2>&1 &
  at_the_end "kill -TERM $!; wait $!"
  until_it 120 docker info || { tail -n 20 "$folder/log"; return 1; }
}

base_images() {
  local image
  for image in "$runtime_base" "$sdk_base" "$postgres_base" "$redis_base" "$nginx_base"; do
    if ! docker image inspect "$image" > /dev/null 2>&1 && ! timeout 600 docker pull --quiet "$image" > "$work/pull.log" 2>&1; then
      make_stand_ins
      return
    fi
  done
}

# What the apt of this machine is set to, for a whole Debian of our own.
debian_source() {
  local address
  # shellcheck disable=SC2016 # the $ is apt's
  address=$(apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' | sed -n 's/ bookworm main$//p' | head -n 1)
  [ -n "$address" ] || { echo "No image registry is in reach, and apt has no source of Debian bookworm to make the base images from." >&2; return 1; }
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $address bookworm main"
}

# stand_in <name> <folder to copy from>: the Dockerfile is the standard input.
stand_in() { docker build --quiet --network host -t "$1" -f - "$2" > "$work/bases/${1//[^a-z0-9]/-}.log" 2>&1 || { cat "$work/bases/${1//[^a-z0-9]/-}.log"; return 1; }; }

make_stand_ins() {
  local dotnet source bases="$work/bases" unchecked='Acquire::Check-Valid-Until "false"; Acquire::Check-Date "false";' apt one
  local -a made=() trusted=()
  dotnet=$(dirname "$(readlink -f "$(command -v dotnet)")")
  source=$(debian_source)
  mkdir -p "$bases/empty"
  # Behind a proxy that looks into TLS, what this machine trusts must be trusted inside, and so the feed that it is told of.
  [ ! -e /etc/ssl/certs/ca-certificates.crt ] || trusted+=("--customize-hook=upload /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt")
  [ ! -e "${HOME:-/root}/.nuget/NuGet/NuGet.Config" ] || trusted+=("--customize-hook=mkdir -p \"\$1/root/.nuget/NuGet\"" "--customize-hook=upload ${HOME:-/root}/.nuget/NuGet/NuGet.Config /root/.nuget/NuGet/NuGet.Config")
  mmdebstrap --quiet --variant=minbase --include=ca-certificates,openssl,libstdc++6,zlib1g,libssl3,tzdata --aptopt="$unchecked" "${trusted[@]}" \
    bookworm "$bases/debian.tar" "$source" > "$bases/debian.log" 2>&1 || { tail -n 20 "$bases/debian.log"; return 1; }
  docker import "$bases/debian.tar" yogaflow-drill/debian > /dev/null
  rm "$bases/debian.tar"
  apt="RUN apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qqy install --no-install-recommends"

  stand_in "$runtime_base" "$dotnet" << EOF &
FROM yogaflow-drill/debian
RUN groupadd -g 1654 app && useradd -u 1654 -g app -m app
COPY dotnet /usr/share/dotnet/
COPY host /usr/share/dotnet/host
COPY shared /usr/share/dotnet/shared
RUN ln -s /usr/share/dotnet/dotnet /usr/bin/dotnet
ENV APP_UID=1654 ASPNETCORE_HTTP_PORTS=8080 DOTNET_RUNNING_IN_CONTAINER=true
EOF
  made+=($!)
  stand_in "$sdk_base" "$dotnet" << EOF &
FROM yogaflow-drill/debian
COPY . /usr/share/dotnet
RUN ln -s /usr/share/dotnet/dotnet /usr/bin/dotnet
ENV SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt NUGET_CERT_REVOCATION_MODE=offline DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
EOF
  made+=($!)
  stand_in "$postgres_base" "$drills_folder/stand-ins" << EOF &
FROM yogaflow-drill/debian
$apt postgresql-15 > /dev/null && rm -rf /var/lib/apt/lists/* /var/lib/postgresql/15
COPY postgres-entrypoint /usr/local/bin/docker-entrypoint.sh
ENV PATH=/usr/lib/postgresql/15/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin PGDATA=/var/lib/postgresql/data
VOLUME /var/lib/postgresql/data
STOPSIGNAL SIGINT
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["postgres"]
EOF
  made+=($!)
  stand_in "$redis_base" "$bases/empty" << EOF &
FROM yogaflow-drill/debian
RUN groupadd -r -g 999 redis && useradd -r -g redis -u 999 redis && mkdir /data && chown redis:redis /data
$apt redis-server > /dev/null && rm -rf /var/lib/apt/lists/*
WORKDIR /data
CMD ["redis-server"]
EOF
  made+=($!)
  stand_in "$nginx_base" "$bases/empty" << EOF &
FROM yogaflow-drill/debian
$apt nginx-light > /dev/null && rm -rf /var/lib/apt/lists/* && useradd --system nginx && mkdir -p /var/cache/nginx
CMD ["nginx", "-g", "daemon off;"]
EOF
  made+=($!)
  for one in "${made[@]}"; do
    wait "$one"
  done
}

# checkout <folder>: what is committed, and nothing that only lies about here.
checkout() {
  mkdir -p "$1"
  if git -C "$deploy_folder/.." rev-parse --git-dir > /dev/null 2>&1; then
    git -C "$deploy_folder/.." archive HEAD | tar -x -C "$1"
    commit=$(git -C "$deploy_folder/.." rev-parse HEAD)
  else
    tar -c -C "$deploy_folder/.." --exclude=bin --exclude=obj --exclude=data --exclude=node_modules . | tar -x -C "$1"
    commit=unknown
  fi
}

# container <service>: its id, of the project that is drilled, running or not.
container() { docker ps -aq --filter "label=com.docker.compose.project=$COMPOSE_PROJECT_NAME" --filter "label=com.docker.compose.service=$1" | head -n 1; }
health_of() { docker inspect -f '{{.State.Health.Status}}' "$(container "$1")"; }
is_healthy() { [ "$(health_of "$1")" = healthy ]; }
# field <name>: the first value of that name in the JSON on the standard input.
field() { grep -oE "\"$1\": *(\"[^\"]*\"|[^,}]*)" | head -n 1 | sed -E 's/^"[^"]*": *"?([^"]*)"?$/\1/' || true; }
