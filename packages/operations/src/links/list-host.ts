import { isIP } from "node:net";
import { domainToASCII } from "node:url";
import { insertListedHost, removeListedHost } from "@goodstanding/database/queries/listed-host";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { addressKind } from "./address-kind.ts";

type Needs = Pick<Deps, "database" | "newId" | "clock">;

const LONGEST_REASON = 500;

/**
 * Lets links be checked on a host of a private network, such as the campus's own netdisk. Errors: `access.denied`,
 * `host.reason-required`, `host.invalid`, `host.never`, `host.exists`.
 */
export async function listHost(
  deps: Needs,
  actor: PersonActor,
  input: { readonly host: string; readonly reason: string },
): Promise<Result<null, AppError>> {
  if (!can(actor, "hosts.list")) return err(appError("access.denied"));
  const reason = input.reason.trim();
  if (reason === "" || reason.length > LONGEST_REASON) return err(appError("host.reason-required"));
  const host = hostNamed(input.host.trim());
  if (host === null) return err(appError("host.invalid", { host: input.host.trim().slice(0, 100) }));
  if (isIP(host) && addressKind(host) === "never") return err(appError("host.never", { host }));
  const { institutionId, personId } = actor;
  const id = deps.newId<string>();
  return withScope<Result<null, AppError>>(deps.database, scopeOf(actor), async (tx) => {
    const row = { id, institutionId, host, reason, listedBy: personId, listedAt: deps.clock.now() };
    if (!(await insertListedHost(tx, row))) return err(appError("host.exists", { host }));
    const detail = { host, reason };
    await record(deps, tx, actor, { kind: "host.listed", objectKind: "listed-host", objectId: id, detail });
    return ok(null);
  });
}

/** Takes a host off the list. Errors: `access.denied`, `host.not-found`. */
export async function unlistHost(
  deps: Needs,
  actor: PersonActor,
  { id }: { readonly id: string },
): Promise<Result<null, AppError>> {
  if (!can(actor, "hosts.list")) return err(appError("access.denied"));
  return withScope<Result<null, AppError>>(deps.database, scopeOf(actor), async (tx) => {
    const by = { removedAt: deps.clock.now(), removedBy: actor.personId };
    const removed = await removeListedHost(tx, id, by);
    if (!removed) return err(appError("host.not-found"));
    await record(deps, tx, actor, {
      kind: "host.unlisted",
      objectKind: "listed-host",
      objectId: id,
      detail: removed,
    });
    return ok(null);
  });
}

/** A name as addresses carry it, or an IP address as the machine writes it; `null` for anything else. */
function hostNamed(text: string): string | null {
  if (/[\s/\\:?#@%]/.test(text) && !isIP(text.replace(/^\[|\]$/g, ""))) return null;
  const bare = text
    .replace(/^\[|\]$/g, "")
    .replace(/\.$/, "")
    .toLowerCase();
  if (isIP(bare) === 6) return new URL(`http://[${bare}]/`).hostname.slice(1, -1);
  if (isIP(bare) === 4) return bare;
  const name = domainToASCII(bare);
  return /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/.test(name) &&
    !/(^|\.)(\d+|0x[0-9a-f]*)$/.test(name)
    ? name
    : null;
}
