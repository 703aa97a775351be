package org.tongyuan.documents.letter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.documents.LetterRequest;
import org.tongyuan.documents.wording.Wordings;
import org.tongyuan.platform.Numbers;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Registers several letters by one statement. */
@Repository
class ManyLetters {

    private static final String ISSUE = """
        WITH letter AS MATERIALIZED (
            SELECT l.*, platform.next_number(?, l.word, l.year) AS value,
                   coalesce(\
        """ + Wordings.IN_FORCE.formatted("l.template", "l.agency_id") + """
            , decode(l.template_version, 'hex')) AS version
            FROM (
                SELECT * FROM json_to_recordset(?::json) AS l(line integer, id uuid, template text, template_version text,
                    title text, word text, year text, verify_code text, agency_id uuid, agency_name text,
                    subject_kind text, subject_id text, addressee text, signed_on date, facts_packed bytea)
                ORDER BY line
            ) l
        ), written AS (
            INSERT INTO documents.letter (id, template, template_version, title, number, verify_code, agency_id,
                agency_name, subject_kind, subject_id, addressee, signed_on, facts_packed)
            SELECT id, template, version, title, format('%s〔%s〕%s号', word, year, value), verify_code,
                agency_id, agency_name, subject_kind, subject_id, addressee, signed_on, facts_packed
            FROM letter
        )
        SELECT format('%s〔%s〕%s号', word, year, value) AS number, value, encode(version, 'hex') AS version FROM letter ORDER BY line\
        """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ManyLetters(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Numbered(int value, String number, String templateVersion) {}

    /** In the order given. Counters are locked in the order of their words, so that no two such transactions wait for each other. */
    List<LetterRow> issue(List<LetterRegister.Issue> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        var order = IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> all.get(i).request().word())
                        .thenComparing(i -> all.get(i).year())
                        .thenComparing(i -> i))
                .toList();
        var lines = json.createArrayNode();
        order.forEach(i -> lines.add(line(lines.size(), all.get(i))));
        var numbers = jdbc.sql(ISSUE)
                .params(LetterRegister.RULE, json.writeValueAsString(lines))
                .query((row, n) -> new Numbered(row.getInt("value"), row.getString("number"), row.getString("version")))
                .list();
        var rows = new ArrayList<LetterRow>(
                all.stream().map(issue -> issue.numbered("", "")).toList());
        for (int n = 0; n < numbers.size(); n++) {
            var issue = all.get(order.get(n));
            Numbers.mustFit(
                    numbers.get(n).value(),
                    LetterRegister.MAX_NUMBER,
                    LetterRegister.RULE,
                    issue.request().word(),
                    issue.year());
            rows.set(
                    order.get(n),
                    issue.numbered(numbers.get(n).number(), numbers.get(n).templateVersion()));
        }
        return rows;
    }

    private ObjectNode line(int number, LetterRegister.Issue issue) {
        LetterRequest r = issue.request();
        return json.createObjectNode()
                .put("line", number)
                .put("id", issue.id().toString())
                .put("template", r.template())
                .put("template_version", issue.templateVersion())
                .put("title", r.title())
                .put("word", r.word())
                .put("year", issue.year())
                .put("verify_code", issue.verifyCode())
                .put("agency_id", r.agencyId().toString())
                .put("agency_name", issue.agency())
                .put("subject_kind", r.subject().kind())
                .put("subject_id", r.subject().id())
                .put("addressee", r.addressee())
                .put("signed_on", r.signedOn().toString())
                .put("facts_packed", "\\x" + HexFormat.of().formatHex(PackedFacts.pack(issue.facts())));
    }
}
