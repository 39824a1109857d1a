alter table audit_entry
    add column level text not null default 'INFO'
        constraint audit_entry_level_named check (level ~ '^[A-Z_]{1,50}$');

comment on column audit_entry.level is 'How much an administrator should care.';

-- The one change that entries ever see, and it changes nothing that they tell.
alter table audit_entry disable trigger audit_entry_is_only_added_to;
update audit_entry set level = 'WARNING' where kind in ('SIGN_IN_FAILED', 'PASSWORD_REFUSED', 'BAN');
alter table audit_entry enable trigger audit_entry_is_only_added_to;

create index audit_entry_by_level on audit_entry (level, happened_at, id);
