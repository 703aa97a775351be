package org.tongyuan.accounts.person;

import static org.tongyuan.platform.web.FormErrors.given;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import org.tongyuan.accounts.IdType;
import org.tongyuan.accounts.Person;
import org.tongyuan.accounts.Persons;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Words;

/** Staff who saw the papers find a person by their whole number and correct name or phone. */
@Controller
@Requires(Permission.PERSON_CORRECT)
class PersonCorrectionController {

    private static final String SEARCH = "accounts/person-search";
    private static final String FORM = "accounts/person-correction";
    private static final int SHOWN = 20;

    private final Persons persons;
    private final Corrections corrections;
    private final CorrectPerson correct;
    private final Words words;

    PersonCorrectionController(Persons persons, Corrections corrections, CorrectPerson correct, Words words) {
        this.persons = persons;
        this.corrections = corrections;
        this.correct = correct;
        this.words = words;
    }

    @ModelAttribute("idTypes")
    List<Map<String, String>> idTypes() {
        return Arrays.stream(IdType.values())
                .map(type -> Map.of("value", type.name(), "label", type.label()))
                .toList();
    }

    @GetMapping("/desk/persons")
    String search() {
        return SEARCH;
    }

    /** The number comes in the body, since addresses are kept in histories and logs. */
    @PostMapping("/desk/persons/search")
    ModelAndView find(
            @RequestParam(required = false) @Nullable IdType idType,
            @RequestParam(required = false) @Nullable String number) {
        IdType type = idType == null ? IdType.ID_CARD : idType;
        Optional<Person> found = persons.byIdNumber(type, given(number));
        if (found.isPresent()) {
            return new ModelAndView("redirect:/desk/persons/" + found.get().id() + "/correction");
        }
        var again = new ModelAndView(SEARCH, HttpStatus.UNPROCESSABLE_CONTENT);
        again.addObject("idType", type.name());
        again.addObject("errors", Map.of("number", words.of("person.search.none", type.label())));
        return again;
    }

    @GetMapping("/desk/persons/{id}/correction")
    ModelAndView form(@PathVariable UUID id, Model model) {
        return page(id, model, new CorrectionForm(persons.require(id).name(), "", ""));
    }

    @PostMapping("/desk/persons/{id}/correction")
    ModelAndView correct(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") CorrectionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes after) {
        FormErrors.mustBeReadable(errors);
        form.check(errors, words);
        if (errors.hasErrors()) {
            var again = page(id, model, form);
            again.addObject("errors", FormErrors.of(errors));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        correct.seenAtWindow(id, form.name(), form.phone(), form.why());
        after.addFlashAttribute("done", words.of("person.correction.done"));
        return new ModelAndView("redirect:/desk/persons/" + id + "/correction");
    }

    private ModelAndView page(UUID id, Model model, CorrectionForm form) {
        model.addAttribute("person", persons.require(id));
        model.addAttribute("corrections", corrections.of(id, SHOWN));
        model.addAttribute("form", form);
        return new ModelAndView(FORM, model.asMap());
    }
}
