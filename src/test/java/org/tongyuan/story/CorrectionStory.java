package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tongyuan.accounts.DemoPeople;

/** 补正: everything that is wrong is told once; what is then supplied must be accepted. */
class CorrectionStory extends Journey {

    @Test
    void materials_are_corrected_once_and_whole_and_then_accepted() {
        String number = new CountyCases(port).foodLicence(foodItem(), DemoPeople.ZHANG_WEI);
        wang_fang_tells_everything_that_is_wrong(number);
        zhang_wei_supplies_it_online(number);
        wang_fang_can_only_accept(number);
    }

    private void wang_fang_tells_everything_that_is_wrong(String number) {
        on_the_desk("wangfang", number);
        page.locator("[name='state.application']").selectOption("DEFECTIVE");
        press("一次性告知补正");
        assertThat(page.title()).startsWith("错误：");
        assertThat(page.locator("[name='state.application']").inputValue()).isEqualTo("DEFECTIVE");
        page.locator("[name='defect.application']").selectOption("unsigned");
        page.locator("[name='state.layout']").selectOption("LACKS");
        press("一次性告知补正");
        assertThat(main()).contains("待补正");
        assertThat(letter("补正").text()).contains("申请书没有签名或盖章", "经营场所平面布局图和操作流程图", "张伟");
        assertThat(page.getByText("一次性告知补正")
                        .locator("visible=true")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions()
                                .setHasText(Pattern.compile("^一次性告知补正$")))
                        .count())
                .as("a second notice cannot be sent")
                .isZero();
    }

    private void zhang_wei_supplies_it_online(String number) {
        on_a_phone();
        signInAs("zhangwei");
        page.navigate("/my");
        assertThat(main()).contains("现在需要您做的");
        page.navigate("/my/cases/" + number + "/correction");
        assertThat(main()).contains("申请书没有签名或盖章", "经营场所平面布局图和操作流程图", "补正只有一次");
        shot("my-correction");
        isAccessible();
        for (int i = 0; i < 2; i++) {
            var panel = page.locator("section.panel").nth(i);
            panel.locator("input[type=file]")
                    .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                            "改好" + i + ".pdf", "application/pdf", org.tongyuan.documents.file.SampleFiles.pdf()));
            panel.getByText(Pattern.compile("^上传")).last().click();
            page.getByText("改好" + i + ".pdf").first().waitFor();
        }
        press("提交补正");
        assertThat(main()).contains("补正材料已提交");
    }

    private void wang_fang_can_only_accept(String number) {
        on_the_desk("wangfang", number);
        assertThat(main()).contains("应当受理", "改好0.pdf");
        assertThat(page.locator("button:has-text('一次性告知补正')").count()).isZero();
        press("受理");
        assertThat(main()).contains("已受理");
    }
}
