/** Fields of one group by their names in lower case. */
export type StatusFields = Readonly<Record<string, string>>;

export interface DeliveryStatus {
  /** Of the report as a whole. */
  readonly about: StatusFields;
  readonly recipients: readonly StatusFields[];
}

/** The groups of a `message/delivery-status` (RFC 3464, 2.1): the first is about the mail, each other about a recipient. */
export function deliveryStatus(text: string): DeliveryStatus {
  const groups = text
    .replaceAll("\r\n", "\n")
    .split(/\n[ \t]*\n/)
    .map(fieldsOf)
    .filter((fields) => Object.keys(fields).length > 0);
  // Some hosts leave out the empty line between the first group and the only recipient.
  const [about = {}] = groups;
  return { about, recipients: groups.filter((fields) => "final-recipient" in fields || "action" in fields) };
}

const fieldsOf = (group: string): StatusFields =>
  Object.fromEntries(
    group
      .replace(/\n[ \t]+/g, " ")
      .split("\n")
      .flatMap((line) => {
        const colon = line.indexOf(":");
        return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
      }),
  );
