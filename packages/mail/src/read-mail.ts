import PostalMime from "postal-mime";

/** The two bodies of a mail, read back from its bytes; an absent one is empty. */
export async function readMail(raw: Uint8Array): Promise<{ readonly html: string; readonly text: string }> {
  const { html = "", text = "" } = await PostalMime.parse(raw);
  return { html, text };
}
