package app.ballast.decisions;

/** A decision that hangs together with another. */
public record DecisionLink(DecisionId id, String question, DecisionState state) {}
