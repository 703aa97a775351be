package org.tongyuan.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.tongyuan.Tongyuan;
import org.tongyuan.TongyuanTest;
import org.tongyuan.platform.Commands;
import org.tongyuan.platform.StartRefused;
import tools.jackson.databind.json.JsonMapper;

/** A backup of the running test product, restored by the product's own command line into folders of its own. */
@TongyuanTest
class BackupModuleTest {

    @Autowired
    private BackupCommand backup;

    @Autowired
    private JsonMapper json;

    @Value("${tongyuan.data-dir}")
    private Path dataDir;

    @TempDir
    Path temp;

    @Test
    void brings_every_row_file_and_key_to_an_empty_folder() throws IOException {
        Path file = dataDir.resolve("files/ab/cd/probe");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "材料");
        Path archive = backup("--with-keys");
        Path restored = temp.resolve("清和县 restored");

        assertThat(command(restored, "restore", archive.toString())).isZero();

        assertThat(restored.resolve("files/ab/cd/probe")).hasContent("材料");
        assertThat(Files.exists(restored.resolve("keys/database")))
                .as("the restored server has a password of its own")
                .isTrue();
        assertThat(command(restored, "backup", temp.resolve("again").toString()))
                .isZero();
        Manifest before = new ArchiveReader(archive, json).verified();
        Manifest after = new ArchiveReader(only(temp.resolve("again")), json).verified();
        assertThat(withoutAnchors(after.rows().entrySet()))
                .isEqualTo(withoutAnchors(before.rows().entrySet()));
        assertThat(after.sequences()).isEqualTo(before.sequences());
        assertThat(after.migrations()).isEqualTo(before.migrations());
        assertThat(withoutAnchors(after.members().keySet()))
                .isEqualTo(withoutAnchors(before.members().keySet()));
        Files.delete(file);
    }

    @Test
    void refuses_a_target_with_contents_and_moves_them_aside_when_told() throws IOException {
        Path archive = backup();
        Path target = temp.resolve("target");
        Files.createDirectories(target.resolve("files"));
        Files.writeString(target.resolve("files/mine"), "mine");

        assertThat(command(target, "restore", archive.toString())).isEqualTo(1);
        assertThat(target.resolve("files/mine")).exists();
        assertThat(command(target, "restore", archive.toString(), "--replace")).isZero();

        try (Stream<Path> files = Files.walk(target)) {
            assertThat(files.filter(f -> f.endsWith("files/mine")))
                    .singleElement()
                    .asString()
                    .contains("replaced-");
        }
        assertThat(command(target, "restore", archive.toString()))
                .as("a restored installation is not empty")
                .isEqualTo(1);
    }

    @Test
    void refuses_an_archive_that_was_cut_off_or_changed() throws IOException {
        Path archive = backup();
        byte[] bytes = Files.readAllBytes(archive);
        Path cut = Files.write(temp.resolve("cut.tar.gz"), java.util.Arrays.copyOf(bytes, bytes.length * 2 / 3));
        assertThatThrownBy(() -> new ArchiveReader(cut, json).verified())
                .isInstanceOfAny(IOException.class, StartRefused.class);

        Path changed = temp.resolve("changed.tar.gz");
        Manifest manifest = new ArchiveReader(archive, json).verified();
        try (var writer = new ArchiveWriter(changed)) {
            new ArchiveReader(archive, json).forEach((name, content) -> {
                byte[] member = content.readAllBytes();
                if (!name.equals(Manifest.NAME) && member.length > 0) {
                    member[0] ^= 1;
                }
                writer.add(name, member, member.length);
            });
            writer.finish();
        }
        assertThat(manifest.members()).isNotEmpty();
        assertThatThrownBy(() -> new ArchiveReader(changed, json).verified())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("Damaged or changed");
    }

    @Test
    void leaves_the_keys_out_when_told_and_sessions_always() throws IOException {
        Files.writeString(dataDir.resolve("keys/probe"), "secret");
        Manifest manifest = new ArchiveReader(backup("--without-keys"), json).verified();
        assertThat(manifest.members().keySet()).noneMatch(name -> name.contains("/keys/"));
        assertThat(manifest.rows().keySet()).noneMatch(name -> name.contains("spring_session"));
        assertThat(manifest.rows()).containsKey("platform.counter");
        Files.delete(dataDir.resolve("keys/probe"));
    }

    /** The verification after a restore makes an anchor. */
    private static List<String> withoutAnchors(Collection<?> names) {
        return names.stream()
                .map(Object::toString)
                .filter(name -> !name.contains("anchor"))
                .sorted()
                .toList();
    }

    private Path backup(String... options) throws IOException {
        var args = new ArrayList<>(List.of(options));
        args.add(temp.resolve("archives").toString());
        assertThat(backup.run(args)).isZero();
        return only(temp.resolve("archives"));
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }

    private static int command(Path folder, String name, String... args) {
        var all = new ArrayList<>(List.of(
                "--tongyuan.data-dir=" + folder,
                "--tongyuan.embedded.binaries-dir=target/postgres-binaries",
                "--tongyuan.embedded.fsync=off",
                "--tongyuan.command=" + name));
        all.addAll(List.of(args));
        return Commands.run(Tongyuan.class, all.toArray(String[]::new));
    }
}
