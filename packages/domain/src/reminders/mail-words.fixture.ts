import type { MailView } from "./mail-view.ts";

/** A mail as it is read, line by line, to hold its exact words in a test. */
export const mailWords = ({
  subject,
  heading,
  addressee,
  sections,
  button,
  answers = [],
  closing,
  signature,
}: MailView): string =>
  [
    subject,
    ...(heading ? [heading.number, heading.title] : []),
    addressee,
    ...sections.flatMap(({ opening, columns, rows, deadline, afterSchool, consequence }) => [
      opening,
      ...[columns, ...rows].map((cells) => cells.join(" | ")),
      deadline.map(({ text, strong }) => (strong ? `*${text}*` : text)).join(""),
      ...[afterSchool, consequence].filter((line) => line !== null),
    ]),
    [button, ...answers].map(({ label }) => `[${label}]`).join(" "),
    ...closing,
    `${signature.office}, ${signature.date}`,
  ].join("\n");
