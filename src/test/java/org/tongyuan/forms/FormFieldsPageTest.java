package org.tongyuan.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.tongyuan.TongyuanTest;

@TongyuanTest
class FormFieldsPageTest {

    @Autowired
    SpringTemplateEngine engine;

    @Autowired
    Forms forms;

    @Test
    void every_field_has_a_label_and_its_messages_are_tied_to_it() {
        FormDefinition form = forms.read(FormsTest.SCHEMA);
        Document page = draw(
                form,
                Map.of("shop", List.of("<script>alert(1)</script>"), "kind", List.of("catering")),
                Map.of("shop", "“经营场所名称”最多 10 个字。"));
        for (var input : page.select("input[type=text], input[type=tel], input[type=date], textarea")) {
            assertThat(page.select("label[for=" + input.id() + "]")).hasSize(1);
        }
        var shop = page.getElementById("shop");
        assertThat(shop).isNotNull();
        assertThat(shop.attr("value")).isEqualTo("<script>alert(1)</script>");
        assertThat(shop.attr("aria-describedby")).isEqualTo("shop-hint shop-error");
        assertThat(shop.attr("aria-invalid")).isEqualTo("true");
        assertThat(page.getElementById("shop-error").text()).isEqualTo("错误：“经营场所名称”最多 10 个字。");
        assertThat(page.select("input[name=kind][value=catering]").hasAttr("checked"))
                .isTrue();
        assertThat(page.select("label[for=shop]").text()).isEqualTo("经营场所名称 （必填）");
        assertThat(page.select("label[for=remark]").text()).isEqualTo("备注 （选填）");
        assertThat(page.select("[data-show-field=kind] #kitchen-when").text()).contains("餐饮服务经营者");
        assertThat(page.select("[style], form script:not([src])")).isEmpty();
    }

    @Test
    void the_summary_shows_labels_and_leaves_out_what_was_not_asked() {
        FormDefinition form = forms.read(FormsTest.SCHEMA);
        Document page = draw(form, Map.of("kind", List.of("sale"), "shop", List.of("<b>店</b>")), Map.of());
        assertThat(page.select("dt").eachText()).contains("主体业态").doesNotContain("厨房面积");
        assertThat(page.select("dd").eachText()).contains("食品销售经营者", "<b>店</b>", "—");
    }

    private Document draw(FormDefinition form, Map<String, List<String>> values, Map<String, String> errors) {
        return Jsoup.parse(ExamplePage.draw(engine, form, values, errors));
    }
}
