package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongyuan.accounts.DemoPeople;

/** An officer asks that an error be forgiven; it is refused, objected to, and on review weighs less. The review of the file shows it. */
class ForbearanceStory extends SpecialJourney {

    @Test
    void an_objection_is_ruled_on_by_somebody_else() {
        on(2026, 5, 13);
        String number = reviewedFoodLicence(DemoPeople.LI_NA);
        county().act(number, "withdrawal", Map.of("reason", "不办了"));
        String place = li_jian_guo_asks_from_the_case(number);
        ma_chao_refuses(place);
        on(2026, 5, 14);
        li_jian_guo_objects(place);
        zheng_kai_mitigates(place);
        the_sheet_shows_it(number, place);
    }

    private String li_jian_guo_asks_from_the_case(String number) {
        at_the_desk("lijianguo", number);
        follow("为这个办件中的失误申请容错");
        assertThat(main()).contains(number, "本地容错办法", "待核对");
        isAccessible();
        shot("forbearance-form");
        press("提交申请");
        assertThat(main()).contains("请写明改革措施和依据");
        isAccessible();
        page.getByLabel("改革措施和依据").fill("容缺受理试行办法");
        page.getByLabel("发生的日期").fill("2026-05-13");
        page.getByLabel("发生了什么").fill("书面审查时漏看了一份附件。");
        page.getByLabel("造成的后果").fill("没有造成损失。");
        page.getByLabel("怎样纠正的").fill("当天发现，当天更正。");
        page.getByLabel("没有为自己、他人或者单位谋取不正当利益").check();
        press("提交申请");
        assertThat(main()).contains("已提交容错申请", "待认定", "漏看了一份附件");
        isAccessible();
        return path();
    }

    private void decides(String result, String reasons, String button) {
        for (var group : page.locator("input[value=true][type=radio]").all()) {
            group.check();
        }
        page.getByLabel(result, new Page.GetByLabelOptions().setExact(true)).check();
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("理由"))
                .fill(reasons);
        press(button);
    }

    private void ma_chao_refuses(String place) {
        signInAs("machao");
        page.navigate("/desk/forbearances");
        isAccessible();
        shot("forbearance-list");
        page.navigate(place);
        isAccessible();
        shot("forbearance-ruling");
        decides("不予容错", "属于一般工作差错。", "作出认定");
        assertThat(main()).contains("认定：不予容错");
    }

    private void li_jian_guo_objects(String place) {
        signInAs("lijianguo");
        page.navigate(place);
        page.locator("textarea[name=objection]").fill("试行办法第八条把这种情形列为容错。");
        press("提出异议");
        assertThat(main()).contains("有异议，待复核");
        isAccessible();
    }

    private void zheng_kai_mitigates(String place) {
        signInAs("zhengkai");
        page.navigate(place);
        decides("减轻责任", "试行办法有规定，已及时纠正。", "作出复核");
        assertThat(main()).contains("复核：减轻责任", "认定：不予容错");
        isAccessible();
        shot("forbearance");
    }

    private void the_sheet_shows_it(String number, String place) {
        page.navigate("/desk/case-reviews");
        page.getByLabel("办结日期从").fill("2026-05-13");
        page.getByLabel("办结日期到").fill("2026-05-13");
        page.getByLabel("抽取件数").fill("50");
        press("随机抽取");
        follow(number);
        assertThat(main()).contains(place.substring(place.lastIndexOf('/') + 1), "减轻责任");
    }
}
