package palaestra.domain.course;

/**
 * How a task is gone through.
 *
 * @param speed of videos and readings
 * @param timeScale how many seconds of a course's time pass in a second
 */
record Pace(double speed, int timeScale, NotOpenAction notOpen) {

    double rate() {
        return speed * timeScale;
    }
}
