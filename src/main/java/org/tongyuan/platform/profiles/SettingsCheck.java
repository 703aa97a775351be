package org.tongyuan.platform.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Settings that are right for a demonstration and wrong for a county. */
@Component
@Profile("production")
class SettingsCheck implements StartCheck {

    private final Environment environment;

    SettingsCheck(Environment environment) {
        this.environment = environment;
    }

    @Override
    public List<String> problems() {
        var problems = new ArrayList<String>();
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            problems.add("同时启用了 demo 和 production,请去掉 demo。 / The profiles demo and production are both active: remove"
                    + " demo.");
        }
        boolean embedded = "embedded".equals(environment.getProperty("spring.datasource.url", "embedded"));
        if (embedded && !isOn("tongyuan.embedded.allow-in-production")) {
            problems.add("未配置外部数据库 spring.datasource.url;如确需使用内嵌数据库,请设置 tongyuan.embedded.allow-in-production=true。"
                    + " / No external database (spring.datasource.url); to use the embedded one all the same, say"
                    + " tongyuan.embedded.allow-in-production=true.");
        }
        if (!isOn("server.servlet.session.cookie.secure")) {
            problems.add(
                    "会话 Cookie 允许经由明文 HTTP 传输,请勿将 server.servlet.session.cookie.secure 设为 false。 / Session cookies may"
                            + " travel over plain HTTP: do not set server.servlet.session.cookie.secure=false.");
        }
        if (!servesTls() && !standsBehindTls()) {
            problems.add("未启用 HTTPS:请配置 server.ssl.*,或由反向代理提供 HTTPS 并设置 tongyuan.public-url=https://… 和"
                    + " server.forward-headers-strategy=native。 / No HTTPS: configure server.ssl.*, or let a reverse proxy"
                    + " provide it and set tongyuan.public-url=https://… and server.forward-headers-strategy=native.");
        }
        return problems;
    }

    private boolean servesTls() {
        boolean enabled = environment.getProperty("server.ssl.enabled", Boolean.class, true);
        boolean configured = List.of("server.ssl.bundle", "server.ssl.key-store", "server.ssl.certificate").stream()
                .anyMatch(environment::containsProperty);
        return enabled && configured;
    }

    private boolean standsBehindTls() {
        String strategy = environment
                .getProperty("server.forward-headers-strategy", "none")
                .toLowerCase(Locale.ROOT);
        String publicUrl = environment.getProperty("tongyuan.public-url", "");
        return Set.of("native", "framework").contains(strategy) && publicUrl.startsWith("https://");
    }

    private boolean isOn(String property) {
        return environment.getProperty(property, Boolean.class, false);
    }
}
