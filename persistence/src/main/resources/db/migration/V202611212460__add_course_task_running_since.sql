-- Since when nodes have been running the task without its having been paused or stopped. Begins with the first claim
-- after a start, and outlives the death of the node that had it.
alter table course_task add column running_since timestamptz;

update course_task set running_since = clock_timestamp() where state = 'RUNNING' and node_id is not null;

create index course_task_running_since on course_task (running_since) where state = 'RUNNING';
