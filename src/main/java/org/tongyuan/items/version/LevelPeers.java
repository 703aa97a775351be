package org.tongyuan.items.version;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.items.ItemCode;
import org.tongyuan.items.ItemCode.Parsed;

/**
 * The same matter at other levels of government (四级四同): items in force with the same basic code, of the own region and those above
 * it. For many items at once.
 */
@Repository
class LevelPeers {

    /** What an item has beside it at other levels; codes of higher ones that bear its name under another basic code. */
    record Peers(int levels, Optional<StoredVersion> upper, Set<String> namesakes) {
        static final Peers NONE = new Peers(1, Optional.empty(), Set.of());
    }

    private record Other(UUID version, ItemCode code) {}

    private final JdbcClient jdbc;

    LevelPeers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By item; one without a peer at another level is not in it. */
    Map<UUID, Peers> of(Collection<StoredVersion> versions) {
        var codes = new HashMap<UUID, ItemCode>();
        for (StoredVersion v : versions) {
            if (ItemCode.parse(v.code()) instanceof Parsed.Parts(ItemCode code)) {
                codes.put(v.itemId(), code);
            }
        }
        UUID[] items = codes.keySet().toArray(UUID[]::new);
        Map<UUID, List<Other>> same = others(items, codes, """
            SELECT low.id, up.code, uv.id AS version, lv.region_code AS below, uv.region_code AS above
            FROM items.item low JOIN items.basic_entry b ON b.id = low.basic_id AND b.code IS NOT NULL
                JOIN items.item up ON up.basic_id = low.basic_id AND up.id <> low.id AND up.ended IS NULL
                JOIN items.item_version lv ON lv.id = low.in_force JOIN items.item_version uv ON uv.id = up.in_force
            WHERE low.id = ANY (?)\
            """);
        Map<UUID, List<Other>> named = others(items, codes, """
            SELECT low.id, up.code, uv.id AS version, lv.region_code AS below, uv.region_code AS above
            FROM items.item low JOIN items.item_version lv ON lv.id = low.in_force
                JOIN items.item_version uv ON uv.name = lv.name AND uv.type = lv.type AND uv.state = 'PUBLISHED'
                JOIN items.item up ON up.id = uv.item_id AND up.in_force = uv.id AND up.ended IS NULL
                    AND up.basic_id IS DISTINCT FROM low.basic_id
            WHERE low.id = ANY (?)\
            """);
        return together(codes, same, named);
    }

    /** Those at another level whose region lies above the item's or below it. */
    private Map<UUID, List<Other>> others(UUID[] items, Map<UUID, ItemCode> codes, String sql) {
        var found = new HashMap<UUID, List<Other>>();
        jdbc.sql(sql).param(items).query(row -> {
            UUID item = row.getObject("id", UUID.class);
            if (ItemCode.parse(row.getString("code")) instanceof Parsed.Parts(ItemCode other)) {
                int levels = other.level().compareTo(own(codes, item).level());
                String below = row.getString(levels < 0 ? "below" : "above");
                String above = row.getString(levels < 0 ? "above" : "below");
                if (levels != 0 && liesIn(below, above)) {
                    found.computeIfAbsent(item, i -> new ArrayList<>())
                            .add(new Other(row.getObject("version", UUID.class), other));
                }
            }
        });
        return found;
    }

    private static ItemCode own(Map<UUID, ItemCode> codes, UUID item) {
        return Objects.requireNonNull(codes.get(item), "asked for no other");
    }

    /** Division codes grow by two digits for each level, three for a township; a province's and a city's are filled up with zeros. */
    private static boolean liesIn(String below, String above) {
        return below.startsWith(above.replaceAll("(00)+$", ""));
    }

    private Map<UUID, Peers> together(
            Map<UUID, ItemCode> codes, Map<UUID, List<Other>> same, Map<UUID, List<Other>> named) {
        var uppers = new HashMap<UUID, UUID>();
        same.forEach(
                (item, others) -> nearestAbove(own(codes, item), others).ifPresent(o -> uppers.put(item, o.version())));
        Map<UUID, StoredVersion> contents = versions(Set.copyOf(uppers.values()));
        var concerned = new LinkedHashSet<>(same.keySet());
        concerned.addAll(named.keySet());
        var peers = new HashMap<UUID, Peers>();
        for (UUID item : concerned) {
            ItemCode own = own(codes, item);
            var levels = new TreeSet<>(Set.of(own.level()));
            same.getOrDefault(item, List.of()).forEach(o -> levels.add(o.code().level()));
            var namesakes = new TreeSet<String>();
            named.getOrDefault(item, List.of()).stream()
                    .filter(o -> isAbove(o, own) && !o.code().base().equals(own.base()))
                    .forEach(o -> namesakes.add(o.code().text()));
            peers.put(
                    item,
                    new Peers(
                            levels.size(), Optional.ofNullable(uppers.get(item)).map(contents::get), namesakes));
        }
        return peers;
    }

    private static boolean isAbove(Other other, ItemCode own) {
        return other.code().level().compareTo(own.level()) < 0;
    }

    /** The one with the same suffix (业务办理项), or the only one there is at that level. */
    private static Optional<Other> nearestAbove(ItemCode own, List<Other> others) {
        Optional<String> level = others.stream()
                .filter(o -> isAbove(o, own))
                .map(o -> o.code().level())
                .max(String::compareTo);
        List<Other> there = others.stream()
                .filter(o -> level.isPresent() && o.code().level().equals(level.get()))
                .toList();
        return there.size() == 1
                ? Optional.of(there.getFirst())
                : there.stream()
                        .filter(o -> o.code().suffix().equals(own.suffix()))
                        .findFirst();
    }

    private Map<UUID, StoredVersion> versions(Set<UUID> ids) {
        var found = new HashMap<UUID, StoredVersion>();
        if (!ids.isEmpty()) {
            jdbc.sql(
                            "SELECT v.*, i.code FROM items.item_version v JOIN items.item i ON i.id = v.item_id WHERE v.id = ANY (?)")
                    .param(ids.toArray(UUID[]::new))
                    .query(ItemVersions::map)
                    .list()
                    .forEach(v -> found.put(v.id(), v));
        }
        return found;
    }
}
