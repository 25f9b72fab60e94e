package app.ballast.tradeoffs.policy;

import app.ballast.common.DomainException;
import app.ballast.common.Messages;
import app.ballast.tradeoffs.mix.Part;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * Which share of the team's time is to go where.
 *
 * @param shares what is agreed; a part that is missing may take anything
 */
public record MixBand(Map<Part, Share> shares) {

    /** Nothing is agreed. */
    public static final MixBand NONE = new MixBand(Map.of());

    /**
     * A range of shares, both ends included.
     *
     * @param least 0 to 1
     * @param most at least that, at most 1
     */
    public record Share(BigDecimal least, BigDecimal most) {

        /** Anything. */
        public static final Share ANY = new Share(BigDecimal.ZERO, BigDecimal.ONE);

        private static final int DIGITS = 4;

        public Share {
            least = least.setScale(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
            most = most.setScale(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
        }

        boolean isAny() {
            return least.signum() == 0 && most.compareTo(BigDecimal.ONE) == 0;
        }
    }

    /** @throws DomainException INVALID where a range is empty or out of 0 to 100 %, or no mix at all could lie in all of them */
    public MixBand {
        Map<Part, Share> kept = new EnumMap<>(Part.class);
        shares.forEach((part, share) -> {
            if (share.least().signum() < 0
                    || share.most().compareTo(BigDecimal.ONE) > 0
                    || share.least().compareTo(share.most()) > 0) {
                throw DomainException.invalid(
                        "band",
                        "policy.error.band.range",
                        Messages.text(Locale.ENGLISH, "policy.part." + part),
                        PolicyLevels.percent(share.least()),
                        PolicyLevels.percent(share.most()));
            }
            if (!share.isAny()) {
                kept.put(part, share);
            }
        });
        BigDecimal least = kept.values().stream().map(Share::least).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (least.compareTo(BigDecimal.ONE) > 0) {
            throw DomainException.invalid("band", "policy.error.band.least", PolicyLevels.percent(least));
        }
        BigDecimal most = kept.values().stream().map(Share::most).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (kept.size() == Part.values().length && most.compareTo(BigDecimal.ONE) < 0) {
            throw DomainException.invalid("band", "policy.error.band.most", PolicyLevels.percent(most));
        }
        shares = Map.copyOf(kept);
    }

    /** Whether a share of the time lies in what is agreed for a part. */
    public boolean holds(Part part, double share) {
        Share agreed = of(part);
        return share >= agreed.least().doubleValue() && share <= agreed.most().doubleValue();
    }

    /** What a part may take. */
    public Share of(Part part) {
        return shares.getOrDefault(part, Share.ANY);
    }
}
