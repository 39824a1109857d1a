-- Serves the search for holds that nobody settled, because their node was lost.
create index credit_hold_open_by_time on credit_hold (created_at) where state = 'HELD';
