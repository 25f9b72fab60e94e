package app.ballast.tradeoffs.policy.ui;

import app.ballast.tradeoffs.policy.MixBand;
import app.ballast.tradeoffs.policy.MixBand.Share;
import app.ballast.tradeoffs.policy.MixPart;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The band of the investment mix to be edited, in percent; what is left empty may be anything. */
class BandFields extends Div {

    private final transient PolicyWords words;
    private final Map<MixPart, BigDecimalField> least = new EnumMap<>(MixPart.class);
    private final Map<MixPart, BigDecimalField> most = new EnumMap<>(MixPart.class);

    BandFields(PolicyWords words) {
        this.words = words;
        addClassName("policy-band");
        for (MixPart part : MixPart.values()) {
            String name = words.text(part.labelKey());
            least.put(part, field("policy.field.least", name));
            most.put(part, field("policy.field.most", name));
            Span label = new Span(name);
            label.addClassName("policy-band-name");
            add(new Div(label, least.get(part), new Span("–"), most.get(part), new Span("%")));
        }
    }

    private BigDecimalField field(String key, String name) {
        BigDecimalField field = new BigDecimalField();
        field.setLocale(words.figures().locale());
        field.setAriaLabel(words.text(key, name));
        return field;
    }

    void show(MixBand band) {
        for (MixPart part : MixPart.values()) {
            Share share = band.shares().get(part);
            field(least, part).setValue(share == null ? null : percent(share.least()));
            field(most, part).setValue(share == null ? null : percent(share.most()));
        }
    }

    /** @throws app.ballast.common.DomainException INVALID where no mix could hold it */
    MixBand read() {
        Map<MixPart, Share> shares = new EnumMap<>(MixPart.class);
        for (MixPart part : MixPart.values()) {
            shares.put(
                    part,
                    new Share(
                            share(field(least, part).getValue(), BigDecimal.ZERO),
                            share(field(most, part).getValue(), BigDecimal.ONE)));
        }
        return new MixBand(shares);
    }

    private static BigDecimalField field(Map<MixPart, BigDecimalField> fields, MixPart part) {
        return java.util.Objects.requireNonNull(fields.get(part));
    }

    private static BigDecimal percent(BigDecimal share) {
        return new BigDecimal(share.movePointRight(2).toPlainString());
    }

    private static BigDecimal share(@Nullable BigDecimal percent, BigDecimal otherwise) {
        return percent == null ? otherwise : percent.movePointLeft(2);
    }
}
