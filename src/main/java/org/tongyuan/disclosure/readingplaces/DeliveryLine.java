package org.tongyuan.disclosure.readingplaces;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record in a batch, as it stands in the list that goes with it. */
record DeliveryLine(
        UUID recordId,
        String indexNo,
        int number,
        Change change,
        String name,
        String agencyName,
        String category,
        String documentNumber,
        LocalDate madeOn,
        LocalDate publishedOn,
        @Nullable String endedReason) {

    static final List<String> COLUMNS =
            List.of("索引号", "名称", "公开机关", "信息分类", "文号", "形成日期", "公开日期", "变化", "版本", "失效或撤回原因");

    /** What is different from what the place has. */
    enum Change {
        NEW("新公开"),
        VERSION("更新"),
        ABOLISHED("失效"),
        WITHDRAWN("撤回");

        private final String label;

        Change(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    List<String> cells() {
        return List.of(
                indexNo,
                name,
                agencyName,
                category,
                documentNumber,
                madeOn.toString(),
                publishedOn.toString(),
                change.label(),
                String.valueOf(number),
                endedReason == null ? "" : endedReason);
    }

    /** As a folder's name. */
    String folder() {
        return indexNo.replace('/', '-');
    }
}
