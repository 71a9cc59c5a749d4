export const dashboard = {
  sentence: {
    population: "Of {{programmes}} programmes <b>{{inValidity}}</b> are in validity.",
    nothing: "None owes a filing in {{year}}.",
    owed: "In {{year}} <b>{{owesFiling}}</b> owe a filing and <b>{{owesReport}}</b> an improvement report (counted by the system).",
    noSchoolDate: "The school sets no date of its own.",
    date: "School deadline <d>{{due}}</d>, last working day <d>{{last}}</d>, <b>working days left: {{days}}</b>.",
    datePast: "The school deadline <d>{{due}}</d> has passed.",
    agency: "Association deadline <d>{{due}}</d>, <b>days left: {{days}}</b>.",
    agencyToday: "The association deadline <d>{{due}}</d> is <b>today</b>.",
    agencyPast: "The association deadline <d>{{due}}</d> has passed.",
    progress:
      "Approved <b>{{approved}}</b>, under review <b>{{awaiting}}</b>, not handed in <b>{{notSubmitted}}</b> ({{notStarted}} of them not begun).",
    progressReturned:
      "Approved <b>{{approved}}</b>, under review <b>{{awaiting}}</b>, not handed in <b>{{notSubmitted}}</b> ({{notStarted}} of them not begun, {{returned}} returned).",
  },
  numbers: {
    title: "This year's filings",
    notSubmitted: "Not handed in",
    awaitingMe: "For me to review",
    awaitingSchool: "Awaiting the school",
    returned: "Returned",
    approvedNotFiled: "Approved, not filed",
  },
  hints: {
    notSubmitted: "Not begun or in preparation",
    awaitingMe: "Handed in by the college",
    returned: "The college has to amend",
    approvedNotFiled: "Not yet with the association",
  },
  attention: {
    title: "Needs attention",
    order: "By the deadline shown; on the same day the gravest consequence first",
    open: { act: "Act", review: "Review", look: "View" },
    more_one: "{{count}} more, see all",
    more_other: "{{count}} more, see all",
    empty: "Nothing needs attention; every date is in hand.",
  },
};
