package org.tongyuan.story;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Looks at one page at two widths and says in words what is wrong with it. */
final class PageInspection {

    private static final long FIRST_LOAD = 300 * 1024;

    /** Text that only a programmer should ever see: message keys, expressions, types, "null". */
    private static final Pattern LEAK =
            Pattern.compile("\\?\\?\\w|\\$\\{|#\\{|java\\.|org\\.tongyuan|\\bnull\\b|\\bundefined\\b");

    private final List<String> problems = new ArrayList<>();
    private final Page page;
    private final BrowserContext context;

    /** One tab for all pages that its visitor looks at. */
    PageInspection(Page page) {
        this.page = page;
        this.context = page.context();
        page.onConsoleMessage(m -> {
            if (m.type().equals("error")) {
                problems.add("console: " + m.text());
            }
        });
        page.onPageError(e -> problems.add("script: " + e));
    }

    /** Opens a page as it is for the tab's visitor; {@code open}: as anybody, for the first time. */
    List<String> look(String path, boolean open) {
        problems.clear();
        AtomicLong bytes = open ? countBytes() : new AtomicLong();
        Response response = page.navigate(path);
        if (response.status() != 200) {
            return List.of("status " + response.status());
        }
        String type = String.valueOf(response.headerValue("content-type"));
        if (!type.startsWith("text/html")) {
            return List.of("is " + type + ", no page: leave it out by rule");
        }
        markup(Jsoup.parse(response.text()));
        if (open) {
            firstVisit(bytes.get());
        }
        page.setViewportSize(1280, 900);
        axe("1280 px");
        page.setViewportSize(375, 812);
        sideways("at 375 px");
        axe("375 px");
        if (open) {
            elder();
        }
        return List.copyOf(problems);
    }

    private AtomicLong countBytes() {
        var bytes = new AtomicLong();
        var network = context.newCDPSession(page);
        network.send("Network.enable");
        network.on(
                "Network.loadingFinished",
                (JsonObject e) -> bytes.addAndGet(e.get("encodedDataLength").getAsLong()));
        return bytes;
    }

    private void firstVisit(long bytes) {
        if (bytes > FIRST_LOAD) {
            problems.add("first load " + bytes / 1024 + " KiB, more than 300");
        }
        boolean tokenNeeded = page.locator("form[method=post]").count() > 0;
        if (!tokenNeeded && context.cookies().stream().anyMatch(c -> c.name.equals("TYSESSION"))) {
            problems.add("starts a session for a visitor who only reads");
        }
    }

    private void markup(Document html) {
        if (html.select("h1").size() != 1) {
            problems.add(html.select("h1").size() + " h1: " + html.select("h1").eachText());
        }
        if (html.title().isBlank()) {
            problems.add("no title");
        }
        if (html.select("main").size() != 1) {
            problems.add(html.select("main").size() + " main landmarks");
        }
        for (Element e : html.select("[style], style, script:not([src])")) {
            problems.add("inline style or script: " + shorten(e.outerHtml()));
        }
        for (Element e : html.getAllElements()) {
            e.attributes().forEach(a -> {
                if (a.getKey().startsWith("on")) {
                    problems.add("inline handler: " + shorten(e.outerHtml()));
                }
            });
        }
        var leak = LEAK.matcher(html.title() + " " + html.body().text());
        if (leak.find()) {
            int from = Math.max(0, leak.start() - 20);
            String text = html.title() + " " + html.body().text();
            problems.add("programmer's text: …" + text.substring(from, Math.min(text.length(), leak.end() + 30)));
        }
    }

    private void axe(String width) {
        Axe.violations(page).forEach(v -> {
            if (problems.stream().noneMatch(p -> p.endsWith(v))) {
                problems.add("axe at " + width + ": " + v);
            }
        });
    }

    /** As it is after 大字版 was pressed: no text under 18 px, nothing to press lower than 60 px (适老化), and nothing falls off the screen. */
    private void elder() {
        page.evaluate("document.documentElement.classList.add('elder')");
        sideways("in large type");
        Object small = page.evaluate("""
                () => {
                  const seen = e => e.checkVisibility({visibilityProperty: true}) && !e.closest('.visually-hidden, svg');
                  const texts = [...document.body.querySelectorAll('*')].filter(e => seen(e)
                    && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) && parseFloat(getComputedStyle(e).fontSize) < 18);
                  const low = [...document.querySelectorAll('main .btn, main input:not([type=hidden]):not([type=checkbox]):not([type=radio]), main select')]
                    .filter(e => seen(e) && e.getBoundingClientRect().height < 60);
                  return [...texts.slice(0, 2), ...low.slice(0, 2)].map(e => e.outerHTML.slice(0, 120)).join(' and ') || null;
                }""");
        if (small != null) {
            problems.add("too small in large type: " + shorten(small.toString()));
        }
        axe("375 px in large type");
    }

    private void sideways(String how) {
        Object widest = page.evaluate("""
                () => {
                  const room = document.documentElement.clientWidth;
                  if (document.documentElement.scrollWidth <= room) return null;
                  const out = [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > room + 1);
                  const worst = out.length ? out[0] : document.body;
                  return (document.documentElement.scrollWidth - room) + ' px: ' + worst.outerHTML.slice(0, 120);
                }""");
        if (widest != null) {
            problems.add("sticks out sideways " + how + " by " + shorten(widest.toString()));
        }
    }

    static String shorten(String html) {
        String line = html.replaceAll("\\s+", " ");
        return line.length() > 160 ? line.substring(0, 160) + "…" : line;
    }
}
