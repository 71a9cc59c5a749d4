import { findPersonByAccount } from "@goodstanding/database/queries/person";
import { withScope } from "@goodstanding/database/scope";
import type { TextLines } from "@goodstanding/documents/compare/text-lines";
import type { Inspector } from "@goodstanding/documents/inspect/inspector";
import type { Previewer } from "@goodstanding/documents/preview/preview-in-worker";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { actorOf } from "@goodstanding/operations/actor-of";
import type { Deps } from "@goodstanding/operations/deps";
import type { MailRate } from "@goodstanding/operations/reminders/mail-rate";
import type { MailSettings } from "@goodstanding/operations/reminders/mail-settings";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Auth } from "./auth.ts";
import { webHeaders } from "./web-request.ts";

/** Everything that the API was constructed with. */
export interface ApiDeps
  extends Pick<
    Deps,
    | "database"
    | "clock"
    | "newId"
    | "newToken"
    | "secrets"
    | "storage"
    | "uploadsDir"
    | "queue"
    | "log"
    | "release"
  > {
  readonly auth: Auth;
  readonly publicUrl: string;
  /** Signs what mail servers pass on by themselves; `null`: nobody does. */
  readonly bounceSecret: string | null;
  /** The mail server that the worker sends by, and what it takes. */
  readonly mailServer: { readonly smtpUrl: string; readonly rate: MailRate };
  /** What is sent at once by a person's hand is written as the worker writes. */
  readonly mail: MailSettings;
  /** Makes pages of documents that a browser does not show by itself. */
  readonly preview: Previewer;
  /** Takes the text of documents that are compared. */
  readonly texts: Inspector<TextLines>;
  /** The demonstration's date, `null` in production. */
  readonly demoToday: LocalDate | null;
}

export interface SignedIn {
  readonly actor: PersonActor;
  readonly today: LocalDate;
}

/**
 * Who sends this request, or `null`: a session without a person or without a membership today is nobody. Every use
 * draws the session out, and the answer takes the new cookie along.
 */
export async function signedIn(
  deps: ApiDeps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<SignedIn | null> {
  const { headers, response: session } = await deps.auth.getSession({
    headers: webHeaders(request),
    returnHeaders: true,
  });
  const cookies = headers.getSetCookie();
  if (cookies.length > 0) reply.header("set-cookie", cookies);
  if (!session) return null;
  const because = "signing in finds the institution of an account";
  const account = await withScope(deps.database, { kind: "everywhere", because }, (tx) =>
    findPersonByAccount(tx, session.user.id, deps.clock.today),
  );
  if (!account || account.memberships.length === 0) return null;
  return { actor: actorOf(account), today: deps.clock.today(account.institution.timeZone) };
}
