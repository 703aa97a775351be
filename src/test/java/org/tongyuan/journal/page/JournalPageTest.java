package org.tongyuan.journal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Ids;

@TongyuanTest
class JournalPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Journal journal;

    private final Subject subject = new Subject("journal-page", Ids.next().toString());

    @Test
    void the_auditor_finds_a_subjects_entries_page_by_page() throws Exception {
        for (int i = 1; i <= 60; i++) {
            journal.record(Entry.of(new Actor(Actor.Kind.STAFF, "officer-" + i), "STEP_" + i, subject, Instant.now())
                    .with("step", String.valueOf(i)));
        }
        Document first = get("/admin/journal?kind=journal-page&subject=" + subject.id());
        assertThat(first.select("main tbody tr")).hasSize(50);
        assertThat(first.select("main tbody tr").first().text()).contains("STEP_60", "工作人员", "step=60");
        Document second = get(first.select("a[rel=next]").attr("href"));
        assertThat(second.select("main tbody tr")).hasSize(10);
        assertThat(second.select("a[rel=next]")).isEmpty();
        assertThat(get("/admin/journal?act=STEP_7&subject=" + subject.id()).select("main tbody tr"))
                .hasSize(1);
        assertThat(get("/admin/journal?actor=officer-8&subject=" + subject.id()).select("main tbody tr"))
                .hasSize(1);
        assertThat(get("/admin/journal?from=2999-01-01&to=2999-12-31").text()).contains("没有符合条件的日志");
        assertThat(mvc.get().uri("/admin/journal").with(As.user("wangfang"))).hasStatus(403);
    }

    @Test
    void a_verification_runs_by_itself_and_shows_its_result() throws Exception {
        assertThat(mvc.post().uri("/admin/journal/verification").with(As.user("qianjin")))
                .hasStatus3xxRedirection();
        Document page = get("/admin/journal/verification");
        for (int i = 0; i < 150 && page.text().contains("校验正在进行"); i++) {
            Thread.sleep(100);
            page = get("/admin/journal/verification");
        }
        assertThat(page.select("h2").text()).contains("最近一次结果");
        assertThat(page.text()).contains("签名锚点", "历次校验");
        assertThat(mvc.get().uri("/admin/journal/verification").with(As.user("zhengkai")))
                .hasStatus(403);
    }

    private Document get(String uri) throws Exception {
        var result = mvc.get().uri(uri).with(As.user("qianjin")).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
