package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.CasesClient;
import org.tongyuan.cases.DemoItem;
import org.tongyuan.documents.file.SampleFiles;

/** 张伟 handed in a plan without the flow of work: he is told once, mends it on his phone, and later changes his mind. */
class CitizenCorrectsAndWithdrawsStory extends Story {

    @Autowired
    Agencies agencies;

    @Test
    void a_shopkeeper_mends_what_was_asked_for_and_later_withdraws() throws Exception {
        String number = caseToCorrect();
        page.setViewportSize(375, 812);
        signInAs("zhangwei");
        page.navigate("/my");
        look("my-to-correct");
        page.locator("a[href='/my/cases/" + number + "/correction']").click();
        assertThat(page.locator("main").innerText()).contains("布局图没有标出操作流程或功能区", "补正只有一次");
        press("提交补正");
        assertThat(page.locator(".error-summary").innerText()).contains("经营场所平面布局图和操作流程图");
        look("correction-errors");
        page.locator("#file-layout")
                .setInputFiles(new FilePayload("IMG_7.jpg", "image/jpeg", SampleFiles.phonePhoto(640, 480, 6)));
        page.locator("form[data-upload] button[type=submit]").first().click();
        page.waitForSelector("text=平面布局图和操作流程图.pdf");
        look("correction");
        press("提交补正");
        page.waitForSelector("text=补正材料已提交");
        follow("不想办了，撤回申请");
        look("withdrawal");
        page.locator("#reason").fill("店铺不开了");
        press("确认撤回");
        page.waitForSelector("text=申请已撤回");
        assertThat(page.locator("main").innerText()).contains("撤回申请确认书", "店铺不开了");
        look("my-case-withdrawn");
    }

    private String caseToCorrect() throws Exception {
        var client = CasesClient.whole(port);
        var zhangWei = DemoPeople.ZHANG_WEI;
        String number = client.post(
                        "/api/v1/cases",
                        Map.of(
                                "item", DemoItem.FOOD_LICENCE.code(agencies),
                                "applicant",
                                        Map.of(
                                                "name",
                                                zhangWei.name(),
                                                "idType",
                                                "ID_CARD",
                                                "idNumber",
                                                zhangWei.idNumber(),
                                                "phone",
                                                "13800990001"),
                                "form", Map.of(),
                                "materials", List.of()),
                        CasesClient.key())
                .body()
                .get("number")
                .asString();
        client.act(
                number,
                "correction-notice",
                Map.of("materials", List.of(Map.of("key", "layout", "state", "DEFECTIVE", "defect", "no-flow"))));
        return number;
    }

    private void look(String name) {
        isAccessible();
        shot(name);
    }
}
