package org.tongyuan.accounts.secondfactor;

import static org.tongyuan.platform.web.FormErrors.given;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** Ends somebody else's second factor. */
@Controller
@Requires(Permission.ACCESS_EDIT)
class SecondFactorResetController {

    private final ResetSecondFactor resetSecondFactor;

    SecondFactorResetController(ResetSecondFactor resetSecondFactor) {
        this.resetSecondFactor = resetSecondFactor;
    }

    @PostMapping("/admin/access/{id}/second-factor")
    String reset(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String why, RedirectAttributes after) {
        resetSecondFactor.reset(id, given(why));
        after.addFlashAttribute("done", "双因素登录已重置，已登录的会话已结束。");
        return "redirect:/admin/access/" + id;
    }
}
