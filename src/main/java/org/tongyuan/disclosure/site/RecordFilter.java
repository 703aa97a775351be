package org.tongyuan.disclosure.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.agencies.RegionLevel;

/**
 * What somebody looks for in the catalogue; null and empty mean all.
 *
 * @param region a division code, with everything below it
 */
record RecordFilter(
        String query,
        @Nullable RegionLevel level,
        String region,
        @Nullable UUID agency,
        String category,
        String topic,
        String genre,
        String audience,
        @Nullable Integer year,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static final RecordFilter ALL = new RecordFilter("", null, "", null, "", "", "", "", null, null, null);

    private static final int LONGEST_QUERY = 100;

    /** From a page's address; what makes no sense there is left out. */
    static RecordFilter of(Map<String, String> asked) {
        String query = asked.getOrDefault("query", "").strip();
        return new RecordFilter(
                query.substring(0, Math.min(LONGEST_QUERY, query.length())),
                level(asked.getOrDefault("level", "")),
                digits(asked.getOrDefault("region", "")),
                uuid(asked.getOrDefault("agency", "")),
                code(asked.getOrDefault("category", "")),
                code(asked.getOrDefault("topic", "")),
                code(asked.getOrDefault("genre", "")),
                code(asked.getOrDefault("audience", "")),
                year(asked.getOrDefault("year", "")),
                null,
                null);
    }

    boolean isEmpty() {
        return equals(ALL);
    }

    /** Whether it narrows by anything else than words. */
    public boolean isNarrowed() {
        return !new RecordFilter("", level, region, agency, category, topic, genre, audience, year, from, to).isEmpty();
    }

    /** As the index of words knows it. */
    List<String> facets() {
        var facets = new ArrayList<String>();
        put("agency", agency, facets);
        put("audience", audience, facets);
        put("category", category, facets);
        put("genre", genre, facets);
        put("level", level, facets);
        put("topic", topic, facets);
        put("year", year, facets);
        return facets;
    }

    private static void put(String name, @Nullable Object value, List<String> facets) {
        if (value != null && !value.toString().isEmpty()) {
            facets.add(name + " " + value);
        }
    }

    /** What the index of words is asked for; the level only by itself, since it narrows little and costs as much as the rest together. */
    RecordFilter indexed() {
        return new RecordFilter(
                query, levelAlone() ? level : null, "", agency, category, topic, genre, audience, year, null, null);
    }

    /** What it is not asked for. */
    RecordFilter unindexed() {
        return new RecordFilter(query, levelAlone() ? null : level, region, null, "", "", "", "", null, from, to);
    }

    private boolean levelAlone() {
        return agency == null && category.isEmpty() && topic.isEmpty() && genre.isEmpty() && audience.isEmpty();
    }

    /** The narrowest part of it that the newest records can be read by, one after the other in the order of an index. */
    RecordFilter walked() {
        if (agency != null) {
            return new RecordFilter(query, null, "", agency, "", "", "", "", year, from, to);
        }
        if (!category.isEmpty()) {
            return new RecordFilter(query, null, "", null, category, "", "", "", year, from, to);
        }
        if (!topic.isEmpty()) {
            return new RecordFilter(query, null, "", null, "", topic, "", "", year, from, to);
        }
        if (!genre.isEmpty()) {
            return new RecordFilter(query, null, "", null, "", "", genre, "", year, from, to);
        }
        return new RecordFilter(
                query, audience.isEmpty() ? level : null, "", null, "", "", "", audience, year, from, to);
    }

    /** The address of the page with this filter. */
    String address(String path, @Nullable String cursor) {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("query", query);
        parts.put("level", level);
        parts.put("region", region);
        parts.put("agency", agency);
        parts.put("category", category);
        parts.put("topic", topic);
        parts.put("genre", genre);
        parts.put("audience", audience);
        parts.put("year", year);
        parts.put("cursor", cursor);
        var address = new StringJoiner("&", path + "?", "").setEmptyValue(path);
        parts.forEach((name, value) -> {
            if (value != null && !value.toString().isEmpty()) {
                address.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
            }
        });
        return address.toString();
    }

    /** The beginning of all division codes in the region: 990000 the province, 990100 the city, 990122 the county with its townships. */
    String regionPrefix() {
        return region.length() == 6 ? region.replaceFirst("(00){1,2}$", "") : region;
    }

    private static @Nullable RegionLevel level(String text) {
        for (RegionLevel level : RegionLevel.values()) {
            if (level.name().equals(text.toUpperCase(Locale.ROOT))) {
                return level;
            }
        }
        return null;
    }

    static @Nullable UUID uuid(String text) {
        try {
            return text.isBlank() ? null : UUID.fromString(text.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String digits(String text) {
        return text.matches("\\d{6}|\\d{9}") ? text : "";
    }

    private static String code(String text) {
        return text.matches("[0-9A-Z]{1,4}") ? text : "";
    }

    private static @Nullable Integer year(String text) {
        return text.matches("[12]\\d{3}") ? Integer.valueOf(text) : null;
    }
}
