package app.ballast.engagement.ui;

import app.ballast.common.Money;
import app.ballast.common.ui.Figures;
import app.ballast.engagement.FeatureRow;
import app.ballast.engagement.KnownAdoption;
import app.ballast.engagement.measures.Adoption;
import app.ballast.engagement.measures.Survey;
import app.ballast.metrics.PointOrigin;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Says in words and numbers what is measured of products. */
record ProductWords(Figures figures, Currency currency) {

    String text(String key, Object... arguments) {
        return figures.text(key, arguments);
    }

    /** "1.9 %". */
    String percent(double share) {
        return figures.percent(share, 1) + "\u00a0%";
    }

    /** "1,024 of 54,800". */
    String counts(Adoption adoption) {
        return text("feature.counts", figures.number(adoption.adopters(), 0), figures.number(adoption.active(), 0));
    }

    /** "15 % by 15 Dec 2026"; null without a target. */
    @Nullable
    String target(FeatureRow feature) {
        BigDecimal share = feature.targetShare();
        LocalDate due = feature.targetDue();
        return share == null || due == null
                ? null
                : text("feature.target.by", figures.exactPercent(share.doubleValue()) + "\u00a0%", figures.day(due));
    }

    String money(BigDecimal amount) {
        return new Money(amount, currency).format(figures.locale());
    }

    /** Who or what brought a figure. */
    String source(PointOrigin origin, @Nullable String by) {
        return origin == PointOrigin.PERSON && by != null
                ? text("balance.source.entered", by)
                : text("product.source." + origin.name());
    }

    String source(KnownAdoption known) {
        return source(known.origin(), known.by());
    }

    String age(KnownAdoption known) {
        return figures.age(known.recordedAt());
    }

    /** What a survey says: "38", "74 %". */
    String survey(Survey survey, double value) {
        return survey == Survey.NPS ? figures.number(value, 0) : figures.percent(value, 0) + "\u00a0%";
    }
}
