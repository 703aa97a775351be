package org.tongyuan.disclosure.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.TongyuanTest;
import org.tongyuan.search.SearchIndex;

/** Forty records whose name or text has a word that stands nowhere else, read page by page. */
@TongyuanTest
@Transactional
class PublishedWordSearchModuleTest {

    private static final String WORD = "澹台灭明";
    private static final int SIZE = 7;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SearchIndex index;

    @Autowired
    private PublishedWordSearch search;

    private final List<String> named = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void forty_records() {
        for (int i = 0; i < 40; i++) {
            boolean inName = i % 4 == 0;
            var day = LocalDate.of(2024, 1, 1).plusDays(i * 12L);
            String text = inName ? "关于" + WORD + "的公告" : "关于其他事情的公告";
            String number = put(text, "本文说到" + WORD + "。", day, i % 3 == 0 ? "05" : "01");
            (inName ? named : told).addFirst(number);
        }
    }

    @Test
    void names_come_before_texts_and_the_newest_first_without_gaps_or_doubles() {
        var all = new ArrayList<>(named);
        all.addAll(told);
        assertThat(pages(filter(Map.of("query", WORD)))).isEqualTo(all);
    }

    @Test
    void a_search_is_narrowed_by_category_and_year() {
        var narrowed = pages(filter(Map.of("query", WORD, "category", "05", "year", "2024")));
        assertThat(narrowed).hasSize(11).isSubsetOf(union());
        assertThat(pages(filter(Map.of("query", WORD, "category", "05")))).hasSize(14);
        assertThat(pages(filter(Map.of("query", WORD, "category", "11")))).isEmpty();
    }

    @Test
    void what_fits_on_one_page_is_counted_and_more_is_not() {
        assertThat(search.find(filter(Map.of("query", WORD)), "", SIZE).total()).isEqualTo(-1);
        assertThat(search.find(filter(Map.of("query", WORD)), "", 50).total()).isEqualTo(40);
    }

    @Test
    void when_not_all_words_are_found_any_of_them_will_do_on_every_page() {
        assertThat(pages(filter(Map.of("query", WORD + " 鸑鷟踟躅")))).hasSize(40);
    }

    /** More than are put in order at once, over years that the index is asked for one by one. */
    @Test
    void of_many_records_the_order_is_the_same() {
        var before = new ArrayList<String>();
        var beforeNamed = new ArrayList<String>();
        for (int i = 0; i < 560; i++) {
            boolean inName = i % 20 == 0;
            String name = inName ? WORD + "旧事" : "旧事";
            String number = put(name, WORD, LocalDate.of(2018, 1, 1).plusDays(i * 3L), "01");
            (inName ? beforeNamed : before).addFirst(number);
        }
        var all = new ArrayList<>(named);
        all.addAll(beforeNamed);
        all.addAll(told);
        all.addAll(before);
        assertThat(pages(filter(Map.of("query", WORD)))).isEqualTo(all);
        assertThat(pages(filter(Map.of("query", WORD, "year", "2019")))).hasSize(122);
    }

    @Test
    void words_that_stand_elsewhere_are_not_widened_where_they_do_not_stand() {
        assertThat(pages(filter(Map.of("query", "公告", "category", "11", "year", "2023"))))
                .isEmpty();
    }

    @Test
    void a_cursor_that_makes_no_sense_begins_at_the_beginning() {
        assertThat(search.find(filter(Map.of("query", WORD)), "9x_", SIZE).lines())
                .first()
                .extracting(PublishedLine::indexNo)
                .isEqualTo(named.getFirst());
    }

    private List<String> union() {
        var all = new ArrayList<>(named);
        all.addAll(told);
        return all;
    }

    private static RecordFilter filter(Map<String, String> asked) {
        return RecordFilter.of(asked);
    }

    private List<String> pages(RecordFilter filter) {
        var found = new ArrayList<String>();
        var page = search.find(filter, "", SIZE);
        page.lines().forEach(l -> found.add(l.indexNo()));
        while (page.next() != null) {
            page = search.find(filter, page.next(), SIZE);
            page.lines().forEach(l -> found.add(l.indexNo()));
        }
        return found;
    }

    private String put(String name, String text, LocalDate day, String category) {
        var id = UUID.randomUUID();
        String number = "WORDS0000/" + id;
        var agency = jdbc.sql("SELECT id FROM agencies.agency ORDER BY id LIMIT 1")
                .query(UUID.class)
                .single();
        var words = index.vectors(name, text);
        jdbc.sql("""
            INSERT INTO disclosure.record (id, index_no, agency_id, region_code, region_level, state, working, live, clock, acts, last_occurred_at, version)
            VALUES (?, ?, ?, '990122', 'COUNTY', 'PUBLISHED', 1, 1, '{}', 1, now(), 0)\
            """).params(id, number, agency).update();
        jdbc.sql("""
            INSERT INTO disclosure.record_version (record_id, number, name, summary, body, document_number, category, topic, genre, audience,
              lifecycle, keywords, source, made_on, interprets, change_note, authors, author_names)
            VALUES (?, 1, ?, '', ?, '', ?, '01', '22', '01', '99', '', '', ?, '', '', ARRAY[gen_random_uuid()], '')\
            """).params(id, name, text, category, day).update();
        jdbc.sql("""
            INSERT INTO disclosure.published (record_id, index_no, number, agency_id, agency_name, region_code, region_level, category, topic,
              genre, audience, year, name, summary, document_number, interprets, made_on, published_on, changed_at, standing, title_words, words)
            VALUES (?, ?, 1, ?, '', '990122', 'COUNTY', ?, '01', '22', '01', ?, ?, '', '', '', ?, ?, now(), 'IN_FORCE', ?::tsvector, ?::tsvector)\
            """)
                .params(id, number, agency, category, day.getYear(), name, day, day, words.title(), words.whole())
                .update();
        return number;
    }
}
