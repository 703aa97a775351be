package org.tongyuan.items.version;

import java.util.ArrayList;
import java.util.List;
import org.tongyuan.items.ItemVersion.Handling;
import org.tongyuan.items.ItemVersion.Kind;

/** What a complete implementation list entry must say and this one does not: shown as 待完善. */
public enum Missing {
    LEGAL_BASIS("设定依据"),
    CONDITIONS("受理条件"),
    STATUTORY_LIMIT("法定办结时限"),
    PROMISED_LIMIT("承诺办结时限"),
    MATERIALS("申请材料"),
    STAGES("办理流程"),
    FEES("收费标准"),
    RESULTS("办理结果"),
    PLACES("办理地点和时间"),
    CONSULT_PHONE("咨询电话"),
    COMPLAINT_PHONE("监督投诉电话"),
    VISITS("到办事现场次数"),
    OUTSIDE_URL("外部系统网址"),
    AUDIENCE("服务对象");

    private final String label;

    Missing(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static List<Missing> of(ItemContent c) {
        var missing = new ArrayList<Missing>();
        addIf(missing, c.legalBasis().isEmpty(), LEGAL_BASIS);
        addIf(missing, blank(c.conditions()), CONDITIONS);
        addIf(missing, c.statutory() == null && !c.noStatutoryLimit(), STATUTORY_LIMIT);
        addIf(missing, c.promised() == null && c.kind() != Kind.ON_THE_SPOT, PROMISED_LIMIT);
        addIf(missing, c.materials().isEmpty(), MATERIALS);
        addIf(missing, c.stages().isEmpty() && c.handling() != Handling.ELSEWHERE, STAGES);
        addIf(missing, c.fees().isEmpty(), FEES);
        addIf(missing, c.results().isEmpty(), RESULTS);
        addIf(missing, c.places().isEmpty(), PLACES);
        addIf(missing, blank(c.consultPhone()), CONSULT_PHONE);
        addIf(missing, blank(c.complaintPhone()), COMPLAINT_PHONE);
        addIf(missing, c.visits() == null, VISITS);
        addIf(missing, c.handling() != Handling.HERE && blank(c.outsideUrl()), OUTSIDE_URL);
        addIf(missing, c.audience().isEmpty(), AUDIENCE);
        return List.copyOf(missing);
    }

    private static void addIf(List<Missing> missing, boolean lacking, Missing what) {
        if (lacking) {
            missing.add(what);
        }
    }

    private static boolean blank(@org.jspecify.annotations.Nullable String text) {
        return text == null || text.isBlank();
    }
}
