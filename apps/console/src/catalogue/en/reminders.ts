export const reminders = {
  one: "Mail",
  intro:
    "At most one reminder per college a day, with all its programmes; receipts go out as they are issued. The server's answer for every recipient is kept as proof.",
  receipt: "Receipt of a filing",
  none: "No reminder has been sent yet. The system looks every day at 08:00 and sends when a reminder is due.",
  noDeliveries: "No recipients.",
  missed_one: "covers {{count}} earlier rung",
  missed_other: "covers {{count}} earlier rungs",
  officeOnly:
    "The reminder log belongs to the quality office. What your college has to do stands under “Annual filings”.",
  noReply: "No answer yet",
  deliveries: "Deliveries",
  asSent: "The mail as sent",
  view: { html: "Message", text: "Plain text", source: "Source" },
  column: {
    day: "Date",
    mail: "Mail",
    items: "About",
    deliveries: "Deliveries",
    recipient: "Recipient",
    state: "State",
    attempts: "Tries",
    reply: "Answer of the receiving server",
    settled: "Time",
  },
  unreachable: {
    title: "These colleges owe something and have no teaching secretary to remind",
    unit_one: "{{unit}}: {{count}} duty",
    unit_other: "{{unit}}: {{count}} duties",
    fix: "Register a teaching secretary with an e-mail address; reminders start the next day.",
  },
};
