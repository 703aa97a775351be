package org.tongyuan.cases.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.certificate.HeldCertificates;
import org.tongyuan.cases.earlier.EarlierMaterials;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.ItemVersion.Material;

/** The task list of a draft: what is done and what is still to do. */
record DraftTasks(
        Draft draft,
        ItemVersion item,
        Map<String, List<TrayFile>> files,
        Map<String, HeldCertificates.Held> held,
        Map<String, EarlierMaterials.Earlier> earlier) {

    /** One line; {@code href} null means it cannot be begun yet. */
    record Task(String label, @Nullable String href, boolean done, String state) {}

    static DraftTasks of(Draft draft, ItemVersion item, List<TrayFile> files) {
        return of(draft, item, files, Map.of(), Map.of());
    }

    /**
     * @param held certificates of the applicant by key of the material that asks for them
     * @param earlier what the applicant handed in with an earlier case, by key of the material
     */
    static DraftTasks of(
            Draft draft,
            ItemVersion item,
            List<TrayFile> files,
            Map<String, HeldCertificates.Held> held,
            Map<String, EarlierMaterials.Earlier> earlier) {
        return new DraftTasks(
                draft, item, files.stream().collect(Collectors.groupingBy(TrayFile::material)), held, earlier);
    }

    /** What can be used again as long as nothing else is there; null for none. */
    public EarlierMaterials.@Nullable Earlier earlierFor(Material material) {
        return filesOf(material).isEmpty() && !fetched(material) ? earlier.get(material.key()) : null;
    }

    /** The certificate that a material asks for and the applicant holds, also when it cannot be used; null for none. */
    public HeldCertificates.@Nullable Held heldFor(Material material) {
        return held.get(material.key());
    }

    /** Whether nothing need be handed in because a certificate in force stands for it. */
    public boolean fetched(Material material) {
        var certificate = heldFor(material);
        return certificate != null && certificate.usable() && filesOf(material).isEmpty();
    }

    String base() {
        return "/my/drafts/" + draft.id();
    }

    public List<Task> applicant() {
        boolean done = draft.applicantId() != null;
        return List.of(new Task("确认申请人", base() + "/applicant", done, done ? "已完成" : "未开始"));
    }

    public List<Task> form() {
        if (item.form() == null) {
            return List.of();
        }
        String state = draft.formDone() ? "已完成" : draft.answers().isEmpty() ? "未开始" : "未填完";
        return List.of(new Task(item.form().title(), base() + "/form", draft.formDone(), state));
    }

    public List<Task> materials() {
        var tasks = new ArrayList<Task>();
        for (Material material : asked()) {
            int count = filesOf(material).size();
            boolean done = count > 0 || fetched(material);
            tasks.add(new Task(material.name(), base() + "/materials/" + material.key(), done, state(material, count)));
        }
        return tasks;
    }

    private String state(Material material, int count) {
        if (count > 0) {
            return "已上传 " + count + " 个文件";
        }
        if (fetched(material)) {
            return "已有电子证照，免提交";
        }
        if (earlierFor(material) != null) {
            return "以前交过，可以直接用";
        }
        return Asked.needed(material, item) ? "未上传" : later(material);
    }

    private static String later(Material material) {
        return material.required() ? "可以后补" : "选填";
    }

    /** Materials the applicant uploads. */
    public List<Material> asked() {
        return item.materials().stream()
                .filter(m -> Asked.of(m, item) == Asked.UPLOAD)
                .toList();
    }

    /** Materials nobody has to bring: filled in online, or fetched by the agency. */
    public List<Material> notAsked() {
        return item.materials().stream()
                .filter(m -> Asked.of(m, item) != Asked.UPLOAD)
                .toList();
    }

    public List<TrayFile> filesOf(Material material) {
        return files.getOrDefault(material.key(), List.of());
    }

    /** Required materials without a file or a certificate. */
    public List<Material> lacking() {
        return asked().stream()
                .filter(m -> Asked.needed(m, item) && filesOf(m).isEmpty() && !fetched(m))
                .toList();
    }

    /** Materials may lack: who applies must be received and told once what is missing. Applicant and form may not. */
    public boolean readyToCheck() {
        return draft.applicantId() != null && (item.form() == null || draft.formDone());
    }

    public int done() {
        return (int) all().stream().filter(Task::done).count();
    }

    public int total() {
        return all().size();
    }

    private List<Task> all() {
        var all = new ArrayList<>(applicant());
        all.addAll(form());
        all.addAll(materials());
        return all;
    }

    public List<Task> submission() {
        boolean ready = readyToCheck();
        return List.of(new Task("核对并提交申请", ready ? base() + "/answers" : null, false, ready ? "可以提交" : "请先完成上面的内容"));
    }
}
