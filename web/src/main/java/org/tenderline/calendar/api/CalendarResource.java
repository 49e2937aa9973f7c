package org.tenderline.calendar.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tenderline.calendar.CalendarDay;
import org.tenderline.calendar.CalendarService;
import org.tenderline.calendar.WorkingHours;
import org.tenderline.shared.Period;
import org.tenderline.shared.Violations;
import org.tenderline.shared.api.Commands;

/** The work calendar (E5): exceptions from the week, and the hours of a working day. */
@Path("calendar")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CalendarResource {

    @Inject
    private Commands commands;

    @Inject
    private CalendarService calendar;

    /** A day that is not what its day of the week says. */
    public record Day(LocalDate date, Boolean working, String name) {

        static Day of(CalendarDay day) {
            return new Day(day.getDate(), day.isWorking(), day.getName());
        }
    }

    /** From when to when a working day is worked, as {@code HH:mm}. */
    public record Hours(Integer version, String opens, String closes) {

        static Hours of(WorkingHours hours) {
            return new Hours(hours.getVersion(), hours.getOpens().toString(), hours.getCloses().toString());
        }
    }

    @GET
    @Path("days")
    @Operation(summary = "Holidays and days worked in exchange, of a year")
    public Map<String, Object> days(@QueryParam("year") Integer year) {
        new Violations().required("year", year).throwIfAny();
        List<Day> items = calendar.days(year).stream().map(Day::of).toList();
        return Map.of("items", items, "total", items.size());
    }

    @PUT
    @Path("days/{date}")
    @Operation(summary = "Make a day a holiday, or a day worked in exchange")
    public Response except(@PathParam("date") String date, Day day) {
        return commands.once(200, () -> {
            calendar.except(date(date), day.working(), day.name());
            return new Day(date(date), day.working(), day.name());
        });
    }

    @DELETE
    @Path("days/{date}")
    @Operation(summary = "The day is what its day of the week says again")
    public Response remove(@PathParam("date") String date) {
        return commands.once(204, () -> {
            calendar.remove(date(date));
            return null;
        });
    }

    @GET
    @Path("hours")
    @Operation(summary = "The hours of a working day")
    public Hours hours() {
        return Hours.of(calendar.hours());
    }

    @PATCH
    @Path("hours")
    @Operation(summary = "Change the hours of a working day")
    public Response change(Hours hours) {
        return commands.once(200, () -> {
            new Violations().check(isTime(hours.opens()), "opens", "BAD_VALUE").check(isTime(hours.closes()), "closes", "BAD_VALUE").throwIfAny();
            calendar.changeHours(hours.version(), time(hours.opens()), time(hours.closes()));
            return Hours.of(calendar.hours());
        });
    }

    private static boolean isTime(String text) {
        return text == null || text.matches("([01][0-9]|2[0-3]):[0-5][0-9]");
    }

    private static LocalTime time(String text) {
        return text == null ? null : LocalTime.parse(text);
    }

    private static LocalDate date(String text) {
        return Period.parse("date", text, "date", text).from();
    }
}
