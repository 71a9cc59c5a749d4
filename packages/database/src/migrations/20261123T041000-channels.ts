import { type Kysely, sql } from "kysely";

/**
 * Robots of chat groups and browsers that take messages; each message to one of them as a row of its own, with every
 * try and its answer. The installation's key pair for browsers stands outside the schools.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table app.chat_robot (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      -- Whose group it is: the quality office or a college.
      unit_id uuid not null,
      kind text not null check (kind in ('wecom','dingtalk','feishu')),
      name text not null check (length(btrim(name)) between 1 and 100),
      url_sealed text not null,
      -- SHA-256 of the address: platforms count by it, and a group has one robot once.
      url_hash text not null check (url_hash ~ '^[0-9a-f]{64}$'),
      -- With the token left out, for people.
      url_shown text not null,
      secret_sealed text,
      added_by uuid not null,
      added_at timestamptz not null,
      disabled_at timestamptz,
      disabled_by uuid,
      disabled_because text check (length(btrim(disabled_because)) > 0),
      check (num_nonnulls(disabled_at, disabled_by, disabled_because) in (0, 3)),
      -- 企业微信 signs nothing: the key in its address is the secret.
      check ((kind = 'wecom') = (secret_sealed is null)),
      unique (institution_id, id),
      foreign key (institution_id, unit_id) references app.unit (institution_id, id),
      foreign key (institution_id, added_by) references app.person (institution_id, id),
      foreign key (institution_id, disabled_by) references app.person (institution_id, id)
    );
    create unique index chat_robot_living on app.chat_robot (institution_id, url_hash) where disabled_at is null;

    create table app.push_subscription (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      person_id uuid not null,
      endpoint_hash text not null check (endpoint_hash ~ '^[0-9a-f]{64}$'),
      -- Endpoint and keys of the browser, as it gave them.
      subscription_sealed text not null,
      added_at timestamptz not null,
      gone_at timestamptz,
      gone_because text check (gone_because in ('switched-off','replaced','refused')),
      check ((gone_at is null) = (gone_because is null)),
      unique (institution_id, id),
      foreign key (institution_id, person_id) references app.person (institution_id, id)
    );
    create unique index push_subscription_living on app.push_subscription (institution_id, endpoint_hash)
      where gone_at is null;
    create index push_subscription_person on app.push_subscription (institution_id, person_id) where gone_at is null;

    create table app.channel_message (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      channel text not null check (channel in ('wecom','dingtalk','feishu','web-push')),
      robot_id uuid,
      subscription_id uuid,
      kind text not null check (kind in ('digest','reminder','test')),
      -- What it is about: one message of a kind says it once to each place.
      key text not null,
      local_day date not null,
      -- What is sent, without the signature of the moment.
      body text not null,
      state text not null check (state in ('pending','deferred','sending','sent','failed','uncertain','cancelled')),
      attempts integer not null default 0,
      not_before timestamptz not null,
      lease_until timestamptz,
      lease_holder text,
      reply text,
      settled_at timestamptz,
      created_at timestamptz not null,
      check (num_nonnulls(robot_id, subscription_id) = 1),
      check ((channel = 'web-push') = (robot_id is null)),
      check ((state = 'sending') = (lease_until is not null)),
      unique (institution_id, id),
      unique (institution_id, robot_id, kind, key),
      unique (institution_id, subscription_id, kind, key),
      foreign key (institution_id, robot_id) references app.chat_robot (institution_id, id),
      foreign key (institution_id, subscription_id) references app.push_subscription (institution_id, id)
    );
    create index channel_message_next on app.channel_message (not_before, id) where state in ('pending','deferred');
    create index channel_message_leased on app.channel_message (lease_until) where state = 'sending';

    create table app.channel_attempt (
      institution_id uuid not null references app.institution,
      message_id uuid not null,
      number integer not null check (number > 0),
      -- The hash of the address that it went to; the rate limit counts by it.
      target text not null,
      -- Both on the database's clock.
      started_at timestamptz not null,
      ended_at timestamptz,
      outcome text check (outcome in ('sent','deferred','failed','uncertain','not-tried')),
      http_status integer,
      -- The platform's own code of the answer.
      code text,
      reply text,
      primary key (institution_id, message_id, number),
      check ((ended_at is null) = (outcome is null)),
      foreign key (institution_id, message_id) references app.channel_message (institution_id, id)
    );
    create index channel_attempt_target on app.channel_attempt (target, ended_at);

    select app.protect_table('chat_robot', 'select, insert, update (disabled_at, disabled_by, disabled_because)');
    select app.protect_table('push_subscription', 'select, insert, update (gone_at, gone_because)');
    -- What was to be sent, and where to, stays as it was written.
    select app.protect_table(
      'channel_message',
      'select, insert, update (state, attempts, not_before, lease_until, lease_holder, reply, settled_at)'
    );
    select app.protect_table(
      'channel_attempt',
      'select, insert, update (ended_at, outcome, http_status, code, reply)'
    );

    -- Of no institution: browsers know an installation by one key pair (RFC 8292). Made once, the private half sealed.
    create table auth.push_key (
      id smallint primary key default 1 check (id = 1),
      public_key text not null,
      private_sealed text not null,
      made_at timestamptz not null default now()
    );
  `.execute(db);
}
