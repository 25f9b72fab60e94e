package app.ballast.architecture;

import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasSourceCodeLocation;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** A condition in plain Java. */
final class Satisfy<T extends HasName.AndFullName & HasSourceCodeLocation> extends ArchCondition<T> {

    private final Predicate<T> test;

    Satisfy(String description, Predicate<T> test) {
        super(description);
        this.test = test;
    }

    @Override
    public void check(T item, ConditionEvents events) {
        String message =
                "%s does not %s in %s".formatted(item.getFullName(), getDescription(), item.getSourceCodeLocation());
        events.add(new SimpleConditionEvent(item, test.test(item), message));
    }
}
