package org.tongyuan.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.tongyuan.story.Story;

class FormFieldsStory extends Story {

    @Autowired
    SpringTemplateEngine engine;

    @Autowired
    Forms forms;

    @Test
    void fields_are_accessible_fit_a_phone_and_appear_when_they_are_asked() {
        FormDefinition form = forms.read(FormsTest.SCHEMA);
        String html = ExamplePage.draw(
                engine, form, Map.of(), Map.of("shop", "请填写“经营场所名称”。", "kind", "请选择“主体业态”。", "agreed", "请确认“所填内容真实”。"));
        page.route(
                "**/form-example",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody(html)));
        page.navigate("/form-example");
        isAccessible();
        shot("form-fields");
        assertThat(page.getByLabel("厨房面积").isVisible()).isFalse();
        page.getByLabel("餐饮服务经营者").check();
        assertThat(page.getByLabel("厨房面积").isVisible()).isTrue();
        isAccessible();
        assertThat(page.getByRole(AriaRole.GROUP).first().innerText()).contains("主体业态");
    }
}
