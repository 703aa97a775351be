package org.tongyuan.accounts.access;

import static org.tongyuan.platform.web.FormErrors.given;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.Role;
import org.tongyuan.accounts.account.Account;
import org.tongyuan.accounts.account.Accounts;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** 账户授权: what each account may do, for the security administrator. */
@Controller
@Requires(Permission.ACCESS_EDIT)
class AccessController {

    private final Accounts accounts;
    private final AccessLines lines;
    private final GrantRoles grantRoles;
    private final LockAccount lockAccount;
    private final IssuePassword issuePassword;

    AccessController(
            Accounts accounts,
            AccessLines lines,
            GrantRoles grantRoles,
            LockAccount lockAccount,
            IssuePassword issuePassword) {
        this.accounts = accounts;
        this.lines = lines;
        this.grantRoles = grantRoles;
        this.lockAccount = lockAccount;
        this.issuePassword = issuePassword;
    }

    @GetMapping("/admin/access")
    String list(@RequestParam(required = false) @Nullable String q, Model model) {
        model.addAttribute("q", given(q));
        model.addAttribute("lines", lines.find(given(q)));
        return "accounts/access";
    }

    @GetMapping("/admin/access/{id}")
    String account(@PathVariable UUID id, Model model) {
        Account account = accounts.find(id).orElseThrow(() -> new NotFound("account"));
        model.addAttribute("line", lines.of(account));
        model.addAttribute("account", account);
        model.addAttribute("post", lines.post(account));
        model.addAttribute("working", roles(false));
        model.addAttribute("administering", roles(true));
        model.addAttribute("history", lines.history(id));
        return "accounts/access-account";
    }

    private static List<Role> roles(boolean administering) {
        return Arrays.stream(Role.values())
                .filter(r -> r != Role.CITIZEN && r.administers() == administering)
                .toList();
    }

    @PostMapping("/admin/access/{id}/roles")
    String grant(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<Role> roles,
            @RequestParam(required = false) @Nullable String hallWide,
            @RequestParam int version,
            RedirectAttributes after) {
        Set<Role> wanted = EnumSet.noneOf(Role.class);
        wanted.addAll(roles == null ? List.of() : roles);
        grantRoles.grant(id, wanted, "yes".equals(hallWide), version);
        return done(id, after, "角色已保存。本人需要重新登录，新的权限即时生效。");
    }

    @PostMapping("/admin/access/{id}/lock")
    String lock(@PathVariable UUID id, @RequestParam(required = false) @Nullable String why, RedirectAttributes after) {
        lockAccount.lock(id, given(why));
        return done(id, after, "账户已停用，已登录的会话已结束。");
    }

    @PostMapping("/admin/access/{id}/release")
    String unlock(@PathVariable UUID id, RedirectAttributes after) {
        lockAccount.unlock(id);
        return done(id, after, "账户已恢复使用。");
    }

    /** Not a redirect: the password must not lie in a session, not even for a moment. */
    @PostMapping("/admin/access/{id}/password")
    ModelAndView password(@PathVariable UUID id) {
        String password = issuePassword.issue(id);
        String loginName = accounts.find(id).orElseThrow().loginName();
        return new ModelAndView(
                "accounts/one-time-password", Map.of("loginName", loginName, "password", password, "id", id));
    }

    private static String done(UUID id, RedirectAttributes after, String text) {
        after.addFlashAttribute("done", text);
        return "redirect:/admin/access/" + id;
    }
}
