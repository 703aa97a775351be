package org.tongyuan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was typed into a form of many or changing fields: the first value of each, without blanks around it. */
public final class Typed {

    private Typed() {}

    public static Map<String, String> of(HttpServletRequest request) {
        var typed = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, values[0].strip()));
        return typed;
    }
}
