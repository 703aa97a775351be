package org.tongyuan.platform.profiles;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * A demonstration has passwords that stand on its sign-in page, so it listens on this machine only, whatever {@code server.address}
 * says; {@code tongyuan.demo.expose=true} opens it on every address.
 */
@Component
@Profile("demo")
class DemoAddress implements WebServerFactoryCustomizer<ConfigurableWebServerFactory>, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(DemoAddress.class);

    private final boolean exposed;

    DemoAddress(@Value("${tongyuan.demo.expose:false}") boolean exposed) {
        this.exposed = exposed;
    }

    @Override
    public void customize(ConfigurableWebServerFactory factory) {
        if (exposed) {
            LOG.warn("演示系统已对所有网络开放,演示密码是公开的。 / The demonstration is open to every network, and its passwords are"
                    + " public.");
        }
        factory.setAddress(address());
    }

    InetAddress address() {
        try {
            return InetAddress.getByAddress(exposed ? new byte[4] : new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
