export const channels = {
  robots: {
    title: "Group robots",
    intro:
      "Sends groups of WeCom, DingTalk and Feishu the digest of their unit: on the first working day of a week, and daily while something is overdue or due within three days, one message a day to a group at most. A digest names units, programmes, matters and dates, never a person. While sending is stopped or a rehearsal is on, nothing goes to groups.",
    none: "No group robot is connected.",
    add: "Connect a robot",
    added: "Connected. Send a test now",
    refused: "Not connected",
    unit: "Unit",
    unitHint: "A group of the quality office gets the digest of the whole school, that of a college its own.",
    name: "Name of the group",
    nameHint: "So that people know which one, such as “Mechanical engineering, teaching”.",
    url: "Webhook address",
    urlHint:
      "Copy it from the robot in the group's settings. Whoever has it can write to the group: it is stored encrypted and never shown again.",
    urlUnknown: "Only addresses of group robots of WeCom, DingTalk and Feishu",
    recognised: "A group robot of {{platform}}",
    secret: "Signing secret",
    secretHint:
      "Turn signing on in the robot's security settings and copy the secret. It is stored encrypted and never shown again.",
    unsigned:
      "Group robots of WeCom do not sign: the key in the address is what proves the sender. Keep the address to yourself.",
    addedBy: "Connected by {{name}}, {{at}}",
    test: "Send a test",
    tested: "Handed over; what became of it stands below",
    testOf: "Send a test to “{{name}}”",
    disable: "Disable",
    disableOf: "Disable “{{name}}”",
    disableTitle: "Disable the robot of “{{name}}”",
    disableHint:
      "Nothing goes to this group any more, what waits included. To take it up again, connect it anew. The reason is recorded.",
    disabled: "Disabled",
    notDisabled: "Not disabled",
    disabledSince: "Disabled {{at}}: {{because}}",
    reason: "Reason",
    last: "Last messages",
    lastNone: "Nothing has been sent yet.",
    network: "The platform was not reached ({{code}}): have the server's way to the internet checked",
  },
  kind: { digest: "Digest", test: "Test", reminder: "Reminder" },
  moot: {
    rehearsal: "Not sent to the group: a rehearsal was on",
    ended: "Not sent: the robot was disabled or notifications switched off",
    outdated: "Not sent: its day was over",
    "no-access": "Not sent: the person has no role any more",
    withdrawn: "Not sent: the mail that it tells of was cancelled",
  },
  push: {
    title: "Notifications in this browser",
    intro:
      "Once on, this browser shows a note when there is a new reminder, digest or other mail. It says that there is one and nothing of what it is about, so it may stand on a locked screen.",
    on: "Notifications are on in this browser.",
    off: "Notifications are off in this browser.",
    browsers_one: "They are on in {{count}} browser of yours.",
    browsers_other: "They are on in {{count}} browsers of yours.",
    switchOn: "Switch on in this browser",
    switchOff: "Switch off in this browser",
    refused: "Not switched on",
    unsupported:
      "This browser knows no notifications, or the site is not open over https. Use another browser, or ask the system administrator for https.",
    denied:
      "This browser has refused notifications of this site. Allow them in the browser's settings for the site and reload the page.",
    unreachable:
      "The browser did not reach its push service: {{detail}}. Services of some browsers cannot be reached from every network: use another browser, or rely on inbox and mail.",
  },
};
