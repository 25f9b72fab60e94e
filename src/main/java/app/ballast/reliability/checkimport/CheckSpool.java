package app.ballast.reliability.checkimport;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Sorts any number of rows in constant memory: some at a time in memory, each lot written to a file of its own, then all lots
 * merged while they are read.
 */
final class CheckSpool implements AutoCloseable {

    private final int rowsInMemory;
    private final List<StagedCheck> rows = new ArrayList<>();
    private final List<Lot> lots = new ArrayList<>();
    private @Nullable Path folder;

    /** @param rowsInMemory rows that are held at once */
    CheckSpool(int rowsInMemory) {
        this.rowsInMemory = rowsInMemory;
    }

    void add(StagedCheck check) {
        rows.add(check);
        if (rows.size() == rowsInMemory) {
            writeLot();
        }
    }

    /** All rows in their order; once only. */
    Ahead<StagedCheck> sorted() {
        rows.sort(StagedCheck.ORDER);
        PriorityQueue<Ahead<StagedCheck>> heads = new PriorityQueue<>(
                Comparator.comparing(head -> Objects.requireNonNull(head.peek()), StagedCheck.ORDER));
        List<Ahead<StagedCheck>> all = new ArrayList<>();
        all.add(new Ahead<>(rows.iterator()));
        lots.forEach(lot -> all.add(new Ahead<>(lot.open())));
        all.stream().filter(head -> head.peek() != null).forEach(heads::add);
        return new Ahead<>(new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !heads.isEmpty();
            }

            @Override
            public StagedCheck next() {
                Ahead<StagedCheck> head = heads.remove();
                StagedCheck first = Objects.requireNonNull(head.take());
                if (head.peek() != null) {
                    heads.add(head);
                }
                return first;
            }
        });
    }

    @Override
    public void close() {
        try {
            for (Lot lot : lots) {
                lot.close();
            }
            if (folder != null) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeLot() {
        rows.sort(StagedCheck.ORDER);
        try {
            if (folder == null) {
                folder = Files.createTempDirectory("ballast-import-");
            }
            Lot lot = new Lot(folder.resolve("lot-" + lots.size()), rows.size());
            lots.add(lot);
            lot.write(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows.clear();
    }

    /** Sorted rows in a file. */
    private static final class Lot implements Iterator<StagedCheck> {

        private final Path path;
        private int left;
        private @Nullable DataInputStream in;

        Lot(Path path, int count) {
            this.path = path;
            this.left = count;
        }

        void write(List<StagedCheck> sorted) throws IOException {
            try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path)))) {
                for (StagedCheck check : sorted) {
                    check.write(out);
                }
            }
        }

        Lot open() {
            try {
                in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)));
                return this;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public StagedCheck next() {
            left--;
            try {
                return StagedCheck.read(Objects.requireNonNull(in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void close() throws IOException {
            if (in != null) {
                in.close();
            }
            Files.deleteIfExists(path);
        }
    }
}
