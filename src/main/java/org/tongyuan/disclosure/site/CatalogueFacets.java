package org.tongyuan.disclosure.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            List<Choice> years) {}

    Choices of(RecordFilter filter) {
        return new Choices(
                levels(),
                named(
                        counts("AGENCY", filter),
                        id -> publishers.require(java.util.UUID.fromString(id)).name()),
                named(counts("CATEGORY", filter), catalogue::categoryName),
                named(counts("TOPIC", filter), code -> catalogue.nameOf(Facet.TOPIC, code)),
                named(counts("GENRE", filter), code -> catalogue.nameOf(Facet.GENRE, code)),
                named(counts("YEAR", filter), year -> year + " 年").reversed());
    }

    int total() {
        return jdbc.sql("SELECT coalesce(sum(records), 0)::int FROM disclosure.catalogue_tally WHERE facet = 'YEAR'")
                .query(Integer.class)
                .single();
    }

    /** Every category with its number, also those that are empty: what should be there can be seen to be missing. */
    Map<String, Integer> byCategory() {
        return counts("CATEGORY", RecordFilter.ALL);
    }

    static String labelOf(RegionLevel level) {
        return LEVELS.getOrDefault(level, level.name());
    }

    /** All four, whatever they hold. */
    private List<Choice> levels() {
        var counts = new LinkedHashMap<String, Integer>();
        jdbc.sql(
                        "SELECT region_level, sum(records)::int FROM disclosure.catalogue_tally WHERE facet = 'YEAR' GROUP BY 1")
                .query((row, n) -> counts.put(row.getString(1), row.getInt(2)))
                .list();
        var choices = new ArrayList<Choice>();
        for (RegionLevel level : RegionLevel.values()) {
            choices.add(new Choice(level.name(), labelOf(level) + "（" + counts.getOrDefault(level.name(), 0) + "）"));
        }
        return choices;
    }

    /** How many there are of each value of this facet within the level that is chosen. */
    private Map<String, Integer> counts(String facet, RecordFilter filter) {
        var counts = new LinkedHashMap<String, Integer>();
        String level = filter.level() == null ? "" : filter.level().name();
        jdbc.sql("""
            SELECT value, sum(records)::int FROM disclosure.catalogue_tally WHERE facet = ? AND (? = '' OR region_level = ?)
            GROUP BY 1 HAVING sum(records) > 0 ORDER BY 1\
            """)
                .params(facet, level, level)
                .query((row, n) -> counts.put(row.getString(1), row.getInt(2)))
                .list();
        return counts;
    }

    private static List<Choice> named(Map<String, Integer> counts, java.util.function.UnaryOperator<String> name) {
        return counts.entrySet().stream()
                .map(e -> new Choice(e.getKey(), name.apply(e.getKey()) + "（" + e.getValue() + "）"))
                .toList();
    }
}
