package org.tongyuan.journal.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    @Test
    void a_root_for_every_number_of_leaves_and_no_two_the_same() {
        Set<String> roots = new HashSet<>();
        for (int leaves = 1; leaves <= 70; leaves++) {
            roots.add(rootOf(leaves));
        }
        assertThat(roots).hasSize(70).allMatch(root -> root.length() == 64);
    }

    @Test
    void two_leaves_in_the_other_order_give_another_root() {
        var one = new MerkleTree();
        one.add(1, "a");
        one.add(2, "b");
        var other = new MerkleTree();
        other.add(1, "b");
        other.add(2, "a");
        assertThat(one.root()).isNotEqualTo(other.root());
    }

    @Test
    void asking_for_the_root_changes_nothing() {
        var tree = new MerkleTree();
        for (int i = 0; i < 5; i++) {
            tree.add(i, "h" + i);
            tree.root();
        }
        assertThat(tree.root()).isEqualTo(rootOf(5));
        assertThat(tree.leaves()).isEqualTo(5);
    }

    private static String rootOf(int leaves) {
        var tree = new MerkleTree();
        for (int i = 0; i < leaves; i++) {
            tree.add(i, "h" + i);
        }
        return tree.root();
    }
}
