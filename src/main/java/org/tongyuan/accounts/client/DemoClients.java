package org.tongyuan.accounts.client;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.platform.DemoSeed;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;

/** The applications of {@link DemoPeople}. */
@Profile("demo")
@Component
class DemoClients implements DemoSeed {

    private final Clients clients;
    private final PasswordEncoder encoder;
    private final LegalTime time;

    DemoClients(Clients clients, PasswordEncoder encoder, LegalTime time) {
        this.clients = clients;
        this.encoder = encoder;
        this.time = time;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void seed() {
        for (DemoPeople.Application a : DemoPeople.APPLICATIONS) {
            String hash = String.valueOf(encoder.encode(a.secret()));
            var client = new Client(Ids.next(), a.clientId(), a.name(), hash, scopes(a), null, null, null);
            clients.add(client, true, "SYSTEM:demo-seed", time.now());
        }
    }

    private static List<String> scopes(DemoPeople.Application a) {
        return Arrays.stream(Permission.values())
                .map(Permission::scope)
                .filter(Objects::nonNull)
                .filter(s -> a.scopes().stream().anyMatch(w -> w.endsWith(".") ? s.startsWith(w) : s.equals(w)))
                .toList();
    }
}
