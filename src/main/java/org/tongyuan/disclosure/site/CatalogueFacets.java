package org.tongyuan.disclosure.site;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.RegionLevel;
import org.tongyuan.disclosure.catalogue.DisclosureCatalogue;
import org.tongyuan.disclosure.catalogue.Facet;
import org.tongyuan.disclosure.catalogue.Facet.Choice;
import org.tongyuan.disclosure.catalogue.Publishers;

/** The choices of the catalogue with how many records each has, read from the tally and not from a million rows. */
@Component
class CatalogueFacets {

    private static final Map<RegionLevel, String> LEVELS = Map.of(
            RegionLevel.PROVINCE, "省级",
            RegionLevel.CITY, "市级",
            RegionLevel.COUNTY, "县级",
            RegionLevel.TOWNSHIP, "乡镇（街道）");

    private final JdbcClient jdbc;
    private final DisclosureCatalogue catalogue;
    private final Publishers publishers;

    CatalogueFacets(JdbcClient jdbc, DisclosureCatalogue catalogue, Publishers publishers) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.publishers = publishers;
    }

    /** Each select field with its choices. */
    record Choices(
            List<Choice> levels,
            List<Choice> agencies,
            List<Choice> categories,
            List<Choice> topics,
            List<Choice> genres,
            List<Choice> audiences,
            List<Choice> years) {}

    Choices of(RecordFilter filter) {
        var tally = tally(filter);
        return new Choices(
                levels(tally),
                named(
                        tally.of("AGENCY"),
                        id -> publishers.require(java.util.UUID.fromString(id)).name()),
                named(tally.of("CATEGORY"), catalogue::categoryName),
                named(tally.of("TOPIC"), code -> catalogue.nameOf(Facet.TOPIC, code)),
                named(tally.of("GENRE"), code -> catalogue.nameOf(Facet.GENRE, code)),
                named(tally.of("AUDIENCE"), code -> catalogue.nameOf(Facet.AUDIENCE, code)),
                named(tally.of("YEAR"), year -> year + " 年").reversed());
    }

    int total() {
        return jdbc.sql("SELECT coalesce(sum(records), 0)::int FROM disclosure.catalogue_tally WHERE facet = 'YEAR'")
                .query(Integer.class)
                .single();
    }

    /** Every category with its number, also those that are empty: what should be there can be seen to be missing. */
    Map<String, Integer> byCategory() {
        return tally(RecordFilter.ALL).of("CATEGORY");
    }

    static String labelOf(RegionLevel level) {
        return LEVELS.getOrDefault(level, level.name());
    }

    /** All four, whatever they hold. */
    private static List<Choice> levels(Tally tally) {
        return Stream.of(RegionLevel.values())
                .map(level -> new Choice(
                        level.name(), labelOf(level) + "（" + tally.levels().getOrDefault(level.name(), 0) + "）"))
                .toList();
    }

    /** How many there are of each value of each facet within the level that is chosen, and of each level whatever is chosen. */
    private record Tally(Map<String, Map<String, Integer>> facets, Map<String, Integer> levels) {

        Map<String, Integer> of(String facet) {
            return facets.getOrDefault(facet, Map.of());
        }

        void add(String facet, String value, String level, int records, boolean chosen) {
            if (chosen) {
                facets.computeIfAbsent(facet, f -> new LinkedHashMap<>()).merge(value, records, Integer::sum);
            }
            if (facet.equals("YEAR")) {
                levels.merge(level, records, Integer::sum);
            }
        }
    }

    /** All in one question: each is a few rows. */
    private Tally tally(RecordFilter filter) {
        var tally = new Tally(new HashMap<>(), new HashMap<>());
        String chosen = filter.level() == null ? "" : filter.level().name();
        jdbc.sql("""
            SELECT facet, value, region_level, records FROM disclosure.catalogue_tally
            WHERE facet IN ('AGENCY', 'AUDIENCE', 'CATEGORY', 'TOPIC', 'GENRE', 'YEAR') AND records > 0 ORDER BY value\
            """).query(row -> {
            String level = row.getString("region_level");
            tally.add(
                    row.getString("facet"),
                    row.getString("value"),
                    level,
                    row.getInt("records"),
                    chosen.isEmpty() || level.equals(chosen));
        });
        return tally;
    }

    private static List<Choice> named(Map<String, Integer> counts, java.util.function.UnaryOperator<String> name) {
        return counts.entrySet().stream()
                .map(e -> new Choice(e.getKey(), name.apply(e.getKey()) + "（" + e.getValue() + "）"))
                .toList();
    }
}
