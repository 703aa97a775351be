package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.tongyuan.documents.file.SampleFiles;

/** 张伟 opens a small restaurant: from the home page to the number, on a phone, with photos of his plan taken sideways. */
class CitizenAppliesOnlineStory extends Story {

    private boolean looking = true;

    @Test
    void a_shopkeeper_applies_on_a_phone_with_photos() {
        applies();
    }

    @Test
    void everything_works_without_javascript() {
        context.close();
        context = newContext(false);
        page = context.newPage();
        looking = false;
        applies();
    }

    private void applies() {
        page.setViewportSize(375, 812);
        page.navigate("/");
        assertThat(heading()).isEqualTo("您要办什么事？");
        look("home");
        signInAs("zhangwei");
        findTheItem();
        look("apply-start");
        press("开始申请");
        look("apply-tasks");
        follow("确认申请人");
        look("apply-applicant");
        press("保存并继续");
        fillsInTheForm();
        uploadsPhotos();
        checksAndSubmits();
        followsTheCase();
    }

    private void findTheItem() {
        page.navigate("/items?query=食品经营许可");
        follow("食品经营许可（新办）");
        follow("在线申请");
        assertThat(heading()).isEqualTo("申请：食品经营许可（新办）");
    }

    private void fillsInTheForm() {
        page.locator("#businessName").fill("伟伟小吃店");
        page.locator("#creditCode").fill("123");
        press("保存并继续");
        assertThat(page.title()).startsWith("错误：");
        assertThat(page.locator("#businessName").inputValue()).isEqualTo("伟伟小吃店");
        look("apply-form-errors");
        page.locator("#creditCode").fill("91990122MA7Q00011N");
        page.locator("#address").fill("清和县城关镇解放路 1 号");
        page.getByLabel("餐饮服务经营者").press("Space");
        page.getByLabel("热食类食品制售").press("Space");
        page.locator("#area").fill("60");
        page.locator("#safetyManager").fill("张伟");
        look("apply-form");
        press("保存并继续");
    }

    private void uploadsPhotos() {
        follow("经营场所平面布局图和操作流程图");
        page.locator("#file").setInputFiles(new FilePayload[] {
            new FilePayload("IMG_1.jpg", "image/jpeg", SampleFiles.phonePhoto(640, 480, 6)),
            new FilePayload("IMG_2.jpg", "image/jpeg", SampleFiles.phonePhoto(480, 640, 1))
        });
        press("上传");
        page.waitForSelector("text=平面布局图和操作流程图.pdf");
        look("apply-material");
        page.locator("#file")
                .setInputFiles(new FilePayload(
                        "照片.jpg", "image/jpeg", "not a photo".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        press("上传");
        page.waitForSelector("#file-error");
        assertThat(page.locator("#file-error").innerText()).contains("照片.jpg");
        assertThat(page.locator(".task-list li").count()).isEqualTo(1);
        follow("返回申请清单");
    }

    private void checksAndSubmits() {
        follow("核对并提交申请");
        assertThat(page.locator("main").innerText()).contains("伟伟小吃店", "热食类食品制售", "平面布局图和操作流程图.pdf");
        look("apply-answers");
        press("提交申请");
        page.waitForSelector(".error-summary");
        page.getByLabel("我填写的内容和上传的材料都是真实的").press("Space");
        if (looking) {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交申请"))
                    .dblclick();
        } else {
            press("提交申请");
        }
        page.waitForSelector("text=申请已提交");
        look("apply-confirmation");
    }

    private void followsTheCase() {
        String number = page.locator(".big-number").innerText();
        String code = page.locator(".confirmation strong").innerText();
        follow("查看这个办件");
        assertThat(page.locator("main").innerText()).contains("已收到申请", "收件凭证", number);
        page.locator("summary", new Page.LocatorOptions().setHasText("为什么是这一天"))
                .first()
                .press("Enter");
        assertThat(page.locator(".reasons").first().innerText()).contains("当日不计入");
        look("my-case");
        page.navigate("/my");
        assertThat(page.locator("main").innerText()).contains(number);
        look("my");
        context.clearCookies();
        page.navigate("/progress");
        page.getByLabel("办件编号").fill(number);
        page.getByLabel("查询码").fill("AAAAAAAA");
        press("查询");
        assertThat(page.locator(".error-summary").innerText()).contains("对不上");
        assertThat(page.getByLabel("办件编号").inputValue()).isEqualTo(number);
        look("progress-wrong");
        page.getByLabel("查询码").fill(code.toLowerCase(java.util.Locale.ROOT));
        press("查询");
        Locator main = page.locator("main");
        assertThat(main.innerText()).contains("食品经营许可（新办）", "张*").doesNotContain("张伟");
        look("progress");
    }

    /** Without JavaScript by keyboard too: Playwright cannot tell there whether a page has come to rest, which a click waits for. */
    @Override
    protected void press(String button) {
        if (looking) {
            super.press(button);
        } else {
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(button).setExact(true))
                    .first()
                    .press("Enter");
        }
    }

    @Override
    protected void follow(String link) {
        if (looking) {
            super.follow(link);
        } else {
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                    .first()
                    .press("Enter");
        }
    }

    /** With JavaScript every page is looked at by axe and photographed; without it only the way through counts. */
    private void look(String name) {
        if (looking) {
            isAccessible();
            shot(name);
        }
    }
}
