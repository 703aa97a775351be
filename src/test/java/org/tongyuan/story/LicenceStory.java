package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The main job: a licence from the guide to the delivered decision. */
class LicenceStory extends Journey {

    @Test
    void a_licence_goes_from_the_guide_to_the_delivered_decision() {
        on_a_phone();
        String number = zhang_wei_applies_online();
        wang_fang_checks_the_materials_and_accepts(number);
        li_jianguo_reviews(number);
        LetterPdf decision = chen_zhiqiang_grants(number);
        anybody_verifies(decision);
        wang_fang_delivers(number);
        zhang_wei_sees_it_delivered(number);
    }

    private String zhang_wei_applies_online() {
        page.navigate("/");
        shot("home");
        page.navigate("/items");
        shot("items");
        page.navigate("/items/" + foodItem());
        assertThat(heading()).contains(FOOD);
        shot("guide");
        page.navigate("/login");
        shot("login");
        signInAs("zhangwei");
        page.navigate("/items/" + foodItem());
        follow("在线申请");
        press("开始申请");
        assertThat(heading()).isEqualTo("申请：" + FOOD);
        String draft = path();
        follow("申请人");
        press("保存并继续");
        fills_in_the_food_form("伟伟小吃店");
        shot("apply-form");
        isAccessible();
        press("保存并继续");
        page.navigate(draft + "/materials/layout");
        uploads_photos(2);
        page.getByText("图和操作流程图.pdf").first().waitFor();
        shot("apply-materials");
        page.navigate(draft + "/materials/rules");
        uploads_photos(1);
        page.locator(".task-list li").first().waitFor();
        page.navigate(draft + "/answers");
        assertThat(main()).contains("伟伟小吃店", "餐饮服务经营者");
        page.getByLabel("我填写的内容和上传的材料都是真实的").check();
        shot("apply-check");
        isAccessible();
        press("提交申请");
        assertThat(heading()).isEqualTo("申请已提交");
        shot("apply-done");
        String number = page.locator(".big-number").innerText().strip();
        page.navigate("/my");
        shot("my");
        return number;
    }

    private void wang_fang_checks_the_materials_and_accepts(String number) {
        signInAs("wangfang");
        page.setViewportSize(1280, 900);
        page.navigate("/desk");
        shot("desk");
        // What falls due first stands first, and other tests' cases may be earlier: look it up by its number.
        page.navigate("/desk?view=open&number=" + number);
        assertThat(main()).contains(number);
        on_the_desk("wangfang", number);
        shot("desk-checklist");
        press("受理");
        assertThat(page.getByRole(AriaRole.STATUS).first().innerText()).contains("受理");
        assertThat(letter("受理").text()).contains("受理");
    }

    private void li_jianguo_reviews(String number) {
        on_the_desk("lijianguo", number);
        shot("desk-case");
        reviews_every_open_step("lijianguo", number);
    }

    private LetterPdf chen_zhiqiang_grants(String number) {
        on_the_desk("chenzhiqiang", number);
        page.getByLabel("准予许可").check();
        page.getByLabel("结果内容").fill("准予从事热食类食品制售。");
        press("作出决定");
        assertThat(main()).contains("已作出决定");
        String verification = page.locator("a[href^='/verify/']").last().getAttribute("href");
        LetterPdf decision = letter("准予行政许可决定书");
        assertThat(decision.text()).contains("准予行政许可决定书", "张伟", "准予从事热食类食品制售", "清和县市场监督管理局", number);
        assertThat(page.locator("a[href='" + decision.qrPath() + "']").count())
                .as("QR code leads to %s, the page knows e.g. %s", decision.qrPath(), verification)
                .isPositive();
        return decision;
    }

    private void anybody_verifies(LetterPdf decision) {
        context.clearCookies();
        page.navigate(decision.qrPath());
        assertThat(heading()).isEqualTo("文书核验结果");
        assertThat(main()).contains("目前有效", "准予行政许可决定书");
        shot("letter-verification");
        isAccessible();
    }

    private void wang_fang_delivers(String number) {
        on_the_desk("wangfang", number);
        press("已送达");
        assertThat(main()).contains("已送达，本件办结", "已办结");
    }

    private void zhang_wei_sees_it_delivered(String number) {
        signInAs("zhangwei");
        page.navigate("/my/cases/" + number);
        assertThat(main()).contains("已经办完，结果已经送达", "准予");
        assertThat(letter("准予行政许可决定书").text()).contains("张伟");
        page.setViewportSize(375, 812);
        shot("my-case");
        isAccessible();
        page.navigate("/my/messages");
        assertThat(main()).contains("您的申请已有结果", number);
    }
}
