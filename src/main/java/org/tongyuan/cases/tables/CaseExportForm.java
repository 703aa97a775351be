package org.tongyuan.cases.tables;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.tongyuan.platform.table.TableFormat;

/** Which tables of cases are wanted, and how much of the people in them. */
@SuppressWarnings("MultipleNullnessAnnotations") // null is what a form left out, and what the annotation tells
record CaseExportForm(
        @Nullable What kind,
        @NotNull(message = "请选择开始日期") @Nullable LocalDate first,
        @NotNull(message = "请选择结束日期") @Nullable LocalDate last,
        @Nullable UUID agency,
        @Nullable Boolean personal,
        @Nullable Purpose purpose,
        @Nullable TableFormat as) {

    /** What there is to take out. */
    enum What {
        CASES("办件表", CaseExport.KIND),
        OUTSIDE("外部办件表", OutsideExport.KIND);

        private final String label;
        private final String kind;

        What(String label, String kind) {
            this.label = label;
            this.kind = kind;
        }

        public String label() {
            return label;
        }

        String kind() {
            return kind;
        }
    }

    /** What whole names and numbers are needed for. */
    enum Purpose {
        REPORTING("按规定上报、汇聚办件数据"),
        ARCHIVE("移交档案"),
        SUPERVISION("监督检查、审计");

        private final String label;

        Purpose(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public What what() {
        return kind == null ? What.CASES : kind;
    }

    public TableFormat format() {
        return as == null ? TableFormat.XLSX : as;
    }

    public boolean whole() {
        return Boolean.TRUE.equals(personal);
    }

    LocalDate from() {
        return Objects.requireNonNull(first);
    }

    LocalDate to() {
        return Objects.requireNonNull(last);
    }

    Purpose chosenPurpose() {
        return Objects.requireNonNull(purpose);
    }

    void check(BindingResult errors) {
        if (first != null && last != null && last.isBefore(first)) {
            errors.rejectValue("last", "order", "结束日期不能早于开始日期");
        }
        if (whole() && purpose == null) {
            errors.rejectValue("purpose", "purpose", "导出完整的姓名和证件号码，请选择用途");
        }
    }
}
