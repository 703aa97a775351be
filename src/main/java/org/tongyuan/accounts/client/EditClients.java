package org.tongyuan.accounts.client;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** An administrator admits an application or disables it. */
@UseCase
class EditClients {

    private final Clients clients;
    private final PasswordEncoder encoder;
    private final CurrentUser user;
    private final Journal journal;
    private final LegalTime time;

    EditClients(Clients clients, PasswordEncoder encoder, CurrentUser user, Journal journal, LegalTime time) {
        this.clients = clients;
        this.encoder = encoder;
        this.user = user;
        this.journal = journal;
        this.time = time;
    }

    /** Every scope an application can have. */
    static List<String> scopes() {
        return Arrays.stream(Permission.values())
                .map(Permission::scope)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Gives the secret, which is shown once and stored nowhere in the clear. */
    @Transactional
    String create(ClientForm form) {
        user.require().mustBeAbleTo(Permission.CLIENT_EDIT);
        if (!scopes().containsAll(form.scopes())) {
            throw new RuleBroken("clients.scope");
        }
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        UUID id = Ids.next();
        var client = new Client(
                id,
                form.clientId(),
                form.name(),
                String.valueOf(encoder.encode(secret)),
                form.scopes().stream().sorted().toList(),
                form.agencyId(),
                null,
                null);
        if (!clients.add(client, false, who(), time.now())) {
            throw new RuleBroken("clients.taken");
        }
        note("CLIENT_CREATED", id, String.join(" ", client.scopes()));
        return secret;
    }

    @Transactional
    void disable(UUID id, String why) {
        user.require().mustBeAbleTo(Permission.CLIENT_EDIT);
        if (why.isBlank()) {
            throw new RuleBroken("clients.disable.why");
        }
        if (!clients.disable(id, who(), why, time.now())) {
            throw new RuleBroken("concurrent.change");
        }
        note("CLIENT_DISABLED", id, "");
    }

    private void note(String act, UUID id, String scopes) {
        SignedIn caller = user.require();
        journal.record(Entry.of(caller.actor(), act, new Subject("client", id.toString()), time.now())
                .with("scopes", scopes));
    }

    private String who() {
        var actor = user.require().actor();
        return actor.kind() + ":" + actor.id();
    }
}
