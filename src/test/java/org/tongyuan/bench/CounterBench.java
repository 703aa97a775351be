package org.tongyuan.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tongyuan.accounts.DemoPeople;

/**
 * One officer at the window, person after person, in a real browser: the reader types a number, the officer presses Enter, and the page
 * is there for the next. Measured from the officer's key until the field for the next number has the focus.
 */
public final class CounterBench {

    private static final int WARM = 20;
    private static final String NEXT =
            "() => document.readyState !== 'loading' && document.activeElement?.name === 'identity' && document.querySelector('[role=status]')";
    private static final String READY =
            "() => document.readyState !== 'loading' && document.activeElement?.type === 'submit'";

    private CounterBench() {}

    public static void main(String[] args) throws Exception {
        String base = "http://localhost:" + args[0];
        int acts = Integer.parseInt(args[1]);
        String item = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(base + "/bench/samples"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> line.startsWith("spot "))
                .findFirst()
                .orElseThrow()
                .substring(5);
        String chromium = System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of(chromium))
                                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")))) {
            var page = browser.newContext(
                            new Browser.NewContextOptions().setBaseURL(base).setLocale("zh-CN"))
                    .newPage();
            page.navigate("/login");
            page.locator("[name=username]").fill("wangfang");
            page.locator("[name=password]").fill(DemoPeople.PASSWORD);
            page.locator("[name=password]").press("Enter");
            page.waitForURL("**/desk**");
            page.navigate("/desk/on-the-spot/" + item);
            System.exit(run(page, acts) ? 0 : 1);
        }
    }

    private static boolean run(Page page, int acts) {
        var settled = new double[acts];
        var read = new double[acts];
        for (int n = -WARM; n < acts; n++) {
            long begun = System.nanoTime();
            page.keyboard().insertText(PeopleMill.idCard(13 + (n + WARM) * 12));
            page.keyboard().press("Enter");
            page.waitForFunction(READY);
            long key = System.nanoTime();
            page.keyboard().press("Enter");
            page.waitForFunction(NEXT);
            long next = System.nanoTime();
            if (n >= 0) {
                read[n] = (key - begun) / 1e6;
                settled[n] = (next - key) / 1e6;
            }
        }
        Arrays.sort(settled);
        Arrays.sort(read);
        System.out.printf("%d acts on the spot in a browser%n", acts);
        System.out.printf(
                "from key to next person    median %.0f ms (demand 300), p95 %.0f ms%n",
                settled[acts / 2], settled[acts * 95 / 100]);
        System.out.printf(
                "from reader to person      median %.0f ms, p95 %.0f ms%n", read[acts / 2], read[acts * 95 / 100]);
        return settled[acts / 2] <= 300;
    }
}
