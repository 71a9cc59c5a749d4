import { createHash } from "node:crypto";
import type { BounceAction, BounceReport } from "@goodstanding/domain/reminders/bounce";
import PostalMime, { type Email } from "postal-mime";
import { deliveryStatus, type StatusFields } from "./delivery-status.ts";
import { plainText } from "./plain-text.ts";

/**
 * What a mail says that a mail server sent back, one entry a recipient; empty where it is no report. Reads reports of
 * RFC 3464, and the letters that some hosts write in their place, as far as those hold a code and the mail's headers.
 */
export async function readBounces(raw: Uint8Array): Promise<readonly BounceReport[]> {
  const mail = await PostalMime.parse(raw, { forceRfc822Attachments: true });
  const common = {
    reportId: mail.messageId ?? `sha256:${createHash("sha256").update(raw).digest("hex")}`,
    messageId: returnedId(mail),
  };
  const part = mail.attachments.find(({ mimeType }) => /^message\/(global-)?delivery-status$/.test(mimeType));
  if (!part) return letter(mail, common);
  const { about, recipients } = deliveryStatus(textOf(part.content));
  const named = angled(about["x-original-message-id"] ?? about["original-message-id"]);
  return recipients.map((fields) => ({
    ...common,
    messageId: common.messageId ?? named,
    recipient: addressIn(fields["original-recipient"]) ?? addressIn(fields["final-recipient"]),
    ...outcome(fields),
    reportedBy: afterType(about["reporting-mta"]),
  }));
}

type Common = Pick<BounceReport, "reportId" | "messageId">;

function outcome(fields: StatusFields): Pick<BounceReport, "action" | "status" | "diagnostic"> {
  const diagnostic = afterType(fields["diagnostic-code"]) ?? "";
  const said = statusIn(fields["status"] ?? "");
  const status =
    said && !said.endsWith(".0.0") ? said : (statusIn(diagnostic) ?? said ?? replyStatus(diagnostic));
  const action = actions.find((each) => each === fields["action"]?.toLowerCase());
  return { action: action ?? actionOf(status ?? ""), status: status ?? "5.0.0", diagnostic };
}

const actions: readonly BounceAction[] = ["failed", "delayed", "delivered", "relayed", "expanded"];

const actionOf = (status: string): BounceAction => {
  if (status.startsWith("4")) return "delayed";
  return status.startsWith("2") ? "delivered" : "failed";
};

/** A letter in plain words, from nobody but a mail server itself: people's answering machines write letters too. */
function letter(mail: Email, common: Common): readonly BounceReport[] {
  const failed = mail.headers.find(({ key }) => key === "x-failed-recipients")?.value ?? null;
  const writer = mail.from?.address ?? "";
  if (failed === null && !/^(mailer-daemon|postmaster|mail-daemon)@/i.test(writer)) return [];
  const words = mail.text ?? plainText(mail.html ?? "");
  // What follows is the mail that came back, whose own numbers are no answer of a server.
  const own = words.split(/^-{3,}.*(?:copy of|below this line).*$/im)[0] ?? words;
  const messageId = common.messageId ?? idIn(words);
  const status = statusIn(own) ?? replyStatus(own);
  if (messageId === null || status === null) return [];
  const recipient = addressIn(failed ?? /<([^<>\s]+@[^<>\s]+)>/.exec(own)?.[1]);
  return [
    {
      ...common,
      ...{ messageId, recipient, status, action: actionOf(status) },
      diagnostic: lineWith(own, status) ?? mail.subject ?? "",
      reportedBy: writer.split("@")[1] ?? null,
    },
  ];
}

/** Of the mail that came back, or what the report says that it answers. */
function returnedId({ attachments, inReplyTo }: Email): string | null {
  const returned = attachments.find(({ mimeType }) => returnedTypes.test(mimeType));
  return (returned ? idIn(textOf(returned.content)) : null) ?? angled(inReplyTo);
}

const returnedTypes = /^(message\/(rfc822|global|global-headers)|text\/rfc822-headers)$/;

const idIn = (headers: string): string | null => /^message-id:\s*(<[^<>\s]+>)/im.exec(headers)?.[1] ?? null;

const angled = (text: string | undefined): string | null => /<[^<>\s]+>/.exec(text ?? "")?.[0] ?? null;

const addressIn = (text: string | undefined): string | null => {
  const address = (afterType(text) ?? "").replace(/^<|>$/g, "");
  return address.includes("@") ? address : null;
};

/** `dns; mx.example` and `smtp; 550 …` without the type before the semicolon. */
const afterType = (text: string | undefined): string | null =>
  text === undefined ? null : text.replace(/^[\w-]+\s*;\s*/, "").trim();

const statusIn = (text: string): string | null =>
  /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.])/.exec(text)?.[0] ?? null;

/** `550` alone says no more than its class. */
const replyStatus = (text: string): string | null => {
  const code = /(?<![\d.])([45])[0-5]\d[ -]/.exec(text)?.[1];
  return code === undefined ? null : `${code}.0.0`;
};

const lineWith = (text: string, status: string): string | null =>
  text
    .split(/\r?\n/)
    .find((line) => line.includes(status) || /(?<![\d.])[45][0-5]\d[ -]/.test(line))
    ?.trim() ?? null;

const textOf = (content: ArrayBuffer | Uint8Array | string): string =>
  typeof content === "string" ? content : new TextDecoder().decode(content);
