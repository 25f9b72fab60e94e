package app.ballast.tradeoffs.policy.ui;

import app.ballast.tradeoffs.mix.Part;
import app.ballast.tradeoffs.policy.MixBand;
import app.ballast.tradeoffs.policy.MixBand.Share;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The band of the investment mix to be edited, in percent; what is left empty may be anything. */
class BandFields extends Div {

    private final transient PolicyWords words;
    private final Map<Part, BigDecimalField> least = new EnumMap<>(Part.class);
    private final Map<Part, BigDecimalField> most = new EnumMap<>(Part.class);

    BandFields(PolicyWords words) {
        this.words = words;
        addClassName("policy-band");
        for (Part part : Part.values()) {
            String name = words.text("policy.part." + part);
            BigDecimalField from = field("policy.field.least", name);
            BigDecimalField to = field("policy.field.most", name);
            least.put(part, from);
            most.put(part, to);
            Span label = new Span(name);
            label.addClassName("policy-band-name");
            add(new Div(label, from, new Span("–"), to, new Span("%")));
        }
    }

    private BigDecimalField field(String key, String name) {
        BigDecimalField field = new BigDecimalField();
        field.setLocale(words.figures().locale());
        field.setAriaLabel(words.text(key, name));
        return field;
    }

    void show(MixBand band) {
        for (Part part : Part.values()) {
            Share share = band.shares().get(part);
            field(least, part).setValue(share == null ? null : percent(share.least()));
            field(most, part).setValue(share == null ? null : percent(share.most()));
        }
    }

    /** @throws app.ballast.common.DomainException INVALID where no mix could hold it */
    MixBand read() {
        Map<Part, Share> shares = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            shares.put(
                    part,
                    new Share(
                            share(field(least, part).getValue(), BigDecimal.ZERO),
                            share(field(most, part).getValue(), BigDecimal.ONE)));
        }
        return new MixBand(shares);
    }

    private static BigDecimalField field(Map<Part, BigDecimalField> fields, Part part) {
        return Objects.requireNonNull(fields.get(part));
    }

    private static BigDecimal percent(BigDecimal share) {
        return new BigDecimal(share.movePointRight(2).toPlainString());
    }

    private static BigDecimal share(@Nullable BigDecimal percent, BigDecimal otherwise) {
        return percent == null ? otherwise : percent.movePointLeft(2);
    }
}
