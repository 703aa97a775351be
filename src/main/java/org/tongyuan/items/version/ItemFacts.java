package org.tongyuan.items.version;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.facts.FactReading;
import org.tongyuan.facts.FactStream;
import org.tongyuan.facts.FactType;
import org.tongyuan.facts.Subject;
import org.tongyuan.facts.SubjectFacts;
import org.tongyuan.items.ItemCode;
import org.tongyuan.items.ItemCode.Parsed;
import org.tongyuan.items.version.ChannelFindings.Agreement;
import org.tongyuan.items.version.LevelPeers.Peers;

/** Facts of items in force, for standards and oversight; the id is the item's. */
@Component
class ItemFacts implements FactStream {

    private static final int PAGE = 250;
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final ChannelFindings channels;
    private final LevelPeers peers;
    private final LevelFacts levels;

    ItemFacts(JdbcClient jdbc, Agencies agencies, ChannelFindings channels, LevelPeers peers, LevelFacts levels) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.channels = channels;
        this.peers = peers;
        this.levels = levels;
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
        FactReading all = reading(types().keySet());
        String after = FactReading.START;
        while (!after.equals(FactReading.END)) {
            String upTo = all.next(after, PAGE);
            all.each(after, upTo, use);
            after = upTo;
        }
    }

    /** All facts come out of one content, so nothing is saved by leaving some out. */
    @Override
    public FactReading reading(Set<String> wanted) {
        var neighbours = neighbours();
        return new FactReading() {
            @Override
            public String next(String after, int size) {
                return jdbc.sql("""
                    SELECT id FROM items.item WHERE id > ? AND in_force IS NOT NULL AND ended IS NULL ORDER BY id OFFSET ? LIMIT 1\
                    """)
                        .params(id(after), Math.min(size, PAGE) - 1)
                        .query(String.class)
                        .optional()
                        .orElse(END);
            }

            @Override
            public void each(String after, String upTo, Consumer<SubjectFacts> use) {
                var page = jdbc.sql("""
                    SELECT v.*, i.code FROM items.item i JOIN items.item_version v ON v.id = i.in_force
                    WHERE i.id > ? AND i.id <= ? AND i.ended IS NULL ORDER BY i.id\
                    """)
                        .params(id(after), id(upTo))
                        .query(ItemVersions::map)
                        .list();
                var looked = channels.of(page.stream().map(StoredVersion::id).toList());
                var others = peers.of(page);
                page.forEach(version -> use.accept(facts(version, neighbours, looked, others)));
            }
        };
    }

    private static UUID id(String text) {
        return switch (text) {
            case FactReading.START -> FIRST;
            case FactReading.END -> LAST;
            default -> UUID.fromString(text);
        };
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
                .map(v -> facts(v, neighbours(v), channels.of(List.of(v.id())), peers.of(List.of(v))));
    }

    /** The same matter at other levels, and what bears a name that one of these has or had, in its agency or in another region. */
    @Override
    public Collection<String> beside(Set<String> ids) {
        UUID[] changed = ids.stream().map(UUID::fromString).toArray(UUID[]::new);
        return jdbc.sql("""
            SELECT o.id::text FROM items.item i JOIN items.item o ON o.basic_id = i.basic_id AND o.ended IS NULL
            WHERE i.id = ANY (?)
            UNION
            SELECT o.id::text FROM items.item_version v
                JOIN items.item_version named ON named.name = v.name AND named.state = 'PUBLISHED'
                    AND (named.agency_id = v.agency_id OR named.region_code <> v.region_code)
                JOIN items.item o ON o.id = named.item_id AND o.in_force = named.id AND o.ended IS NULL
            WHERE v.item_id = ANY (?)\
            """)
                .params(changed, changed)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private SubjectFacts facts(
            StoredVersion v, Neighbours neighbours, Map<UUID, Agreement> looked, Map<UUID, Peers> others) {
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
        levels.put(facts, v.content(), others.getOrDefault(v.itemId(), Peers.NONE));
        return new SubjectFacts(
                new Subject(kind(), v.itemId().toString()),
                v.content().name(),
                agency.id().toString(),
                "/items/" + v.code(),
                facts);
    }

    /** What is seen only beside the others: names used twice, one agency under several codes. A few short texts for each item. */
    private record Neighbours(Map<String, Integer> names, Map<String, SortedSet<String>> codes) {

        Neighbours() {
            this(new HashMap<>(), new HashMap<>());
        }

        void add(String agencyName, String text) {
            if (ItemCode.parse(text) instanceof Parsed.Parts(ItemCode code)) {
                codes.computeIfAbsent(agencyName, k -> new TreeSet<>()).add(code.creditCode());
            }
        }
    }

    private Neighbours neighbours() {
        var found = new Neighbours();
        jdbc.sql("""
            SELECT i.code, v.agency_id, v.agency_name, v.name
            FROM items.item_version v JOIN items.item i ON i.id = v.item_id AND i.in_force = v.id WHERE i.ended IS NULL\
            """).query(row -> {
            found.names.merge(row.getString("agency_id") + "/" + row.getString("name"), 1, Integer::sum);
            found.add(row.getString("agency_name"), row.getString("code"));
        });
        return found;
    }

    /** Those of one version only, in one row: hundreds of them would cost more than all the rest. */
    private Neighbours neighbours(StoredVersion v) {
        var found = new Neighbours();
        String agency = v.content().agencyName();
        jdbc.sql("""
            SELECT count(*) FILTER (WHERE v.name = ?) AS named,
                coalesce(array_agg(i.code) FILTER (WHERE v.agency_name = ?), '{}') AS codes
            FROM items.item_version v CROSS JOIN LATERAL (SELECT i.code FROM items.item i
                WHERE i.id = v.item_id AND i.in_force = v.id AND i.ended IS NULL OFFSET 0) i
            WHERE v.agency_id = ? AND v.state = 'PUBLISHED'\
            """).params(v.content().name(), agency, v.content().agencyId()).query(row -> {
            found.names.put(v.content().agencyId() + "/" + v.content().name(), row.getInt("named"));
            for (String code : (String[]) row.getArray("codes").getArray()) {
                found.add(agency, code);
            }
        });
        return found;
    }
}
