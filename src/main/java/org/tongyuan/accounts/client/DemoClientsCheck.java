package org.tongyuan.accounts.client;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.profiles.StartCheck;

/** Production does not start on a database in which clients of the demonstration still get tokens. */
@Component
@Profile("production")
class DemoClientsCheck implements StartCheck {

    private final Clients clients;

    DemoClientsCheck(Clients clients) {
        this.clients = clients;
    }

    @Override
    public List<String> problems() {
        return clients.anyOfDemo()
                ? List.of(
                        "数据库里有演示应用，密钥是公开的。请换用空的数据库，或在“应用”页面停用它们。 / The database holds clients of the demonstration, whose"
                                + " secret is public: begin with an empty database, or disable them.")
                : List.of();
    }
}
