import { readFile } from "node:fs/promises";
import { findPersonByEmail, setPersonAccount } from "@goodstanding/database/queries/person";
import { withScope } from "@goodstanding/database/scope";
import type { MachineActor } from "@goodstanding/domain/access/actor";
import { record } from "@goodstanding/operations/record";
import { z } from "zod";
import type { ApiDeps } from "../context.ts";

type Needs = Pick<ApiDeps, "auth" | "database" | "newId" | "clock">;

const accountsFile = z.array(z.object({ email: z.email(), password: z.string().min(12), name: z.string() }));

/** Gives the demonstration's people the accounts of a 0600 file, once each. */
export async function ensureAccounts(deps: Needs, file: string): Promise<void> {
  const accounts = accountsFile.parse(JSON.parse(await readFile(file, "utf8")));
  for (const account of accounts) await ensureAccount(deps, account);
}

async function ensureAccount(
  deps: Needs,
  { email, password, name }: { readonly email: string; readonly password: string; readonly name: string },
): Promise<void> {
  const { internalAdapter, password: passwords } = await deps.auth.context;
  const existing = await internalAdapter.findUserByEmail(email);
  const user =
    existing?.user ??
    (await internalAdapter.createUser({ email, name, emailVerified: true }, { method: "admin" }));
  if (!existing) {
    await internalAdapter.createAccount({
      userId: user.id,
      providerId: "credential",
      accountId: user.id,
      password: await passwords.hash(password),
    });
  }
  const because = "demonstration accounts belong to people of several institutions";
  await withScope(deps.database, { kind: "everywhere", because }, async (tx) => {
    const person = await findPersonByEmail(tx, email);
    if (!person || person.accountId !== null) return;
    await setPersonAccount(tx, person.id, user.id);
    const actor: MachineActor = { kind: "system", institutionId: person.institutionId, name: "系统任务" };
    await record(deps, tx, actor, {
      kind: "person.account-given",
      objectKind: "person",
      objectId: person.id,
      detail: { email },
    });
  });
}
