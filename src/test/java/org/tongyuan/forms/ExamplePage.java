package org.tongyuan.forms;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** A page with nothing but a form's fields and their summary. */
final class ExamplePage {

    private ExamplePage() {}

    static String draw(
            SpringTemplateEngine engine,
            FormDefinition form,
            Map<String, List<String>> values,
            Map<String, String> errors) {
        var servlet = new MockServletContext();
        var exchange = JakartaServletWebApplication.buildApplication(servlet)
                .buildExchange(new MockHttpServletRequest(servlet), new MockHttpServletResponse());
        return engine.process(
                "forms/example",
                new WebContext(exchange, Locale.CHINA, Map.of("definition", form, "values", values, "errors", errors)));
    }
}
