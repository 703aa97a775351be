package org.tongyuan.cases.application;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** A form that comes back with its messages: 422. */
public final class Unprocessable {

    private Unprocessable() {}

    public static ModelAndView view(String name, Model model) {
        return new ModelAndView(name, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
