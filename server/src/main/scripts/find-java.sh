# Sourced by the scripts that need Java: finds one that is new enough, wherever this system keeps them.

least_java=21
# Where Linux, macOS, SDKMAN, asdf, mise, IntelliJ and Homebrew put them; each entry may match many.
java_places="/usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /opt/java/* /opt/jdk* /opt/java
/Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk* /usr/local/opt/openjdk*"
java_places_at_home="Library/Java/JavaVirtualMachines/*/Contents/Home .sdkman/candidates/java/* .jdks/*
.asdf/installs/java/* .local/share/mise/installs/java/*"

# java_version HOME: its version as one number (25.0.3 is 25000003), 0 where there is no Java.
java_version() {
  [ -x "$1/bin/java" ] || { echo 0; return; }
  version=$(sed -n 's/^JAVA_VERSION="\(.*\)"$/\1/p' "$1/release" 2>/dev/null) || version=
  [ -n "$version" ] || version=$("$1/bin/java" -XshowSettings:properties -version 2>&1 |
    sed -n 's/^ *java\.version = //p')
  echo "$version" | awk -F'[^0-9]+' '{ if ($1 == 1) print $2 * 1000000; else print $1 * 1000000 + $2 * 1000 + $3 }'
}

# java_fits HOME PROGRAM...: whether it is new enough and has these programs in its bin.
java_fits() {
  home=$1; shift
  [ "$(java_version "$home")" -ge $((least_java * 1000000)) ] || return 1
  for program in "$@"; do [ -x "$home/bin/$program" ] || return 1; done
}

# find_java PROGRAM...: sets java_home to JAVA_HOME, the Java on the path or else the newest in the usual places,
# whichever first is new enough and has these programs; and java_options to what keeps it from warning of libraries.
# Where none is, it says so in one line and returns 1.
find_java() {
  locate_java "$@" || return 1
  java_options=--enable-native-access=ALL-UNNAMED
  # Netty and Maven's plugins reach for memory in a way that newer ones warn of; older ones do not know the option.
  [ "$(java_version "$java_home")" -lt 24000000 ] ||
    java_options="$java_options --sun-misc-unsafe-memory-access=allow"
}

locate_java() {
  on_path=$(command -v java >/dev/null && java -XshowSettings:properties -version 2>&1 |
    sed -n 's/^ *java\.home = //p') || on_path=
  for candidate in "${JAVA_HOME:-}" "$on_path"; do
    if [ -n "$candidate" ] && java_fits "$candidate" "$@"; then
      java_home=$candidate
      return
    fi
  done
  newest=0
  for place in $java_places; do consider_java "$place" "$@"; done
  for pattern in $java_places_at_home; do
    # The home directory's own name may have spaces; a pattern has none.
    for place in "${HOME:-/nonexistent}"/$pattern; do consider_java "$place" "$@"; done
  done
  [ "$newest" -eq 0 ] || return 0
  echo "Palaestra needs a JDK $least_java or newer: install one, such as Temurin 25, or point JAVA_HOME at it." \
    "Looked at JAVA_HOME (${JAVA_HOME:-not set}), java on the path (${on_path:-none})," \
    "$(set -f; echo $java_places; for pattern in $java_places_at_home; do printf '~/%s ' "$pattern"; done)" >&2
  return 1
}

consider_java() {
  candidate=$1; shift
  [ ! -d "$candidate/libexec/openjdk.jdk" ] || candidate=$candidate/libexec/openjdk.jdk/Contents/Home
  if java_fits "$candidate" "$@"; then
    found=$(java_version "$candidate")
    [ "$found" -le "$newest" ] || { newest=$found; java_home=$candidate; }
  fi
}
