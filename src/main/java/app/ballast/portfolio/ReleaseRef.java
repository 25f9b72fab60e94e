package app.ballast.portfolio;

import java.time.LocalDate;

/** A named, dated bundle of items. */
public record ReleaseRef(ReleaseId id, long version, ProductId product, String name, LocalDate releasedOn) {}
