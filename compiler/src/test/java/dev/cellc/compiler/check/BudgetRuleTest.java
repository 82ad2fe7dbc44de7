package dev.cellc.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.resource.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetRuleTest {

    @ParameterizedTest
    @CsvSource({
        "0%, 3, 0",
        "1%, 3, 1",
        "33%, 3, 1",
        "34%, 3, 2",
        "50%, 1, 1",
        "50%, 2, 1",
        "50%, 3, 2",
        "99%, 3, 3",
        "100%, 3, 3",
    })
    void aPercentageIsRoundedUpAsTheClusterDoes(String percentage, long replicas, long amount) {
        assertThat(BudgetRule.amount(Tree.text(percentage), replicas)).isEqualTo(amount);
    }

    @Test
    void aNumberIsTakenAsItIs() {
        assertThat(BudgetRule.amount(Tree.number(2), 5)).isEqualTo(2);
    }

    @Test
    void ofAnythingElseNothingIsSaid() {
        assertThat(BudgetRule.amount(null, 5)).isNull();
        assertThat(BudgetRule.amount(Tree.text("half"), 5)).isNull();
        assertThat(BudgetRule.amount(new Tree.Num("1e9"), 5)).isNull();
    }
}
