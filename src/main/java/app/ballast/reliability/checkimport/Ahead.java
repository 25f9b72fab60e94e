package app.ballast.reliability.checkimport;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Goes over elements one by one and can look at the next without taking it. */
final class Ahead<T> {

    private final Iterator<T> elements;
    private @Nullable T next;

    Ahead(Iterator<T> elements) {
        this.elements = elements;
        advance();
    }

    /** The next element, or null at the end. */
    @Nullable
    T peek() {
        return next;
    }

    /** Takes the next element. */
    @Nullable
    T take() {
        T taken = next;
        advance();
        return taken;
    }

    private void advance() {
        next = elements.hasNext() ? elements.next() : null;
    }
}
