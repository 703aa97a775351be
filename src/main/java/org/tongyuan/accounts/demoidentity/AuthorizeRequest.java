package org.tongyuan.accounts.demoidentity;

import static org.tongyuan.platform.web.FormErrors.given;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** What a client asks of the provider (OpenID Connect Core, 3.1.2.1), as far as the demonstration needs it. */
record AuthorizeRequest(String clientId, String redirectUri, String state, String nonce, String challenge) {

    static AuthorizeRequest of(HttpServletRequest request) {
        return new AuthorizeRequest(
                given(request.getParameter("client_id")),
                given(request.getParameter("redirect_uri")),
                given(request.getParameter("state")),
                given(request.getParameter("nonce")),
                given(request.getParameter("code_challenge")));
    }

    /** Only the demonstration itself is a client, under whichever of its addresses it was reached. */
    boolean isOurs(String client, HttpServletRequest request) {
        String own =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        return clientId.equals(client)
                && redirectUri.startsWith(own + "/login/oauth2/code/")
                && !state.isEmpty()
                && !challenge.isEmpty();
    }

    String back(String name, String value) {
        return UriComponentsBuilder.fromUriString(redirectUri)
                .queryParam(name, "{value}")
                .queryParam("state", "{state}")
                .encode()
                .buildAndExpand(value, state)
                .toUriString();
    }
}
