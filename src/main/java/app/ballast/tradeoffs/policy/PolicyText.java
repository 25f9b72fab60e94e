package app.ballast.tradeoffs.policy;

import java.time.LocalDate;

/**
 * What a policy says, as people enter it.
 *
 * @param levels what the team does at which remaining budget
 * @param targets which targets of the product side count
 * @param band of the investment mix
 * @param from the first day on which it is to hold; it never holds before both sides have signed
 */
public record PolicyText(PolicyLevels levels, CountingTargets targets, MixBand band, LocalDate from) {}
