package app.ballast.backlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which columns a table has, in which order and how wide. Stored as {@code key!,title:320,kind}: width in pixels, and a
 * mark for columns that stay while the others scroll; what cannot be read of that is passed over.
 *
 * @param places each column once, pinned ones first, the title always; empty for what a table has where nobody has chosen
 */
public record ColumnLayout(List<Place> places) {

    /** What a table has where nobody has chosen; it then leaves out what it has no room for. */
    public static final ColumnLayout USUAL = new ColumnLayout(List.of());

    public static final int NARROWEST = 40;
    public static final int WIDEST = 1_200;

    private static final Pattern PLACE = Pattern.compile("([a-z]+)(?::([0-9]{1,5}))?(!)?");

    /**
     * One column.
     *
     * @param width in pixels, {@link #NARROWEST} to {@link #WIDEST}; 0 for its usual width
     * @param pinned whether it stays in sight while the others scroll
     */
    public record Place(ListColumn column, int width, boolean pinned) {

        public Place {
            width = width < NARROWEST || width > WIDEST ? 0 : width;
        }

        String text() {
            return column.code() + (width == 0 ? "" : ":" + width) + (pinned ? "!" : "");
        }
    }

    public ColumnLayout {
        Set<ListColumn> seen = EnumSet.noneOf(ListColumn.class);
        List<Place> once = new ArrayList<>();
        for (Place place : places) {
            if (seen.add(place.column())) {
                once.add(place);
            }
        }
        if (!once.isEmpty() && seen.add(ListColumn.TITLE)) {
            once.addFirst(new Place(ListColumn.TITLE, 0, false));
        }
        once.sort((one, other) -> Boolean.compare(other.pinned(), one.pinned()));
        places = List.copyOf(once);
    }

    /** Reads a stored layout. Never fails: unknown columns and impossible widths are passed over. */
    public static ColumnLayout read(String text) {
        List<Place> places = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher read = PLACE.matcher(part.strip());
            if (read.matches()) {
                int width = read.group(2) == null ? 0 : Integer.parseInt(read.group(2));
                ListColumn.find(read.group(1))
                        .ifPresent(column -> places.add(new Place(column, width, read.group(3) != null)));
            }
        }
        return new ColumnLayout(places);
    }

    /** As it is stored; empty for the usual one. */
    public String text() {
        return places.stream().map(Place::text).collect(Collectors.joining(","));
    }

    public boolean isUsual() {
        return places.isEmpty();
    }

    /** The columns that are there, in order. */
    public List<Place> shown() {
        return isUsual()
                ? Arrays.stream(ListColumn.values())
                        .filter(ListColumn::isUsual)
                        .map(column -> new Place(column, 0, false))
                        .toList()
                : places;
    }

    public boolean shows(ListColumn column) {
        return shown().stream().anyMatch(place -> place.column() == column);
    }

    /** With one column more, last; or without it. The title stays. */
    public ColumnLayout showing(ListColumn column, boolean shown) {
        List<Place> all = new ArrayList<>(shown());
        all.removeIf(place -> place.column() == column && !shown);
        if (shown) {
            all.add(new Place(column, 0, false));
        }
        return new ColumnLayout(all);
    }

    public ColumnLayout wide(ListColumn column, int width) {
        return changing(column, place -> new Place(column, width, place.pinned()));
    }

    public ColumnLayout pinned(ListColumn column, boolean pinned) {
        return changing(column, place -> new Place(column, place.width(), pinned));
    }

    private ColumnLayout changing(ListColumn column, UnaryOperator<Place> change) {
        return new ColumnLayout(shown().stream()
                .map(place -> place.column() == column ? change.apply(place) : place)
                .toList());
    }

    /** With one column a place further on, or back; pinned columns stay before the others. */
    public ColumnLayout moved(ListColumn column, int by) {
        List<Place> all = new ArrayList<>(shown());
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).column() == column) {
                Collections.swap(all, i, Math.clamp(i + (long) by, 0, all.size() - 1));
                break;
            }
        }
        return new ColumnLayout(all);
    }

    /** With its columns in another order; those that it does not name come last. */
    public ColumnLayout ordered(List<ListColumn> order) {
        List<Place> all = new ArrayList<>(shown());
        all.sort((one, other) -> Integer.compare(rank(order, one), rank(order, other)));
        return new ColumnLayout(all);
    }

    private static int rank(List<ListColumn> order, Place place) {
        int rank = order.indexOf(place.column());
        return rank < 0 ? order.size() : rank;
    }
}
