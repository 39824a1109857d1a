alter table account
    add column display_name text
        constraint account_display_name_length check (char_length(display_name) between 1 and 100),
    add column avatar text constraint account_avatar_length check (char_length(avatar) <= 2048),
    add column profile text constraint account_profile_length check (char_length(profile) <= 2000);

comment on column account.display_name is 'How the account wants to be called; null for nothing but its name.';
comment on column account.avatar is 'The address of a picture.';
comment on column account.profile is 'What the account tells about itself.';
