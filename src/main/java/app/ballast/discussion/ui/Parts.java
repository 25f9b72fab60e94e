package app.ballast.discussion.ui;

import app.ballast.discussion.CommentId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A list that is shown again and again: what has not changed is not touched, so that nobody is disturbed who types in it. */
class Parts<T, C extends Component> extends Div {

    private final transient Function<T, CommentId> id;
    private final transient Function<T, C> make;
    private final transient BiConsumer<C, T> update;
    private final transient Map<CommentId, C> shown = new HashMap<>();

    Parts(Function<T, CommentId> id, Function<T, C> make, BiConsumer<C, T> update) {
        this.id = id;
        this.make = make;
        this.update = update;
    }

    void show(List<T> data) {
        Map<CommentId, T> wanted = data.stream().collect(Collectors.toMap(id, one -> one));
        shown.entrySet().removeIf(entry -> {
            boolean gone = !wanted.containsKey(entry.getKey());
            if (gone) {
                remove(entry.getValue());
            }
            return gone;
        });
        for (int i = 0; i < data.size(); i++) {
            T one = data.get(i);
            C part = shown.get(id.apply(one));
            if (part == null) {
                part = make.apply(one);
                shown.put(id.apply(one), part);
                addComponentAtIndex(i, part);
            } else {
                update.accept(part, one);
            }
        }
    }
}
