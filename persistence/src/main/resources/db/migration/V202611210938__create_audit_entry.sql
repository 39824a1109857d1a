create table audit_entry (
    id bigint generated always as identity primary key,
    -- A pattern instead of the names, so that a node of the next version can write its own beside this one.
    kind text not null constraint audit_entry_kind_named check (kind ~ '^[A-Z_]{1,50}$'),
    actor_id bigint,
    subject_id bigint,
    client_address text constraint audit_entry_client_address_length check (char_length(client_address) <= 45),
    happened_at timestamptz(6) not null
);

comment on table audit_entry is 'Who did what to whose account, when and from where. Only ever added to.';
comment on column audit_entry.actor_id is 'The account that did it, which may be gone; null if nobody was signed in.';
comment on column audit_entry.subject_id is 'The account it was done to, which may be gone; null for none.';
comment on column audit_entry.client_address is 'IP address of the client; null for what began with no request.';

create index audit_entry_by_time on audit_entry (happened_at, id);
create index audit_entry_by_actor on audit_entry (actor_id, happened_at, id) where actor_id is not null;
create index audit_entry_by_subject on audit_entry (subject_id, happened_at, id) where subject_id is not null;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or deleted', tg_table_name
        using errcode = 'integrity_constraint_violation';
end
$$;

-- Once a statement, so that one which finds no rows is refused too.
create trigger audit_entry_is_only_added_to before update or delete or truncate on audit_entry
    for each statement execute function refuse_change();
