package org.tongyuan.disclosure.conversion;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.DemoStaff;
import org.tongyuan.platform.DemoSeed;

/** One suggestion that waits for an answer, on what the market authority gave somebody. */
@Component
@Profile("demo")
class DemoSuggestion implements DemoSeed {

    private final SuggestPublication suggest;
    private final DemoStaff staff;
    private final JdbcClient jdbc;

    DemoSuggestion(SuggestPublication suggest, DemoStaff staff, JdbcClient jdbc) {
        this.suggest = suggest;
        this.staff = staff;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 76;
    }

    @Override
    public void seed() {
        jdbc.sql("""
            SELECT r.number FROM disclosure.request r JOIN agencies.agency a ON a.id = r.agency_id
            WHERE r.reply_type = 'GRANT' AND r.ended_on IS NOT NULL AND a.name = '清和县市场监督管理局' ORDER BY r.number LIMIT 1\
            """)
                .query(String.class)
                .optional()
                .ifPresent(number -> staff.let(
                        null, "hanbing", officer -> suggest.suggest(number, "改造小区的居民都需要知道，可以向社会公开。", officer)));
    }
}
