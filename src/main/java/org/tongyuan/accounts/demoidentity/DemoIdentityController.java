package org.tongyuan.accounts.demoidentity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The provider's own page, where the visitor of the demonstration says as whom to sign in, and its endpoint for tokens. */
@Controller
@Profile("demo")
@Requires(Permission.ANYONE)
class DemoIdentityController {

    private static final String VIEW = "accounts/demo-identity";

    private final Codes codes;
    private final IdTokens tokens;
    private final DemoClient client;

    DemoIdentityController(Codes codes, IdTokens tokens, DemoClient client) {
        this.codes = codes;
        this.tokens = tokens;
        this.client = client;
    }

    @GetMapping("/demo/identity/authorize")
    ModelAndView choose(HttpServletRequest request) {
        var asked = AuthorizeRequest.of(request);
        var page = new ModelAndView(VIEW, Map.of("asked", asked, "valid", asked.isOurs(client.id(), request)));
        return page.addObject("identities", DemoIdentity.ALL);
    }

    @PostMapping("/demo/identity/authorize")
    ModelAndView consent(
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(required = false) @Nullable String refused,
            HttpServletRequest request) {
        var asked = AuthorizeRequest.of(request);
        Optional<DemoIdentity> who = DemoIdentity.of(subject).filter(i -> refused == null);
        if (!asked.isOurs(client.id(), request)) {
            return new ModelAndView(VIEW, Map.of("asked", asked, "valid", false), HttpStatus.BAD_REQUEST);
        }
        String back = who.map(i -> asked.back("code", codes.issue(i.subject(), asked)))
                .orElseGet(() -> asked.back("error", "access_denied"));
        return new ModelAndView("redirect:" + back);
    }

    @PostMapping("/demo/identity/token")
    ResponseEntity<Map<String, Object>> token(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(name = "redirect_uri", defaultValue = "") String redirectUri,
            @RequestParam(name = "code_verifier", defaultValue = "") String verifier,
            HttpServletRequest request) {
        if (!client.is(request.getHeader("Authorization"))) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).body(Map.of("error", "invalid_client"));
        }
        return codes.redeem(code, client.id(), redirectUri, verifier)
                .map(tokens::answer)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.badRequest().body(Map.of("error", "invalid_grant")));
    }

    @GetMapping("/demo/identity/keys.json")
    ResponseEntity<Map<String, Object>> keys() {
        return ResponseEntity.ok(tokens.publicKeys());
    }
}
