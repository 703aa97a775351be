package org.tongyuan.items.editing;

import org.springframework.stereotype.Component;
import org.tongyuan.items.ItemVersion.State;

/** States of a version in words and colour, for templates as {@code @itemStates}. */
@Component("itemStates")
class StateWords {

    public String label(State state) {
        return switch (state) {
            case DRAFT -> "草稿";
            case REVIEWED -> "已审核";
            case PUBLISHED -> "已发布";
            case REPLACED -> "已替换";
            case ENDED -> "已停止";
        };
    }

    public String tone(State state) {
        return switch (state) {
            case DRAFT -> "warn";
            case REVIEWED -> "info";
            case PUBLISHED -> "good";
            case REPLACED, ENDED -> "neutral";
        };
    }
}
