package org.tongyuan.standards.clause;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.facts.FactType;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.standards.clause.ClauseContent.Level;
import org.tongyuan.standards.clause.ClauseContent.Sample.Expected;
import org.tongyuan.standards.clause.ClauseContent.Severity;
import org.tongyuan.standards.clause.Clauses.Clause;

/** Clauses for the standards office: list, editor, preview on live data, publication. */
@Controller
@RequestMapping("/desk/standards/clauses")
class ClauseController {

    private static final String FORM = "standards/clause-form";
    private static final String SAVED = "草稿已保存。下面是预览，没有问题就可以发布。";

    private final Clauses clauses;
    private final EditClauses edit;
    private final ClauseChecks checks;
    private final Agencies agencies;
    private final CurrentUser user;

    ClauseController(Clauses clauses, EditClauses edit, ClauseChecks checks, Agencies agencies, CurrentUser user) {
        this.clauses = clauses;
        this.edit = edit;
        this.checks = checks;
        this.agencies = agencies;
        this.user = user;
    }

    @GetMapping
    @Requires(Permission.STANDARD_READ)
    String list(Model model) {
        model.addAttribute("clauses", clauses.all());
        return "standards/clauses";
    }

    @GetMapping("/new")
    @Requires(Permission.STANDARD_EDIT)
    ModelAndView blank(@RequestParam(defaultValue = "item") String kind) {
        return page(new ModelAndView(FORM, "form", ClauseForm.blank(kind)), kind)
                .addObject("creating", true);
    }

    @PostMapping
    @Requires(Permission.STANDARD_EDIT)
    ModelAndView create(
            @Valid @ModelAttribute("form") ClauseForm form, BindingResult errors, RedirectAttributes after) {
        FormErrors.mustBeReadable(errors);
        if (!errors.hasErrors()) {
            checkExpression(form, errors);
        }
        if (errors.hasErrors()) {
            return page(FormErrors.redisplay(FORM, errors), form.kind()).addObject("creating", true);
        }
        edit.draft(form.content(agencies.home().code(), checks.kinds().types(form.kind())), user.actor());
        after.addFlashAttribute("done", SAVED);
        return new ModelAndView(
                "redirect:/desk/standards/clauses/" + form.number().strip());
    }

    /** The clause with what it would find now. */
    @GetMapping("/{number}")
    @Requires(Permission.STANDARD_READ)
    String show(@PathVariable String number, Model model) {
        Clause clause = clauses.require(number);
        List<String> faults = checks.rules().faults(clause.content());
        model.addAttribute("clause", clause);
        model.addAttribute("faults", faults);
        model.addAttribute("tests", checks.rules().tried(clause.content()));
        if (faults.isEmpty()) {
            model.addAttribute("tightening", checks.rules().againstParent(clause.content()));
            if (clause.isDraft()) {
                model.addAttribute("preview", checks.preview().of(clause.content()));
            }
        }
        return "standards/clause";
    }

    @GetMapping("/{number}/edit")
    @Requires(Permission.STANDARD_EDIT)
    ModelAndView editor(@PathVariable String number) {
        Clause clause = clauses.require(number);
        return page(
                new ModelAndView(
                        FORM,
                        "form",
                        ClauseForm.of(
                                clause.content(),
                                checks.kinds().types(clause.content().kind()),
                                clause.version())),
                clause.content().kind());
    }

    @PostMapping("/{number}")
    @Requires(Permission.STANDARD_EDIT)
    ModelAndView change(
            @PathVariable String number,
            @Valid @ModelAttribute("form") ClauseForm form,
            BindingResult errors,
            RedirectAttributes after) {
        FormErrors.mustBeReadable(errors);
        Clause clause = clauses.require(number);
        if (!errors.hasErrors()) {
            checkExpression(form, errors);
        }
        if (!form.number().strip().equals(number)) {
            errors.rejectValue("number", "fixed", "编号不能更改，需要新编号请另建条款");
        }
        if (errors.hasErrors()) {
            return page(FormErrors.redisplay(FORM, errors), form.kind());
        }
        var content = form.content(clause.content().region(), checks.kinds().types(form.kind()));
        edit.change(content, form.version(), user.actor());
        after.addFlashAttribute("done", SAVED);
        return new ModelAndView("redirect:/desk/standards/clauses/" + number);
    }

    @PostMapping("/{number}/publication")
    @Requires(Permission.STANDARD_EDIT)
    String publish(@PathVariable String number, RedirectAttributes after) {
        edit.publish(number, user.actor());
        after.addFlashAttribute("done", "条款已发布，下次全面核对起执行。");
        return "redirect:/desk/standards/clauses/" + number;
    }

    @PostMapping("/{number}/withdrawal")
    @Requires(Permission.STANDARD_EDIT)
    String withdraw(@PathVariable String number, RedirectAttributes after) {
        edit.withdraw(number, user.actor());
        after.addFlashAttribute("done", "条款已撤回，它发现的问题已一并关闭。");
        return "redirect:/desk/standards/clauses/" + number;
    }

    /** The expressions, and each test that is kept with the clause; whether the tests come out is shown after saving. */
    private void checkExpression(ClauseForm form, BindingResult errors) {
        Map<String, FactType> types = checks.kinds().types(form.kind());
        List<SampleForm> samples = form.samplesToShow();
        for (int i = 0; i < samples.size(); i++) {
            String field = "samples[" + i + "].facts";
            if (!samples.get(i).isBlank()) {
                samples.get(i).fault(types).ifPresent(why -> errors.addError(new FieldError("form", field, why)));
            }
        }
        if (!errors.hasErrors()) {
            checks.rules()
                    .faultsOfExpression(form.content(agencies.home().code(), types))
                    .forEach(fault -> errors.rejectValue("expression", "faulty", fault));
        }
    }

    private ModelAndView page(ModelAndView page, String kind) {
        return page.addObject("types", checks.kinds().types(kind).entrySet())
                .addObject("functions", Functions.ALL)
                .addObject("kinds", checks.options())
                .addObject("expectations", options(Expected.values(), Expected::label))
                .addObject("severities", options(Severity.values(), Severity::label))
                .addObject("levels", options(Level.values(), Level::label));
    }

    private static <E extends Enum<E>> List<Map<String, String>> options(
            E[] values, java.util.function.Function<E, String> label) {
        return java.util.Arrays.stream(values)
                .map(v -> Map.of("value", v.name(), "label", label.apply(v)))
                .toList();
    }
}
