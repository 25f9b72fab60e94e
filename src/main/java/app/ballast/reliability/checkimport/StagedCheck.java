package app.ballast.reliability.checkimport;

import app.ballast.reliability.statuschecks.Status;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A row of the file on its way into the database.
 *
 * @param service place of its service among the file's services, from 0
 * @param micros when it was made, in microseconds since 1970
 * @param line the line of the file, from 1
 */
record StagedCheck(
        int service,
        long micros,
        int line,
        Status status,
        @Nullable Integer httpStatus,
        @Nullable Integer responseMillis) {

    /** By service, time and line. */
    static final Comparator<StagedCheck> ORDER = Comparator.comparingInt(StagedCheck::service)
            .thenComparingLong(StagedCheck::micros)
            .thenComparingInt(StagedCheck::line);

    private static final int NOTHING = -1;

    static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    Instant at() {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(service);
        out.writeLong(micros);
        out.writeInt(line);
        out.writeByte(status.ordinal());
        out.writeInt(httpStatus == null ? NOTHING : httpStatus);
        out.writeInt(responseMillis == null ? NOTHING : responseMillis);
    }

    static StagedCheck read(DataInputStream in) throws IOException {
        return new StagedCheck(
                in.readInt(),
                in.readLong(),
                in.readInt(),
                in.readByte() == Status.UP.ordinal() ? Status.UP : Status.DOWN,
                number(in.readInt()),
                number(in.readInt()));
    }

    private static @Nullable Integer number(int number) {
        return number == NOTHING ? null : number;
    }
}
