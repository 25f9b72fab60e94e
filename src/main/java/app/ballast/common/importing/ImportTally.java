package app.ballast.common.importing;

/**
 * How a whole file went.
 *
 * @param taken rows handed on as good
 * @param refused rows refused
 */
public record ImportTally(long taken, long refused) {}
