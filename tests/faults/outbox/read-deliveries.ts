import { query } from "../../support/query.ts";

/** What the rows say became of one envelope. */
export interface CountedDelivery {
  readonly messageId: string;
  readonly state: string;
  readonly evidence: string | null;
  readonly tries: number;
  /** Tries that ended in doubt and were followed by another, and how often it was proved that nothing had left. */
  readonly doubts: number;
  readonly proofs: number;
  /** Entries in the audit log that it was sent. */
  readonly records: number;
}

export const readDeliveries = (superuserUrl: string): Promise<readonly CountedDelivery[]> =>
  query<CountedDelivery>(
    superuserUrl,
    `with tried as (
       select delivery_id, count(*)::int as tries,
         count(*) filter (where outcome = 'uncertain' and number < last)::int as doubts
       from (select *, max(number) over (partition by delivery_id) as last from app.delivery_attempt) a group by 1
     ), recorded as (
       select object_id, count(*) filter (where kind = 'delivery.proved-unsent')::int as proofs,
         count(*) filter (where kind in ('delivery.sent', 'delivery.proved-sent'))::int as records
       from app.audit_event where object_kind = 'delivery' group by 1
     )
     select message_id as "messageId", state, evidence, coalesce(tries, 0) as tries, coalesce(doubts, 0) as doubts,
       coalesce(proofs, 0) as proofs, coalesce(records, 0) as records
     from app.delivery d
     left join tried on delivery_id = d.id
     left join recorded on object_id = d.id::text`,
  );

/** How often it went out after a doubt that nothing had removed. */
export const resentUnasked = (deliveries: readonly CountedDelivery[]): number =>
  deliveries.reduce((sum, { doubts, proofs }) => sum + Math.max(0, doubts - proofs), 0);
