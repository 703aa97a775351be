package org.tongyuan.standards.framework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.web.FormErrors;

/** What is typed to change a framework. */
final class FrameworkForms {

    /** A new node, or what an existing one becomes. */
    record NodeForm(
            @Pattern(regexp = "[1-9]\\d?(\\.[1-9]\\d?){0,3}", message = "请填写体系编号，例如 2 或者 2.3，最多四级")
            String number,

            @NotBlank(message = "请填写类别名称") @Size(max = 60, message = "类别名称不超过 60 字")
            String title,

            @Pattern(regexp = "0|[1-9]\\d?", message = "请填写应有数，0 到 99 的整数；只分组的填 0")
            String should) {

        NodeForm {
            number = FormErrors.given(number).strip();
            title = FormErrors.given(title).strip();
            should = FormErrors.given(should).strip();
        }

        static NodeForm empty() {
            return new NodeForm("", "", "1");
        }

        int shouldHave() {
            return Integer.parseInt(should);
        }

        /** The number above, 1 for 1.2; null at the top. */
        @Nullable
        String parent() {
            int dot = number.lastIndexOf('.');
            return dot < 0 ? null : number.substring(0, dot);
        }
    }

    /** A standard's place at a node. */
    record PlaceForm(
            @NotBlank(message = "请填写标准编号，例如 GB/T 36114-2018") @Size(max = 50, message = "标准编号不超过 50 字")
            String standard,

            @Pattern(regexp = "ADOPTED|MADE", message = "请选择采用关系")
            String relation,

            @Size(max = 200, message = "备注不超过 200 字") String note) {

        PlaceForm {
            standard = FormErrors.given(standard).strip();
            relation = FormErrors.given(relation);
            note = FormErrors.given(note).strip();
        }

        static PlaceForm empty() {
            return new PlaceForm("", "ADOPTED", "");
        }
    }

    private FrameworkForms() {}
}
