package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongyuan.TongyuanTest;

/** A journey through the real pages in a real browser: what a story needs to read as given, when, then. */
@TongyuanTest
public abstract class Story {

    public static final String DEMO_PASSWORD = "Qinghe-2026!";

    /** The main pages, shown in docs/screenshots. */
    private static final Set<String> IN_DOCS = Set.of(
            "home",
            "items",
            "guide",
            "login",
            "apply-form",
            "apply-materials",
            "apply-check",
            "apply-done",
            "my",
            "my-case",
            "my-correction",
            "desk",
            "desk-case",
            "desk-checklist",
            "intake",
            "slip",
            "on-the-spot",
            "letter-verification",
            "calendar",
            "import-report",
            "journal",
            "journal-verification",
            "reports",
            "report-cases");

    /** Pictures of long pages are cut here, in pixels. */
    private static final int TALLEST = 1600;

    @LocalServerPort
    protected int port;

    protected BrowserContext context;
    protected Page page;

    @BeforeEach
    void open_a_browser() {
        context = newContext(true);
        page = context.newPage();
    }

    @AfterEach
    void close_the_browser() {
        context.close();
    }

    /** A fresh visitor at 1280 px, with or without JavaScript. */
    protected BrowserContext newContext(boolean javaScript) {
        return newContext(Browser.get(), javaScript);
    }

    BrowserContext newContext(com.microsoft.playwright.Browser browser, boolean javaScript) {
        var made = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setViewportSize(1280, 900)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                // A button fading from one colour to the next has too little contrast for a moment.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(javaScript));
        made.setDefaultTimeout(15_000);
        return made;
    }

    /** Leaves whoever is signed in and signs in as a demo person. */
    protected void signInAs(String login) {
        context.clearCookies();
        page.navigate("/login");
        page.getByLabel("登录名").fill(login);
        page.getByLabel("密码").fill(DEMO_PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录"))
                .click();
    }

    /** Types into the field that the page gives the focus, as officers and readers of cards do without a mouse, and sends it. */
    protected void entersInto(String field, String text) {
        // A browser gives it a moment after the page was loaded, a quick one after the first key.
        page.waitForFunction("id => document.activeElement?.id === id", field);
        page.keyboard().type(text);
        page.keyboard().press("Enter");
    }

    protected void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    protected void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    protected String heading() {
        return page.locator("h1").innerText();
    }

    /** No accessibility violation by WCAG 2.2 A and AA, as axe sees it. */
    protected void isAccessible() {
        assertThat(Axe.violations(page)).as("axe on " + page.url()).isEmpty();
    }

    /** Takes the page at 1280 and at 375 px; nothing may stick out sideways on a phone. */
    protected void shot(String name) {
        boolean kept = "1".equals(System.getenv("TONGYUAN_DOCS_WRITE")) && IN_DOCS.contains(name);
        Path folder = Path.of(kept ? "docs/screenshots" : "target/screenshots");
        var size = page.viewportSize();
        for (int width : new int[] {1280, 375}) {
            page.setViewportSize(width, width == 375 ? 812 : 900);
            int height = (int) page.evaluate("document.documentElement.scrollHeight");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(folder.resolve(name + "-" + width + ".png"))
                    .setClip(0, 0, width, Math.min(height, TALLEST))
                    .setFullPage(true));
            int overflow =
                    (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(overflow).as(name + " sticks out at " + width + " px").isLessThanOrEqualTo(0);
        }
        page.setViewportSize(size.width, size.height);
    }
}
