package org.tongyuan.cases.progress;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongyuan.accounts.Persons;
import org.tongyuan.cases.my.CaseStory;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Words;

/**
 * Progress by number and code, from the window's slip or an SMS. A plain GET, so that an SMS can carry the link and no session is made;
 * what it shows holds no personal data but a masked name. Whether the number or the code is wrong is not told apart.
 */
@Controller
class ProgressController {

    private final ProgressSearch search;
    private final Persons persons;
    private final CaseStory story;
    private final WrongTries tries;
    private final Words words;

    ProgressController(ProgressSearch search, Persons persons, CaseStory story, WrongTries tries, Words words) {
        this.search = search;
        this.persons = persons;
        this.story = story;
        this.tries = tries;
        this.words = words;
    }

    @GetMapping("/progress")
    @Requires(Permission.ANYONE)
    ModelAndView progress(
            @RequestParam(required = false) Optional<String> number,
            @RequestParam(required = false) Optional<String> code,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("number", number.orElse(""));
        model.addAttribute("code", code.orElse(""));
        model.addAttribute("errors", Map.of());
        if (number.isEmpty() && code.isEmpty()) {
            return form(model, HttpStatus.OK);
        }
        String givenNumber = clean(number.orElse(""));
        String givenCode = clean(code.orElse("")).replace("-", "");
        var errors = missing(givenNumber, givenCode);
        if (!errors.isEmpty()) {
            model.addAttribute("errors", errors);
            return form(model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String typedNumber = number.orElse("").strip();
        return answer(givenNumber, typedNumber, givenCode, "address:" + request.getRemoteAddr(), model);
    }

    private ModelAndView answer(String number, String typed, String code, String address, Model model) {
        if (tries.tooMany(address) || tries.tooMany("case:" + number)) {
            model.addAttribute("errors", Map.of("number", words.of("citizen.progress.wait")));
            return form(model, HttpStatus.TOO_MANY_REQUESTS);
        }
        var own = search.own(number, code);
        if (own.isPresent()) {
            return own(own.get(), model);
        }
        var outside = search.outside(typed, code).or(() -> search.outside(number, code));
        if (outside.isPresent()) {
            model.addAttribute("page", outside.get());
            model.addAttribute("applicant", masked(outside.get().applicant().name()));
            return new ModelAndView("cases/progress/outside", model.asMap());
        }
        tries.add(address);
        tries.add("case:" + number);
        model.addAttribute("errors", Map.of("number", words.of("citizen.progress.wrong")));
        return form(model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView own(CaseSnapshot file, Model model) {
        model.addAttribute("file", file);
        model.addAttribute(
                "applicant", masked(persons.require(file.head().applicantId()).name()));
        model.addAttribute("standing", story.standing(file));
        model.addAttribute("limits", story.running(file));
        model.addAttribute("events", story.events(file));
        return new ModelAndView("cases/progress/case", model.asMap());
    }

    private Map<String, String> missing(String number, String code) {
        var errors = new LinkedHashMap<String, String>();
        if (number.isEmpty()) {
            errors.put("number", words.of("citizen.progress.number"));
        }
        if (code.isEmpty()) {
            errors.put("code", words.of("citizen.progress.code"));
        }
        return errors;
    }

    /** People type blanks, small letters and full-width digits. */
    private static String clean(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }

    /** 张** of 张小明: enough to see that it is the right case. */
    private static String masked(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(Math.min(2, name.codePointCount(first, name.length())));
    }

    private static ModelAndView form(Model model, HttpStatus status) {
        return new ModelAndView("cases/progress/form", model.asMap(), status);
    }
}
