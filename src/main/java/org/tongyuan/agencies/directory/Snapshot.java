package org.tongyuan.agencies.directory;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tongyuan.agencies.Agency;
import org.tongyuan.agencies.Region;
import org.tongyuan.agencies.Window;

/** The whole directory at one moment: small (hundreds of rows) and read by every request. */
record Snapshot(
        Map<UUID, Agency> agencies,
        List<Agency> inForce,
        Map<String, Region> regions,
        Map<UUID, Window> windows,
        List<Window> openWindows,
        long loadedAt) {

    static <K, V> Map<K, V> by(List<V> rows, Function<V, K> key) {
        return rows.stream().collect(Collectors.toMap(key, Function.identity()));
    }
}
