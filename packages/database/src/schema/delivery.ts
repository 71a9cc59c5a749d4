import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { DeliveryId, InstitutionId, MailId, PersonId } from "@goodstanding/domain/kernel/ids";
import type { ColumnType, Generated, GeneratedAlways } from "kysely";

/** One envelope of a mail, with its frozen bytes; the application role can change its state alone. */
export interface DeliveryTable {
  id: DeliveryId;
  institutionId: InstitutionId;
  mailId: MailId;
  channel: Generated<DeliveryChannel>;
  recipient: string;
  /** In lower case: an account finds its mails by it, however either is written. */
  recipientKey: GeneratedAlways<string>;
  /** 1; a resend is a row of its own with the next. */
  round: Generated<number>;
  resentBecause: string | null;
  resentBy: PersonId | null;
  /** As in the header of these bytes: exact evidence of one envelope. */
  messageId: string;
  raw: ColumnType<Buffer, Uint8Array, never>;
  /** SHA-256, in hexadecimal, of the secret in the recipient's own links; `null`: it has none. */
  answerTokenHash: string | null;
  /** The nearest date that the mail speaks of, or its own day; sent in this order. */
  dueOn: LocalDate;
  /** 0–7, by the mail. */
  shard: GeneratedAlways<number>;
  state: "pending" | "sending" | "sent" | "deferred" | "failed" | "uncertain" | "cancelled";
  attempts: Generated<number>;
  /** On the database's clock, as the lease is. Of an uncertain one: when the evidence source is asked next. */
  notBefore: Date;
  leaseUntil: Date | null;
  leaseHolder: string | null;
  /** The mail server's last answer. */
  reply: string | null;
  settledAt: Date | null;
  /** The address that the envelope named instead of `recipient`, where the school redirects its mail. */
  sentTo: string | null;
  /** By what is known that it left; of a `person`, also that it did not. */
  evidence: DeliveryEvidence | null;
  evidenceNote: string | null;
  evidenceAt: Date | null;
  evidenceBy: PersonId | null;
}

export type DeliveryChannel = "email" | "wecom" | "dingtalk" | "feishu" | "web-push" | "inbox";
export type DeliveryEvidence = "smtp-reply" | "journal" | "relay-log" | "person";
