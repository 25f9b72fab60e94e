package app.ballast.demo.sample;

import app.ballast.engagement.NewAnswer;
import app.ballast.engagement.measures.Survey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What customers of a product said when they were asked, in the last 200 days.
 *
 * @param product key of the product
 */
public record SampleAnswers(String product, List<NewAnswer> answers) {

    private static final int ASKED = 200;
    private static final int MOST_A_DAY = 5;
    private static final int MIDDLE_OF_NPS = 7;

    /**
     * @param pleased share of those who are pleased, 200 days ago
     * @param now the same, now
     */
    static SampleAnswers of(String product, SampleDays days, double pleased, double now) {
        Dice dice = Dice.of("answers " + product);
        List<NewAnswer> answers = new ArrayList<>();
        for (int ago = ASKED; ago >= 1; ago--) {
            double share = now + (pleased - now) * ago / ASKED;
            LocalDate day = days.ago(ago);
            for (int i = dice.between(1, MOST_A_DAY); i > 0; i--) {
                answers.add(NewAnswer.of(Survey.NPS, day, nps(dice, share), null));
            }
            for (int i = dice.between(0, MOST_A_DAY); i > 0; i--) {
                answers.add(NewAnswer.of(Survey.CSAT, day, csat(dice, share), null));
            }
        }
        return new SampleAnswers(product, answers);
    }

    private static int nps(Dice dice, double pleased) {
        if (dice.chance(pleased)) {
            return dice.between(MIDDLE_OF_NPS + 2, Survey.NPS.most());
        }
        return dice.chance(0.55) ? dice.between(MIDDLE_OF_NPS, MIDDLE_OF_NPS + 1) : dice.between(2, MIDDLE_OF_NPS - 1);
    }

    private static int csat(Dice dice, double pleased) {
        return dice.chance(Math.min(1, pleased + 0.2)) ? dice.between(4, 5) : dice.between(1, 3);
    }
}
