package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongyuan.cases.DemoItem;

/** Who holds a business licence is not asked for it at the window, until a penalty takes it away. */
class WindowFetchesCertificateStory extends SpecialJourney {

    private static final Map<String, String> HOLDER =
            Map.of("name", "马持证", "idType", "ID_CARD", "idNumber", "990122197404040012", "phone", "13900000720");

    @Test
    void a_licence_is_fetched_at_the_window_until_it_is_taken_away() {
        String registration = county().application(DemoItem.SOLE_TRADER.code(agencies), HOLDER, Map.of());
        county().grant(registration);
        wang_fang_opens_the_checklist();
        assertThat(main()).contains("已从电子证照调取", registration, "查验码", "申请人不用再交");
        shot("window-fetches");
        isAccessible();
        page.setViewportSize(375, 812);
        isAccessible();
        page.setViewportSize(1280, 900);
        press("收件，出具凭条");
        assertThat(heading()).isEqualTo("收件凭条");
        follow("办理本件");
        assertThat(main()).contains("电子证照 营业执照", "提交时有效");

        ma_chao_records_the_penalty(registration);
        wang_fang_opens_the_checklist();
        assertThat(main()).contains("起已吊销，不能作为材料", "请告知先办理").doesNotContain("已从电子证照调取");
        shot("window-does-not-fetch");
        isAccessible();
    }

    private void wang_fang_opens_the_checklist() {
        signInAs("wangfang");
        page.navigate("/desk/intake");
        page.getByLabel("申请人证件").fill(HOLDER.get("name") + " " + HOLDER.get("idNumber"));
        page.keyboard().press("Enter");
        page.waitForURL("**/desk/intake/*-*");
        page.navigate(path() + "/items/" + foodItem());
    }

    private void ma_chao_records_the_penalty(String registration) {
        signInAs("machao");
        page.navigate("/desk/certificates/" + registration);
        page.getByLabel("决定机关").fill("清和县市场监督管理局");
        page.getByLabel("处罚决定书文号").fill("清市监罚〔2026〕41号");
        page.getByLabel("处罚依据").fill("《中华人民共和国行政处罚法》第九条");
        page.getByLabel("处罚决定的日期").fill(time.today().toString());
        page.getByLabel("吊销生效的日期").fill(time.today().toString());
        page.getByLabel("向社会公开的原因").fill("情节严重的违法经营");
        page.getByLabel("案卷中的原因").fill("马持证二次违法");
        shot("forfeiture-form");
        isAccessible();
        press("记录吊销");
        assertThat(main()).contains("已记录吊销", "应当依法办理注销", "马持证二次违法");
        shot("forfeited");
        isAccessible();
    }
}
