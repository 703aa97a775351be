package org.tongyuan.cases.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongyuan.items.ItemVersion.Material;

class MaterialNamesTest {

    private static Material named(String name) {
        return new Material("m", name, true, "原件", 1, null, null, List.of(), null, false);
    }

    @ParameterizedTest
    @CsvSource({
        "营业执照,营业执照",
        "《营业执照》（复印件）,营业执照",
        "营业执照副本复印件,营业执照",
        "食品经营许可证正本,食品经营许可证",
        "居民身份证或者社会保障卡,社会保障卡",
        "不动产权证书/房屋租赁合同,不动产权证书"
    })
    void a_material_asks_for_the_certificate_of_its_name(String material, String certificate) {
        assertThat(MaterialNames.asksFor(named(material), certificate)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"经营许可证,食品经营许可证", "食品经营许可证延续申请书,食品经营许可证", "营业执照遗失声明,营业执照", "农药经营许可证申请表,农药经营许可证"})
    void and_for_no_other(String material, String certificate) {
        assertThat(MaterialNames.asksFor(named(material), certificate)).isFalse();
    }

    @Test
    void a_nameless_result_is_asked_for_by_nothing() {
        assertThat(MaterialNames.asksFor(named("（复印件）"), "（复印件）")).isFalse();
    }
}
