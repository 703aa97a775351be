package org.tongyuan.accounts.outsideidentity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.PersonalDataCipher;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Dates;

/** 统一身份认证登录: by which providers one's own account can be signed in to. */
@Controller
@Requires(Permission.SIGNED_IN)
class OutsideIdentityController {

    private static final String HERE = "/my/profile/outside";

    private final Providers providers;
    private final Links links;
    private final LinkIdentity linkIdentity;
    private final PersonalDataCipher cipher;
    private final CurrentUser user;
    private final Dates dates;

    OutsideIdentityController(
            Providers providers,
            Links links,
            LinkIdentity linkIdentity,
            PersonalDataCipher cipher,
            CurrentUser user,
            Dates dates) {
        this.providers = providers;
        this.links = links;
        this.linkIdentity = linkIdentity;
        this.cipher = cipher;
        this.user = user;
        this.dates = dates;
    }

    /** A link as its holder sees it. */
    record Line(UUID id, String provider, String since, String used) {}

    @GetMapping(HERE)
    String page(HttpServletRequest request, Model model) {
        SignedIn caller = user.require();
        List<Links.Link> own = links.of(UUID.fromString(caller.actor().id()));
        var linked = own.stream().map(Links.Link::provider).collect(Collectors.toSet());
        model.addAttribute("staff", caller instanceof SignedIn.Officer);
        model.addAttribute("name", caller.name());
        model.addAttribute("lines", own.stream().map(this::line).toList());
        model.addAttribute(
                "offers",
                providers.list().stream().filter(o -> !linked.contains(o.id())).toList());
        model.addAttribute("said", said(request.getQueryString()));
        Waiting.of(request).ifPresent(waiting -> {
            model.addAttribute("provider", providers.nameOf(waiting.provider()));
            model.addAttribute(
                    "rows", SaidRows.of(Asserted.ofLines(cipher.open(waiting.sealed(), Arrival.SEALED_FOR))));
        });
        return "accounts/outside-identities";
    }

    private Line line(Links.Link link) {
        return new Line(
                link.id(),
                providers.nameOf(link.provider()),
                dates.time(link.linkedAt()),
                Optional.ofNullable(link.lastUsedAt()).map(dates::time).orElse("从未"));
    }

    private static @Nullable String said(@Nullable String query) {
        return switch (query) {
            case "linked" -> "这个外部身份已经关联到您的账户，不需要再关联。";
            case "taken" -> "这个外部身份已经关联到另一个账户。要换到这个账户，请先登录那个账户解除关联。";
            case null, default -> null;
        };
    }

    @PostMapping(HERE)
    String link(HttpServletRequest request, RedirectAttributes after) {
        Waiting.of(request).ifPresent(waiting -> {
            linkIdentity.link(waiting);
            Waiting.forget(request);
            after.addFlashAttribute("done", "已关联。以后可以用" + providers.nameOf(waiting.provider()) + "登录这个账户。");
        });
        return "redirect:" + HERE;
    }

    @PostMapping(HERE + "/cancellation")
    String cancel(HttpServletRequest request, RedirectAttributes after) {
        Waiting.forget(request);
        after.addFlashAttribute("done", "没有关联。");
        return "redirect:" + HERE;
    }

    @PostMapping(HERE + "/{id}/end")
    String end(@PathVariable UUID id, RedirectAttributes after) {
        linkIdentity.end(id);
        after.addFlashAttribute("done", "已解除关联。");
        return "redirect:" + HERE;
    }
}
