package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.tongyuan.accounts.DemoPeople;

/** Finished cases are drawn, one of them late; a reviewer scores and signs, the agency answers and mends, the round is closed. */
class CaseFileReviewStory extends SpecialJourney {

    private static final String REASON = "经办人员集中参加专项检查，未及时安排核查。";

    @Test
    void a_late_case_is_found_out_and_a_kept_one_is_not() {
        on(2026, 3, 3);
        String late = acceptedFoodLicence(DemoPeople.WANG_QIANG);
        on(2026, 5, 6);
        String kept = reviewedFoodLicence(DemoPeople.LI_NA);
        grant(kept);
        county().act(late, "steps/document-review/completion", Map.of("agreed", true));
        at_the_desk("lijianguo", late);
        does("delay", Map.of("reason", REASON), "公布原因");
        finishSteps(late);
        grant(late);
        on(2026, 5, 7);
        for (String number : List.of(kept, late)) {
            county().act(number, "delivery", Map.of("way", "WINDOW", "recipient", "本人"));
        }
        on(2026, 5, 8);
        String round = zheng_kai_draws();
        zheng_kai_scores_and_signs(round, kept, "在法定办结时限内");
        zheng_kai_scores_and_signs(round, late, "超过了法定办结时限");
        ma_chao_answers(late);
        zheng_kai_responds_and_closes(round, late);
    }

    private String zheng_kai_draws() {
        signInAs("zhengkai");
        page.navigate("/desk/case-reviews");
        isAccessible();
        page.getByLabel("办结日期从").fill("2026-05-07");
        page.getByLabel("办结日期到").fill("2026-05-07");
        page.getByLabel("抽取件数").fill("50");
        press("随机抽取");
        assertThat(main()).contains("已抽取案卷", "种子", "怎样抽取的");
        isAccessible();
        shot("case-review-round");
        return path();
    }

    private void zheng_kai_scores_and_signs(String round, String number, String words) {
        page.navigate(round);
        follow(number);
        assertThat(main()).contains(words, "数据：");
        isAccessible();
        shot("case-review-form");
        var groups = page.locator("fieldset");
        for (int i = 0; i < groups.count(); i++) {
            if (groups.nth(i).locator("input[type=radio]:checked").count() == 0) {
                groups.nth(i).locator("input[value=MET]").check();
            }
        }
        press("保存评查结果");
        assertThat(main()).contains("已保存评查结果");
        press("签字");
        assertThat(main()).contains("已签字，办理机关会收到结果", "郑凯").doesNotContain("保存评查结果");
        isAccessible();
        shot("case-review-sheet");
    }

    private void ma_chao_answers(String late) {
        signInAs("machao");
        page.navigate("/desk/case-reviews");
        assertThat(main()).contains("本机关的评查结果", late);
        isAccessible();
        shot("case-review-agency");
        follow(late);
        page.locator("textarea[name=answer]").fill("专项检查由上级统一安排。");
        press("提交申辩");
        page.locator("textarea[name=rectification]").fill("已建立到期前三天提醒。");
        press("报告整改");
        assertThat(main()).contains("已提交整改情况", "专项检查由上级统一安排");
        isAccessible();
    }

    private void zheng_kai_responds_and_closes(String round, String late) {
        signInAs("zhengkai");
        page.navigate(round);
        follow(late);
        page.locator("textarea[name=response]").fill("超期属实，结果不变。");
        press("回复申辩");
        assertThat(main()).contains("超期属实");
        String sheet = path();
        assertThat(words(context.request().get(sheet + ".pdf").body())).contains("案卷评查表", late, "郑凯");
        page.navigate(round);
        press("结束这次评查");
        assertThat(main()).contains("这次评查已结束", "已结束");
        isAccessible();
        shot("case-review-closed");
        page.locator("a[aria-label^='在法定期限内作出决定'][aria-label*='不符合']").first().click();
        assertThat(main()).contains(late, "不符合");
        isAccessible();
        shot("case-review-figure");
    }

    /** Line breaks fall anywhere in Chinese text. */
    private static String words(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
