package org.tongyuan.story;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;

/**
 * Goes through a page by Tab alone and says what the keyboard does not reach, what has the focus unseen, what comes out of order, and
 * where one does not get away. What happens at each stop is noted by a listener in the page, since asking after every key takes long.
 */
final class KeyboardInspection {

    /** Before the first Tab: who should be reached, how everything looks without the focus, and who notes the stops. */
    private static final String PREPARE = """
            wholePage => {
              const shown = e => e.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true}) && e.getClientRects().length > 0;
              const look = e => { const s = getComputedStyle(e); return {outline: s.outlineStyle + s.outlineWidth, shadow: s.boxShadow,
                border: s.borderColor, back: s.backgroundColor}; };
              const group = e => e.type === 'radio' && e.name ? (e.form ? [...document.forms].indexOf(e.form) : '') + ':' + e.name : null;
              const seenGroups = new Set();
              const main = document.getElementById('main');
              const room = wholePage ? document : main;
              const all = [...room.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
                .filter(e => !e.disabled && e.type !== 'hidden' && e.tabIndex >= 0 && shown(e));
              const wanted = all.filter(e => {
                const g = group(e);
                if (g === null) return true;
                if (seenGroups.has(g)) return false;
                seenGroups.add(g);
                return true;
              });
              // A page may begin in its first field: how that looks without the focus shows only when the focus has left it.
              document.activeElement.blur();
              const plain = new Map(all.map(e => [e, look(e)]));
              const stops = [];
              document.addEventListener('focusin', event => {
                const e = event.target, now = look(e), before = plain.get(e) || {};
                const outlined = !now.outline.startsWith('none') && !now.outline.endsWith('none0px') && now.outline !== before.outline;
                const shadowed = now.shadow !== 'none' && now.shadow !== before.shadow;
                const rect = e.getClientRects()[0];
                stops.push({e, marked: outlined || shadowed, rect, y: scrollY, inside: rect && rect.bottom > 0 && rect.top < innerHeight
                  && rect.right > 0 && rect.left < innerWidth && rect.width > 1 && rect.height > 1});
              });
              // A date field has several stops of its own inside.
              const parts = {date: 4, time: 4, month: 4, week: 4, 'datetime-local': 7};
              const inner = wanted.reduce((sum, e) => sum + (parts[e.type] || 0), 0);
              const covered = wanted.map(e => [e, e.tabIndex]).filter(([e, t]) => t > 0).map(([e]) => e);
              window.keyboardWalk = {wanted, stops, group, covered, room};
              if (!wholePage) { main.focus(); stops.length = 0; }
              // The whole page takes a round, since it may have begun in its middle: over the end, the browser and back to the top.
              return wanted.length + inner + (wholePage ? 3 : 1);
            }""";

    private static final String REPORT = """
            () => {
              const {wanted, stops, group, covered, room} = window.keyboardWalk;
              const short = e => e.outerHTML.replace(/\\s+/g, ' ').slice(0, 140);
              const wrong = covered.map(e => 'jumps the queue by tabindex: ' + short(e));
              const radios = new Map(wanted.filter(e => group(e)).map(e => [group(e), e]));
              const as = e => group(e) ? radios.get(group(e)) || e : e;
              const visited = stops.map(s => as(s.e));
              wanted.filter(e => !visited.includes(e)).forEach(e => wrong.push('not reached by Tab: ' + short(e)));
              const own = stops.filter(s => room.contains(s.e));
              new Set(own.filter(s => !s.marked).map(s => s.e)).forEach(e => wrong.push('focus cannot be seen: ' + short(e)));
              new Set(own.filter(s => !s.inside).map(s => s.e)).forEach(e => wrong.push('has the focus out of sight: ' + short(e)));
              // One round, beginning with what stands first.
              const round = visited.filter((e, i) => wanted.includes(e) && visited.indexOf(e) === i);
              const start = round.indexOf(wanted[0]);
              const turned = start < 0 ? round : round.slice(start).concat(round.slice(0, start));
              for (let i = 1; i < turned.length; i++) {
                const [a, b] = [turned[i - 1], turned[i]];
                if (wanted.indexOf(b) < wanted.indexOf(a)) wrong.push('comes too late: ' + short(b));
                // What scrolls holds what it scrolls: its parts may by now stand above its upper edge.
                if (a.contains(b)) continue;
                const [ra, rb] = [a, b].map(e => e.getBoundingClientRect());
                if (rb.bottom <= ra.top && rb.left < ra.right && rb.width > 1 && ra.width > 1) wrong.push('jumps back up from ' + short(a) + ' to ' + short(b));
              }
              return wrong;
            }""";

    private final Page page;

    KeyboardInspection(Page page) {
        this.page = page;
    }

    /** {@code first}: the frame too; on later pages its visitor skips to the main part, as the first link of each page offers. */
    List<String> look(String path, boolean first) {
        Response response = page.navigate(path);
        return response.status() == 200 ? seen(first) : List.of("status " + response.status());
    }

    /** What is wrong with the page that is open. */
    @SuppressWarnings("unchecked")
    List<String> seen(boolean wholePage) {
        int stops = ((Number) page.evaluate(PREPARE, wholePage)).intValue();
        for (int i = 0; i < stops; i++) {
            page.keyboard().press("Tab");
        }
        return ((List<Object>) page.evaluate(REPORT))
                .stream().map(String::valueOf).toList();
    }
}
