package org.tongyuan.items.version;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.facts.FactStream;
import org.tongyuan.facts.FactType;
import org.tongyuan.facts.Subject;
import org.tongyuan.facts.SubjectFacts;
import org.tongyuan.items.ItemCode;
import org.tongyuan.items.ItemCode.Parsed;
import org.tongyuan.items.version.ChannelFindings.Agreement;

/** Facts of items in force, for standards and oversight; the id is the item's. */
@Component
class ItemFacts implements FactStream {

    private static final int PAGE = 250;
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final ChannelFindings channels;

    ItemFacts(JdbcClient jdbc, Agencies agencies, ChannelFindings channels) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.channels = channels;
    }

    @Override
    public String kind() {
        return "item";
    }

    @Override
    public String label() {
        return "事项";
    }

    @Override
    public Map<String, FactType> types() {
        return ItemFactList.TYPES;
    }

    @Override
    public void each(Consumer<SubjectFacts> use) {
        var neighbours = neighbours(null);
        UUID after = FIRST;
        List<StoredVersion> page;
        do {
            page = jdbc.sql("""
                SELECT v.*, i.code FROM items.item i JOIN items.item_version v ON v.id = i.in_force
                WHERE i.id > ? AND i.ended IS NULL ORDER BY i.id LIMIT ?\
                """).params(after, PAGE).query(ItemVersions::map).list();
            var looked = channels.of(page.stream().map(StoredVersion::id).toList());
            for (StoredVersion version : page) {
                use.accept(facts(version, neighbours, looked));
                after = version.itemId();
            }
        } while (page.size() == PAGE);
    }

    @Override
    public Optional<SubjectFacts> find(String id) {
        return jdbc.sql("""
            SELECT v.*, i.code FROM items.item i JOIN items.item_version v ON v.id = i.in_force
            WHERE i.id = ? AND i.ended IS NULL\
            """)
                .param(UUID.fromString(id))
                .query(ItemVersions::map)
                .optional()
                .map(v -> facts(v, neighbours(v.content().agencyId()), channels.of(List.of(v.id()))));
    }

    private SubjectFacts facts(StoredVersion v, Neighbours neighbours, Map<UUID, Agreement> looked) {
        Agency agency = agencies.require(v.content().agencyId());
        String name = v.content().agencyName();
        var facts = ItemFactList.of(v, agency);
        facts.put("sameNames", (long)
                neighbours.names.getOrDefault(agency.id() + "/" + v.content().name(), 1));
        var codes = neighbours.codes.getOrDefault(name, new TreeSet<>());
        facts.put("agencyCodes", (long) codes.size());
        facts.put("agencyCodeList", List.copyOf(codes));
        var agreement = looked.get(v.id());
        if (agreement != null) {
            facts.put("channelsChecked", agreement.checkedOn());
            facts.put("channelsDiffering", agreement.differing());
        }
        return new SubjectFacts(
                new Subject(kind(), v.itemId().toString()),
                v.content().name(),
                agency.id().toString(),
                "/items/" + v.code(),
                facts);
    }

    /** What is seen only beside the others: names used twice, one agency under several codes. A few short texts for each item. */
    private record Neighbours(Map<String, Integer> names, Map<String, SortedSet<String>> codes) {}

    private Neighbours neighbours(@Nullable UUID agencyId) {
        var found = new Neighbours(new HashMap<>(), new HashMap<>());
        String sql = """
            SELECT i.code, v.agency_id, v.agency_name, v.name
            FROM items.item i JOIN items.item_version v ON v.id = i.in_force WHERE i.ended IS NULL\
            """;
        var all = agencyId == null
                ? jdbc.sql(sql)
                : jdbc.sql(sql + " AND v.agency_id = ?").param(agencyId);
        all.query(row -> {
            found.names.merge(row.getString("agency_id") + "/" + row.getString("name"), 1, Integer::sum);
            if (ItemCode.parse(row.getString("code")) instanceof Parsed.Parts(ItemCode code)) {
                found.codes
                        .computeIfAbsent(row.getString("agency_name"), k -> new TreeSet<>())
                        .add(code.creditCode());
            }
        });
        return found;
    }
}
