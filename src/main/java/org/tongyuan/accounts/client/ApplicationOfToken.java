package org.tongyuan.accounts.client;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.security.Permission;

/** Turns the scopes of a token into permissions; a client disabled since the token was given is refused at once. */
@Component
class ApplicationOfToken implements Converter<Jwt, AbstractAuthenticationToken> {

    private final Clients clients;

    ApplicationOfToken(Clients clients) {
        this.clients = clients;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        @Nullable String clientId = token.getSubject();
        Client client = (clientId == null ? java.util.Optional.<Client>empty() : clients.find(clientId))
                .filter(c -> !c.isDisabled())
                .orElseThrow(() -> new InvalidBearerTokenException("the client is disabled"));
        @Nullable List<String> claimed = token.getClaimAsStringList("scope");
        Set<String> scopes = new HashSet<>(claimed == null ? List.of() : claimed);
        // A scope taken from the client since is gone from its tokens too.
        scopes.retainAll(client.scopes());
        return new JwtAuthenticationToken(token, authorities(scopes), client.clientId());
    }

    static List<GrantedAuthority> authorities(Set<String> scopes) {
        return Arrays.stream(Permission.values())
                .filter(p -> p.scope() != null && scopes.contains(p.scope()))
                .<GrantedAuthority>map(p -> new SimpleGrantedAuthority(p.name()))
                .toList();
    }
}
