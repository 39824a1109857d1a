package palaestra.domain.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import palaestra.domain.account.AccountId;
import palaestra.domain.shared.Invalid;

/**
 * One rehearsal of courses.
 *
 * <p>It begins pending, and changes by the actions of {@link CourseTaskState.Action} only, each of which is an UPDATE
 * of {@link CourseTasks}: an object of this class shows a task as it was when it was read. While it moves, its position
 * follows from the clock.
 */
@Entity
@Table(name = "course_task")
public class CourseTask {

    public static final int MAX_NAME_LENGTH = 200;
    private static final int COMPLETE = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "owner_id", updatable = false)
    private long ownerId;

    private String name;

    @Column(name = "course_ids", updatable = false)
    private CourseIds courses;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private CourseTaskState state;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "start_time", insertable = false, updatable = false)
    private Instant startTime;

    @Column(name = "end_time", insertable = false, updatable = false)
    private Instant endTime;

    @Column(name = "error_msg", insertable = false, updatable = false)
    private String reason;

    @Column(name = "message_id", insertable = false, updatable = false)
    private String messageId;

    @Column(insertable = false, updatable = false)
    private boolean claimed;

    @Column(name = "item_second", insertable = false, updatable = false)
    private double itemSecond;

    @Column(name = "moving_since", insertable = false, updatable = false)
    private Instant movingSince;

    @Column(insertable = false, updatable = false)
    private double rate;

    @Column(name = "current_item", insertable = false, updatable = false)
    private String currentItem;

    @Column(name = "item_detail", insertable = false, updatable = false)
    private String itemDetail;

    @Column(name = "item_seconds", insertable = false, updatable = false)
    private double itemSeconds;

    @Column(name = "done_seconds", insertable = false, updatable = false)
    private double doneSeconds;

    @Column(name = "plan_seconds", insertable = false, updatable = false)
    private double planSeconds;

    @Column(name = "completed_courses", insertable = false, updatable = false)
    private int completedCourses;

    @Column(name = "total_courses", updatable = false)
    private int totalCourses;

    protected CourseTask() {
    }

    /**
     * @param name 1 to {@value #MAX_NAME_LENGTH} characters, no NUL
     * @throws Invalid if the name is out of its bounds
     */
    public CourseTask(AccountId owner, String name, CourseIds courses, Instant now) {
        this.ownerId = owner.value();
        this.name = checkedName(name);
        this.courses = courses;
        this.state = CourseTaskState.PENDING;
        this.createdAt = now;
        this.totalCourses = courses.values().size();
    }

    /** @throws IllegalStateException before the task is stored */
    public CourseTaskId id() {
        if (id == null) {
            throw new IllegalStateException("this task has not been stored yet");
        }
        return new CourseTaskId(id);
    }

    public AccountId owner() {
        return new AccountId(ownerId);
    }

    public String name() {
        return name;
    }

    public CourseIds courses() {
        return courses;
    }

    public CourseTaskState state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When it was last started, or started over. */
    public Optional<Instant> startTime() {
        return Optional.ofNullable(startTime);
    }

    public Optional<Instant> endTime() {
        return Optional.ofNullable(endTime);
    }

    /** Why it failed, stopped, or did not go through all courses. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** The number of the message that started it last, as the broker gave it. */
    public Optional<String> messageId() {
        return Optional.ofNullable(messageId);
    }

    /** Whether it waits for a node. */
    public boolean queued() {
        return state == CourseTaskState.RUNNING && !claimed;
    }

    /** What it is at, in words; empty before the first item. */
    public Optional<String> currentItem() {
        return Optional.ofNullable(currentItem);
    }

    /** More about what it is at, such as what it waits for. */
    public Optional<String> itemDetail() {
        return Optional.ofNullable(itemDetail);
    }

    /** How long the current item is. */
    public double itemSeconds() {
        return itemSeconds;
    }

    /** Where in the current item it is at that time. */
    public double itemSecond(Instant now) {
        double moved = movingSince == null ? 0
                : Math.max(0, Duration.between(movingSince, now).toNanos() / 1e9 * rate);
        return Math.min(itemSeconds, itemSecond + moved);
    }

    /** How much of all courses it is through at that time: 0 to 100, and 100 only when it is completed. */
    public int progress(Instant now) {
        if (state == CourseTaskState.COMPLETED) {
            return COMPLETE;
        }
        double done = planSeconds <= 0 ? 0 : (doneSeconds + itemSecond(now)) / planSeconds;
        return (int) Math.max(0, Math.min(COMPLETE - 1, Math.floor(done * COMPLETE)));
    }

    public int completedCourses() {
        return completedCourses;
    }

    public int totalCourses() {
        return totalCourses;
    }

    /** @throws Invalid if the name is out of its bounds */
    public void rename(String newName) {
        name = checkedName(newName);
    }

    private static String checkedName(String name) {
        if (name == null || name.isEmpty() || name.codePointCount(0, name.length()) > MAX_NAME_LENGTH
                || name.indexOf('\0') >= 0) {
            throw new Invalid("name: must have 1 to " + MAX_NAME_LENGTH + " characters");
        }
        return name;
    }
}
