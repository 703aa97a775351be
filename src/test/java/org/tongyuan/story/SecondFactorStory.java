package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongyuan.accounts.Role;
import org.tongyuan.accounts.TestStaff;
import org.tongyuan.accounts.secondfactor.Totp;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.platform.Ids;

/** An officer sets up the second factor, without JavaScript too, and signs in with it. */
class SecondFactorStory extends Story {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Agencies agencies;

    private boolean scripts = true;
    private final String login = "shuang-" + Ids.next().toString().substring(24);

    @Test
    void an_officer_signs_in_with_password_and_code() {
        TestStaff.add(
                jdbc,
                login,
                "双全",
                agencies.byName("990122", "清和县农业农村局").orElseThrow().id(),
                Role.REVIEWER);
        TestStaff.givePassword(jdbc, login);
        context.close();
        scripts = false;
        context = newContext(scripts);
        page = context.newPage();
        String secret = sets_it_up();
        signs_in_with_a_code(secret);
    }

    /** By keyboard: without scripts Playwright cannot tell whether a page has come to rest, which a click waits for. */
    @Override
    protected void press(String button) {
        if (scripts) {
            super.press(button);
        } else {
            page.locator("button:text-is('" + button + "')").first().press("Enter");
        }
    }

    private String sets_it_up() {
        signInAs(login);
        page.waitForURL("**/desk");
        page.navigate("/my/profile/second-factor");
        press("开始设置");
        page.locator("svg.qr").waitFor();
        assertThat(page.locator("svg.qr").boundingBox().width).isGreaterThan(200);
        String secret = page.locator("#secret-key").innerText().replace(" ", "");
        page.getByLabel("验证码").fill("000000");
        press("确认");
        page.locator(".error-summary").waitFor();
        assertThat(page.title()).startsWith("错误：");
        assertThat(page.locator(".error-summary").innerText()).contains("验证码不对");
        page.getByLabel("验证码").fill(Totp.codeAt(secret, Instant.now()));
        press("确认");
        page.locator("#recovery-codes").waitFor();
        assertThat(heading()).isEqualTo("请保存恢复码");
        assertThat(page.locator("#recovery-codes li").count()).isEqualTo(10);
        page.navigate("/login/home");
        assertThat(page.url()).endsWith("/desk");
        return secret;
    }

    private void signs_in_with_a_code(String secret) {
        signInAs(login);
        page.waitForURL("**/login/second-factor");
        assertThat(heading()).isEqualTo("填写验证码");
        page.getByLabel("验证码").fill(Totp.codeAt(secret, Instant.now().plusSeconds(30)));
        press("登录");
        page.waitForURL("**/desk");
        page.navigate("/my/profile/second-factor");
        assertThat(page.locator("main").innerText()).contains("使用中", "恢复码还剩 10 个");
    }

    @Test
    void its_pages_are_accessible_and_fit_a_phone() {
        TestStaff.add(
                jdbc,
                login,
                "双全",
                agencies.byName("990122", "清和县农业农村局").orElseThrow().id(),
                Role.REVIEWER);
        TestStaff.givePassword(jdbc, login);
        signInAs(login);
        page.navigate("/my/profile/second-factor");
        isAccessible();
        press("开始设置");
        isAccessible();
        shot("second-factor");
        String secret = page.locator("#secret-key").innerText().replace(" ", "");
        page.getByLabel("验证码").fill(Totp.codeAt(secret, Instant.now()));
        press("确认");
        isAccessible();
        shot("recovery-codes");
        page.navigate("/my/profile/second-factor");
        isAccessible();
        shot("second-factor-in-use");
        signInAs(login);
        isAccessible();
        shot("second-factor-sign-in");
    }
}
