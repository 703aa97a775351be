package org.tongyuan.items.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.TongyuanTest;
import org.tongyuan.story.DemoPlaces;

@TongyuanTest
@Transactional
class ChannelFindingsModuleTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ItemVersions versions;

    @Autowired
    ChannelFindings findings;

    private void row(StoredVersion v, String channel, boolean own, String differing, String problem) {
        jdbc.sql("""
            INSERT INTO items.channel_check (item_id, address, version_id, channel, own, differing, problem, checked)
            VALUES (?, ?, ?, ?, ?, ?::jsonb, nullif(?, ''), now())\
            """)
                .params(v.itemId(), "/" + channel, v.id(), channel, own, differing, problem)
                .update();
    }

    @Test
    void names_the_channels_that_differ_and_claims_nothing_of_what_nobody_looked_at() {
        var v = versions.require(versions.inForceId(DemoPlaces.foodItem(jdbc)).orElseThrow());
        jdbc.sql("DELETE FROM items.channel_check WHERE item_id = ?")
                .param(v.itemId())
                .update();
        UUID unknown = new UUID(0, 9);
        assertThat(findings.of(List.of(v.id(), unknown))).isEmpty();
        row(v, "网上办事指南", true, "[]", "");
        row(v, "别处", false, "[]", "连接不上");
        var looked = findings.of(List.of(v.id(), unknown));
        assertThat(looked).containsOnlyKeys(v.id());
        assertThat(looked.get(v.id()).equal()).isTrue();
        row(v, "打印单", true, "[{\"fact\":\"地址\",\"expected\":\"a\",\"seen\":\"b\"}]", "");
        row(v, "接口", true, "[]", "连接不上");
        var agreement = findings.of(List.of(v.id())).get(v.id());
        assertThat(agreement.equal()).isFalse();
        assertThat(agreement.differing()).containsExactlyInAnyOrder("打印单", "接口");
    }
}
