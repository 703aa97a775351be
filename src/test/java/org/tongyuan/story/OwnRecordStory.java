package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.tongyuan.documents.file.SampleFiles;

/** A citizen's record is wrong: one office passes the matter on, the other corrects it and tells; and where to read without a computer. */
class OwnRecordStory extends Journey {

    @Test
    void a_record_about_oneself_is_passed_on_and_corrected() {
        String number = a_citizen_asks();
        the_first_office_passes_it_on(number);
        the_other_office_corrects_it(number);
        the_citizen_reads_what_became_of_it(number);
    }

    private String a_citizen_asks() {
        on_a_phone();
        signInAs("lina");
        page.navigate("/disclosure");
        follow("更正本人信息记录");
        page.locator("#agency").selectOption(new SelectOption().setLabel("清和县人民政府办公室"));
        page.locator("#record").fill("2026年8月提供的营业执照登记信息");
        page.locator("#wrong").fill("经营者姓名写为“李那”");
        page.locator("#wanted").fill("李娜");
        page.locator("#evidence").fill("居民身份证复印件");
        page.locator("#way").selectOption("POST");
        press("提交更正要求");
        assertThat(main()).contains("请先改正以下内容", "请填写邮寄地址");
        isAccessible();
        page.locator("#way").selectOption("PLATFORM");
        page.locator("#file")
                .setInputFiles(new FilePayload("card.jpg", "image/jpeg", SampleFiles.phonePhoto(400, 300, 1)));
        shot("own-record-ask");
        press("提交更正要求");
        assertThat(main()).contains("更正要求已提交", "审核中", "清和县人民政府办公室", "card.jpg", "为什么是这一天");
        isAccessible();
        shot("own-record-mine");
        assertThat(letter("登记回执").text()).contains("第四十一条", "本机关承诺在20个工作日内");
        String path = path();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void the_first_office_passes_it_on(String number) {
        signInAs("hejing");
        page.navigate("/desk/disclosure/corrections");
        assertThat(main()).contains(number);
        isAccessible();
        shot("own-record-list");
        page.navigate("/desk/disclosure/corrections/" + number);
        isAccessible();
        shot("own-record-desk");
        follow("转送有权更正的机关");
        page.locator("#to").selectOption(new SelectOption().setLabel("清和县市场监督管理局"));
        page.locator("#reason").fill("营业执照由市场监督管理局登记。");
        isAccessible();
        shot("own-record-transfer");
        press("转送有权更正的机关");
        assertThat(main()).contains("转送有权更正的机关：已办理", "清和县市场监督管理局");
        assertThat(letter("转送函").text()).contains("现转送你单位处理", "李娜");
    }

    private void the_other_office_corrects_it(String number) {
        signInAs("hanbing");
        page.navigate("/desk/disclosure/corrections");
        assertThat(main()).contains(number, "转送");
        page.navigate("/desk/disclosure/corrections/" + number);
        follow("登记核查结果");
        page.locator("#finding").selectOption("INACCURATE");
        page.locator("#how").fill("与登记档案中的身份证复印件核对，录入有误。");
        press("登记核查结果");
        follow("予以更正");
        page.locator("#changed").fill("经营者姓名由“李那”更正为“李娜”。");
        press("予以更正");
        assertThat(main()).contains("已更正", "韩冰");
        isAccessible();
    }

    private void the_citizen_reads_what_became_of_it(String number) {
        signInAs("lina");
        page.navigate("/disclosure/corrections/my/" + number);
        assertThat(main())
                .contains("已更正", "经营者姓名由“李那”更正为“李娜”", "营业执照由市场监督管理局登记")
                .doesNotContain("录入有误");
        assertThat(letter("政府信息记录更正告知书").text()).contains("第四十一条", "予以更正");
        isAccessible();
        shot("own-record-corrected");
        page.navigate("/disclosure/corrections/my");
        isAccessible();
        shot("own-record-my-list");
    }

    @Test
    void somebody_without_a_computer_finds_where_to_read() {
        page.navigate("/disclosure/guide");
        page.locator("main").getByText("查阅场所").first().click();
        assertThat(main()).contains("清和县档案馆查阅室", "开放时间", "最近一次收到政府信息");
        isAccessible();
        shot("reading-places");
        signInAs("hejing");
        page.navigate("/desk/disclosure/reading-places");
        isAccessible();
        shot("reading-places-list");
        follow("清和县图书馆政府信息查阅点");
        assertThat(main()).contains("待提供");
        isAccessible();
        shot("reading-place");
        page.navigate("/desk/disclosure/requests/ledger");
        assertThat(main()).contains("政府信息公开申请台账");
        isAccessible();
        shot("request-ledger");
    }
}
