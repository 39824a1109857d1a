create table model_switch (
    model text primary key,
    disabled_by bigint constraint model_switch_administrator references account on delete set null,
    disabled_at timestamptz(6) not null
);

comment on table model_switch is 'The models that an administrator took out of service.';
comment on column model_switch.model is 'As the catalogue names it, perhaps one that it has no more.';

-- Serves the deletion of an account.
create index model_switch_by_administrator on model_switch (disabled_by) where disabled_by is not null;
