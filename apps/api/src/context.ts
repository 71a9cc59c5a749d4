import { findPersonByAccount } from "@goodstanding/database/queries/person";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { Deps } from "@goodstanding/operations/deps";
import type { Auth } from "./auth.ts";

/** Everything that the API was constructed with. */
export interface ApiDeps
  extends Pick<
    Deps,
    "database" | "clock" | "newId" | "storage" | "scratchDir" | "queue" | "log" | "release"
  > {
  readonly auth: Auth;
  readonly publicUrl: string;
  /** The demonstration's date, `null` in production. */
  readonly demoToday: LocalDate | null;
}

export interface SignedIn {
  readonly actor: PersonActor;
  readonly today: LocalDate;
}

/** Who sends this request, or `null`: a session without a person or without a membership today is nobody. */
export async function signedIn(deps: ApiDeps, headers: Headers): Promise<SignedIn | null> {
  const session = await deps.auth.getSession({ headers });
  if (!session) return null;
  const because = "signing in finds the institution of an account";
  const account = await withScope(deps.database, { kind: "everywhere", because }, (tx) =>
    findPersonByAccount(tx, session.user.id, deps.clock.today),
  );
  if (!account || account.memberships.length === 0) return null;
  return {
    today: deps.clock.today(account.institution.timeZone),
    actor: {
      kind: "person",
      institutionId: account.person.institutionId,
      personId: account.person.id,
      name: { zh: account.person.name, en: account.person.nameEn },
      grants: account.memberships.map(({ role, unitId }) => ({ role, unitId })),
    },
  };
}
