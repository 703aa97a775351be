package org.tongyuan.items.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.tongyuan.items.MatterType;
import org.tongyuan.items.channel.Facts.Difference;
import org.tongyuan.items.version.ItemContent;

/** What is read from a channel, and what counts as the same. */
class FactsTest {

    private static Facts facts(String... factsAndValues) {
        Facts facts = Facts.empty();
        for (int i = 0; i < factsAndValues.length; i += 2) {
            facts.add(Fact.valueOf(factsAndValues[i]), factsAndValues[i + 1]);
        }
        return facts;
    }

    @Test
    void spaces_line_breaks_and_the_width_of_signs_make_no_difference() {
        assertThat(Facts.plain("20 个\n工作日（ＡＢ）")).isEqualTo(Facts.plain("20个工作日(AB)"));
        assertThat(Facts.plain("20 个工作日")).isNotEqualTo(Facts.plain("2 个工作日"));
        assertThat(Facts.plain("身\u200b份\u00a0证")).isEqualTo("身份证");
    }

    @Test
    void only_the_value_that_differs_is_told() {
        Facts right = facts("MATERIALS", "身份证", "MATERIALS", "营业执照", "PROMISED", "8 个工作日");
        Facts seen = facts("MATERIALS", "身份证", "MATERIALS", "营业执照副本", "PROMISED", "8个工作日");
        assertThat(right.differences(seen, UnaryOperator.identity()))
                .containsExactly(new Difference("申请材料", "营业执照", "营业执照副本"));
    }

    @Test
    void a_material_too_many_and_a_fact_left_out_are_differences() {
        Facts right = facts("MATERIALS", "身份证", "CONSULT_PHONE", "0990-1");
        Facts seen = facts("MATERIALS", "身份证", "MATERIALS", "其他材料");
        assertThat(right.differences(seen, UnaryOperator.identity()))
                .containsExactly(new Difference("申请材料", "身份证", "身份证；其他材料"), new Difference("咨询电话", "0990-1", "（没有）"));
    }

    @Test
    void a_page_is_read_by_its_marks_and_tells_every_hash_it_carries() {
        Seen seen = FactReader.page("""
            <html><head><meta name="version-hash" content="aa"></head><body><main data-version-hash="bb">
            <h1 data-fact="name">食品 <b>经营</b>许可</h1><p>别的<span data-fact="materials">身份证</span></p>
            <span data-fact="materials">执照</span></main></body></html>
            """);
        assertThat(seen.hash()).isEqualTo("aa、bb");
        assertThat(seen.facts().of(Fact.NAME)).containsExactly("食品 经营许可");
        assertThat(seen.facts().of(Fact.MATERIALS)).containsExactly("身份证", "执照");
    }

    @Test
    void paper_is_cut_at_its_marks() {
        Facts facts = FactReader.cut("""
            清和县办事指南 ■ 事项
            ◆ 事项名称：食品经营
            许可
            ◆ 咨询电话：0990：123 ■ 设定依据
            ◆ 不认识的：x
            """);
        assertThat(Facts.plain(facts.of(Fact.NAME).getFirst())).isEqualTo("食品经营许可");
        assertThat(facts.of(Fact.CONSULT_PHONE)).containsExactly("0990：123");
        assertThat(facts.values()).hasSize(2);
    }

    @Test
    void what_a_list_did_not_bring_is_the_same_everywhere() {
        var bare = ItemContent.bare("某事项", new UUID(0, 1), "某局", "990122", MatterType.LICENCE);
        Facts facts = Facts.of(Section.of("X-1", bare));
        assertThat(facts.of(Fact.CONSULT_PHONE)).containsExactly("待完善");
        assertThat(facts.of(Fact.PROMISED)).containsExactly("待完善");
        assertThat(facts.of(Fact.MATERIALS)).isEmpty();
    }

    @Test
    void only_hosts_of_the_list_are_asked() {
        var hosts = new OutsideHosts(Set.of("www.qinghe.example", "127.0.0.1"), false);
        assertThat(hosts.knows("https://www.QINGHE.example/fw/{code}.html".replace("{code}", "1")))
                .isTrue();
        assertThat(hosts.knows("https://other.example/")).isFalse();
        assertThat(hosts.knows("https://www.qinghe.example@other.example/")).isFalse();
        assertThat(hosts.knows("https://a:b@www.qinghe.example/")).isFalse();
        assertThat(hosts.knows("file:///etc/passwd")).isFalse();
        assertThat(hosts.refusal(URI.create("http://127.0.0.1:8081/actuator"))).contains("主机名指向内部网络地址，不予访问");
        assertThat(new OutsideHosts(Set.of("127.0.0.1"), true).refusal(URI.create("http://127.0.0.1:9/")))
                .isEmpty();
    }

    @Test
    void addresses_inside_networks_are_known() throws Exception {
        for (String inside : new String[] {
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "::1",
            "fd00::1",
            "fe80::1",
            "0.1.2.3",
            "198.18.0.1",
            "255.255.255.255",
            "64:ff9b::a00:1",
            "2002:7f00:1::1"
        }) {
            assertThat(OutsideHosts.inside(InetAddress.getByName(inside)))
                    .as(inside)
                    .isTrue();
        }
        assertThat(OutsideHosts.inside(InetAddress.getByName("203.0.113.7"))).isFalse();
        assertThat(OutsideHosts.inside(InetAddress.getByName("100.128.0.1"))).isFalse();
        assertThat(OutsideHosts.inside(InetAddress.getByName("64:ff9b::cb00:7107")))
                .isFalse();
    }
}
