package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogSort;
import app.ballast.backlog.filter.FilterTerm;
import app.ballast.backlog.filter.FilterText;
import app.ballast.backlog.filter.FilterWord;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.PersonId;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Addresses from before there was a filter language, {@code ?text=storm&kind=stability,tech-debt&sort=-votes}: links in
 * mails and chats go on showing what they showed.
 */
final class FormerAddress {

    private static final Map<String, FilterWord> LISTS =
            Map.of("kind", FilterWord.KIND, "product", FilterWord.PRODUCT, "status", FilterWord.STATUS);

    private FormerAddress() {}

    /** The same in the filter language; empty where the address is not of that sort. */
    static Optional<String> read(QueryParameters query, PeopleDirectory people) {
        List<FilterTerm> terms = new ArrayList<>();
        query.getSingleParameter("text")
                .filter(text -> !text.isBlank())
                .ifPresent(text -> terms.add(FilterTerm.of(FilterWord.TEXT, List.of(text.strip()))));
        LISTS.forEach((name, word) -> {
            List<String> values = query.getParameters(name).stream()
                    .flatMap(value -> Arrays.stream(value.split(",", -1)))
                    .filter(value -> !value.isBlank())
                    .toList();
            if (!values.isEmpty()) {
                terms.add(FilterTerm.of(word, values));
            }
        });
        query.getSingleParameter("person")
                .filter(number -> number.matches("[0-9]{1,18}"))
                .map(number -> new PersonId(Long.parseLong(number)))
                .map(person -> people.names(List.of(person)).get(person))
                .ifPresent(name -> terms.add(FilterTerm.of(FilterWord.PERSON, List.of(name))));
        FilterText text = new FilterText(
                terms,
                query.getSingleParameter("sort").flatMap(BacklogSort::find).orElse(null));
        return text.equals(FilterText.ALL) ? Optional.empty() : Optional.of(text.text());
    }
}
