import type { Script } from "@goodstanding/mail/smtp/scripted-server.fixture";

export interface SmtpBehaviour {
  readonly name: string;
  readonly script: Script;
  /** Where each delivery has to end up, that of a recipient as he is. */
  readonly ends: End | ((recipient: string) => End);
  /** Spoken to over TLS, which it does not speak. */
  readonly wrapped?: boolean;
}

type End = "sent" | "deferred" | "failed" | "uncertain";

/** Recipients carry numbers: of three one is unknown, of one the mailbox is full. */
const unknown = /^\d*[0369]\D/;
const full = /^\d*[147]\D/;
const mix = [
  [new RegExp(`<${unknown.source.slice(1)}`), "550 5.1.1 no such user"],
  [new RegExp(`<${full.source.slice(1)}`), "452 4.2.2 over quota"],
] as const;

/** What mail servers do: what answers this mail for good is final, what comes before it or asks for patience is not. */
export const smtpBehaviours: readonly SmtpBehaviour[] = [
  { name: "takes the mail", script: {}, ends: "sent" },
  { name: "leaves after each mail", script: { leaveAfterMail: true }, ends: "sent" },
  { name: "greets with 421", script: { greeting: "421 busy" }, ends: "deferred" },
  { name: "greets with 554", script: { greeting: "554 no service here" }, ends: "deferred" },
  { name: "closes before it greets", script: { greeting: "drop" }, ends: "deferred" },
  { name: "never greets", script: { greeting: "silence" }, ends: "deferred" },
  { name: "closes in the middle of its greeting", script: { greeting: "22|drop" }, ends: "deferred" },
  { name: "fails at TLS", script: {}, ends: "deferred", wrapped: true },
  { name: "does not know us", script: { auth: "535 5.7.8 bad password" }, ends: "deferred" },
  { name: "puts off the sender", script: { mail: "451 try later" }, ends: "deferred" },
  { name: "refuses the sender", script: { mail: "550 who are you" }, ends: "failed" },
  { name: "closes on MAIL", script: { mail: "drop" }, ends: "deferred" },
  { name: "greylists", script: { rcpt: "450 4.2.0 greylisted" }, ends: "deferred" },
  { name: "has a full mailbox", script: { rcpt: "452 4.2.2 over quota" }, ends: "deferred" },
  { name: "does not know the recipient", script: { rcpt: "550 5.1.1 no such user" }, ends: "failed" },
  { name: "goes away on RCPT", script: { rcpt: "421 shutting down" }, ends: "deferred" },
  { name: "puts off DATA", script: { data: "451 not now" }, ends: "deferred" },
  { name: "refuses DATA", script: { data: "554 no" }, ends: "failed" },
  { name: "closes on DATA", script: { data: "drop" }, ends: "deferred" },
  { name: "puts off after the data", script: { end: "452 disk full" }, ends: "deferred" },
  { name: "refuses after the data", script: { end: "554 5.7.1 spam" }, ends: "failed" },
  { name: "closes after the data", script: { end: "drop" }, ends: "uncertain" },
  { name: "closes in the middle of its answer", script: { end: "25|drop" }, ends: "uncertain" },
  { name: "is silent after the data", script: { end: "silence" }, ends: "uncertain" },
  { name: "answers after the sender has gone", script: { end: "250 2.0.0 queued|late" }, ends: "uncertain" },
  { name: "trickles its greeting", script: { greeting: "220 scripted ESMTP|trickle" }, ends: "deferred" },
  { name: "trickles its answer", script: { end: "250 2.0.0 queued|trickle" }, ends: "uncertain" },
  {
    name: "does not know some, and some are over quota",
    script: { rcpt: mix },
    ends: (recipient) => (unknown.test(recipient) ? "failed" : full.test(recipient) ? "deferred" : "sent"),
  },
  { name: "answers nonsense after the data", script: { end: "354 more" }, ends: "uncertain" },
];
