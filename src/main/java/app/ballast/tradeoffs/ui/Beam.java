package app.ballast.tradeoffs.ui;

import app.ballast.tradeoffs.verdict.Advice;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Span;

/** A pair of scales: reliability on the left, product on the right; the side that comes first hangs lower. */
final class Beam {

    private static final int TILT = 9;

    private Beam() {}

    static Span of(Advice advice) {
        int down =
                switch (advice) {
                    case STABILITY_FIRST -> TILT;
                    case FEATURE_FIRST -> -TILT;
                    case BALANCED, NOT_ENOUGH_DATA -> 0;
                };
        int left = 22 + down;
        int right = 22 - down;
        Span beam = new Span(
                new Svg("<svg viewBox=\"0 0 120 80\" fill=\"none\" stroke-linecap=\"round\" aria-hidden=\"true\">"
                        + "<path class=\"post\" d=\"M60 16V70M44 70h32\"/>"
                        + "<path class=\"arm\" d=\"M14 " + left + " L106 " + right + "\"/>"
                        + "<path class=\"rope\" d=\"M14 " + left + " v16 M106 " + right + " v16\"/>"
                        + "<path class=\"left\" d=\"M0 " + (left + 16) + " h28 a14 12 0 0 1 -28 0\"/>"
                        + "<path class=\"right\" d=\"M92 " + (right + 16) + " h28 a14 12 0 0 1 -28 0\"/></svg>"));
        beam.addClassName("verdict-beam");
        return beam;
    }
}
