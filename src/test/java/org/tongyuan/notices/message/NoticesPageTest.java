package org.tongyuan.notices.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.facts.Subject;
import org.tongyuan.notices.Notice;
import org.tongyuan.notices.Notices;
import org.tongyuan.platform.Ids;

@TongyuanTest
class NoticesPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final String title = "办件有新进展 " + Ids.next();

    @Test
    void a_message_is_listed_unread_and_read_once_opened() throws Exception {
        tell("zhangwei");
        Document list = page("/my/messages", "zhangwei");
        var entry = list.selectFirst("li:contains(" + title + ")");
        assertThat(entry).isNotNull();
        assertThat(entry.text()).contains("未读");
        var link = entry.selectFirst("a");
        assertThat(link).isNotNull();
        Document opened = page(link.attr("href"), "zhangwei");
        assertThat(opened.select("h1").text()).isEqualTo(title);
        assertThat(opened.text()).contains("您的申请已受理");
        var again = page("/my/messages", "zhangwei").selectFirst("li:contains(" + title + ")");
        assertThat(again).isNotNull();
        assertThat(again.text()).doesNotContain("未读");
    }

    @Test
    void somebody_elses_message_is_not_found() {
        tell("zhangwei");
        UUID id = jdbc.sql("SELECT id FROM notices.message WHERE title = ?")
                .param(title)
                .query(UUID.class)
                .single();
        assertThat(mvc.get().uri("/my/messages/{id}", id).with(As.user("lina"))).hasStatus(404);
        assertThat(mvc.get().uri("/my/messages/{id}", id)).hasStatus(303);
    }

    @Test
    void all_can_be_marked_as_read_and_an_empty_list_says_so() throws Exception {
        tell("wangqiang");
        assertThat(notices.unreadOf(accountOf("wangqiang"))).isPositive();
        assertThat(mvc.post().uri("/my/messages/reading").with(As.user("wangqiang")))
                .hasStatus3xxRedirection();
        assertThat(notices.unreadOf(accountOf("wangqiang"))).isZero();
        assertThat(page("/my/messages", "qianjin").text()).contains("没有消息");
    }

    @Test
    void a_message_disappears_with_the_callers_rollback() {
        transaction.executeWithoutResult(status -> {
            tell("zhangwei");
            status.setRollbackOnly();
        });
        assertThat(jdbc.sql("SELECT count(*) FROM notices.message WHERE title = ?")
                        .param(title)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Document page(String uri, String user) throws Exception {
        var result = mvc.get().uri(uri).with(As.user(user)).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    private void tell(String login) {
        notices.tell(new Notice(personOf(login), new Subject("case", "test"), title, "您的申请已受理。", "/my"));
    }

    private UUID personOf(String login) {
        return jdbc.sql("SELECT person_id FROM accounts.account WHERE login_name = ?")
                .param(login)
                .query(UUID.class)
                .single();
    }

    private UUID accountOf(String login) {
        return jdbc.sql("SELECT id FROM accounts.account WHERE login_name = ?")
                .param(login)
                .query(UUID.class)
                .single();
    }
}
