package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.tongyuan.documents.file.SampleFiles;

/** Somebody who cannot use a mouse applies for a licence: Tab, Space, Enter, arrows and letters are all there is. */
class KeyboardOnlyStory extends Journey {

    private static final String FOCUSED = """
            () => {
              const e = document.activeElement;
              const labels = e.labels ? [...e.labels].map(l => l.innerText).join(' ') : '';
              return (labels || e.getAttribute('aria-label') || e.innerText || e.value || '').trim();
            }""";

    @Test
    void a_licence_is_applied_for_with_the_keyboard_alone() {
        page.navigate("/login");
        tabTo("登录名");
        page.keyboard().type("zhangwei");
        tabTo("密码");
        page.keyboard().type(DEMO_PASSWORD);
        enter("**/my");
        page.navigate("/items/" + foodItem());
        page.keyboard().press("Tab");
        assertThat(focused()).isEqualTo("跳到主要内容");
        page.keyboard().press("Enter");
        tabTo("在线申请");
        enter("**/apply/*");
        tabTo("开始申请");
        enter("**/my/drafts/*");
        String draft = path();
        tabTo("确认申请人");
        enter("**/applicant");
        tabTo("保存并继续");
        enter("**/form");
        fills_in_the_form();
        enter("**" + draft);
        tabTo("经营场所平面布局图和操作流程图");
        enter("**/materials/layout");
        page.waitForLoadState();
        opens_the_file_chooser().setFiles(new FilePayload("图.pdf", "application/pdf", SampleFiles.pdf()));
        tabTo("上传");
        page.keyboard().press("Enter");
        page.getByText("图.pdf").first().waitFor();
        tabTo("返回申请清单");
        enter("**" + draft);
        tabTo("核对并提交申请");
        enter("**/answers");
        tabTo("我填写的内容");
        page.keyboard().press("Space");
        tabTo("提交申请");
        enter("**/confirmation");
        assertThat(heading()).isEqualTo("申请已提交");
    }

    private void fills_in_the_form() {
        types("经营者名称", "伟伟小吃店");
        types("统一社会信用代码", "91990122MA7Q00011N");
        types("经营场所地址", "清和县城关镇解放路 1 号");
        tabTo("食品销售经营者");
        page.keyboard().press("ArrowDown");
        assertThat(focused()).isEqualTo("餐饮服务经营者");
        tabTo("热食类食品制售");
        page.keyboard().press("Space");
        types("经营面积", "60");
        types("食品安全管理人员姓名", "张伟");
        tabTo("保存并继续");
    }

    private void types(String label, String text) {
        tabTo(label);
        page.keyboard().insertText(text);
    }

    /** Presses Tab until what has the focus begins so, and sees that the focus can be seen. */
    /** A key pressed while the page is still settling opens nothing; a person presses again. */
    private FileChooser opens_the_file_chooser() {
        for (int tries = 1; ; tries++) {
            tabTo("选择文件");
            String key = tries % 2 == 1 ? "Enter" : "Space";
            try {
                return page.waitForFileChooser(
                        new Page.WaitForFileChooserOptions().setTimeout(5_000),
                        () -> page.keyboard().press(key));
            } catch (TimeoutError e) {
                if (tries == 4) {
                    throw e;
                }
            }
        }
    }

    private void tabTo(String label) {
        for (int i = 0; i < 120; i++) {
            if (focused().startsWith(label)) {
                assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                        .as("the focus on %s can be seen", label)
                        .isNotEqualTo("none");
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not reach " + label + " on " + page.url());
    }

    private void enter(String leadsTo) {
        page.keyboard().press("Enter");
        page.waitForURL(leadsTo);
    }

    private String focused() {
        return String.valueOf(page.evaluate(FOCUSED));
    }
}
