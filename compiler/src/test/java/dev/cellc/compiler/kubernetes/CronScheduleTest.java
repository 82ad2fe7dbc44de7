package dev.cellc.compiler.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronScheduleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* * * * *",
                "? ? ? ? ?",
                "0 0 1 1 0",
                "59 23 31 12 6",
                "0-59 0-23 1-31 1-12 0-6",
                "*/15 * * * *",
                "5/10 * * * *",
                "59/99 * * * *",
                "10-20/3,40,50-59 * * * *",
                "1,,2 * * * *",
                "+5 007 * * *",
                "* * * jan-DEC sun,Sat",
                "* * * JAN/2 MON-FRI/2",
                "*-9 * * * *",
                " 0\t3  * * * ",
                "0\u00a03 * * *",
                "@yearly",
                "@annually",
                "@monthly",
                "@weekly",
                "@daily",
                "@midnight",
                "@hourly",
                "@every 1h30m",
                "@every 1.5h",
                "@every .5s",
                "@every -10ms",
                "@every 0",
                "@every 2562047h"
            })
    void whatKubernetesTakesIsASchedule(String schedule) {
        assertThat(CronSchedule.mistake(schedule)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                      | it has 0 fields and not five",
                "0                       | it has 1 field and not five",
                "* * * *                 | it has 4 fields and not five",
                "0 * * * * *             | it has 6 fields and not five",
                "60 * * * *              | its minute `60` is not from 0 to 59",
                "0-60 * * * *            | its minute `0-60` is not from 0 to 59",
                "* 24 * * *              | its hour `24` is not from 0 to 23",
                "* * 0 * *               | its day of month `0` is not from 1 to 31",
                "* * 32 * *              | its day of month `32` is not from 1 to 31",
                "* * * 0 *               | its month `0` is not from 1 to 12",
                "* * * 13 *              | its month `13` is not from 1 to 12",
                "* * * * 7               | its day of week `7` is not from 0 to 6",
                "60/5 * * * *            | its minute `60/5` is not from 0 to 59",
                "30-10 * * * *           | its minute `30-10` ends before it starts",
                "30-10/2 * * * *         | its minute `30-10/2` ends before it starts",
                "* * * * FRI-MON         | its day of week `FRI-MON` ends before it starts",
                "*/0 * * * *             | its minute `*/0` has the step `0`",
                "*/-5 * * * *            | its minute `*/-5` has the step `-5`",
                "*/x * * * *             | its minute `*/x` has the step `x`",
                "*/9999999999999999999 * * * * "
                        + "| its minute `*/9999999999999999999` has the step `9999999999999999999`",
                "1-2-3 * * * *           | its minute `1-2-3` is no range",
                "1/2/3 * * * *           | its minute `1/2/3` is no range",
                "-1 * * * *              | its minute `-1` is no number",
                "1- * * * *              | its minute `1-` is no number",
                "5-* * * * *             | its minute `5-*` is no number",
                "1,x * * * *             | its minute `x` is no number",
                "JAN * * * *             | its minute `JAN` is no number",
                "\u0663 * * * *          | its minute `\u0663` is no number",
                "* * * january *         | its month `january` is neither a number nor a name",
                "* * * * sunday          | its day of week `sunday` is neither a number nor a name",
                "@dayly                  | there is no such macro",
                "@reboot                 | there is no such macro",
                "@every                  | there is no such macro",
                "@every x                | what follows `@every` is no duration",
                "@every 5                | what follows `@every` is no duration",
                "@every 1d               | what follows `@every` is no duration",
                "@every 1h 30m           | what follows `@every` is no duration",
                "@every 1.2.3h           | what follows `@every` is no duration",
                "@every .h               | what follows `@every` is no duration",
                "@every 2562048h         | what follows `@every` is no duration",
                "TZ=Etc/UTC 0 3 * * *    | it names a time zone",
                "CRON_TZ=UTC 0 3 * * *   | it names a time zone"
            })
    void ofAnythingElseTheMistakeIsSaid(String schedule, String what) {
        assertThat(Objects.requireNonNull(CronSchedule.mistake(schedule)).what())
                .isEqualTo(what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "* * * * 7 | the day of week is a number from 0 to 6, or one of `sun`, `mon`, `tue`, `wed`, `thu`, `fri`, `sat`",
                "* 24 * * * | the hour is a number from 0 to 23",
                "@dayly | did you mean `@daily`?"
            })
    void theHelpSaysWhatThereIs(String schedule, String help) {
        assertThat(Objects.requireNonNull(CronSchedule.mistake(schedule)).help())
                .isEqualTo(help);
    }
}
