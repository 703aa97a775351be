package org.tongyuan.accounts.outsideidentity;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/**
 * The providers configured under {@code spring.security.oauth2.client}. Where one's endpoints are is asked when somebody first goes
 * there, never at the start: a provider that is down keeps nobody else from signing in. Only OpenID Connect: without the scope
 * {@code openid} there is no proof of who came.
 */
@Component("outsideProviders")
class Providers implements ClientRegistrationRepository {

    /** What the sign-in page offers. */
    public record Offer(String id, String name) {}

    private final Environment environment;
    private final List<Offer> offers;
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

    Providers(Environment environment) {
        this.environment = environment;
        this.offers = configured().getRegistration().entrySet().stream()
                .filter(e -> isOpenId(e.getValue()))
                .map(e -> new Offer(e.getKey(), name(e.getKey(), e.getValue().getClientName())))
                .sorted(java.util.Comparator.comparing(Offer::id))
                .toList();
    }

    public List<Offer> list() {
        return offers;
    }

    /** The name people know it by; the id when it is configured no more. */
    String nameOf(String id) {
        return offers.stream()
                .filter(o -> o.id().equals(id))
                .map(Offer::name)
                .findFirst()
                .orElse(id);
    }

    /** The claim that carries a thing about the person, where a provider does not use the standard's name. */
    String claim(String id, String thing, String standard) {
        return environment.getProperty("tongyuan.sign-in.%s.%s-claim".formatted(id, thing), standard);
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return offers.stream().anyMatch(o -> o.id().equals(id)) ? known.computeIfAbsent(id, this::discover) : null;
    }

    private ClientRegistration discover(String id) {
        var all = configured();
        var alone = new OAuth2ClientProperties();
        alone.getProvider().putAll(all.getProvider());
        alone.getRegistration().put(id, all.getRegistration().get(id));
        ClientRegistration found =
                new OAuth2ClientPropertiesMapper(alone).asClientRegistrations().get(id);
        if (found == null) {
            throw new IllegalStateException("No registration " + id);
        }
        return found;
    }

    /** Read anew, since the demonstration's own address is known only when the server listens. */
    private OAuth2ClientProperties configured() {
        return Binder.get(environment)
                .bind("spring.security.oauth2.client", OAuth2ClientProperties.class)
                .orElseGet(OAuth2ClientProperties::new);
    }

    private static boolean isOpenId(OAuth2ClientProperties.Registration registration) {
        return registration.getScope() != null && registration.getScope().contains("openid");
    }

    private static String name(String id, @Nullable String given) {
        return given == null ? id : given;
    }
}
