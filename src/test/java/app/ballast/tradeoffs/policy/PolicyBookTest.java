package app.ballast.tradeoffs.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.common.DomainException;
import app.ballast.metrics.Metric;
import app.ballast.people.Role;
import app.ballast.portfolio.ProductId;
import app.ballast.support.ActingAs;
import app.ballast.tradeoffs.mix.Part;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class PolicyBookTest extends PolicyTest {

    private static final PolicyLevels STRICT = new PolicyLevels(List.of(
            PolicyLevel.of(PolicyAction.CARRY_ON, "0.9", null), PolicyLevel.of(PolicyAction.FREEZE, null, "0.9")));

    @Test
    void aVersionHoldsOnceBothSidesHaveSigned() {
        PolicyVersion draft = product.call(() -> book.draft(checkout, text(STRICT)));
        assertThat(sheet().inForce()).isNull();
        PolicyVersion half = technology.call(() -> book.sign(draft.id(), draft.rowVersion(), Role.TECHNOLOGY));
        assertThat(half.state()).isEqualTo(PolicyState.DRAFT);
        assertThat(sheet().inForce()).isNull();

        PolicyVersion whole = product.call(() -> book.sign(half.id(), half.rowVersion(), Role.PRODUCT));

        assertThat(whole.state()).isEqualTo(PolicyState.SIGNED);
        assertThat(whole.holdsFrom()).isNotNull();
        assertThat(sheet().inForce()).isEqualTo(whole);
        assertThat(sheet().draft()).isNull();
        assertThat(whole.signatures().of(Role.PRODUCT).orElseThrow().name()).isEqualTo("P. Manager");
        assertThat(rows("select action from activity where subject_type = 'policy' order by id"))
                .usingElementComparator(String.CASE_INSENSITIVE_ORDER)
                .containsExactly("{ACTION=drafted}", "{ACTION=signed}", "{ACTION=signed}", "{ACTION=came to hold}");
    }

    @Test
    void allThatItSaysIsKept() {
        PolicyText text = new PolicyText(
                new PolicyLevels(List.of(
                        new PolicyLevel(PolicyAction.CARRY_ON, new BigDecimal("0.125"), null, "Build"),
                        new PolicyLevel(PolicyAction.FREEZE, null, new BigDecimal("0.125"), "Mend"))),
                new CountingTargets(Set.of(Metric.ACTIVE_USERS_7D), false),
                new MixBand(Map.of(
                        Part.FEATURE, new MixBand.Share(new BigDecimal("0.3"), new BigDecimal("0.7")),
                        Part.UNPLANNED, new MixBand.Share(BigDecimal.ZERO, new BigDecimal("0.25")))),
                today().plusDays(3));

        product.run(() -> book.draft(checkout, text));

        assertThat(sheet().draft()).isNotNull().extracting(PolicyVersion::text).isEqualTo(text);
    }

    @Test
    void aVersionWithALaterDayWaitsForIt() {
        PolicyVersion first = signed(text(STRICT));
        PolicyVersion later =
                signed(new PolicyText(PolicyLevels.DEFAULT, CountingTargets.ALL, MixBand.NONE, today().plusDays(7)));

        assertThat(later.state()).isEqualTo(PolicyState.SIGNED);
        assertThat(sheet().inForce()).isEqualTo(first);
        assertThat(sheet().others()).containsExactly(later);
    }

    @Test
    void aNewVersionTakesTheOldOnesPlaceOnlyWhenBothHaveSigned() {
        PolicyVersion old = signed(text(STRICT));
        PolicyVersion draft = technology.call(() -> book.draft(checkout, text(PolicyLevels.DEFAULT)));
        PolicyVersion half = technology.call(() -> book.sign(draft.id(), draft.rowVersion(), Role.TECHNOLOGY));
        assertThat(sheet().inForce()).isEqualTo(old);

        product.run(() -> book.sign(half.id(), half.rowVersion(), Role.PRODUCT));

        assertThat(sheet().inForce())
                .isNotNull()
                .extracting(PolicyVersion::number)
                .isEqualTo(2);
        assertThat(sheet().others()).containsExactly(old);
    }

    @Test
    void onePersonNeverSignsForBothSides() {
        ActingAs both = somebody("Tech Nical", Role.PRODUCT, Role.TECHNOLOGY);
        PolicyVersion draft = both.call(() -> book.draft(checkout, text(STRICT)));
        PolicyVersion half = both.call(() -> book.sign(draft.id(), draft.rowVersion(), Role.PRODUCT));

        assertThatThrownBy(() -> both.call(() -> book.sign(half.id(), half.rowVersion(), Role.TECHNOLOGY)))
                .isInstanceOf(DomainException.class)
                .hasMessage("You have signed for the other side. The two sides are signed by two different people.");
        assertThat(sheet().inForce()).isNull();
    }

    @Test
    void aSideIsSignedByThoseWhoseSideItIs() {
        PolicyVersion draft = product.call(() -> book.draft(checkout, text(STRICT)));
        assertThatThrownBy(() -> product.call(() -> book.sign(draft.id(), draft.rowVersion(), Role.TECHNOLOGY)))
                .hasMessage("Only a technology manager signs for the technology side.");
        assertThatThrownBy(() -> technology.call(() -> book.sign(draft.id(), draft.rowVersion(), Role.PRODUCT)))
                .hasMessage("Only a product manager signs for the product side.");
        assertThatThrownBy(() -> product.call(() -> book.sign(draft.id(), draft.rowVersion(), Role.PROGRAM)))
                .hasMessageContaining("Sign for the product side or for the technology side");
        assertThatThrownBy(() -> viewer.call(() -> book.sign(draft.id(), draft.rowVersion(), Role.PRODUCT)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> viewer.call(() -> book.draft(checkout, text(STRICT))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aChangeVoidsWhatWasSignedAndASignatureIsForTheWordsThatWereRead() {
        PolicyVersion draft = product.call(() -> book.draft(checkout, text(STRICT)));
        PolicyVersion half = product.call(() -> book.sign(draft.id(), draft.rowVersion(), Role.PRODUCT));

        PolicyVersion changed =
                technology.call(() -> book.change(half.id(), half.rowVersion(), text(PolicyLevels.DEFAULT)));

        assertThat(changed.signatures()).isEqualTo(Signatures.NONE);
        assertThatThrownBy(() -> technology.call(() -> book.sign(half.id(), half.rowVersion(), Role.TECHNOLOGY)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("Version 1 was changed");
        assertThatThrownBy(() -> product.call(() -> book.change(half.id(), half.rowVersion(), text(STRICT))))
                .hasMessageContaining("Version 1 was changed");
    }

    @Test
    void whatBothHaveSignedNeverChanges() {
        PolicyVersion signed = signed(text(STRICT));

        assertThatThrownBy(() -> product.call(() -> book.change(signed.id(), signed.rowVersion(), text(STRICT))))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> product.run(() -> book.withdraw(signed.id(), signed.rowVersion())))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> product.call(() -> book.sign(signed.id(), signed.rowVersion(), Role.PRODUCT)))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void aDraftThatIsWithdrawnStaysReadableAndMakesRoom() {
        PolicyVersion draft = product.call(() -> book.draft(checkout, text(STRICT)));
        assertThatThrownBy(() -> technology.call(() -> book.draft(checkout, text(STRICT))))
                .hasMessageContaining("Version 1 by P. Manager waits for signatures");

        technology.run(() -> book.withdraw(draft.id(), draft.rowVersion()));

        assertThat(sheet().others())
                .singleElement()
                .extracting(PolicyVersion::state)
                .isEqualTo(PolicyState.WITHDRAWN);
        assertThat(product.call(() -> book.draft(checkout, text(STRICT))).number())
                .isEqualTo(2);
    }

    @Test
    void noPolicyHoldsFromADayThatIsOver() {
        PolicyText past = new PolicyText(STRICT, CountingTargets.ALL, MixBand.NONE, today().minusDays(1));

        assertThatThrownBy(() -> product.call(() -> book.draft(checkout, past)))
                .isInstanceOf(DomainException.class)
                .satisfies(refused ->
                        assertThat(((DomainException) refused).field()).isEqualTo("from"));
    }

    @Test
    void thePolicyOfARestrictedProductDoesNotExistForOthers() {
        ActingAs insider = somebody("In Sider", Role.PRODUCT);
        ProductId secret = secretOf(insider);
        PolicyVersion draft = insider.call(() -> book.draft(secret, text(STRICT)));

        assertThatThrownBy(() -> technology.call(() -> book.sheet(secret))).hasMessageContaining("not");
        assertThatThrownBy(() -> technology.call(() -> book.sign(draft.id(), draft.rowVersion(), Role.TECHNOLOGY)))
                .isInstanceOf(DomainException.class)
                .extracting("sort")
                .isEqualTo(DomainException.Sort.NOT_FOUND);
    }

    @Test
    void bandsThatNoMixCanHoldAreRefused() {
        assertThatThrownBy(() -> new MixBand(Map.of(Part.FEATURE, share("0.7", "0.3"))))
                .hasMessageContaining("“Features” goes from 70\u00a0% to 30\u00a0%");
        assertThatThrownBy(
                        () -> new MixBand(Map.of(Part.FEATURE, share("0.6", "1"), Part.STABILITY, share("0.5", "1"))))
                .hasMessageContaining("add up to 110\u00a0%");
        assertThatThrownBy(() -> new MixBand(Map.of(
                        Part.FEATURE, share("0", "0.2"),
                        Part.STABILITY, share("0", "0.2"),
                        Part.TECH_DEBT, share("0", "0.2"),
                        Part.UNPLANNED, share("0", "0.2"))))
                .hasMessageContaining("add up to 80\u00a0%");
    }

    @Test
    void theLevelThatHoldsIsWrittenDownWithItsReason() {
        spend(Duration.ofMinutes(60));
        levels.look();
        assertThat(viewer.call(() -> policies.standing(checkout))).hasValueSatisfying(now -> {
            assertThat(now.action()).isEqualTo(PolicyAction.FREEZE);
            assertThat(now.isBinding()).isFalse();
            assertThat(now.since()).isNotNull();
            assertThat(now.slo().title()).isEqualTo("Shop: Availability");
            assertThat(now.bad()).isEqualTo(3_600);
            assertThat(now.allowed()).hasValue(2_592);
        });

        signed();
        levels.look();

        assertThat(rows("select action, policy_number, case when until_at is null then 1 else 0 end as holds"
                        + " from policy_stand order by id"))
                .usingElementComparator(String.CASE_INSENSITIVE_ORDER)
                .containsExactly(
                        "{ACTION=FREEZE, POLICY_NUMBER=null, HOLDS=0}", "{ACTION=FREEZE, POLICY_NUMBER=1, HOLDS=1}");
        assertThat(viewer.call(() -> policies.standings()))
                .hasEntrySatisfying(checkout, now -> assertThat(now.isBinding()).isTrue());
    }

    @Test
    void withoutAFigureNoLevelHolds() {
        levels.look();

        assertThat(viewer.call(() -> policies.standing(checkout))).isEmpty();
        assertThat(count("policy_stand")).isZero();
    }

    private static MixBand.Share share(String least, String most) {
        return new MixBand.Share(new BigDecimal(least), new BigDecimal(most));
    }

    private PolicySheet sheet() {
        return viewer.call(() -> book.sheet(checkout));
    }
}
