package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every page of the product without scripts, and every page by keyboard alone. */
class BareHandsWalkStory extends SiteWalk {

    @Test
    void every_page_works_without_javascript() {
        walk(new Manner(/* javaScript= */ false, /* anybodyAlwaysFresh= */ false), page -> {
            var eyes = new PlainPageInspection(page, requestMappingHandlerMapping);
            return (path, fresh) -> eyes.look(path);
        });
    }

    @Test
    void every_page_can_be_walked_by_keyboard() {
        walk(
                new Manner(/* javaScript= */ true, /* anybodyAlwaysFresh= */ false),
                page -> new KeyboardInspection(page)::look);
    }

    /** What would be wrong is seen: the two walks above would else be green for the wrong reason. */
    @Test
    void what_only_a_mouse_or_a_script_can_do_is_noticed() {
        page.navigate("about:blank");
        var plain = new PlainPageInspection(page, requestMappingHandlerMapping);
        page.setContent("""
            <h1>一</h1><p hidden>藏起来的内容</p><button type="button">只有脚本</button><a href="#">没有去处</a>
            <form method="post" action="/nowhere"><input name="a"></form>""");
        assertThat(plain.seen())
                .hasSize(6)
                .anyMatch(p -> p.startsWith("hidden content"))
                .anyMatch(p -> p.startsWith("works by script only"))
                .anyMatch(p -> p.startsWith("link without an aim"))
                .anyMatch(p -> p.startsWith("no button to send"))
                .anyMatch(p -> p.startsWith("no CSRF token"))
                .anyMatch(p -> p.endsWith("is answered by nobody"));
        page.setContent("""
            <div id="main" tabindex="-1"><a href="/">好</a> <a href="/a" tabindex="3">插队</a>
            <a href="/b" style="outline: none">看不出焦点</a>
            <p style="position: absolute; left: -900px"><a href="/c">在画面外</a></p>
            <input name="trap" onkeydown="if (event.key === 'Tab') event.preventDefault()"><a href="/d">到不了</a></div>""");
        assertThat(new KeyboardInspection(page).seen(true))
                .anyMatch(p -> p.startsWith("jumps the queue"))
                .anyMatch(p -> p.startsWith("focus cannot be seen") && p.contains("/b"))
                .anyMatch(p -> p.startsWith("has the focus out of sight") && p.contains("/c"))
                .anyMatch(p -> p.startsWith("not reached by Tab") && p.contains("/d"))
                .noneMatch(p -> p.contains("好"));
    }
}
