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
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly date: Date;
  readonly attachments?: readonly MailAttachment[];
}

export interface MailAttachment {
  readonly filename: string;
  readonly content: Buffer;
  /** Such as `application/pdf`. */
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
  if (!keyForm.test(mail.key)) throw new RangeError(`Not a key of a mail: ${mail.key}`);
  const from = mailAddress(mail.from);
  const messageId = `<${mail.key}@${from.domain}>`;
  const composer = new MailComposer({
    from: nameAndAddress(mail.from),
    to: mail.to.map(nameAndAddress),
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
    // Answering machines keep quiet: RFC 3834, and the header that Exchange heeds.
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
    baseBoundary: createHash("sha256").update(mail.key).digest("hex").slice(0, 16),
    textEncoding: "base64",
    newline: "windows",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return { messageId, raw: await composer.compile().build() };
}

function nameAndAddress(text: string): { name: string; address: string } {
  const { name, address } = mailAddress(text);
  return { name, address };
}
