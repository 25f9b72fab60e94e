package app.ballast.demo.sample;

import app.ballast.backlog.scoring.Input;
import java.math.BigDecimal;
import java.time.Instant;

/** What somebody of the sample workspace said of one input of an item. */
public record SampleEstimate(SamplePerson by, Input input, BigDecimal value, Instant at) {}
