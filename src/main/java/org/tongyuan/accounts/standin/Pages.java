package org.tongyuan.accounts.standin;

import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Words;

/** What the four forms of this slice have in common. */
@Component
class Pages {

    private final Words words;
    private final LegalTime time;

    Pages(Words words, LegalTime time) {
        this.words = words;
        this.time = time;
    }

    Words words() {
        return words;
    }

    LocalDate today() {
        return time.today();
    }

    /** A conflict is told on top of the form, and what was typed is kept: another day or another person may do. */
    ModelAndView tried(
            BindingResult errors, String view, UnaryOperator<ModelAndView> choices, Supplier<ModelAndView> act) {
        try {
            return act.get();
        } catch (RuleBroken broken) {
            errors.rejectValue("fromDay", broken.messageKey(), words.of(broken));
            var page = choices.apply(FormErrors.redisplay(view, errors));
            page.setStatus(org.springframework.http.HttpStatus.CONFLICT);
            return page;
        }
    }
}
