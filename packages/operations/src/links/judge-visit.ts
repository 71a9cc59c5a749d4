import type { LinkCheckRow } from "@goodstanding/database/queries/evidence-link";
import type { LinkOutcome } from "@goodstanding/database/schema/link-check";
import { readAnswer } from "./read-answer.ts";
import type { Visit } from "./visit-link.ts";

export type Judged = Pick<
  LinkCheckRow,
  "outcome" | "httpStatus" | "finalUrl" | "title" | "fingerprint" | "asksPassword" | "cause"
>;

/** What the link is compared with: how it was when it was registered, or what a person has accepted since. */
export type Known =
  | (Pick<Judged, "httpStatus" | "finalUrl" | "fingerprint" | "asksPassword"> & {
      readonly isAccepted: boolean;
    })
  | null;

/** What a visit means for a link, beside what was known of it. `hasPassword`: one is registered with the link. */
export function judgeVisit(visit: Visit, known: Known, hasPassword: boolean): Judged {
  if (visit.kind !== "answered") return { ...nothingRead, outcome: visit.kind, cause: visit.detail };
  const { contentType } = visit.answer;
  const { status, finalUrl, title, fingerprint, asksPassword, saysGone } = readAnswer(visit.answer);
  const read = { httpStatus: status, finalUrl, title, fingerprint, asksPassword, cause: null };
  if (status === 404 || status === 410 || (status < 400 && saysGone)) return { ...read, outcome: "gone" };
  if (status >= 400 && !asksPassword) return { ...read, outcome: "unreachable", cause: `HTTP ${status}` };
  return {
    ...read,
    outcome: compare({ ...read, isFile: !/html|^$/i.test(contentType) }, known, hasPassword),
  };
}

const nothingRead = {
  httpStatus: null,
  finalUrl: null,
  title: null,
  fingerprint: null,
  asksPassword: null,
} as const;

/** A page built by script may ask for its password unseen, so only a file, or one that was asked for before, is open. */
function compare(
  read: Omit<Judged, "outcome"> & { readonly isFile: boolean },
  known: Known,
  hasPassword: boolean,
): LinkOutcome {
  const mayBeOpen = known?.isAccepted === true && known.asksPassword === false;
  if (read.asksPassword === false && !mayBeOpen && (known?.asksPassword || (hasPassword && read.isFile)))
    return "open";
  if (known === null) return "fine";
  const isSame =
    read.httpStatus === known.httpStatus &&
    read.finalUrl === known.finalUrl &&
    read.fingerprint === known.fingerprint;
  return isSame ? "fine" : "changed";
}
