export const ui = {
  listSeparator: ", ",
  loading: "Loading: {{what}}",
  error: {
    retry: "Try again",
    notFound:
      "{{what}}: not found. The link may be outdated, the address mistyped, or it is not within your scope.",
    reload: "Reload",
    notLoaded: "{{what}}: not loaded",
    stale: "{{what}}: not renewed; this is what was read last. {{reason}}",
  },
  language: { switch: "Switch to Chinese" },
  demo: {
    banner:
      "Demonstration: today is taken to be {{date}}; which college holds a programme is illustrative, and validities marked example are made up.",
  },
  table: { total_one: "{{count}} row", total_other: "{{count}} rows" },
  unit: { any: "All colleges" },
  level: { school: "School", agency: "Association" },
  rule: {
    "annual-filing": "Annual improvement filing",
    "third-year-report": "Third-year improvement report",
  },
  ruleShort: { "annual-filing": "Annual filing", "third-year-report": "Third-year report" },
  deadline: {
    none: "No date",
    today: "due today",
    left_one: "{{count}} day left",
    left_other: "{{count}} days left",
    overdue_one: "{{count}} day overdue",
    overdue_other: "{{count}} days overdue",
    lastWorkingDay: "Last working day {{day}}",
  },
  clause: { title: "Why", button: "Basis", ofSubject: "Basis of: {{subject}}" },
  hash: {
    copy: "Copy the whole hash (SHA-256)",
    copied: "The whole hash was copied",
    notCopied: "The browser does not allow copying; the whole hash is {{hash}}",
  },
  finding: { found: "Found", expected: "Expected", fix: "Remedy", clause: "Clause" },
  obligation: { owed: "Owed", "to-confirm": "To be confirmed", "not-owed": "Not owed", exempt: "Exempt" },
  reviewState: { queued: "Queued", running: "Under review", finished: "Reviewed", failed: "Not completed" },
  evidence: { present: "Uploaded", declared: "Declared unchanged", missing: "Missing" },
  delivery: {
    pending: "Waiting",
    sending: "Being sent",
    sent: "Sent",
    deferred: "Deferred, will retry",
    failed: "Failed",
    uncertain: "Uncertain",
    cancelled: "Cancelled",
  },
};
