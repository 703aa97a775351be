package org.tongyuan.disclosure.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tongyuan.agencies.RegionLevel;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code disclosure/catalogue.yaml}. */
record CatalogueFile(
        List<Category> categories,
        List<Facet.Choice> carriers,
        List<String> usual,
        List<String> limits,
        Map<Facet, List<Facet.Choice>> facets) {

    private static final Map<Character, RegionLevel> LEVELS = Map.of(
            'P', RegionLevel.PROVINCE, 'C', RegionLevel.CITY, 'X', RegionLevel.COUNTY, 'T', RegionLevel.TOWNSHIP);

    CatalogueFile {
        long codes = categories.stream().map(Category::code).distinct().count();
        if (codes != categories.size()) {
            throw new IllegalStateException("catalogue.yaml: a code stands there twice");
        }
    }

    @SuppressWarnings("unchecked")
    static CatalogueFile read() {
        try (var in = CatalogueFile.class.getResourceAsStream("/disclosure/catalogue.yaml")) {
            Map<String, Object> root =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in));
            var categories = (List<Map<String, Object>>) Objects.requireNonNull(root.get("categories"));
            var named = (Map<String, List<Map<String, Object>>>) Objects.requireNonNull(root.get("facets"));
            var facets = new EnumMap<Facet, List<Facet.Choice>>(Facet.class);
            named.forEach((name, choices) -> facets.put(Facet.valueOf(name), choices(choices)));
            return new CatalogueFile(
                    categories.stream().map(CatalogueFile::category).toList(),
                    choices((List<Map<String, Object>>) Objects.requireNonNull(root.get("carriers"))),
                    List.copyOf((List<String>) Objects.requireNonNull(root.get("usual"))),
                    List.copyOf((List<String>) Objects.requireNonNull(root.get("limits"))),
                    facets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Category category(Map<String, Object> row) {
        return new Category(
                text(row, "code"),
                text(row, "name"),
                text(row, "article"),
                levels(text(row, "levels")),
                text(row, "content"),
                String.valueOf(row.getOrDefault("limit", "OGI_PUBLISH")),
                new Terms.Rhythm(Period.valueOf(String.valueOf(row.getOrDefault("period", "AS_IT_HAPPENS"))), (Integer)
                        row.get("month")));
    }

    private static List<Facet.Choice> choices(List<Map<String, Object>> rows) {
        return rows.stream()
                .map(c -> new Facet.Choice(text(c, "code"), text(c, "name")))
                .toList();
    }

    private static Set<RegionLevel> levels(String letters) {
        var levels = EnumSet.noneOf(RegionLevel.class);
        letters.chars().forEach(letter -> levels.add(Objects.requireNonNull(LEVELS.get((char) letter))));
        return levels;
    }

    private static String text(Map<String, Object> row, String key) {
        return String.valueOf(Objects.requireNonNull(row.get(key), key));
    }
}
