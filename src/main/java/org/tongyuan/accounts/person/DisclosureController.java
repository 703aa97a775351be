package org.tongyuan.accounts.person;

import static org.tongyuan.platform.web.FormErrors.given;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.Persons;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Words;

/** A person as the register has them: masked, and whole only for a reason that is kept. */
@Controller
@Requires(Permission.PERSONAL_DATA_REVEAL)
class DisclosureController {

    private static final String VIEW = "accounts/disclosure";

    private final Persons persons;
    private final CurrentUser user;
    private final Words words;

    DisclosureController(Persons persons, CurrentUser user, Words words) {
        this.persons = persons;
        this.user = user;
        this.words = words;
    }

    @GetMapping("/desk/persons/{id}")
    ModelAndView masked(@PathVariable UUID id) {
        return new ModelAndView(VIEW, "person", persons.require(id));
    }

    /** The answer itself shows the data: nothing of it is kept in a session, and a reload asks again. */
    @PostMapping("/desk/persons/{id}/disclosure")
    ModelAndView reveal(@PathVariable UUID id, @RequestParam(required = false) @Nullable String why) {
        var page = new ModelAndView(VIEW, "person", persons.require(id));
        if (given(why).isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page.addObject("errors", Map.of("why", words.of("person.disclosure.reason")));
        }
        return page.addObject("details", persons.reveal(id, user.require(), given(why)));
    }
}
