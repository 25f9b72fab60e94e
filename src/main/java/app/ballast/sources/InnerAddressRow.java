package app.ballast.sources;

import app.ballast.common.outgoing.InnerAddress;
import java.time.Instant;

/**
 * An inner address that is allowed.
 *
 * @param note what it is for, at most 200 characters
 * @param by who allowed it
 */
public record InnerAddressRow(long id, InnerAddress address, String note, String by, Instant at) {}
