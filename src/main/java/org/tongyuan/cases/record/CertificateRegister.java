package org.tongyuan.cases.record;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.documents.VerifyCode;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.platform.LegalBasis;

/** Gives each permit the name and the code by which it is an electronic certificate (电子证照); number, term and state stay the permit's. */
@Repository
public class CertificateRegister {

    /** Kinds of result that somebody holds and shows, by the item's own list: 证件、执照、证书、证明、凭证、批文、卡片. */
    private static final Pattern HELD = Pattern.compile("证|照|批文|卡");

    private final JdbcClient jdbc;

    CertificateRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A permit that was given before there were certificates. */
    public record Without(UUID caseId, UUID itemVersionId) {}

    /** For a permit of the backlog, which it leaves; a second time nothing happens. */
    @LegalBasis("国务院关于在线政务服务的若干规定, art. 10")
    public void issue(UUID caseId, ItemVersion item, Instant at) {
        jdbc.sql("INSERT INTO cases.certificate (case_id, name, code, issued_at) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (case_id) DO NOTHING")
                .params(Arrays.asList(caseId, nameOf(item).orElse(null), VerifyCode.next(), Timestamp.from(at)))
                .update();
        jdbc.sql("DELETE FROM cases.certificate_backlog WHERE case_id = ?")
                .param(caseId)
                .update();
    }

    /** What the result is called when it is a certificate: that of the item's results which has a term, otherwise the first. */
    public static Optional<String> nameOf(ItemVersion item) {
        var held =
                item.results().stream().filter(result -> isHeld(result.kind())).toList();
        return held.stream()
                .filter(result -> result.validMonths() != null)
                .findFirst()
                .or(() -> held.stream().findFirst())
                .map(ItemVersion.Result::name);
    }

    private static boolean isHeld(@Nullable String kind) {
        return kind != null && HELD.matcher(kind).find();
    }

    /** Permits without a certificate, at most so many; read from the backlog alone, so that a start with none costs nothing. */
    public List<Without> without(int most) {
        return jdbc.sql("""
            SELECT b.case_id, c.item_version_id FROM cases.certificate_backlog b JOIN cases.case_file c ON c.id = b.case_id
            ORDER BY b.case_id LIMIT ?\
            """)
                .param(most)
                .query((row, n) ->
                        new Without(row.getObject("case_id", UUID.class), row.getObject("item_version_id", UUID.class)))
                .list();
    }
}
