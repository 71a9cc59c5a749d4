import { type Kysely, sql } from "kysely";

/**
 * What comes back on a mail: that its recipient has taken note, a request for more time, and what mail servers report of it.
 * An address that a server has refused for good is dead until somebody has seen to it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table app.mail_answer (
      institution_id uuid not null references app.institution,
      delivery_id uuid not null,
      kind text not null check (kind in ('acknowledged')),
      at timestamptz not null,
      address text not null,
      user_agent text,
      primary key (institution_id, delivery_id, kind),
      foreign key (institution_id, delivery_id) references app.delivery (institution_id, id)
    );

    create table app.extension_request (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      delivery_id uuid not null,
      unit_id uuid not null,
      rule text not null,
      period text not null,
      asked_until date not null,
      reason text not null check (length(btrim(reason)) between 1 and 500),
      asked_as text not null,
      asked_at timestamptz not null,
      address text not null,
      state text not null check (state in ('open','granted','refused')),
      decided_by uuid,
      decided_at timestamptz,
      decided_because text check (length(btrim(decided_because)) > 0),
      adjustment_id uuid,
      -- That told the unit of the decision.
      mail_id uuid,
      unique (institution_id, id),
      foreign key (institution_id, delivery_id) references app.delivery (institution_id, id),
      foreign key (institution_id, unit_id) references app.unit (institution_id, id),
      foreign key (institution_id, decided_by) references app.person (institution_id, id),
      foreign key (institution_id, adjustment_id) references app.date_adjustment (institution_id, id),
      foreign key (institution_id, mail_id) references app.mail (institution_id, id),
      check ((state = 'open') = (decided_at is null)),
      check ((decided_at is null) = (decided_by is null)),
      check (state <> 'refused' or decided_because is not null),
      check ((state = 'granted') = (adjustment_id is not null))
    );
    -- One question at a time about one duty of one unit.
    create unique index extension_request_open
      on app.extension_request (institution_id, unit_id, rule, period) where state = 'open';
    create index extension_request_delivery on app.extension_request (institution_id, delivery_id);

    create table app.bounce (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      delivery_id uuid not null,
      report_id text not null,
      action text not null check (action in ('failed','delayed','delivered','relayed','expanded')),
      status text not null,
      diagnostic text not null,
      reported_by text,
      received_at timestamptz not null,
      unique (institution_id, id),
      unique (institution_id, delivery_id, report_id),
      foreign key (institution_id, delivery_id) references app.delivery (institution_id, id)
    );

    create table app.dead_address (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      address text not null check (address = lower(address)),
      bounce_id uuid not null,
      since timestamptz not null,
      cleared_by uuid,
      cleared_at timestamptz,
      cleared_because text check (length(btrim(cleared_because)) > 0),
      foreign key (institution_id, bounce_id) references app.bounce (institution_id, id),
      foreign key (institution_id, cleared_by) references app.person (institution_id, id),
      check (num_nonnulls(cleared_by, cleared_at, cleared_because) in (0, 3))
    );
    create unique index dead_address_standing on app.dead_address (institution_id, address) where cleared_at is null;

    select app.protect_table(name, 'select, insert')
      from unnest(array['mail_answer', 'extension_request', 'bounce', 'dead_address']) name;
    grant update (state, decided_by, decided_at, decided_because, adjustment_id, mail_id)
      on app.extension_request to goodstanding_app;
    grant update (cleared_by, cleared_at, cleared_because) on app.dead_address to goodstanding_app;
  `.execute(db);
}
