package palaestra.domain.course;

import java.util.ArrayList;
import java.util.List;

/** The courses of a task that the catalogue knows, in the order in which they are gone through. */
record Plan(List<Course> courses, List<String> unknown) {

    Plan {
        courses = List.copyOf(courses);
        unknown = List.copyOf(unknown);
    }

    /** The same with a newer version of a course. */
    Plan with(Course newer) {
        List<Course> replaced = new ArrayList<>(courses);
        replaced.replaceAll(course -> course.id().equals(newer.id()) ? newer : course);
        return new Plan(replaced, unknown);
    }

    int total() {
        return courses.size();
    }

    double seconds() {
        return courses.stream().mapToDouble(Course::seconds).sum();
    }

    /** The length of all that comes before the item. */
    double secondsBefore(int course, int item) {
        double before = courses.subList(0, Math.min(course, courses.size())).stream()
                .mapToDouble(Course::seconds).sum();
        return course >= courses.size() ? before
                : before + courses.get(course).items().subList(0, item).stream().mapToInt(CourseItem::seconds).sum();
    }
}
