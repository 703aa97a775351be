# Sourced by bench/desk, bench/ticks and bench/counter: starts the whole product with many cases on a folder of its own under
# target/bench, fsync on, with the JVM's settings of bin/tongyuan. A folder is filled once (a million cases take about fifteen minutes and
# twelve gigabytes) and used again; remove it to fill it anew.
set -eu
cd "$(dirname "$0")/.."
JAVA_HOME=$(bin/jdk25); export JAVA_HOME
./mvnw -B -ntp -q test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/bench.classpath
classes="target/test-classes:target/classes:$(cat target/bench.classpath)"
mkdir -p target/bench
started=()
trap 'for one in "${started[@]:-}"; do [ -z "$one" ] || kill "$one" 2>/dev/null || true; done; wait 2>/dev/null || true' EXIT

# start <cases> <open> [options]: starts a product and sets $port
start() {
  local cases=$1 open=$2 name="$1-$2"
  shift 2
  local log="target/bench/$name.log"
  # While the folder is filled a bigger heap helps; then the product has the heap it always has.
  if [ ! -f "target/bench/$name/bench-filled" ]; then
    rm -rf "target/bench/$name"
    echo "filling $cases cases, $open open" >&2
    "$JAVA_HOME/bin/java" -Xmx2g --enable-native-access=ALL-UNNAMED -cp "$classes" org.tongyuan.bench.BenchServer --bench.fill-only=true \
      --server.port=0 --management.server.port=-1 --tongyuan.data-dir="target/bench/$name" \
      --tongyuan.embedded.binaries-dir=target/postgres-binaries --bench.cases="$cases" --bench.open="$open" > "$log" 2>&1
  fi
  "$JAVA_HOME/bin/java" -Xms256m -Xmx512m -XX:MetaspaceSize=192m -XX:+UseSerialGC -XX:Tier4InvocationThreshold=100000 \
    -XX:Tier4MinInvocationThreshold=20000 -XX:Tier4CompileThreshold=300000 -XX:Tier4BackEdgeThreshold=800000 \
    -Djdk.reflect.useNativeAccessorOnly=true \
    --enable-native-access=ALL-UNNAMED -cp "$classes" org.tongyuan.bench.BenchServer \
    --server.port=0 --management.server.port=-1 --tongyuan.data-dir="target/bench/$name" \
    --tongyuan.embedded.binaries-dir=target/postgres-binaries --bench.cases="$cases" --bench.open="$open" "$@" > "$log" 2>&1 &
  started+=($!)
  for _ in $(seq 1200); do
    port=$(sed -n 's/^BENCH ready //p' "$log")
    [ -n "$port" ] && return
    kill -0 "${started[-1]}" 2>/dev/null || break
    sleep 0.25
  done
  echo "the product did not start, see $log" >&2
  exit 1
}

bench() {
  "$JAVA_HOME/bin/java" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED ${BENCH_OPTS:-} -cp "$classes" "$@"
}
