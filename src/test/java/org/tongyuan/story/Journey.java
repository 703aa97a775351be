package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongyuan.documents.file.SampleFiles;

/** What the stories of an application have in common: the demo county's food licence, from the form to the desk. */
abstract class Journey extends Story {

    static final String FOOD = "食品经营许可（新办）";

    @Autowired
    JdbcClient jdbc;

    /** From now on the visitor holds a phone. */
    void on_a_phone() {
        BrowserContext before = context;
        context = org.tongyuan.story.Browser.get()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setViewportSize(375, 812)
                        .setHasTouch(true)
                        .setIsMobile(true)
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(15_000);
        page = context.newPage();
        before.close();
    }

    void fills_in_the_food_form(String name) {
        page.getByLabel("经营者名称").fill(name);
        page.getByLabel("统一社会信用代码").fill("91990122MA7Q00011N");
        page.getByLabel("经营场所地址").fill("清和县城关镇解放路 1 号");
        page.getByLabel("餐饮服务经营者").check();
        page.getByLabel("热食类食品制售").check();
        page.getByLabel("经营面积").fill("60");
        page.getByLabel("食品安全管理人员姓名").fill("张伟");
    }

    void uploads_photos(int howMany) {
        var photos = new FilePayload[howMany];
        for (int i = 0; i < howMany; i++) {
            photos[i] = new FilePayload("IMG_" + i + ".jpg", "image/jpeg", SampleFiles.phonePhoto(400 + i, 300, 6));
        }
        page.locator("input[type=file]").first().setInputFiles(photos);
        press("上传");
    }

    void on_the_desk(String officer, String number) {
        signInAs(officer);
        page.navigate("/desk/cases/" + number);
        assertThat(heading()).isEqualTo(FOOD);
    }

    void reviews_every_open_step(String officer, String number) {
        on_the_desk(officer, number);
        for (int steps = 0; page.locator("button[value=true][name=agreed]").count() > 0; steps++) {
            assertThat(steps).isLessThan(5);
            page.locator("textarea[name^=opinion]").first().fill("材料真实，场所符合要求。");
            page.locator("button[value=true][name=agreed]").first().click();
            assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS)
                            .first()
                            .innerText())
                    .contains("环节已完成");
        }
    }

    /** The PDF of a letter that is linked from the page. */
    LetterPdf letter(String title) {
        String href = page.locator("a[href*='/letters/']")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(title))
                .first()
                .getAttribute("href");
        var answer = context.request().get(href);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("content-type")).startsWith("application/pdf");
        return LetterPdf.read(answer.body());
    }

    /** What the page says, once it is all there: a page that is still coming in says nothing yet. */
    String main() {
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        return page.locator("main").innerText();
    }

    String path() {
        return URI.create(page.url()).getPath();
    }

    String foodItem() {
        return DemoPlaces.foodItem(jdbc);
    }
}
