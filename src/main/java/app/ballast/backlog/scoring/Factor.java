package app.ballast.backlog.scoring;

import java.math.BigDecimal;

/** An input and the value with which it went into a term. */
public record Factor(Input input, BigDecimal value) {}
