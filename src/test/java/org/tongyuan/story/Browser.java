package org.tongyuan.story;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** One headless Chromium for all stories of a run. Without one, stories are skipped loudly, and fail in CI. */
final class Browser {

    private static com.microsoft.playwright.@Nullable Browser chromium;

    private Browser() {}

    static synchronized com.microsoft.playwright.Browser get() {
        if (chromium == null) {
            chromium = launch();
        }
        return chromium;
    }

    /** One of its own, for a thread of its own: what talks to a browser is made for one thread. Closed when the run ends. */
    static com.microsoft.playwright.Browser launch() {
        Path executable = executable();
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--disable-dev-shm-usage",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                // A window with one document camera, for which nobody need be asked.
                                "--use-fake-device-for-media-stream",
                                "--use-fake-ui-for-media-stream",
                                "--lang=zh-CN")));
    }

    private static Path executable() {
        String named = System.getenv("CHROMIUM");
        // The shell without windows first: it opens pages in a third of the time.
        for (String path : new String[] {
            named,
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome"
        }) {
            if (path != null && Files.isExecutable(Path.of(path))) {
                return Path.of(path);
            }
        }
        String message = "SKIPPED: story tests need Chromium (apt-get install chromium, or set CHROMIUM)";
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(message);
        }
        System.err.println(message);
        Assumptions.abort(message);
        throw new AssertionError("unreachable");
    }
}
