package org.nightdesk.night;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The nights that were begun, one row a job, business date and pass. */
@Component
class Nights {
    private static final String RUNNING = "running";
    private static final String DONE = "done";
    private static final String TAKEN_OVER = "taken over";

    private final JdbcClient jdbc;

    Nights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param inputs a fingerprint of everything the night was to read */
    record Begun(long id, int pass, String inputs, boolean done) {}

    Optional<Begun> last(String job, LocalDate date) {
        return jdbc.sql("""
                        select id, pass, inputs, state from night where job = ? and business_date = ?
                        order by pass desc fetch first 1 rows only""")
                .params(job, date)
                .query((row, n) -> new Begun(
                        row.getLong("id"),
                        row.getInt("pass"),
                        row.getString("inputs"),
                        !RUNNING.equals(row.getString("state"))))
                .optional();
    }

    /** A night by what names it. */
    record Named(long id, LocalDate date, int pass) {}

    /** The night of the job that began last. */
    Optional<Named> latest(String job) {
        return jdbc.sql(
                        "select id, business_date, pass from night where job = ? order by id desc fetch first 1 rows only")
                .param(job)
                .query((row, n) -> new Named(
                        row.getLong("id"), row.getObject("business_date", LocalDate.class), row.getInt("pass")))
                .optional();
    }

    /** The latest date of the job's nights, whichever began last. */
    Optional<LocalDate> lastDate(String job) {
        return jdbc.sql(
                        "select business_date from night where job = ? order by business_date desc fetch first 1 rows only")
                .param(job)
                .query(LocalDate.class)
                .optional();
    }

    /** The night that began last, of whichever job. */
    Optional<Named> latest() {
        return jdbc.sql("select id, business_date, pass from night order by id desc fetch first 1 rows only")
                .query((row, n) -> new Named(
                        row.getLong("id"), row.getObject("business_date", LocalDate.class), row.getInt("pass")))
                .optional();
    }

    /** Closes nights of other dates that never ended: what they left undone waits in the queue, and this night does it. */
    void takeOver(String job, LocalDate except) {
        jdbc.sql("update night set state = ? where job = ? and state = ? and business_date <> ?")
                .params(TAKEN_OVER, job, RUNNING, except)
                .update();
    }

    long begin(String job, LocalDate date, int pass, String inputs) {
        long id = jdbc.sql("select coalesce(max(id), 0) + 1 from night")
                .query(Long.class)
                .single();
        jdbc.sql("insert into night (id, job, business_date, pass, inputs, state) values (?,?,?,?,?,?)")
                .params(id, job, date, pass, inputs, RUNNING)
                .update();
        return id;
    }

    void resume(long id, String inputs) {
        jdbc.sql("update night set inputs = ? where id = ?").params(inputs, id).update();
    }

    void finish(long id) {
        jdbc.sql("update night set state = ? where id = ?").params(DONE, id).update();
    }
}
