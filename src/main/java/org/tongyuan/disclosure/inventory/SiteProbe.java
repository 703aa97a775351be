package org.tongyuan.disclosure.inventory;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.web.InnerNetwork;

/**
 * Opens a site's home page as anybody would, following redirects, and asks no machine inside our own network. Whoever enters a site
 * chooses where this server looks: every hop is checked, and asked at the very address that was checked.
 */
@Component
class SiteProbe {

    private static final int MOST_HOPS = 5;
    private static final int MOST_MACHINES = 3;

    private final SiteSettings settings;

    SiteProbe(SiteSettings settings) {
        this.settings = settings;
    }

    /**
     * What was seen.
     *
     * @param status of the last answer, null when none came
     * @param error why it counts as not opened, in words for the page; null when it opened
     * @param hash of the page's text, null when it did not open
     */
    record Look(
            @Nullable Integer status,
            int millis,
            @Nullable String error,
            @Nullable String hash) {
        public boolean isOk() {
            return error == null;
        }
    }

    /** What stands in the way, in words for the page. */
    private static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused(String words) {
            super(words);
        }
    }

    /** The own site is asked under the address that the public has, wherever that machine stands. */
    Look look(WebSite site) {
        String address = site.about().own() ? settings.ownUrl() : site.about().address();
        boolean own = site.about().own();
        long began = System.nanoTime();
        var asked = new FutureTask<>(() -> open(address, own));
        Thread.ofVirtual().name("site-probe").start(asked);
        try {
            var page = asked.get(settings.limit().toMillis(), TimeUnit.MILLISECONDS);
            return judged(page, millis(began));
        } catch (TimeoutException e) {
            return new Look(null, millis(began), settings.limit().toSeconds() + " 秒内没有打开", null);
        } catch (ExecutionException e) {
            return new Look(null, millis(began), words(e.getCause()), null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Look(null, millis(began), "监测被中断", null);
        } finally {
            // Wakes a virtual thread that still waits for the other side, and closes its socket.
            asked.cancel(true);
        }
    }

    private static Look judged(PinnedGet.Page page, int millis) {
        if (page.status() < 200 || page.status() > 299) {
            return new Look(page.status(), millis, "服务器答复 " + page.status(), null);
        }
        if (new String(page.body(), StandardCharsets.ISO_8859_1).isBlank()) {
            return new Look(page.status(), millis, "页面是空白的", null);
        }
        return new Look(page.status(), millis, null, PageText.sha256(page.body()));
    }

    private PinnedGet.Page open(String address, boolean own) throws IOException {
        URI uri = uri(address);
        String home = uri.getHost();
        for (int hop = 0; hop <= MOST_HOPS; hop++) {
            var page = ask(uri, settings.privateHosts() || (own && uri.getHost().equalsIgnoreCase(home)));
            String location = page.location();
            if (page.status() < 301 || page.status() > 308 || page.status() == 304 || location == null) {
                return page;
            }
            uri = uri(resolved(uri, location));
        }
        throw new Refused("跳转超过 " + MOST_HOPS + " 次");
    }

    private PinnedGet.Page ask(URI uri, boolean innerToo) throws IOException {
        InetAddress[] machines = InetAddress.getAllByName(uri.getHost());
        for (InetAddress machine : machines) {
            if (!innerToo && InnerNetwork.holds(machine)) {
                throw new Refused("网址指向内部网络，不予访问");
            }
        }
        int millis = (int) settings.limit().toMillis();
        IOException last = new UnknownHostException(uri.getHost());
        for (int i = 0; i < Math.min(machines.length, MOST_MACHINES); i++) {
            try {
                return PinnedGet.get(uri, machines[i], millis);
            } catch (IOException e) {
                last = e;
            }
        }
        throw last;
    }

    private static String resolved(URI from, String location) throws Refused {
        try {
            return from.resolve(location).toString();
        } catch (IllegalArgumentException e) {
            throw new Refused("跳转的地址不正确");
        }
    }

    /** Only HTTP(S) with a host, and no name and password in it. */
    static URI uri(String address) throws IOException {
        try {
            URI uri = URI.create(address);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getUserInfo() == null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Said below like any other address that is none.
        }
        throw new Refused("不是 http 或者 https 地址");
    }

    private static String words(@Nullable Throwable cause) {
        return switch (cause) {
            case Refused refused -> String.valueOf(refused.getMessage());
            case UnknownHostException _ -> "查不到域名";
            case SocketTimeoutException _ -> "没有及时答复";
            case SSLException _ -> "安全证书有问题";
            case null, default -> "连接不上";
        };
    }

    private static int millis(long began) {
        return (int) Duration.ofNanos(System.nanoTime() - began).toMillis();
    }
}
