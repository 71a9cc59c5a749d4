/** Who a mail is from, as a person writes it: `Name <address>` or an address alone. */
export interface MailAddress {
  readonly name: string;
  readonly address: string;
  readonly domain: string;
}

const form = /^(?:(?<name>[^<>\r\n]*?)\s*<(?<inner>[^\s<>@]+@[^\s<>@]+)>|(?<bare>[^\s<>@]+@[^\s<>@]+))$/;

/** Throws on anything else: the address comes from the configuration, which has been checked at the start. */
export function mailAddress(text: string): MailAddress {
  const { name = "", inner, bare } = form.exec(text)?.groups ?? {};
  const address = inner ?? bare;
  if (address === undefined) throw new RangeError(`Not a mail address: ${text}`);
  return { name, address, domain: address.slice(address.lastIndexOf("@") + 1) };
}
