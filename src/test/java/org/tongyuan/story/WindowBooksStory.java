package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.tongyuan.documents.file.SampleFiles;

/** A daughter hands in for her mother at the window, and fetches the result: what is on paper, and what the books say. */
class WindowBooksStory extends Journey {

    private static final String MOTHER = "陈桂兰 990122195203060042";
    private static final String DAUGHTER = "周小梅 990122198109140082";

    private static FilePayload photo(String name, int width) {
        return new FilePayload(name, "image/jpeg", SampleFiles.phonePhoto(width, 300, 6));
    }

    private String when_the_daughter_hands_in() {
        signInAs("wangfang");
        page.navigate("/desk/intake");
        page.getByLabel("申请人证件").fill(MOTHER);
        page.keyboard().press("Enter");
        page.waitForURL("**/desk/intake/*-*");
        entersInto("query", "食品经营许可");
        page.waitForURL("**query=**");
        follow(FOOD);
        page.getByText("由他人代办").click();
        page.getByLabel("来办人证件号码").fill(DAUGHTER);
        press("收件，出具凭条");
        assertThat(page.locator(".error-summary").innerText()).contains("请选择是什么身份");
        assertThat(page.getByLabel("来办人证件号码").inputValue()).isEqualTo(DAUGHTER);
        isAccessible();
        shot("attendee-error");
        page.getByLabel("来办人的身份").selectOption("FAMILY");
        page.getByLabel("与申请人的关系").fill("母女");
        page.getByLabel("查验的证明").fill("户口簿");
        page.locator("[id='file.-authority']").setInputFiles(photo("IMG_1.jpg", 410));
        page.locator("[id='file.application']").setInputFiles(photo("IMG_2.jpg", 420));
        isAccessible();
        shot("attendee-proof");
        press("收件，出具凭条");
        assertThat(heading()).isEqualTo("收件凭条");
        return path().split("/")[3];
    }

    private void then_the_slip_is_on_a5(String number) {
        assertThat(main()).contains("陈桂兰", "周小梅，家庭成员（母女），查验户口簿");
        var printed = PrintedPage.of(page, "family-slip");
        assertThat(printed.isA5()).as(printed.toString()).isTrue();
        assertThat(printed.sheets()).isEqualTo(1);
        assertThat(printed.text())
                .contains("收件凭条", number, "进度查询码", "周小梅，家庭成员（母女），查验户口簿")
                .doesNotContain("演示系统", "窗口台账", "990122195203060042", "990122198109140082");
        shot("family-slip");
        page.navigate("/desk/cases/" + number);
        assertThat(main()).contains("递交申请：周小梅，家庭成员（母女），查验户口簿", "3 号窗口", "授权委托书.pdf", "食品经营许可申请书.pdf");
        shot("family-case");
    }

    private void when_the_papers_go_to_the_agency(String number) {
        follow("材料交接，开交接单");
        page.getByLabel("食品经营许可申请书的原件份数").fill("1");
        press("交出，生成交接单");
        var printed = PrintedPage.of(page, "family-hand-over");
        assertThat(printed.isA4()).as(printed.toString()).isTrue();
        assertThat(printed.text())
                .contains("材料交接单", number, "移交人：王芳", "接收人：", "签名")
                .doesNotContain("打印");
        String sheet = path();
        presses_as("lijianguo", sheet, "已清点，确认接收");
        assertThat(main()).contains("接收人：李建国");
    }

    private void presses_as(String officer, String path, String button) {
        signInAs(officer);
        page.waitForURL("**/desk");
        page.navigate(path);
        press(button);
    }

    private void when_the_licence_is_granted(String number) {
        presses_as("wangfang", "/desk/cases/" + number, "受理");
        reviews_every_open_step("lijianguo", number);
        on_the_desk("chenzhiqiang", number);
        page.getByLabel("准予许可").check();
        press("作出决定");
    }

    private void when_the_daughter_fetches_it(String number) {
        on_the_desk("wangfang", number);
        page.getByLabel("周小梅（家庭成员）").check();
        isAccessible();
        shot("family-delivery");
        press("已送达");
        assertThat(main()).contains("已送达，本件办结。", "领取结果：周小梅，家庭成员（母女），查验户口簿");
    }

    private void then_the_register_has_a_line_to_sign(String number) {
        page.navigate("/desk/collections?way=WINDOW");
        var line = page.locator("tr").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(number));
        assertThat(line.innerText()).contains("陈桂兰", "周小梅", "家庭成员（母女）", "准予行政许可决定书", "990**************2");
        isAccessible();
        var printed = PrintedPage.of(page, "family-register");
        assertThat(printed.isA4Wide()).as(printed.toString()).isTrue();
        assertThat(printed.text()).contains("领证签收簿", "签名", number).doesNotContain("下载", "990122198109140082");
        shot("family-register");
    }

    @Test
    void a_daughter_hands_in_for_her_mother_and_signs_for_the_result() {
        String number = when_the_daughter_hands_in();
        then_the_slip_is_on_a5(number);
        when_the_papers_go_to_the_agency(number);
        when_the_licence_is_granted(number);
        when_the_daughter_fetches_it(number);
        then_the_register_has_a_line_to_sign(number);
    }
}
