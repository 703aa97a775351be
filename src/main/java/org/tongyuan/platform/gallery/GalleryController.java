package org.tongyuan.platform.gallery;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** Shows every part of ui/parts.html once, so that a page's author picks one instead of building one. */
@Controller
@Profile("demo")
class GalleryController {

    @GetMapping("/dev/ui")
    @Requires(Permission.ANYONE)
    String gallery(Model model) {
        model.addAttribute("messages", Map.of("name", "请填写姓名"));
        model.addAttribute(
                "events",
                List.of(
                        Map.of("when", "2026年3月2日 09:30", "title", "已受理", "text", "受理通知书 清市监许受〔2026〕12号"),
                        Map.of("when", "2026年3月2日 09:12", "title", "已收到申请", "text", "窗口收件")));
        model.addAttribute(
                "tasks",
                List.of(
                        Map.of("label", "填写申请表", "href", "/dev/ui", "done", true, "state", "已完成"),
                        Map.of("label", "上传材料", "href", "/dev/ui", "done", false, "state", "未开始")));
        model.addAttribute("rows", List.of(Map.of("label", "姓名", "value", "张伟"), Map.of("label", "备注", "value", "")));
        model.addAttribute(
                "options", List.of(Map.of("value", "1", "label", "个人"), Map.of("value", "2", "label", "企业")));
        return "dev/ui";
    }
}
