package org.tongyuan.platform.profiles;

import java.util.List;

/** What a module will not let production start with, e.g. demonstration passwords. Asked once, after migration, before serving. */
public interface StartCheck {

    /** One sentence each, saying what is wrong and what to do; empty when all is well. Never a secret. */
    List<String> problems();
}
