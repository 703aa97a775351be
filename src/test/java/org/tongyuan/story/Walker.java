package org.tongyuan.story;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Walks from page to page in one browser and thread: each visitor signs in once and keeps a tab. */
final class Walker implements AutoCloseable {

    private final Supplier<BrowserContext> newContext;
    private final SiteWalk.Manner manner;
    private final Function<Page, SiteWalk.Look> eyes;
    private final Map<String, SiteWalk.Look> visitors = new HashMap<>();
    private final List<BrowserContext> kept = new ArrayList<>();

    Walker(Supplier<BrowserContext> newContext, SiteWalk.Manner manner, Function<Page, SiteWalk.Look> eyes) {
        this.newContext = newContext;
        this.manner = manner;
        this.eyes = eyes;
    }

    List<String> visit(SiteWalk.Stop stop) {
        if (stop.visitor().equals("anybody") && manner.anybodyAlwaysFresh()) {
            try (BrowserContext fresh = newContext.get()) {
                return eyes.apply(fresh.newPage()).at(stop.path(), true);
            }
        }
        boolean first = !visitors.containsKey(stop.visitor());
        return visitors.computeIfAbsent(stop.visitor(), this::visitor).at(stop.path(), first);
    }

    private SiteWalk.Look visitor(String login) {
        var own = newContext.get();
        kept.add(own);
        var tab = own.newPage();
        if (!login.equals("anybody")) {
            tab.navigate("/login");
            tab.getByLabel("登录名").fill(login);
            tab.getByLabel("密码").fill(Story.DEMO_PASSWORD);
            tab.getByLabel("密码").press("Enter");
            tab.waitForURL(url -> !url.contains("/login"));
        }
        return eyes.apply(tab);
    }

    @Override
    public void close() {
        kept.forEach(BrowserContext::close);
    }
}
