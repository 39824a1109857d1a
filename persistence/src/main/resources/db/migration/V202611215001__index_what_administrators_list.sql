-- The lists of the administrators' pages, in the orders and by the filters that they offer.
create index account_last_login on account (last_login_at nulls first, id);
create index account_newest_programmer on account (created_at desc, id desc) where role = 'PROGRAMMER';
create index account_newest_banned on account (created_at desc, id desc) where banned_until is not null;
create index redeem_code_newest_unused on redeem_code (id desc) include (expires_at) where redeemed_at is null;
create index redeem_code_newest_redeemed on redeem_code (id desc) where redeemed_at is not null;
create index redeem_code_by_name on redeem_code (code);
create index generation_task_newest on generation_task (created_at desc, id desc);
create index generation_task_newest_by_state on generation_task (state, created_at desc, id desc);
create index audit_entry_by_kind on audit_entry (kind, happened_at, id);
