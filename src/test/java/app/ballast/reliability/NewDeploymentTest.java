package app.ballast.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.ballast.common.DomainException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NewDeploymentTest {

    private static final Instant AT = Instant.parse("2026-10-10T10:00:00Z");

    @Test
    void whatMakesNoSenseIsNamed() {
        assertThat(refused("", AT, "v1", DeploymentStatus.SUCCEEDED, null, null))
                .isEqualTo("environment");
        assertThat(refused("production", AT, " ", DeploymentStatus.SUCCEEDED, null, null))
                .isEqualTo("label");
        assertThat(refused("production", AT, "a\nb", DeploymentStatus.SUCCEEDED, null, null))
                .isEqualTo("label");
        assertThat(refused("production", AT, "x".repeat(201), DeploymentStatus.SUCCEEDED, null, null))
                .isEqualTo("label");
        assertThat(refused(
                        "production",
                        Instant.ofEpochMilli(AT.getEpochSecond()),
                        "v1",
                        DeploymentStatus.SUCCEEDED,
                        null,
                        null))
                .isEqualTo("deployedAt");
        assertThat(refused("production", AT, "v1", DeploymentStatus.SUCCEEDED, AT.plusSeconds(1), null))
                .isEqualTo("firstCommitAt");
        assertThat(refused("production", AT, "v1", DeploymentStatus.SUCCEEDED, null, AT))
                .isEqualTo("recoveredAt");
        assertThat(refused("production", AT, "v1", DeploymentStatus.FAILED, null, AT.minusSeconds(1)))
                .isEqualTo("recoveredAt");
        assertThat(refused("production", AT, "v1", DeploymentStatus.FAILED, AT, AT))
                .isNull();
    }

    @Test
    void environmentsAreTheSameInWhateverCase() {
        assertThat(new NewDeployment(
                                " Production",
                                AT,
                                "v1",
                                null,
                                DeploymentStatus.SUCCEEDED,
                                null,
                                false,
                                null,
                                null,
                                null)
                        .environment())
                .isEqualTo(NewDeployment.PRODUCTION);
    }

    private static @Nullable String refused(
            String environment,
            Instant at,
            String label,
            DeploymentStatus status,
            @Nullable Instant commit,
            @Nullable Instant recovered) {
        DomainException refusal = catchThrowableOfType(
                DomainException.class,
                () -> new NewDeployment(environment, at, label, null, status, commit, false, recovered, null, null));
        return refusal == null ? null : refusal.field();
    }
}
