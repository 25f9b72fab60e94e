package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.people.Role;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemRightsTest {

    @ParameterizedTest
    @CsvSource({
        "FEATURE, PRODUCT, true",
        "FEATURE, TECHNOLOGY, false",
        "STABILITY, TECHNOLOGY, true",
        "STABILITY, PRODUCT, false",
        "TECH_DEBT, TECHNOLOGY, true",
        "TECH_DEBT, PRODUCT, false",
        "FEATURE, PROGRAM, false",
        "FEATURE, ADMIN, false",
        "STABILITY, ADMIN, false",
        "TECH_DEBT, VIEWER, false",
    })
    void theSideOfTheKindTriages(Kind kind, Role role, boolean may) {
        assertThat(rights(kind, Status.NEW, false, role).triage()).isEqualTo(may);
    }

    @Test
    void technologyStatesFeasibilityAndEffortOfAFeatureAndNothingElse() {
        assertThat(rights(Kind.FEATURE, Status.READY, false, Role.TECHNOLOGY).editable())
                .containsExactlyInAnyOrder(ItemField.EFFORT, ItemField.FEASIBILITY);
        assertThat(rights(Kind.FEATURE, Status.READY, false, Role.PRODUCT).editable())
                .doesNotContain(ItemField.EFFORT, ItemField.FEASIBILITY)
                .contains(ItemField.TITLE, ItemField.ASSIGNEE);
    }

    @Test
    void productStatesWhyCustomersCareAboutADebtAndNothingElse() {
        assertThat(rights(Kind.TECH_DEBT, Status.READY, false, Role.PRODUCT).editable())
                .containsExactly(ItemField.CUSTOMER_REASON);
        assertThat(rights(Kind.TECH_DEBT, Status.READY, false, Role.TECHNOLOGY).editable())
                .doesNotContain(ItemField.CUSTOMER_REASON);
    }

    @Test
    void aReporterWordsTheirOwnItemUntilSomebodyDecides() {
        assertThat(rights(Kind.FEATURE, Status.NEW, true, Role.VIEWER).editable())
                .containsExactlyInAnyOrder(
                        ItemField.TITLE, ItemField.DESCRIPTION, ItemField.AUDIENCE, ItemField.ACCEPTANCE_CRITERIA);
        assertThat(rights(Kind.FEATURE, Status.ACCEPTED, true, Role.VIEWER).editable())
                .isEmpty();
    }

    @Test
    void whoAnswersForBothSidesEditsEverything() {
        for (Kind kind : Kind.values()) {
            assertThat(rights(kind, Status.DONE, false, Role.PRODUCT, Role.TECHNOLOGY)
                            .editable())
                    .isEqualTo(EnumSet.allOf(ItemField.class));
        }
    }

    private static ItemRights rights(Kind kind, Status status, boolean reporter, Role... roles) {
        return ItemRights.of(kind, status, reporter, Set.of(roles));
    }
}
