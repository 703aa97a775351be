package org.tongyuan.cases.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.ItemVersion.Material;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;

/** The materials of a case one by one. A correction notice is built from it whole, so that nothing can be asked for a second time. */
public record Checklist(List<MaterialCheck> checks) {

    public Checklist {
        checks = List.copyOf(checks);
    }

    public static Checklist of(ItemVersion item) {
        return new Checklist(
                item.materials().stream().map(MaterialCheck::unchecked).toList());
    }

    /** Writes down what was found. Unknown materials are refused: only what the guide lists may be asked for. */
    public Checklist with(List<Finding> findings, ItemVersion item) {
        Checklist list = this;
        for (Finding finding : findings) {
            list = list.with(finding, item);
        }
        return list;
    }

    private Checklist with(Finding finding, ItemVersion item) {
        Material material = item.materials().stream()
                .filter(m -> m.key().equals(finding.material()) || m.name().equals(finding.material()))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("case.material.unknown", finding.material()));
        var more = new ArrayList<>(checks);
        more.replaceAll(check -> check.key().equals(material.key()) ? judged(check, finding, material) : check);
        return new Checklist(more);
    }

    private static MaterialCheck judged(MaterialCheck check, Finding finding, Material material) {
        if (finding.state().signedFor()) {
            throw new RuleBroken("case.material.signed-for", material.name());
        }
        if (finding.state() != MaterialState.DEFECTIVE) {
            return check.becomes(finding.state());
        }
        var standard = material.defects().stream()
                .filter(defect -> defect.key().equals(finding.defectKey()))
                .findFirst();
        String own = finding.text() == null ? "" : finding.text().strip();
        if (standard.isPresent()) {
            boolean said = own.isEmpty() || own.equals(finding.defectKey());
            String text = said ? standard.get().text() : standard.get().text() + "（" + own + "）";
            return check.defective(standard.get().key(), text, standard.get().remedy());
        }
        if (own.isEmpty()) {
            throw new RuleBroken("case.material.defect-unsaid", material.name());
        }
        return check.defective(null, own, material.standard());
    }

    /** Every item of the one notice, at once. */
    @LegalBasis("行政许可法, art. 32(1)(4)")
    public List<CorrectionItem> toCorrect() {
        return checks.stream()
                .filter(MaterialCheck::outstanding)
                .map(check -> new CorrectionItem(check.key(), check.name(), defectOf(check), remedyOf(check)))
                .toList();
    }

    private static String defectOf(MaterialCheck check) {
        return check.defect() != null ? check.defect() : check.state().label();
    }

    private static String remedyOf(MaterialCheck check) {
        if (check.remedy() != null) {
            return check.remedy();
        }
        return check.state() == MaterialState.LACKS ? "请补交“" + check.name() + "”" : "请按要求更正后重新提交";
    }

    public boolean outstanding() {
        return checks.stream().anyMatch(MaterialCheck::outstanding);
    }

    /** For acceptance; {@code first}: nobody has asked for a correction yet, so that one can still be asked for. */
    public void mustBeComplete(boolean first) {
        if (outstanding()) {
            throw new RuleBroken(first ? "case.accept.incomplete" : "case.accept.still-incomplete", outstandingNames());
        }
    }

    /** Names of what is still owed, for messages. */
    public String outstandingNames() {
        return checks.stream()
                .filter(MaterialCheck::outstanding)
                .map(MaterialCheck::name)
                .collect(Collectors.joining("、"));
    }

    /** Accepting vouches for the whole: a required material that nobody objected to is there. */
    public Checklist vouchedFor() {
        return new Checklist(checks.stream()
                .map(check -> check.required() && check.state() == MaterialState.UNCHECKED
                        ? check.becomes(MaterialState.HAS)
                        : check)
                .toList());
    }

    /** Those of these that are not there are owed under an undertaking, what was found wrong with them stays said (容缺). */
    public Checklist deferring(Set<String> keys) {
        return signedFor(keys, MaterialState.DEFERRED);
    }

    /** Those of these that are not there are replaced by the applicant's word (告知承诺). */
    public Checklist undertaken(Set<String> keys) {
        return signedFor(keys, MaterialState.UNDERTAKEN);
    }

    private Checklist signedFor(Set<String> keys, MaterialState as) {
        return new Checklist(checks.stream()
                .map(check -> keys.contains(check.key()) && !check.there() ? check.becomes(as) : check)
                .toList());
    }

    /** The applicant brought what the notice asked for, as the officer sees at once. */
    public Checklist mended() {
        return new Checklist(checks.stream()
                .map(check -> check.outstanding() ? check.becomes(MaterialState.MENDED) : check)
                .toList());
    }

    /** The applicant sent these again; an officer has not looked yet. */
    public Checklist sentAgain(Set<String> keys) {
        return new Checklist(checks.stream()
                .map(check -> keys.contains(check.key()) ? check.becomes(MaterialState.UNCHECKED) : check)
                .toList());
    }
}
