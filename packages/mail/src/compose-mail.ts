import { createHash } from "node:crypto";
import MailComposer from "nodemailer/lib/mail-composer";
import { mailAddress } from "./mail-address.ts";

export interface MailToCompose {
  /** What the mail is, such as `reminder.<unit>.<day>`: the same key gives the same Message-ID. */
  readonly key: string;
  /** `Name <address>` or an address. */
  readonly from: string;
  /** A person who reads answers, where `from` is not one. */
  readonly replyTo?: string;
  readonly to: readonly string[];
  /** Who gets a copy and is not asked to act. */
  readonly cc?: readonly string[];
  /** Names the conversation, such as `reminder.<unit>.<period>`: mail programs show its mails together. */
  readonly thread?: string;
  /** Where a digest is ended with one request (RFC 8058); a mail that a rule demands has none. */
  readonly unsubscribe?: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly date: Date;
  readonly attachments?: readonly MailAttachment[];
}

export interface MailAttachment {
  readonly filename: string;
  readonly content: Buffer;
  /** Such as `application/pdf`, with its parameters. */
  readonly type: string;
}

export interface ComposedMail {
  readonly messageId: string;
  /** The whole message of RFC 5322 with CRLF line ends; the same for the same input, to the byte. */
  readonly raw: Buffer;
}

const keyForm = /^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/;

/** Freezes a mail. Throws on a key that may not stand in a Message-ID. */
export async function composeMail(mail: MailToCompose): Promise<ComposedMail> {
  const { domain } = mailAddress(mail.from);
  const messageId = identifier(mail.key, domain);
  const composer = new MailComposer({
    from: nameAndAddress(mail.from),
    to: mail.to.map(nameAndAddress),
    cc: (mail.cc ?? []).map(nameAndAddress),
    ...(mail.replyTo === undefined ? {} : { replyTo: nameAndAddress(mail.replyTo) }),
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    attachments: (mail.attachments ?? []).map(({ filename, content, type }) => ({
      filename,
      content,
      contentType: type,
    })),
    date: mail.date,
    messageId,
    ...(mail.thread === undefined ? {} : threadOf(mail.thread, domain)),
    headers: {
      // Answering machines keep quiet: RFC 3834, and the header that Exchange heeds.
      ...{ "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
      ...(mail.unsubscribe === undefined ? {} : unsubscribing(mail.unsubscribe)),
    },
    baseBoundary: createHash("sha256").update(mail.key).digest("hex").slice(0, 16),
    textEncoding: "base64",
    newline: "windows",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return { messageId, raw: await composer.compile().build() };
}

function identifier(key: string, domain: string): string {
  if (!keyForm.test(key)) throw new RangeError(`Not a key of a mail: ${key}`);
  return `<${key}@${domain}>`;
}

/** Every envelope has a Message-ID of its own, so the mails of a conversation refer to a root that all have in common. */
const threadOf = (thread: string, domain: string): { inReplyTo: string; references: string } => {
  const root = identifier(thread, domain);
  return { inReplyTo: root, references: root };
};

const unsubscribing = (url: string): Record<string, string> => ({
  "List-Unsubscribe": `<${new URL(url).href}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});

function nameAndAddress(text: string): { name: string; address: string } {
  const { name, address } = mailAddress(text);
  return { name, address };
}
