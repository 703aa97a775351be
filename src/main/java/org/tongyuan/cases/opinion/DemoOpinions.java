package org.tongyuan.cases.opinion;

import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.counter.DemoOfficers;
import org.tongyuan.platform.DemoSeed;

/** The demo county's requests for an opinion: the market authority asks the health authority about a food licence. */
@Profile("demo")
@Component
class DemoOpinions implements DemoSeed {

    private final DemoOfficers officers;
    private final AskOpinion ask;
    private final JdbcClient jdbc;

    DemoOpinions(DemoOfficers officers, AskOpinion ask, JdbcClient jdbc) {
        this.officers = officers;
        this.ask = ask;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 69;
    }

    @Override
    public void seed() {
        var health = jdbc.sql("SELECT id FROM agencies.agency WHERE name = '清和县卫生健康局' ORDER BY id LIMIT 1")
                .query(UUID.class)
                .optional();
        health.ifPresent(agency -> officers.openCases("食品经营许可（新办）", 1)
                .forEach(number -> officers.as(
                        "lijianguo",
                        who -> ask.ask(
                                number,
                                new AskOpinion.Question(agency, "该店与附近的集中消毒餐具单位共用库房，请就卫生要求提出意见。", 5, List.of()),
                                who))));
    }
}
