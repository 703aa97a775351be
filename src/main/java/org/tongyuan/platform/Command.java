package org.tongyuan.platform;

import java.util.List;

/**
 * A command of the product's own command line, started with {@code --tongyuan.command=<name>} and without the web server. The bean of
 * {@code verify} is called {@code verifyCommand} (class {@code VerifyCommand}): by that it is found without making the others.
 */
public interface Command {

    String name();

    /** Runs and gives the exit code: 0 when all is well. */
    int run(List<String> args);
}
