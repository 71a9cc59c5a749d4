import { type RawBuilder, sql } from "kysely";

/** When a lease that begins now ends, on the database's clock. */
export const leaseEnd = (seconds: number): RawBuilder<Date> =>
  sql<Date>`clock_timestamp() + make_interval(secs => ${seconds})`;

/** Of a row with `state` and `lease_until`: it waits, or is at work under a lease that has ended. */
export const nobodyAtIt = (waiting: string, atWork: string): RawBuilder<boolean> =>
  sql<boolean>`(state = ${waiting} or (state = ${atWork} and lease_until < clock_timestamp()))`;
