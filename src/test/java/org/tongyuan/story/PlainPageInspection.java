package org.tongyuan.story;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Looks at a page as it is without scripts: is everything there and visible, and can each form be sent by the browser alone, to a route
 * that exists. Sections that are closed (details) open without a script and count as visible.
 */
final class PlainPageInspection {

    /** Answered by the security filters, not by a handler. */
    private static final Set<String> BY_FILTER = Set.of("/login", "/logout");

    private static final String SCRIPT = """
            () => {
              const wrong = [];
              const short = e => e.outerHTML.replace(/\\s+/g, ' ').slice(0, 140);
              const closed = e => { const d = e.closest('details:not([open])'); return d && e.closest('summary') === null; };
              const gone = e => { for (let p = e; p; p = p.parentElement) {
                const s = getComputedStyle(p);
                if (p.hidden || s.display === 'none' || s.visibility === 'hidden') return p; } return null; };
              // Shown by the script that works it, so that nobody sees a button that does nothing.
              const scripted = e => e.id === 'elder-toggle' || e.matches('button[data-print][hidden]');
              // Stands on paper only, such as the column to sign in.
              const paper = e => e.closest('.only-print') !== null;
              // Only for devices with a camera that a file field can open; the plain field stands beside it.
              const touch = e => e.closest('.pick-capture') !== null;
              if (document.querySelectorAll('h1').length !== 1 || gone(document.querySelector('h1'))) wrong.push('no visible h1');
              document.querySelectorAll('body *').forEach(e => {
                if (['SCRIPT', 'STYLE', 'TEMPLATE', 'OPTION', 'OPTGROUP', 'TITLE', 'DEFS'].includes(e.tagName) || scripted(e) || touch(e) || paper(e)) return;
                if (e.type === 'hidden' || closed(e) || (e.parentElement && gone(e.parentElement))) return;
                if (gone(e) && (e.innerText || e.textContent || '').trim() !== '') wrong.push('hidden content: ' + short(e));
              });
              document.querySelectorAll('button, input[type=button], input[type=submit], input[type=image]').forEach(b => {
                if (scripted(b)) return;
                if (b.type !== 'submit' && b.type !== 'image') wrong.push('works by script only: ' + short(b));
                else if (!b.form) wrong.push('belongs to no form: ' + short(b));
                else if (b.disabled) wrong.push('can never be pressed: ' + short(b));
              });
              document.querySelectorAll('a').forEach(a => {
                const href = a.getAttribute('href') || '';
                if (href === '' || href === '#' || href.startsWith('javascript:')) wrong.push('link without an aim: ' + short(a));
                else if (href.startsWith('#') && !document.getElementById(decodeURIComponent(href.slice(1)))) wrong.push('leads nowhere on the page: ' + short(a));
              });
              const forms = [...document.querySelectorAll('form')].map(f => {
                const send = [...f.elements].filter(e => e.type === 'submit' || e.type === 'image');
                if (send.length === 0) wrong.push('no button to send: ' + short(f));
                [...f.elements].filter(e => e.required && e.type !== 'hidden' && !closed(e) && gone(e))
                  .forEach(e => wrong.push('required but not visible: ' + short(e)));
                [...f.elements].filter(e => !e.name && ['text', 'file', 'select-one', 'textarea', 'checkbox', 'radio'].includes(e.type))
                  .forEach(e => wrong.push('field that is never sent: ' + short(e)));
                if (f.querySelector('input[type=file]') && f.enctype !== 'multipart/form-data') wrong.push('files are not sent: ' + short(f));
                if (f.method === 'post' && !f.querySelector('input[name=_csrf]')) wrong.push('no CSRF token: ' + short(f));
                return [f.method.toUpperCase(), f.getAttribute('action') || location.pathname]
                  .concat([...f.querySelectorAll('[formaction]')].map(e => e.getAttribute('formaction')));
              });
              return {wrong, forms};
            }""";

    private final Page page;
    private final RequestMappingHandlerMapping routes;

    PlainPageInspection(Page page, RequestMappingHandlerMapping routes) {
        this.page = page;
        this.routes = routes;
    }

    List<String> look(String path) {
        Response response = page.navigate(path);
        return response.status() == 200 ? seen() : List.of("status " + response.status());
    }

    /** What is wrong with the page that is open. */
    @SuppressWarnings("unchecked")
    List<String> seen() {
        var seen = (Map<String, List<?>>) page.evaluate(SCRIPT);
        var problems = new ArrayList<String>();
        seen.getOrDefault("wrong", List.of()).forEach(w -> problems.add(String.valueOf(w)));
        for (Object form : seen.getOrDefault("forms", List.of())) {
            var targets = (List<String>) form;
            targets.stream()
                    .skip(1)
                    .filter(action -> !exists(targets.getFirst(), action))
                    .forEach(action -> problems.add(targets.getFirst() + " " + action + " is answered by nobody"));
        }
        return problems;
    }

    private boolean exists(String method, String action) {
        String path = URI.create(page.url()).resolve(action).getPath();
        if (BY_FILTER.contains(path)) {
            return true;
        }
        var request = new MockHttpServletRequest(method, path);
        ServletRequestPathUtils.parseAndCache(request);
        try {
            return routes.getHandler(request) != null;
        } catch (HttpRequestMethodNotSupportedException e) {
            return false;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
