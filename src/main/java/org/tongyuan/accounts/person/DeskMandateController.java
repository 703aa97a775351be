package org.tongyuan.accounts.person;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.IdType;
import org.tongyuan.accounts.IdentityNumber;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Words;

/** Window staff look at the papers: who really acts for whom. */
@Controller
@Requires(Permission.CASE_SUBMIT)
class DeskMandateController {

    private static final String FORM = "accounts/desk-mandate-form";
    private static final int SHOWN = 100;

    private final Mandates mandates;
    private final DeclareMandate declare;
    private final LegalTime time;
    private final Words words;

    DeskMandateController(Mandates mandates, DeclareMandate declare, LegalTime time, Words words) {
        this.mandates = mandates;
        this.declare = declare;
        this.time = time;
        this.words = words;
    }

    @GetMapping("/desk/mandates")
    String waiting(Model model) {
        model.addAttribute("waiting", mandates.waiting(SHOWN));
        return "accounts/desk-mandates";
    }

    @GetMapping("/desk/mandates/new")
    ModelAndView blank() {
        return new ModelAndView(
                FORM,
                "form",
                new DeskMandateForm(null, "", "", "", "", "", time.today().toString(), ""));
    }

    @ModelAttribute("kinds")
    List<Map<String, String>> kinds() {
        return Arrays.stream(Mandate.Kind.values())
                .map(k -> Map.of("value", k.name(), "label", k.label()))
                .toList();
    }

    @PostMapping("/desk/mandates")
    ModelAndView record(
            @Valid @ModelAttribute("form") DeskMandateForm form, BindingResult errors, RedirectAttributes after) {
        FormErrors.mustBeReadable(errors);
        FormErrors.mustBeGiven(form.kind(), "kind", "请选择代办关系", errors);
        checkNumber("principalNumber", form.principalType(), form.principalNumber(), errors);
        checkNumber("agentNumber", IdType.ID_CARD, form.agentNumber(), errors);
        MandateForm.checkDays(form.validFrom(), form.validTo(), errors, words);
        if (errors.hasErrors()) {
            return FormErrors.redisplay(FORM, errors);
        }
        declare.record(form.principal(), form.agent(), form.terms());
        return done(after, "代办关系已登记并生效。");
    }

    private void checkNumber(String field, IdType type, String number, BindingResult errors) {
        if (!errors.hasFieldErrors(field) && !IdentityNumber.isValid(type, number, time.today())) {
            errors.rejectValue(field, "invalid", words.of("person.idNumber.invalid", type.label()));
        }
    }

    @PostMapping("/desk/mandates/{id}/confirmation")
    ModelAndView confirm(@PathVariable UUID id, RedirectAttributes after) {
        declare.confirmAtWindow(id);
        return done(after, "已核对，代办关系生效。");
    }

    @PostMapping("/desk/mandates/{id}/end")
    ModelAndView end(@PathVariable UUID id, RedirectAttributes after) {
        declare.end(id, "窗口核对不符");
        return done(after, "已退回这条登记。");
    }

    private static ModelAndView done(RedirectAttributes after, String text) {
        after.addFlashAttribute("done", text);
        return new ModelAndView("redirect:/desk/mandates");
    }
}
