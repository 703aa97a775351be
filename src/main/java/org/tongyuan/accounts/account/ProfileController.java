package org.tongyuan.accounts.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.Role;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Words;

/** One's own account: what is kept about oneself, masked, and the password. */
@Controller
@Requires(Permission.SIGNED_IN)
class ProfileController {

    private final Accounts accounts;
    private final Persons persons;
    private final Agencies agencies;
    private final CurrentUser user;
    private final ChangePassword changePassword;
    private final Words words;

    ProfileController(
            Accounts accounts,
            Persons persons,
            Agencies agencies,
            CurrentUser user,
            ChangePassword changePassword,
            Words words) {
        this.accounts = accounts;
        this.persons = persons;
        this.agencies = agencies;
        this.user = user;
        this.changePassword = changePassword;
        this.words = words;
    }

    @GetMapping("/my/profile")
    String profile(Principal principal, Model model) {
        Account account = own(principal);
        model.addAttribute("account", account);
        model.addAttribute("rows", account.isStaff() ? staffRows(account) : citizenRows(account));
        return "accounts/profile";
    }

    private List<Map<String, String>> citizenRows(Account account) {
        var person = persons.require(Objects.requireNonNull(account.personId()));
        return List.of(
                row("登录名", account.loginName()),
                row("姓名", person.name()),
                row("证件类型", person.idType().label()),
                row("证件号码", person.idNumberMasked()),
                row("手机号", person.phoneMasked()));
    }

    private List<Map<String, String>> staffRows(Account account) {
        var agency = agencies.require(Objects.requireNonNull(account.agencyId()));
        String window = account.windowId() == null
                ? ""
                : agencies.window(account.windowId()).number() + " 号 "
                        + agencies.window(account.windowId()).name();
        return List.of(
                row("登录名", account.loginName()),
                row("姓名", account.name()),
                row("单位", agency.name()),
                row("窗口", window),
                row(
                        "角色",
                        String.join(
                                "、", account.roles().stream().map(Role::label).toList())));
    }

    private static Map<String, String> row(String label, String value) {
        return Map.of("label", label, "value", value);
    }

    @GetMapping("/my/profile/password")
    @Requires(Permission.UNSETTLED)
    String password(Principal principal, Model model) {
        model.addAttribute("account", own(principal));
        return "accounts/password";
    }

    @PostMapping("/my/profile/password")
    @Requires(Permission.UNSETTLED)
    ModelAndView change(
            Principal principal,
            @Valid @ModelAttribute("form") ChangePasswordForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        FormErrors.mustBeReadable(errors);
        Account account = own(principal);
        if (!errors.hasErrors()) {
            check(account, form, errors);
        }
        if (errors.hasErrors()) {
            return FormErrors.redisplay("accounts/password", errors).addObject("account", account);
        }
        changePassword.change(account.loginName(), form.fresh(), user.require());
        new SecurityContextLogoutHandler().logout(request, response, null);
        return new ModelAndView("redirect:/login?changed");
    }

    private void check(Account account, ChangePasswordForm form, BindingResult errors) {
        if (!changePassword.isRight(account, form.present())) {
            errors.rejectValue("present", "wrong", words.of("password.present-wrong"));
        }
        PasswordRules.broken(form.fresh(), account.loginName())
                .ifPresent(key -> errors.rejectValue("fresh", key, words.of(key)));
        if (!form.fresh().equals(form.repeated())) {
            errors.rejectValue("repeated", "differs", words.of("password.differs"));
        }
    }

    private Account own(Principal principal) {
        return accounts.byLoginName(principal.getName()).orElseThrow(() -> new NotFound("account"));
    }
}
