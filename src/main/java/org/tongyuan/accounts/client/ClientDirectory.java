package org.tongyuan.accounts.client;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.RegisteredApplications;

/** Applications as other modules see them. */
@Component
class ClientDirectory implements RegisteredApplications {

    private final Clients clients;

    ClientDirectory(Clients clients) {
        this.clients = clients;
    }

    @Override
    public List<Named> withScope(String scope) {
        return clients.all().stream()
                .filter(c -> !c.isDisabled() && c.scopes().contains(scope))
                .map(c -> new Named(c.clientId(), c.name()))
                .sorted(Comparator.comparing(Named::name))
                .toList();
    }
}
