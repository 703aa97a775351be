package org.tongyuan.cases.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What was asked for, as it stands in the address: a page, a list and an export are asked for in the same words. */
record ReportQuery(Map<String, String> given) {

    static final String UNIT = "unit";
    static final String ON = "on";
    static final String TO = "to";
    static final String BY = "by";
    static final String AGENCY = "agency";
    static final String WINDOW = "window";
    static final String ITEM = "item";
    static final String PROFILE = "profile";
    static final String MARKED = "marked";
    static final String CHART = "chart";
    static final String PAGE = "page";
    static final String FIGURE = "figure";
    static final String PART = "part";

    /** Where in a list; never kept. */
    static final String CURSOR = "cursor";

    private static final List<String> NAMES =
            List.of(UNIT, ON, TO, BY, AGENCY, WINDOW, ITEM, PROFILE, MARKED, CHART, PAGE, FIGURE, PART);

    private static final int LONGEST = 100;

    ReportQuery {
        var known = new LinkedHashMap<String, String>();
        for (String name : NAMES) {
            String value = given.get(name);
            if (value != null && !value.isBlank() && value.length() <= LONGEST) {
                known.put(name, value.strip());
            }
        }
        given = java.util.Collections.unmodifiableMap(known);
    }

    Optional<String> of(String name) {
        return Optional.ofNullable(given.get(name));
    }

    ReportQuery with(String name, @Nullable String value) {
        var more = new LinkedHashMap<>(given);
        if (value == null) {
            more.remove(name);
        } else {
            more.put(name, value);
        }
        return new ReportQuery(more);
    }

    ReportQuery without(String... names) {
        var fewer = new LinkedHashMap<>(given);
        List.of(names).forEach(fewer::remove);
        return new ReportQuery(fewer);
    }

    ReportQuery during(Period period) {
        return with(UNIT, period.kind().name().toLowerCase(java.util.Locale.ROOT))
                .with(ON, period.from().toString())
                .with(TO, period.kind() == Period.Kind.RANGE ? period.to().toString() : null);
    }

    String address(String path) {
        var to = UriComponentsBuilder.fromPath(path);
        given.forEach((name, value) -> to.queryParam(name, "{" + name + "}"));
        return to.encode().buildAndExpand(given).toUriString();
    }

    /** The list behind a figure. */
    String opening(Figure figure, Part part) {
        return without(BY, CHART, PAGE)
                .with(FIGURE, figure.slug())
                .with(PART, part == Part.WHOLE ? null : part.slug())
                .address("/reports/cases");
    }
}
