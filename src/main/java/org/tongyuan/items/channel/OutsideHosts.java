package org.tongyuan.items.channel;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.web.InnerNetwork;

/**
 * The hosts that the operator allows this server to ask ({@code tongyuan.channels.outside-hosts}). Whoever registers a copy chooses among
 * them, so nobody can make this server look into the network it stands in.
 */
@Component
class OutsideHosts {

    private final Set<String> allowed;
    private final boolean privateToo;

    OutsideHosts(
            @Value("${tongyuan.channels.outside-hosts:}") Set<String> allowed,
            @Value("${tongyuan.channels.private-hosts:false}") boolean privateToo) {
        this.allowed = allowed.stream().map(OutsideHosts::lower).collect(Collectors.toUnmodifiableSet());
        this.privateToo = privateToo;
    }

    Set<String> allowed() {
        return allowed;
    }

    /** Whether an address is written so that it may be asked: HTTP(S), a host of the list, no name and password in it. */
    boolean knows(String address) {
        try {
            URI uri = URI.create(address);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getUserInfo() == null && uri.getHost() != null && allowed.contains(lower(uri.getHost()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Why an address is not asked now, empty when it may be; looked at anew each time, since a name can come to mean another machine. */
    Optional<String> refusal(URI address) {
        if (!knows(address.toString())) {
            return Optional.of("主机不在允许核对的名单里");
        }
        try {
            for (InetAddress machine : InetAddress.getAllByName(address.getHost())) {
                if (!privateToo && inside(machine)) {
                    return Optional.of("主机名指向内部网络地址，不予访问");
                }
            }
            return Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.of("查不到这个主机名");
        }
    }

    static boolean inside(InetAddress machine) {
        return InnerNetwork.holds(machine);
    }

    private static String lower(String host) {
        return host.strip().toLowerCase(Locale.ROOT);
    }
}
