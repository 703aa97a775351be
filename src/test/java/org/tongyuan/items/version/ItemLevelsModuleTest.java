package org.tongyuan.items.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.InstanceOfAssertFactory;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.TongyuanTest;
import org.tongyuan.facts.FactReading;

/** The county's item beside one of the city with the same basic code, which is there for the test only. */
@TongyuanTest
@Transactional
class ItemLevelsModuleTest {

    @Autowired
    ItemFacts facts;

    @Autowired
    JdbcClient jdbc;

    private UUID county;

    @BeforeEach
    void the_county_s_food_licence() {
        county = jdbc.sql("""
            SELECT i.id FROM items.item i JOIN items.item_version v ON v.id = i.in_force WHERE v.name = '食品经营许可（新办）'\
            """).query(UUID.class).single();
    }

    @Test
    void without_a_level_above_nothing_is_claimed() {
        assertThat(of(county)).containsEntry("levels", 1L).doesNotContainKey("upperCode");
    }

    @Test
    void both_levels_values_are_known_below_and_the_upper_one_has_none_above() {
        UUID city = city("3", "basic_id", "990100", "食品经营许可（新办）", "");

        Map<String, Object> own = of(county);
        assertThat(own).containsEntry("levels", 2L).containsEntry("upperName", "食品经营许可（新办）");
        assertThat(own.get("upperLaws")).isEqualTo(own.get("laws"));
        assertThat(own.get("upperMaterials")).isEqualTo(own.get("materials"));
        assertThat(own.get("upperStepNames"))
                .isEqualTo(own.get("stepNames"))
                .asInstanceOf(LIST)
                .isNotEmpty();
        assertThat(own.get("upperFormFields"))
                .isEqualTo(own.get("formFields"))
                .asInstanceOf(LIST)
                .isNotEmpty();
        assertThat(own.get("upperPromisedDays")).isEqualTo(8L);
        assertThat(of(city)).containsEntry("levels", 2L).doesNotContainKey("upperCode");
    }

    @Test
    void the_nearest_level_above_counts_and_another_city_does_not() {
        city("2", "basic_id", "990000", "省的名称", "");
        assertThat(of(county)).containsEntry("upperName", "省的名称");

        city("3", "basic_id", "990200", "另一市的名称", "");
        assertThat(of(county)).containsEntry("upperName", "省的名称");

        city("3", "basic_id", "990100", "市的名称", "");
        assertThat(of(county)).containsEntry("upperName", "市的名称").containsEntry("levels", 3L);
    }

    @Test
    void a_namesake_above_under_another_basic_code_is_named() {
        city("3", "NULL", "990100", "食品经营许可（新办）", "9");
        assertThat(of(county).get("namesakesAbove"))
                .asInstanceOf(LIST)
                .singleElement()
                .asString()
                .contains("3990122310001".replaceFirst("99", "89"));
    }

    @Test
    void a_change_above_concerns_what_is_below_and_what_bears_the_name() {
        UUID same = city("3", "basic_id", "990100", "市的名称", "");
        UUID named = city("3", "NULL", "990100", "食品经营许可（新办）", "9");

        assertThat(facts.beside(Set.of(same.toString()))).contains(county.toString());
        assertThat(facts.beside(Set.of(named.toString()))).contains(county.toString());
        assertThat(facts.beside(Set.of(UUID.randomUUID().toString()))).isEmpty();
    }

    @Test
    void a_reading_gives_the_same_as_a_single_look() {
        city("3", "basic_id", "990100", "市的名称", "");
        var seen = new HashMap<String, Map<String, Object>>();
        FactReading all = facts.reading(facts.types().keySet());
        String after = FactReading.START;
        while (!after.equals(FactReading.END)) {
            String upTo = all.next(after, 7);
            all.each(
                    after,
                    upTo,
                    s -> assertThat(seen.put(s.subject().id(), s.facts())).isNull());
            after = upTo;
        }
        assertThat(seen)
                .hasSize(jdbc.sql("SELECT count(*) FROM items.item WHERE in_force IS NOT NULL AND ended IS NULL")
                        .query(Integer.class)
                        .single());
        assertThat(seen.get(county.toString())).isEqualTo(of(county));
    }

    private static final InstanceOfAssertFactory<?, ListAssert<Object>> LIST = InstanceOfAssertFactories.LIST;

    private Map<String, Object> of(UUID item) {
        return facts.find(item.toString()).orElseThrow().facts();
    }

    /** A copy of the county's at another level: {@code base} begins with the digit given, when one is. */
    private UUID city(String level, String basic, String region, String name, String first) {
        UUID id = UUID.randomUUID();
        UUID version = UUID.randomUUID();
        jdbc.sql("INSERT INTO items.item (id, code, basic_id, created) SELECT ?, left(code, 18) || ? || "
                        + (first.isEmpty() ? "substr(code, 20, 12)" : "'8' || substr(code, 21, 11)") + " || ?, " + basic
                        + ", created FROM items.item WHERE id = ?")
                .params(id, level, region.equals("990200") ? "01" : "00", county)
                .update();
        jdbc.sql("""
            INSERT INTO items.item_version (id, item_id, number, state, name, agency_id, agency_name, region_code, type, kind, content,
                content_hash, created, created_by, published, published_by)
            SELECT ?, ?, 1, 'PUBLISHED', ?, v.agency_id, v.agency_name, ?, v.type, v.kind,
                v.content || jsonb_build_object('name', ?::text, 'regionCode', ?::text), v.content_hash, v.created, 'test', v.published, 'test'
            FROM items.item i JOIN items.item_version v ON v.id = i.in_force WHERE i.id = ?\
            """).params(version, id, name, region, name, region, county).update();
        jdbc.sql("UPDATE items.item SET in_force = ? WHERE id = ?")
                .params(version, id)
                .update();
        return id;
    }
}
