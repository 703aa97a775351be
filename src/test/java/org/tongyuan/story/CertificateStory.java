package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.cases.DemoItem;

/** A certificate is given, shown, taken for a material, and revoked: its public page and the next case know at once. */
class CertificateStory extends SpecialJourney {

    private static final String REASON = "以虚假的经营场所证明取得登记";
    private static final String FOR_THE_FILE = "李娜提交的解放路 9 号租赁合同系伪造";

    @Test
    void a_revoked_certificate_says_so_and_no_longer_stands_for_a_material() {
        String registration = accepted(DemoItem.SOLE_TRADER, DemoPeople.LI_NA, Map.of());
        finishSteps(registration);
        grant(registration);
        String code = li_na_finds_it_among_her_certificates(registration);
        anybody_verifies(code, "有效");
        String licence = li_na_applies_for_a_food_licence_without_handing_it_in(registration);
        the_reviewer_sees_it(licence, "现在有效");
        ma_chao_revokes(registration);
        anybody_verifies(code, "已撤销");
        assertThat(main()).contains(REASON, "请不要把它当作有效的证照").doesNotContain(FOR_THE_FILE);
        shot("certificate-revoked");
        the_reviewer_sees_it(licence, "不能再作为材料");
        li_na_is_told_why_it_is_not_accepted();
    }

    private String li_na_finds_it_among_her_certificates(String registration) {
        signInAs("lina");
        page.setViewportSize(375, 812);
        page.navigate("/my/certificates");
        assertThat(main()).contains("营业执照", registration, "有效");
        isAccessible();
        shot("my-certificates");
        var pdf = context.request().get("/my/certificates/" + registration + ".pdf");
        assertThat(pdf.status()).isEqualTo(200);
        var paper = LetterPdf.read(pdf.body());
        assertThat(paper.text()).contains("营业执照", registration, "李娜", "演示，无法律效力", "有效");
        String href = page.locator(".panel:has-text('" + registration + "') a[href^='/certificates/']")
                .first()
                .getAttribute("href");
        assertThat(paper.qrPath()).isEqualTo(href);
        return href.substring(href.lastIndexOf('/') + 1);
    }

    private void anybody_verifies(String code, String standing) {
        context.clearCookies();
        page.setViewportSize(375, 812);
        page.navigate("/certificates/" + code);
        assertThat(heading()).isEqualTo("证照核验结果");
        assertThat(page.locator("[role=status]").innerText()).startsWith(standing);
        assertThat(main()).contains("李*").doesNotContain("李娜");
        isAccessible();
    }

    private String draft() {
        signInAs("lina");
        page.navigate("/apply/" + foodItem());
        press("开始申请");
        String draft = path();
        page.navigate(draft + "/applicant");
        press("保存并继续");
        return draft;
    }

    private String li_na_applies_for_a_food_licence_without_handing_it_in(String registration) {
        String draft = draft();
        fills_in_the_food_form("娜娜小吃店");
        press("保存并继续");
        page.navigate(draft);
        assertThat(main()).contains("已有电子证照“营业执照”（" + registration + "），免提交。");
        isAccessible();
        page.navigate(draft + "/answers");
        assertThat(main()).contains("免提交");
        page.getByLabel("我知道还缺材料").check();
        page.getByLabel("我填写的内容和上传的材料都是真实的").check();
        press("提交申请");
        assertThat(heading()).as(main()).isEqualTo("申请已提交");
        return page.locator(".big-number").innerText().strip();
    }

    private void the_reviewer_sees_it(String licence, String words) {
        page.setViewportSize(1280, 900);
        at_the_desk("wangfang", licence);
        assertThat(main()).contains("电子证照 营业执照", "提交时有效").containsPattern(words.replace("现在", "现在\\s*"));
        isAccessible();
    }

    private void ma_chao_revokes(String registration) {
        at_the_desk("machao", registration);
        does("revocation", Map.of("reason", FOR_THE_FILE, "publicReason", REASON), "撤销");
        assertThat(main()).contains("已办理：撤销");
    }

    private void li_na_is_told_why_it_is_not_accepted() {
        String draft = draft();
        page.navigate(draft);
        assertThat(main()).contains("起已撤销，不能作为材料").doesNotContain("免提交");
        isAccessible();
        page.navigate(draft);
        page.locator("details summary").last().click();
        press("删除草稿");
    }
}
