import { type Kysely, sql } from "kysely";

/**
 * The outbox: each envelope with bytes and a Message-ID of its own, every try as a row, what proves that a mail left
 * where no answer came, and whether a school sends at all.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table app.mail
      drop constraint mail_kind_check,
      add constraint mail_kind_check check (
        kind in ('reminder','receipt','return','appraisal','alarm','digest','notice','test','duty','accepted')
      );

    alter table app.delivery
      add column channel text not null default 'email'
        check (channel in ('email','wecom','dingtalk','feishu','web-push','inbox')),
      -- A resend is a row of its own, so that what became of the first stays as it was.
      add column round integer not null default 1 check (round > 0),
      add column resent_because text,
      add column resent_by uuid,
      add column message_id text,
      add column raw bytea,
      -- SHA-256, in hexadecimal, of the secret in the recipient's own links.
      add column answer_token_hash text,
      add column due_on date,
      add column shard smallint not null generated always as ((('x' || right(mail_id::text, 1))::bit(4)::integer & 7)) stored,
      -- The address that the envelope named instead, where the school redirects all its mail.
      add column sent_to text,
      add column evidence text check (evidence in ('smtp-reply','journal','relay-log','person')),
      add column evidence_note text,
      add column evidence_at timestamptz,
      add column evidence_by uuid;
    update app.delivery set
      message_id = mail.message_id,
      raw = mail.raw,
      due_on = mail.local_day,
      evidence = case when delivery.state = 'sent' then 'smtp-reply' end,
      evidence_at = case when delivery.state = 'sent' then delivery.settled_at end
    from app.mail
    where mail.institution_id = delivery.institution_id and mail.id = delivery.mail_id;
    alter table app.delivery
      alter column message_id set not null,
      alter column raw set not null,
      -- Mostly base64 already: compressing it costs time and saves little.
      alter column raw set storage external,
      alter column due_on set not null,
      add check ((round = 1) = (resent_because is null)),
      add check ((evidence is null) = (evidence_at is null)),
      add unique (institution_id, id),
      add unique (answer_token_hash),
      drop constraint delivery_institution_id_mail_id_recipient_key,
      add unique (institution_id, mail_id, channel, recipient, round),
      add unique (message_id, channel, recipient),
      add foreign key (institution_id, resent_by) references app.person (institution_id, id),
      add foreign key (institution_id, evidence_by) references app.person (institution_id, id);
    alter table app.mail drop column raw;

    drop index app.delivery_open;
    create index delivery_next on app.delivery (due_on, not_before, id) where state in ('pending','deferred');
    create index delivery_next_of_shard on app.delivery (shard, due_on, not_before, id) where state in ('pending','deferred');
    create index delivery_leased on app.delivery (lease_until) where state = 'sending';
    create index delivery_uncertain on app.delivery (not_before) where state = 'uncertain';

    create table app.delivery_attempt (
      institution_id uuid not null references app.institution,
      delivery_id uuid not null,
      number integer not null check (number > 0),
      -- Host and port that the mail was handed to.
      relay text not null,
      -- Both on the database's clock: the rate limit counts by them.
      started_at timestamptz not null,
      ended_at timestamptz,
      outcome text check (outcome in ('sent','deferred','failed','uncertain','not-tried')),
      reply text,
      sent_to text not null,
      primary key (institution_id, delivery_id, number),
      check ((ended_at is null) = (outcome is null)),
      foreign key (institution_id, delivery_id) references app.delivery (institution_id, id)
    );
    create index delivery_attempt_relay on app.delivery_attempt (relay, ended_at);

    create table app.mail_setting (
      institution_id uuid primary key references app.institution,
      state text not null check (state in ('not-enabled','enabled','stopped')),
      redirect_to text,
      because text,
      changed_by uuid,
      changed_at timestamptz not null,
      foreign key (institution_id, changed_by) references app.person (institution_id, id)
    );
    -- Schools that have been sending go on.
    insert into app.mail_setting (institution_id, state, changed_at)
      select id, 'enabled', created_at from app.institution;

    -- The bytes, whom they are for and when they were due stay as they were written.
    revoke update on app.delivery from goodstanding_app;
    grant update (
      state, attempts, not_before, lease_until, lease_holder, reply, settled_at,
      sent_to, evidence, evidence_note, evidence_at, evidence_by
    ) on app.delivery to goodstanding_app;
    select app.protect_table('delivery_attempt', 'select, insert, update (ended_at, outcome, reply)');
    select app.protect_table('mail_setting', 'select, insert, update');
  `.execute(db);
}
