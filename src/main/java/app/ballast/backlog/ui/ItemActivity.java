package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogLinks;
import app.ballast.backlog.ItemField;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Kind;
import app.ballast.backlog.Status;
import app.ballast.backlog.WorkItemId;
import app.ballast.backlog.scoring.Input;
import app.ballast.common.Messages;
import app.ballast.portfolio.ActivityKind;
import app.ballast.portfolio.ui.ActivityWords;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the queue everybody reads of in the activity stream, and how it is said. */
@Configuration(proxyBeanMethods = false)
class ItemActivity {

    @Bean
    ActivityKind itemKindActivity() {
        // An entry's label begins with the key that the item had then; its page leads on from a former one.
        return ActivityKind.of(WorkItemId.SUBJECT)
                .at((row, places) -> ItemKey.find(row.label().split(" ", 2)[0]).map(BacklogLinks::item));
    }

    @Bean
    ActivityKind limitActivity() {
        return ActivityKind.of("wip-limit").at((row, places) -> Optional.of(BacklogLinks.BACKLOG + "?view=board"));
    }

    @Bean
    ActivityWords itemWords() {
        return new Said();
    }

    /** The words for items. */
    static class Said implements ActivityWords {

        private static final Set<String> OTHERS = Set.of("status", "parent", "outcome", "queue", "moscow");

        /** Said as of any subject: exceptions from a policy, which another room records with the item. */
        private static final Set<String> PLAIN =
                Set.of("asked for an exception", "signed an exception", "took back an exception", "restored");

        /** Until when an item was snoozed. */
        private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

        private static final Set<String> DECIDED = Set.of("accepted", "declined", "returned to triage");

        @Override
        public String type() {
            return WorkItemId.SUBJECT;
        }

        @Override
        public Optional<String> sentence(String action) {
            return Optional.of(
                    (PLAIN.contains(action) ? "activity.said." : "backlog.action.") + action.replace(' ', '-'));
        }

        @Override
        public boolean saysAll(String action) {
            return DECIDED.contains(action);
        }

        @Override
        public Optional<String> field(String field) {
            return Input.find(field)
                    .map(Input::labelKey)
                    .or(() -> Arrays.stream(ItemField.values())
                            .filter(one -> one.code().equals(field))
                            .findFirst()
                            .map(ItemField::labelKey))
                    .or(() -> Optional.of("backlog.field." + field).filter(key -> OTHERS.contains(field)));
        }

        @Override
        public Optional<String> value(String field, String value, Locale locale) {
            if (field.equals(ItemField.DUE_ON.code())
                    || field.equals("status") && DAY.matcher(value).matches()) {
                return Optional.of(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(LocalDate.parse(value)));
            }
            if (Input.find(field).isPresent()) {
                return Optional.of(NumberFormat.getNumberInstance(locale).format(new BigDecimal(value)));
            }
            return named(field, value).map(key -> Messages.text(locale, key));
        }

        private static Optional<String> named(String field, String code) {
            if (field.equals("status")) {
                return Arrays.stream(Status.values())
                        .filter(status -> status.code().equals(code))
                        .findFirst()
                        .map(Status::labelKey);
            }
            return field.equals(ItemField.KIND.code())
                    ? Arrays.stream(Kind.values())
                            .filter(kind -> kind.code().equals(code))
                            .findFirst()
                            .map(Kind::labelKey)
                    : Optional.empty();
        }
    }
}
