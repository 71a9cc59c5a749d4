import PostalMime from "postal-mime";

export interface ReadMail {
  readonly subject: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly date: string | null;
  readonly messageId: string | null;
  /** Empty where the mail has no such part. */
  readonly html: string;
  readonly text: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}

/** Reads a message back from its bytes. */
export async function readMail(raw: Uint8Array): Promise<ReadMail> {
  const mail = await PostalMime.parse(raw);
  return {
    subject: mail.subject ?? "",
    from: mail.from ? written(mail.from) : "",
    to: (mail.to ?? []).map(written),
    date: mail.date ?? null,
    messageId: mail.messageId ?? null,
    html: mail.html ?? "",
    text: mail.text ?? "",
    headers: mail.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
  };
}

function written({ name, address }: { name: string; address?: string | undefined }): string {
  if (address === undefined) return name;
  return name ? `${name} <${address}>` : address;
}
