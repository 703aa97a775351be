package org.tongyuan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the product: one deployable, one module per government noun. */
@SpringBootApplication
public class Tongyuan {

    public static void main(String[] args) {
        SpringApplication.run(Tongyuan.class, args);
    }
}
