package app.ballast.engagement.retention;

/**
 * The retention of one week over several cohorts.
 *
 * @param week counted from 0, the week in which the people first came
 * @param active numerator: people active in that week, over the cohorts that finished it
 * @param of denominator: people in week 0 of the same cohorts, above 0
 * @param cohorts how many cohorts finished the week
 * @param unfinished how many cohorts have a figure for the week but have not finished it; they are left out
 */
public record RetentionRate(int week, long active, long of, int cohorts, int unfinished) {

    /** Active by all, from 0. */
    public double fraction() {
        return (double) active / of;
    }
}
