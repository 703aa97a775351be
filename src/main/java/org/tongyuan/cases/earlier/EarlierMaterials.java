package org.tongyuan.cases.earlier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.certificate.MaterialNames;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.StoredFile;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.ItemVersion.Material;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;

/**
 * Finds what an applicant handed in with an earlier case that was accepted, under the same name of material. Only offered: whoever applies
 * says whether the paper still holds. Papers made anew for each application (申请表, 承诺书, 委托书) are never offered.
 */
@Component
public class EarlierMaterials {

    /** Files that are looked through, the newest cases first. */
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final LegalTime time;
    private final Setting setting;

    EarlierMaterials(JdbcClient jdbc, LegalTime time, Setting setting) {
        this.jdbc = jdbc;
        this.time = time;
        this.setting = setting;
    }

    /**
     * Local settings, by no statute.
     *
     * @param days natural days since acceptance within which a paper is offered; 0 offers none
     * @param never words in the names of materials that are made anew each time
     */
    @Component
    record Setting(
            @Value("${tongyuan.earlier-materials.days}") int days,
            @Value("${tongyuan.earlier-materials.never}") List<String> never) {

        boolean offers(Material material) {
            return days > 0 && never.stream().noneMatch(material.name()::contains);
        }
    }

    /** Whose papers: {@code account} null for one's own, else only what that account itself handed in for the applicant. */
    public record Asker(UUID applicant, @Nullable UUID account) {}

    /** The files of one material in one earlier case. */
    public record Earlier(UUID caseId, String number, String itemName, LocalDate acceptedOn, List<StoredFile> files) {

        public String names() {
            return String.join("、", files.stream().map(StoredFile::name).toList());
        }
    }

    private record Row(
            UUID caseId, String number, String itemName, LocalDate acceptedOn, String material, StoredFile file) {}

    /** By key of the material: what the newest of the earlier cases has. */
    @LegalBasis("国务院关于在线政务服务的若干规定, art. 7")
    public Map<String, Earlier> of(Asker asker, ItemVersion item) {
        var asked = item.materials().stream().filter(setting::offers).toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        var rows = rows(asker);
        var found = new LinkedHashMap<String, Earlier>();
        for (Material material : asked) {
            var same = rows.stream()
                    .filter(row -> MaterialNames.same(material, row.material()))
                    .toList();
            if (!same.isEmpty()) {
                found.put(material.key(), newest(same));
            }
        }
        return found;
    }

    private static Earlier newest(List<Row> same) {
        Row first = same.getFirst();
        var files = same.stream()
                .filter(row -> row.caseId().equals(first.caseId()))
                .map(Row::file)
                .toList();
        return new Earlier(first.caseId(), first.number(), first.itemName(), first.acceptedOn(), files);
    }

    /** Not what was found wrong, not what proved false, and no prints of certificates: those are fetched as they stand today. */
    private List<Row> rows(Asker asker) {
        return jdbc.sql("""
            SELECT c.id, c.number, c.item_name, c.accepted_on, m.name AS material, f.sha256, f.name, f.media_type, f.size
            FROM cases.case_file c JOIN cases.material m ON m.case_id = c.id
            JOIN cases.material_file f ON f.case_id = c.id AND f.material = m.key
            WHERE c.applicant_person_id = :applicant AND c.accepted_on >= :since AND m.state IN ('UNCHECKED', 'HAS', 'MENDED')
              AND (:account = '' OR (c.submitted_by_kind = 'CITIZEN' AND c.submitted_by_id = :account))
              AND NOT EXISTS (SELECT FROM cases.falsehood x WHERE x.case_id = c.id)
              AND NOT EXISTS (SELECT FROM cases.certificate_use u WHERE u.case_id = c.id AND u.material = m.key AND u.sha256 = f.sha256)
            ORDER BY c.accepted_on DESC, c.id DESC, f.id LIMIT :most\
            """)
                .param("applicant", asker.applicant())
                .param("account", asker.account() == null ? "" : asker.account().toString())
                .param("since", time.today().minusDays(setting.days()))
                .param("most", MOST)
                .query((row, n) -> map(row))
                .list();
    }

    private static Row map(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("item_name"),
                row.getObject("accepted_on", LocalDate.class),
                row.getString("material"),
                new StoredFile(
                        new FileId(row.getString("sha256")),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getLong("size")));
    }
}
