package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Citizens sign in by the province's identity provider, which the demonstration plays itself. */
class OutsideSignInStory extends Story {

    private static final String THERE = "用省统一身份认证（演示）登录";

    @Test
    void a_newcomer_confirms_who_they_are_and_has_an_account() {
        goes_to_the_provider_as("孙晓梅");
        page.waitForURL("**/login/outside");
        assertThat(heading()).isEqualTo("确认账户");
        assertThat(page.locator("main").innerText()).contains("孙晓梅", "990**************6", "138****0011");
        isAccessible();
        shot("outside-arrival");
        page.getByLabel("登录名").fill("sunxiaomei");
        press("确认信息并开通账户");
        page.locator(".error-summary").waitFor();
        assertThat(page.getByLabel("登录名").inputValue()).isEqualTo("sunxiaomei");
        page.getByLabel("以上是我本人的信息").check();
        press("确认信息并开通账户");
        page.waitForURL("**/my");
        press("退出");
        page.waitForURL("**/login?bye");
        goes_to_the_provider_as("孙晓梅");
        page.waitForURL("**/my");
        page.navigate("/my/profile");
        assertThat(page.locator("main").innerText()).contains("孙晓梅", "sunxiaomei");
    }

    @Test
    void somebody_with_an_account_signs_in_to_it_and_links_it() {
        goes_to_the_provider_as("李娜");
        page.waitForURL("**/login/outside");
        assertThat(page.locator("main").innerText()).contains("这个身份证号码已有账户");
        follow("登录已有账户");
        page.waitForURL("**/login");
        page.getByLabel("登录名").fill("lina");
        page.getByLabel("密码").fill(DEMO_PASSWORD);
        press("登录");
        page.waitForURL("**/my/profile/outside**");
        assertThat(page.locator("main").innerText()).contains("您现在登录的账户是 李娜");
        isAccessible();
        shot("outside-confirmation");
        press("确认关联");
        page.locator(".alert-success").waitFor();
        press("退出");
        goes_to_the_provider_as("李娜");
        page.waitForURL("**/my");
        page.navigate("/my/profile");
        follow("统一身份认证登录");
        isAccessible();
        shot("outside-identities");
        press("解除关联");
        page.locator(".alert-success").waitFor();
        assertThat(page.locator("main").innerText()).contains("还没有关联");
    }

    @Test
    void whoever_refuses_there_is_back_at_the_sign_in_page() {
        page.navigate("/login");
        follow(THERE);
        isAccessible();
        shot("demo-identity");
        press("拒绝");
        page.waitForURL("**/login?outside-failed");
        assertThat(page.locator("[role=alert]").innerText()).contains("统一身份认证没有成功");
    }

    private void goes_to_the_provider_as(String name) {
        page.navigate("/login");
        follow(THERE);
        assertThat(heading()).isEqualTo("省统一身份认证（演示）");
        page.getByLabel(name).check();
        press("同意并登录");
    }
}
