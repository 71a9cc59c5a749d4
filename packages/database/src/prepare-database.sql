-- Run by a superuser inside the database, as often as one likes. The passwords come as settings of the session:
--   goodstanding.owner_password   of the role that migrates and owns everything
--   goodstanding.app_password     of the role that the application works under
do $$
begin
  if not exists (select from pg_roles where rolname = 'goodstanding_owner') then
    create role goodstanding_owner;
  end if;
  if not exists (select from pg_roles where rolname = 'goodstanding_app') then
    create role goodstanding_app;
  end if;
  execute format(
    'alter role goodstanding_owner login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password %L',
    current_setting('goodstanding.owner_password')
  );
  execute format(
    'alter role goodstanding_app login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password %L',
    current_setting('goodstanding.app_password')
  );
  execute format('alter database %I owner to goodstanding_owner', current_database());
end
$$;

create schema if not exists app authorization goodstanding_owner;
create schema if not exists auth authorization goodstanding_owner;
create schema if not exists bullmq authorization goodstanding_owner;
grant usage on schema app, auth, bullmq to goodstanding_app;

-- Sign-in and queue come with migrations of their own, which the owner runs; the application may use what they make.
-- In schema app every migration says itself what the application may do.
alter default privileges for role goodstanding_owner in schema auth, bullmq
  grant select, insert, update, delete on tables to goodstanding_app;
alter default privileges for role goodstanding_owner in schema auth, bullmq
  grant usage, select on sequences to goodstanding_app;
