import type { PolicyRule } from "../policy/rule.ts";
import type { DeliveryState } from "./delivery-state.ts";
import type { ContactMeans } from "./outside-contact.ts";

/** By the school's clock: `YYYY-MM-DD`, with ` HH:MM` or ` HH:MM:SS` where the time is known; as texts they sort in time. */
export type Stamp = string;

/** Everything that shows how the school reminded of one programme's duties of a year, each list in any order. */
export interface ProofRecords {
  readonly mails: readonly ProofMail[];
  readonly requests: readonly ProofRequest[];
  readonly holds: readonly ProofHold[];
  readonly contacts: readonly ProofContact[];
  readonly letters: readonly ProofLetter[];
  readonly handings: readonly ProofHanding[];
}

/** A mail that spoke of the programme, with each of its envelopes. */
export interface ProofMail {
  readonly subject: string;
  readonly madeAt: Stamp;
  /** The duties of this programme that it spoke of, in words. */
  readonly items: readonly string[];
  readonly deliveries: readonly ProofDelivery[];
}

export interface ProofDelivery {
  readonly channel: "email" | "wecom" | "dingtalk" | "feishu" | "web-push" | "inbox";
  readonly recipient: string;
  /** What the recipient was on the day of the mail, in words. */
  readonly roles: readonly string[];
  /** The address of the envelope where it was another. */
  readonly sentTo: string | null;
  /** From 1; a later one has been sent again by hand. */
  readonly round: number;
  readonly resentBecause: string | null;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly settledAt: Stamp | null;
  /** The mail server's last answer. */
  readonly reply: string | null;
  readonly messageId: string;
  readonly evidence: ProofEvidence | null;
  readonly acknowledgedAt: Stamp | null;
  /** By the recipient's account, rather than by the link in the mail. */
  readonly isAcknowledgedSignedIn: boolean;
  readonly bounces: readonly ProofBounce[];
}

export interface ProofEvidence {
  readonly kind: "smtp-reply" | "journal" | "relay-log" | "person";
  readonly note: string | null;
  readonly at: Stamp;
}

export interface ProofBounce {
  readonly at: Stamp;
  readonly action: "failed" | "delayed" | "delivered" | "relayed" | "expanded";
  /** RFC 3463, such as `5.1.1`. */
  readonly status: string;
  readonly diagnostic: string;
}

/** 申请延期 through the link of a mail. */
export interface ProofRequest {
  readonly at: Stamp;
  readonly rule: PolicyRule;
  readonly period: string;
  readonly askedAs: string;
  readonly askedUntil: Stamp;
  readonly reason: string;
  readonly state: "open" | "granted" | "refused";
  readonly decidedAt: Stamp | null;
  readonly decidedBecause: string | null;
  readonly grantedUntil: Stamp | null;
}

/** 暂停或跳过: what a person kept back of a duty's reminders. */
export interface ProofHold {
  readonly at: Stamp;
  readonly rule: PolicyRule;
  readonly period: string;
  /** Of what was skipped, in words; `null`: all that were to come. */
  readonly step: string | null;
  readonly reason: string;
  readonly by: string;
  /** `lapsed`: the dates that it was about have changed. */
  readonly state: "standing" | "lifted" | "lapsed";
  readonly liftedAt: Stamp | null;
  readonly liftedBy: string | null;
}

/** 系统外联系. */
export interface ProofContact {
  readonly at: Stamp;
  readonly means: ContactMeans;
  readonly withWhom: string;
  readonly said: string;
  readonly madeBy: string;
  readonly isOfUnit: boolean;
  readonly recordedAt: Stamp;
  readonly recordedBy: string;
}

/** 来函 of an agency about the programme. */
export interface ProofLetter {
  readonly receivedOn: Stamp;
  /** In words. */
  readonly kind: string;
  readonly sender: string;
  readonly number: string;
  readonly summary: string;
  readonly dueOn: Stamp | null;
  readonly answeredOn: Stamp | null;
  readonly answerDocument: string | null;
}

/** That material came in at the school, or went on to the agency. */
export interface ProofHanding {
  readonly at: Stamp;
  readonly to: "school" | "agency";
  readonly rule: PolicyRule;
  readonly period: string;
  /** Of the submission to the school. */
  readonly number: number;
  readonly by: string;
  /** SHA-256 of the snapshot, or the number of the agency's receipt. */
  readonly proof: string;
  readonly isWithdrawn: boolean;
}
