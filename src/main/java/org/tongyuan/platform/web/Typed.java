package org.tongyuan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was typed into a form of many or changing fields: the first value of each, without blanks around it. */
public final class Typed {

    private Typed() {}

    public static Map<String, String> of(HttpServletRequest request) {
        var typed = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, values[0].strip()));
        return typed;
    }

    /** A whole number that the page itself wrote into a hidden field; null when it is not there or was tampered with. */
    public static @Nullable Integer number(Map<String, String> typed, String name) {
        try {
            String text = typed.get(name);
            return text == null || text.isEmpty() ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
