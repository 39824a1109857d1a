-- Serves the figures of the administrators' dashboard, of all tasks and of those that ended today.
create index course_task_by_state on course_task (state, end_time);
