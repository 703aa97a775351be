package org.tongyuan.cases.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.calendar.DayKind;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.Items;
import org.tongyuan.items.ProcedureProfile;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.NotFound;

/** Keeps what statistics need of item versions beside the cases, since no query reaches into another module's tables. */
@Component
class ReportItems {

    private static final Logger log = LoggerFactory.getLogger(ReportItems.class);

    private final JdbcClient jdbc;
    private final Items items;
    private final TimeLimits limits;

    ReportItems(JdbcClient jdbc, Items items, TimeLimits limits) {
        this.jdbc = jdbc;
        this.items = items;
        this.limits = limits;
    }

    private record Begun(UUID version, String code, String name, String profile) {}

    /** Learns the versions that these cases began with. */
    void learnThoseOf(Collection<UUID> cases) {
        jdbc.sql("""
            SELECT DISTINCT ON (c.item_version_id) c.item_version_id, c.item_code, c.item_name, c.profile FROM cases.case_file c
            WHERE c.id = ANY (?) AND NOT EXISTS (SELECT 1 FROM cases.report_item i WHERE i.version_id = c.item_version_id)\
            """)
                .param(cases.toArray(UUID[]::new))
                .query((row, n) ->
                        new Begun(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4)))
                .list()
                .forEach(this::add);
    }

    private void add(Begun begun) {
        var item = known(begun);
        Days days = item == null ? null : days(item, limits);
        jdbc.sql("""
            INSERT INTO cases.report_item (version_id, code, name, profile, statutory_days, promised_days, visits)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (version_id) DO NOTHING\
            """)
                .params(Arrays.asList(
                        begun.version(),
                        begun.code(),
                        begun.name(),
                        begun.profile(),
                        days == null ? null : days.statutory(),
                        days == null ? null : days.promised(),
                        item == null ? null : item.visits()))
                .update();
    }

    /** A case whose version is missing is counted all the same: only what the version would say is not known. */
    private @Nullable ItemVersion known(Begun begun) {
        try {
            return items.require(begun.version());
        } catch (NotFound e) {
            log.warn("Statistics: no item version {} of {}", begun.version(), begun.code());
            return null;
        }
    }

    record Days(int statutory, int promised) {}

    /** Both limits in the same kind of day, else nothing: ten working days are not compared with ten natural ones. */
    @LegalBasis("行政许可法, art. 42")
    static @Nullable Days days(ItemVersion item, TimeLimits limits) {
        var byLaw = item.statutory();
        int length = byLaw == null ? 0 : byLaw.days();
        DayKind kind = byLaw == null ? DayKind.WORKING : byLaw.kind();
        if (byLaw == null && item.profile() == ProcedureProfile.LICENCE) {
            var limit = limits.require(item.terms().joint() ? "LIC_JOINT" : "LIC_DECIDE");
            length = limit.length();
            kind = limit.kind();
        }
        var promised = item.promised();
        if (length <= 0 || (promised == null && item.kind() != ItemVersion.Kind.ON_THE_SPOT)) {
            return null;
        }
        int days = promised == null ? 0 : promised.days();
        boolean comparable = days == 0 || (promised != null && promised.kind() == kind);
        return comparable ? new Days(length, days) : null;
    }
}
