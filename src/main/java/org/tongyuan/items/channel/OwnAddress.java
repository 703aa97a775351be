package org.tongyuan.items.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where our own channels are asked: at this very process, behind no proxy, and at {@code tongyuan.channels.base-url} when it is set, as
 * the public gets them through every proxy and cache on the way.
 */
@Component
class OwnAddress {

    private final Environment environment;
    private final String outer;
    private volatile boolean ready;

    OwnAddress(Environment environment, @Value("${tongyuan.channels.base-url:}") String outer) {
        this.environment = environment;
        this.outer = outer.replaceAll("/+$", "");
    }

    /** A base and how it is shown before a path. */
    record Base(String url, String shown) {}

    @EventListener
    void ready(ApplicationReadyEvent ready) {
        this.ready = true;
    }

    /** Whether this process answers requests by now. */
    boolean isReady() {
        return ready && !bases().isEmpty();
    }

    List<Base> bases() {
        var bases = new ArrayList<Base>();
        port().ifPresent(port -> bases.add(new Base("http://" + host() + ":" + port, "")));
        if (!outer.isEmpty()) {
            bases.add(new Base(outer, outer));
        }
        return bases;
    }

    /** Not when the process itself speaks TLS: its certificate is made out to the public name, so the base URL must be set. */
    private Optional<String> port() {
        return environment.getProperty(
                        "server.ssl.enabled",
                        Boolean.class,
                        environment.containsProperty("server.ssl.bundle")
                                || environment.containsProperty("server.ssl.certificate")
                                || environment.containsProperty("server.ssl.key-store"))
                ? Optional.empty()
                : Optional.ofNullable(environment.getProperty("local.server.port"));
    }

    private String host() {
        String bound = environment.getProperty("server.address", "");
        boolean everywhere = bound.isBlank() || bound.equals("0.0.0.0") || bound.equals("::");
        if (everywhere) {
            return "127.0.0.1";
        }
        return bound.contains(":") ? "[" + bound + "]" : bound;
    }
}
