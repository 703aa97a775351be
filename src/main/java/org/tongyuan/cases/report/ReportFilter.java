package org.tongyuan.cases.report;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.items.ProcedureProfile;

/** To which cases figures are narrowed; null means not narrowed. {@code intake} is an officer's account or a channel. */
record ReportFilter(
        @Nullable UUID agency,
        @Nullable String intake,
        @Nullable String item,
        @Nullable ProcedureProfile profile,
        Marked marked) {

    /** Cases begun under a test clock are counted like all others and marked; they can be left out. */
    enum Marked {
        ALL("全部办件"),
        REAL("不含测试时钟办件"),
        TEST("只看测试时钟办件");

        private final String label;

        Marked(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    static ReportFilter of(@Nullable UUID agency) {
        return new ReportFilter(agency, null, null, null, Marked.ALL);
    }

    ReportFilter testOnly() {
        return new ReportFilter(agency, intake, item, profile, Marked.TEST);
    }

    /** Conditions beginning with AND; every value is bound by name. */
    String conditions() {
        var text = new StringBuilder();
        if (agency != null) {
            text.append(" AND r.agency_id = :agency");
        }
        if (intake != null) {
            text.append(" AND r.intake = :intake");
        }
        if (item != null) {
            text.append(" AND i.code = :item");
        }
        if (profile != null) {
            text.append(" AND i.profile = :profile");
        }
        return switch (marked) {
            case ALL -> text.toString();
            case REAL -> text.append(" AND NOT r.out_of_time").toString();
            case TEST -> text.append(" AND r.out_of_time").toString();
        };
    }

    /** Whether the days' sums can be narrowed to it. */
    boolean standsInDays() {
        return intake == null && item == null;
    }

    /** The same conditions on the days' sums. */
    String dayConditions() {
        return (agency == null ? "" : " AND d.agency_id = :agency")
                + (profile == null ? "" : " AND d.profile = :profile")
                + switch (marked) {
                    case ALL -> "";
                    case REAL -> " AND NOT d.out_of_time";
                    case TEST -> " AND d.out_of_time";
                };
    }

    Map<String, Object> values(Period.Span span) {
        var values = new HashMap<String, Object>();
        values.put("from", span.from());
        values.put("to", span.to());
        values.put("asOf", span.asOf());
        if (agency != null) {
            values.put("agency", agency);
        }
        if (intake != null) {
            values.put("intake", intake);
        }
        if (item != null) {
            values.put("item", item);
        }
        if (profile != null) {
            values.put("profile", profile.name());
        }
        return values;
    }
}
