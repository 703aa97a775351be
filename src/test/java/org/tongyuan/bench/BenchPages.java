package org.tongyuan.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.tongyuan.cases.list.CaseFilter;
import org.tongyuan.cases.list.CaseScope;
import org.tongyuan.cases.list.CaseSearch;

/** Pages that stand in no product: the minimal page beside which the desk is measured, and samples of what to ask for. */
@Profile("bench")
@Controller
class BenchPages {

    /** No filter of the security chain sees these. */
    @Profile("bench")
    @Configuration(proxyBeanMethods = false)
    static class Open {
        @Bean
        WebSecurityCustomizer benchPagesAreOpen() {
            return web -> web.ignoring().requestMatchers("/bench/**");
        }
    }

    private final CaseSearch search;
    private final JdbcClient jdbc;

    BenchPages(CaseSearch search, JdbcClient jdbc) {
        this.search = search;
        this.jdbc = jdbc;
    }

    /** The same query, the same template engine, as many bytes; nobody signed in, nothing else asked. */
    @GetMapping("/bench/desk")
    String minimal(
            @RequestParam(required = false) UUID agency, @RequestParam(defaultValue = "0") int fill, Model model) {
        var page = search.find(new CaseScope(agency), CaseFilter.open(), null, 20);
        model.addAttribute("lines", page.lines());
        model.addAttribute("fill", filling(fill));
        return "bench/minimal";
    }

    private static volatile String filler = "";

    /** Words of the county over and over, which compress about as well as a page does. */
    private static String filling(int characters) {
        if (filler.length() < characters) {
            var text = new StringBuilder();
            for (int i = 0; text.length() < characters; i++) {
                text.append("<li class=\"nav-item\"><a class=\"nav-link\" href=\"/admin/")
                        .append(Integer.toHexString(i * 7919))
                        .append("\">办件")
                        .append(i)
                        .append("</a></li>\n");
            }
            filler = text.toString();
        }
        return filler.substring(0, characters);
    }

    /** One word and a value a line: numbers and applicants to look for, and where pages begin deep in the lists. */
    @GetMapping(value = "/bench/samples", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String samples() {
        var lines = new ArrayList<String>();
        lines.add("process " + ProcessHandle.current().pid());
        add(lines, "process", "SELECT pg_backend_pid()::text");
        String some = " FROM cases.case_file TABLESAMPLE BERNOULLI (1) REPEATABLE (7) LIMIT 300";
        add(lines, "number", "SELECT number" + some);
        add(lines, "applicant", "SELECT applicant_person_id::text" + some);
        add(
                lines,
                "spot",
                "SELECT i.code FROM items.item i JOIN items.item_version v ON v.id = i.in_force WHERE v.kind = 'ON_THE_SPOT'"
                        + " AND v.content ->> 'profile' <> 'ENQUIRY' AND v.content ->> 'handling' <> 'ELSEWHERE' ORDER BY i.created, i.code LIMIT 1");
        for (int percent : new int[] {1, 25, 50, 75, 99}) {
            add(lines, "open", deep("'DUE', due_rank, id", "due_rank, id", "ended_on IS NULL", percent));
            add(
                    lines,
                    "ended",
                    deep("'ENDED', ended_on, id", "ended_on DESC, id DESC", "ended_on IS NOT NULL", percent));
        }
        return String.join("\n", lines);
    }

    private static String deep(String place, String order, String where, int percent) {
        return "SELECT translate(encode(convert_to(concat_ws('|', " + place + "), 'UTF8'), 'base64'), E'+/=\n', '-_')"
                + " FROM cases.case_file WHERE " + where + " ORDER BY " + order
                + " OFFSET (SELECT count(*) * " + percent + " / 100 FROM cases.case_file WHERE " + where + ") LIMIT 1";
    }

    private void add(List<String> lines, String word, String sql) {
        jdbc.sql(sql).query(String.class).list().forEach(value -> lines.add(word + " " + value));
    }
}
