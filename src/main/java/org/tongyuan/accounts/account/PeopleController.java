package org.tongyuan.accounts.account;

import static org.tongyuan.platform.web.FormErrors.given;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.Role;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.agencies.Post;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;

/** Staff accounts, kept by an administrator. */
@Controller
@Requires(Permission.PEOPLE_EDIT)
class PeopleController {

    /** One line of the list. */
    record Line(Account account, String agency, String roles) {}

    private static final String FORM = "accounts/person-form";

    private final Accounts accounts;
    private final Agencies agencies;
    private final EditStaff editStaff;

    PeopleController(Accounts accounts, Agencies agencies, EditStaff editStaff) {
        this.accounts = accounts;
        this.agencies = agencies;
        this.editStaff = editStaff;
    }

    @ModelAttribute
    void choices(Model model) {
        model.addAttribute(
                "agencies",
                agencies.all().stream().map(a -> option(a.id(), a.name())).toList());
        model.addAttribute(
                "windows",
                agencies.windows().stream()
                        .map(w -> option(w.id(), w.number() + " 号 " + w.name()))
                        .toList());
    }

    private static Map<String, String> option(UUID id, String label) {
        return Map.of("value", id.toString(), "label", label);
    }

    @GetMapping("/admin/people")
    String list(@RequestParam(required = false) @Nullable String q, Model model) {
        String words = given(q);
        List<Account> found = words.isEmpty()
                ? accounts.staff()
                : accounts.search(words).stream().filter(Account::isStaff).toList();
        model.addAttribute("q", words);
        model.addAttribute("lines", found.stream().map(this::line).toList());
        return "accounts/people";
    }

    private Line line(Account account) {
        String agency =
                agencies.require(Objects.requireNonNull(account.agencyId())).name();
        return new Line(
                account,
                agency,
                String.join("、", account.roles().stream().map(Role::label).toList()));
    }

    @GetMapping("/admin/people/new")
    ModelAndView blank() {
        return new ModelAndView(FORM, "form", StaffForm.empty());
    }

    @PostMapping("/admin/people")
    ModelAndView create(@Valid @ModelAttribute("form") StaffForm form, BindingResult errors, RedirectAttributes after) {
        FormErrors.mustBeReadable(errors);
        FormErrors.mustBeGiven(form.agencyId(), "agencyId", "请选择单位", errors);
        if (errors.hasErrors()) {
            return FormErrors.redisplay(FORM, errors);
        }
        editStaff.create(form);
        return done(after, "账户已建立。请安全管理员授予角色、发放一次性密码。");
    }

    @GetMapping("/admin/people/{id}")
    ModelAndView edit(@PathVariable UUID id) {
        Account account = editStaff.staffAccount(id);
        return new ModelAndView(FORM, "form", StaffForm.of(account, post(account))).addObject("account", account);
    }

    private String post(Account account) {
        Agency agency = agencies.require(Objects.requireNonNull(account.agencyId()));
        return agencies.postsOf(agency.id()).stream()
                .filter(p -> p.id().equals(account.postId()))
                .map(Post::name)
                .findFirst()
                .orElse("");
    }

    @PostMapping("/admin/people/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") StaffForm form,
            BindingResult errors,
            RedirectAttributes after) {
        FormErrors.mustBeReadable(errors);
        FormErrors.mustBeGiven(form.agencyId(), "agencyId", "请选择单位", errors);
        if (errors.hasErrors()) {
            return FormErrors.redisplay(FORM, errors).addObject("account", editStaff.staffAccount(id));
        }
        editStaff.change(id, form);
        return done(after, "已保存。");
    }

    private static ModelAndView done(RedirectAttributes after, String text) {
        after.addFlashAttribute("done", text);
        return new ModelAndView("redirect:/admin/people");
    }
}
